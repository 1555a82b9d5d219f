import type { Article } from "../../article/article.ts";
import { ENGLISH } from "../../article/language.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import type { Vector } from "./average-link.ts";
import { rarity } from "./rarity.ts";

export type Told = Pick<Article, "id" | "title" | "language" | "text" | "zones">;

/** What an article is compared by: its telling words, as a vector of length 1; no words where it has none. */
export interface Signature {
	readonly id: string;
	readonly words: Vector;
}

/** So many words from the beginning, about a headline and half a first sentence, say what happened … */
const OPENING = 30;
/** … and count so many times. */
const OPENING_WEIGHT = 3;
/** Words that an article is compared by, at most: with more, articles on other events of one kind come nearer. */
const MOST = 60;

/**
 * The signature of an article; page clutter does not count. A word weighs by the logarithms of how often it stands there and of how rare it is in news, as usual.
 * How rare the words of another language are is not known, and so of an article in one only names and numbers count.
 */
export function signatureOf({ id, title, language, text, zones }: Told): Signature {
	const counts = new Map<string, number>();
	let place = 0;
	const words = wordsOf(text, zones, title);
	const told = language === ENGLISH ? words : namesAndNumbers(words);
	for (const { form } of told) {
		counts.set(form, (counts.get(form) ?? 0) + (place < OPENING ? OPENING_WEIGHT : 1));
		place++;
	}
	const weights = [...counts].map(([form, count]): readonly [string, number] => [form, (1 + Math.log(count)) * rarity(form)]);
	const most = weights.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST);
	const length = Math.hypot(...most.map(([, weight]) => weight));
	return { id, words: new Map(most.map(([form, weight]) => [form, weight / length])) };
}

/** The title, where the text does not have it, and the words of the text outside clutter. */
function wordsOf(text: string, zones: Told["zones"], title: string | null): readonly Token[] {
	const found = title === null || zones.some(({ zone }) => zone === "title") ? [] : [...tokensOf(title, 0, title.length)];
	let from = 0;
	for (const { start, end, zone } of [...zones, { start: text.length, end: text.length, zone: "boilerplate" }]) {
		if (zone !== "boilerplate") continue;
		for (const token of tokensOf(text, from, start)) found.push(token);
		from = end;
	}
	return found.filter(({ isWord }) => isWord);
}

/** Words that begin with a capital and never stand without one, and numbers. */
function namesAndNumbers(words: readonly Token[]): readonly Token[] {
	const small = new Set(words.filter(({ text }) => !/^\p{Lu}/u.test(text)).map(({ form }) => form));
	return words.filter(({ text, form }) => /^\p{N}/u.test(text) || (/^\p{Lu}/u.test(text) && !small.has(form)));
}
