import { gramsOf } from "./grams.ts";
import type { Rarity } from "./rarity.ts";
import { type Term, termsOf } from "./terms.ts";

/** A text as it is compared. */
export interface Field {
	readonly terms: readonly Term[];
	/** Its words by their stems. */
	readonly stems: ReadonlyMap<string, Term>;
	/** What its words weigh together. */
	readonly mass: number;
	/** Its words' pieces, as a vector of length 1; empty where the collection has none of them. */
	readonly grams: ReadonlyMap<string, number>;
}

/** How rare stems and pieces of words are. */
export interface Rarities {
	readonly stems: Rarity;
	readonly grams: Rarity;
}

/** A text with its words weighed. */
export function fieldOf(text: string, rarity: Rarities): Field {
	const terms = termsOf(text);
	const stems = new Map(terms.toReversed().map((term) => [term.stem, term]));
	return { terms, stems, mass: weightOf(stems.keys(), rarity.stems), grams: gramVector(terms, rarity.grams) };
}

/** What words weigh together. */
export function weightOf(stems: Iterable<string>, rarity: Rarity): number {
	let sum = 0;
	for (const stem of stems) sum += rarity.of(stem);
	return sum;
}

/** The pieces of words, weighed by the logarithms of how often they stand there and of how rare they are, as a vector of length 1. */
export function gramVector(terms: readonly Term[], rarity: Rarity): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const gram of terms.flatMap(({ form }) => gramsOf(form))) if (rarity.count(gram) > 0) counts.set(gram, (counts.get(gram) ?? 0) + 1);
	const weights = [...counts].map(([gram, count]): readonly [string, number] => [gram, (1 + Math.log(count)) * rarity.of(gram)]);
	const length = Math.hypot(...weights.map(([, weight]) => weight));
	return new Map(weights.map(([gram, weight]) => [gram, weight / length]));
}

/** The cosine of two vectors of length 1. */
export function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const [key, weight] of one) sum += weight * (other.get(key) ?? 0);
	return sum;
}
