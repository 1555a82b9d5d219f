/** How much of a text another has, by runs of four words. */
export interface Score {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

const SIZE = 4;

/** How often each run of four words stands in a text; a shorter text is one run. */
export function countedShingles(text: string): ReadonlyMap<string, number> {
	const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
	const counts = new Map<string, number>();
	if (words.length === 0) return counts;
	for (let at = 0; at < Math.max(1, words.length - SIZE + 1); at++) {
		const shingle = words.slice(at, at + SIZE).join(" ");
		counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
	}
	return counts;
}

/** Precision and recall of `have` against `want`. */
export function scoreOf(want: ReadonlyMap<string, number>, have: ReadonlyMap<string, number>): Score {
	const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
	let shared = 0;
	for (const [shingle, count] of want) shared += Math.min(count, have.get(shingle) ?? 0);
	const precision = have.size > 0 ? shared / total(have) : Number(want.size === 0);
	const recall = want.size > 0 ? shared / total(want) : 1;
	return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}
