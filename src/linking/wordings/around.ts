import type { Piece } from "../../text/numbers/pieces.ts";
import type { Span } from "../../text/span.ts";
import type { Vector } from "../stories/average-link.ts";
import { rarity } from "../stories/rarity.ts";

/** What words count by how many pieces away they stand. */
export interface Weights {
	readonly beside: { readonly within: number; readonly times: number };
	readonly near: { readonly within: number; readonly times: number };
	readonly far: number;
}
/** Those right beside a value tell of what it is, those far off in the sentence tell little … */
export const WIDE: Weights = { beside: { within: 3, times: 1.5 }, near: { within: 9, times: 1 }, far: 0.5 };
/** … and of a date, which many clauses of a sentence may have, next to nothing. */
export const NARROW: Weights = { beside: { within: 4, times: 2 }, near: { within: 9, times: 0.8 }, far: 0.25 };
/** A story's names stand in most of its sentences: they tell by this part as much as they are rare. */
const NAME = 0.6;
/** Words that stand in more than every third article tell nothing of what is spoken of. */
export const TELLING = 1.1;
const SHORTEST = 3;
/** Words with the same first letters are taken for forms of one word. */
const STEM = 6;

/** What forms of one word have in common. */
export const stemOf = (form: string): string => form.replace(/(?:'s|ing|ed|es|s)$/, "").slice(0, STEM) || form;

/** The telling words of a sentence around a span, each by how rare it is in news and how near; the words inside the span are not among them. */
export function wordsAround(pieces: readonly Piece[], { start, end }: Pick<Span, "start" | "end">, weights: Weights): Map<string, number> {
	const words = new Map<string, number>();
	const first = pieces.findIndex((piece) => piece.end > start);
	const behind = pieces.findIndex((piece) => piece.start >= end);
	const last = behind < 0 ? pieces.length : behind;
	pieces.forEach(({ form, text, isWord }, index) => {
		if (!isWord || (index >= first && index < last)) return;
		const rare = rarity(form);
		if (rare < TELLING || form.length < SHORTEST) return;
		const away = index < first ? first - index : index - last + 1;
		const name = index > 0 && /^\p{Lu}/u.test(text) ? NAME : 1;
		const weight = rare * name * (away <= weights.beside.within ? weights.beside.times : away <= weights.near.within ? weights.near.times : weights.far);
		const stem = stemOf(form);
		words.set(stem, Math.max(words.get(stem) ?? 0, weight));
	});
	return words;
}

/** All telling words of a sentence, each by how rare it is in news; a vector of length 1. */
export function wordsOf(pieces: readonly Piece[]): Map<string, number> {
	const words = new Map<string, number>();
	for (const { form, isWord } of pieces) {
		const rare = rarity(form);
		if (isWord && rare >= TELLING && form.length >= SHORTEST) words.set(stemOf(form), Math.max(words.get(stemOf(form)) ?? 0, rare));
	}
	const length = Math.hypot(...words.values());
	return new Map([...words].map(([word, weight]) => [word, weight / length]));
}

/** The cosine of two vectors of length 1. */
export function cosine(one: Vector, other: Vector): number {
	let product = 0;
	for (const [word, weight] of one) product += weight * (other.get(word) ?? 0);
	return product;
}
