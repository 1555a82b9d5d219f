import { Unreadable } from "../article/failure.ts";
import { PATH_FLOOR_BYTES, RATIO } from "./limits.ts";

/** Counts what one path unpacks to, over all archives in it. Once `isSpent`, nothing more of the path is read. */
export interface Budget {
	/** Count unpacked bytes. Throws Unreadable "too_dense" where they are too many for the path's own bytes. */
	readonly spend: (bytes: number) => void;
	readonly isSpent: () => boolean;
}

/** `packed` tells how many bytes the path itself has: a file's size, or what has come from a stream so far. */
export function budgetOf(packed: () => number): Budget {
	let unpacked = 0;
	const isSpent = (): boolean => unpacked > PATH_FLOOR_BYTES && unpacked > RATIO * packed();
	return {
		isSpent,
		spend: (bytes) => {
			unpacked += bytes;
			if (isSpent()) throw new Unreadable("too_dense");
		},
	};
}
