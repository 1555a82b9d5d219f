import type { Leaf } from "../article/leaf.ts";
import type { Unread } from "../article/unread.ts";
import { blocksOfBytes } from "./blocks.ts";
import { budgetOf } from "./budget.ts";
import { isHidden, pageStem, standsBesidePage } from "./resources.ts";
import { leavesIn } from "./unpack.ts";

/** A file that somebody handed over, without a place on this machine's disk. */
export interface Received {
	/** Its name, or its path in the folder that was handed over; it names the input and nothing is ever opened by it. */
	readonly input: string;
	readonly bytes: Uint8Array;
}

/**
 * What files hold that come one after the other, by the rules for folders and archives: of a folder hidden files, resource folders of saved pages, pictures and
 * styles are passed over; a file that came without a folder is always attempted. A page must come before its resource folder.
 */
export function leavesOfReceived(): (file: Received) => AsyncGenerator<Leaf | Unread> {
	const stems = new Set<string>();
	return async function* ({ input, bytes }) {
		const isNamed = !input.includes("/");
		const stem = pageStem(input);
		if (stem !== null) stems.add(stem);
		if (!isNamed && (isHidden(input) || standsBesidePage(stems, input))) return;
		yield* leavesIn({ input, blocks: asBlocks(bytes), file: null, depth: 0, isNamed, budget: budgetOf(() => bytes.length) });
	};
}

async function* asBlocks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield* blocksOfBytes(bytes);
}
