/** How rare things are among the claims of a collection. */
export interface Rarity {
	/** In how many claims it stands. */
	readonly count: (thing: string) => number;
	/** The logarithm of how much rarer than every second claim it is, above 0 (Robertson and Spärck Jones, 1976, as in Lucene). */
	readonly of: (thing: string) => number;
}

/** Count things over the claims of a collection; each list holds those of one claim. */
export function rarityAmong(claims: readonly Iterable<string>[]): Rarity {
	const counts = new Map<string, number>();
	for (const things of claims) for (const thing of new Set(things)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
	const count = (thing: string): number => counts.get(thing) ?? 0;
	return { count, of: (thing) => Math.log(1 + (claims.length - count(thing) + 0.5) / (count(thing) + 0.5)) };
}
