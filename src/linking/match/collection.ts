import { type Field, fieldOf, gramVector, type Rarities } from "./field.ts";
import { gramsOf } from "./grams.ts";
import type { Known } from "./known.ts";
import { type Postings, postingsOf } from "./postings.ts";
import { rarityAmong } from "./rarity.ts";
import { termsOf } from "./terms.ts";

/** A claim of a collection as it is compared. */
export interface Entered {
	readonly id: string;
	readonly text: Field;
	readonly title: Field;
}

/** Known claims, indexed. The frequencies are those of the collection: a search may rank as it likes. */
export interface Collection {
	readonly claims: readonly Entered[];
	readonly rarity: Rarities;
	/** Weights of words by BM25; kept libraries were tried and rank long questions worse (bench/match-tried.md). */
	readonly words: Postings;
	/** Weights of pieces of words, each claim's a vector of length 1. */
	readonly grams: Postings;
	/** Whether a word stands in the collection often enough that a hashtag may be made of it. */
	readonly isWord: (word: string) => boolean;
}

/** The constants of BM25 as they are usually set (Robertson and Zaragoza, 2009). */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;
/** A word that hashtags are looked through for stands in so many claims; short ones, which stand inside other words, in more. */
const SHORT = 3;
const LEAST = { short: 20, long: 2 };

/** Index claims, in the order given. */
export function collectionOf(known: readonly Known[]): Collection {
	const forms = known.map(({ text, title }) => [...termsOf(text), ...termsOf(title ?? "")]);
	const rarity = {
		stems: rarityAmong(forms.map((terms) => terms.map(({ stem }) => stem))),
		grams: rarityAmong(forms.map((terms) => terms.flatMap(({ form }) => gramsOf(form)))),
	};
	const spelled = rarityAmong(forms.map((terms) => terms.map(({ form }) => form)));
	const claims = known.map(({ id, text, title }): Entered => ({ id, text: fieldOf(text, rarity), title: fieldOf(title ?? "", rarity) }));
	return {
		claims,
		rarity,
		words: postingsOf(wordWeights(claims, rarity)),
		grams: postingsOf(claims.map(({ text, title }) => gramVector([...text.terms, ...title.terms], rarity.grams))),
		isWord: (word) => spelled.count(word) >= (word.length <= SHORT ? LEAST.short : LEAST.long),
	};
}

function wordWeights(claims: readonly Entered[], rarity: Rarities): readonly (readonly (readonly [string, number])[])[] {
	const lengths = claims.map(({ text, title }) => text.terms.length + title.terms.length);
	const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, claims.length);
	return claims.map(({ text, title }, at) => {
		const room = SATURATION * (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * (lengths[at] ?? 0)) / Math.max(1, average));
		const counts = new Map<string, number>();
		for (const { stem } of [...text.terms, ...title.terms]) counts.set(stem, (counts.get(stem) ?? 0) + 1);
		return [...counts].map(([stem, count]) => [stem, (rarity.stems.of(stem) * count * (SATURATION + 1)) / (count + room)] as const);
	});
}
