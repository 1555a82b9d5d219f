/** For each thing the claims in which it stands, with its weight there. */
export type Postings = ReadonlyMap<string, Holders>;

interface Holders {
	/** Places in the collection, in ascending order. */
	readonly claims: Int32Array;
	readonly weights: Float64Array;
}

/** An index of claims by what stands in them. */
export function postingsOf(claims: readonly Iterable<readonly [string, number]>[]): Postings {
	const lists = new Map<string, { readonly claims: number[]; readonly weights: number[] }>();
	for (const [at, things] of claims.entries()) {
		for (const [thing, weight] of things) {
			const holders = lists.get(thing) ?? { claims: [], weights: [] };
			holders.claims.push(at);
			holders.weights.push(weight);
			lists.set(thing, holders);
		}
	}
	return new Map([...lists].map(([thing, { claims, weights }]) => [thing, { claims: Int32Array.from(claims), weights: Float64Array.from(weights) }]));
}

/** For each of so many claims the sum, over what is asked for, of the weight asked for times the weight there. */
export function sumsOver(postings: Postings, asked: Iterable<readonly [string, number]>, claims: number): Float64Array {
	const sums = new Float64Array(claims);
	for (const [thing, weight] of asked) {
		const holders = postings.get(thing);
		if (!holders) continue;
		for (let at = 0; at < holders.claims.length; at++) {
			const claim = holders.claims[at] ?? 0;
			sums[claim] = (sums[claim] ?? 0) + weight * (holders.weights[at] ?? 0);
		}
	}
	return sums;
}
