/** The first index at which `at(item) >= wanted`, by halving; the list's length where there is none. Items must be in ascending order of `at`. */
export function firstAtLeast<Item>(items: readonly Item[], wanted: number, at: (item: Item) => number): number {
	let low = 0;
	let high = items.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const item = items[middle];
		if (item !== undefined && at(item) < wanted) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** The order of texts by their code units, the same on every machine: below 0 where `one` comes first, above where it comes after, 0 where they are alike. */
export const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
