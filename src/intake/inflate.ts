import type { Transform } from "node:stream";
import { Unreadable } from "../article/failure.ts";
import { type Blocks, even } from "./blocks.ts";
import type { Budget } from "./budget.ts";
import { RATIO, STREAM_FLOOR_BYTES } from "./limits.ts";

/** Packed bytes that are unpacked at a time: at deflate's utmost they make 16 MB. */
const STEP_BYTES = 16 * 1024;

/**
 * Unpack bytes with one of zlib's decoders.
 * Node's streams drop what they hold when they fail; here each step's bytes are handed over before the next step begins, so that all
 * that stands before damage is read, and always the same. Throws Unreadable: broken_archive where the bytes are damaged or end too soon, too_dense.
 */
export async function* inflated(packed: Blocks | readonly Uint8Array[], decoder: Transform, budget: Budget): AsyncGenerator<Uint8Array> {
	const ready: Uint8Array[] = [];
	let settle = (): void => undefined;
	let fault: Error | null = null;
	let ended = false;
	decoder.on("data", (block: Uint8Array) => ready.push(block));
	decoder.on("error", (error: Error) => {
		fault = error;
	});
	decoder.on("end", () => {
		ended = true;
	});
	decoder.on("close", () => settle());
	/** Resolves when the decoder is done with a step, or is closed because it failed. */
	const step = (act: (done: () => void) => void): Promise<void> =>
		new Promise((resolve) => {
			settle = resolve;
			act(resolve);
		});
	const sizes = { packed: 0, unpacked: 0 };
	function* handed(): Generator<Uint8Array> {
		for (const block of ready.splice(0)) {
			sizes.unpacked += block.length;
			budget.spend(block.length);
			if (sizes.unpacked > STREAM_FLOOR_BYTES && sizes.unpacked > RATIO * sizes.packed) throw new Unreadable("too_dense");
			yield block;
		}
		if (fault) throw new Unreadable("broken_archive", undefined, { cause: fault });
	}
	try {
		for await (const block of even(packed, STEP_BYTES)) {
			if (ended) return; // What follows the end is padding.
			sizes.packed += block.length;
			await step((done) => decoder.write(block, () => done()));
			yield* handed();
		}
		await step((done) => decoder.once("end", done).end());
		yield* handed();
	} finally {
		decoder.destroy();
	}
}
