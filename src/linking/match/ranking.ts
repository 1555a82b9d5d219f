/** The claims that stand highest by one score, best first: places in the collection. */
export type Ranking = readonly number[];

/** The claims with the highest scores above 0, at most `most`; of equal ones the earlier in the collection first. */
export function highest(scores: Float64Array, most: number): Ranking {
	const kept: number[] = [];
	const score = (at: number): number => scores[at] ?? 0;
	const isBetter = (one: number, other: number): boolean => score(one) > score(other) || (score(one) === score(other) && one < other);
	for (let at = 0; at < scores.length; at++) {
		const last = kept.at(-1);
		if (score(at) <= 0 || (kept.length === most && last !== undefined && !isBetter(at, last))) continue;
		let place = kept.length;
		while (place > 0 && isBetter(at, kept[place - 1] ?? at)) place--;
		kept.splice(place, 0, at);
		if (kept.length > most) kept.pop();
	}
	return kept;
}
