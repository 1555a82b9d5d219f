import { stat } from "node:fs/promises";
import { type Found, filesIn } from "./folder.ts";

/** A file that is to be read, archives as a whole. */
export interface Extent {
	readonly input: string;
	/** As it lies on the disk, packed or not. */
	readonly bytes: number;
}

/** The files that the given paths lead to, in the order in which they are read. What cannot be looked at is left out: reading it tells why. */
export async function extentsOf(paths: readonly string[]): Promise<readonly Extent[]> {
	const out: Extent[] = [];
	const add = async ({ input, path }: Found): Promise<void> => {
		const at = await stat(path).catch(() => null);
		if (at?.isFile()) out.push({ input, bytes: at.size });
		else if (at?.isDirectory()) for await (const found of filesIn({ input, path })) if (!("error" in found)) await add(found);
	};
	for (const path of paths) await add({ input: path, path });
	return out;
}
