import type { Piece } from "../../text/numbers/pieces.ts";
import { matchesOf, phraseBook } from "../../text/phrases.ts";
import type { Vector } from "../stories/average-link.ts";
import { wordsOf } from "../wordings/around.ts";
import lexicon from "./lexicons/negations.json" with { type: "json" };

const BOOK = phraseBook(lexicon.negations.map((entry) => [entry, true] as const));

/** Behind a negation: "could not confirm that she is …", "it is not clear whether …" take nothing back. */
export const LEAVES_OPEN = /^(?:confirm|confirmed|verify|verified|clear|sure|know|known|say|whether|if)$/;
/** So many pieces behind it. */
const OPEN_WITHIN = 3;

/** The index of the first piece at which a sentence takes something back, puts it in doubt or says that it is not so; undefined where it does not. */
function negationIn(pieces: readonly Piece[]): number | undefined {
	const listed = matchesOf(BOOK, pieces)[0]?.first ?? pieces.length;
	const tied = pieces.findIndex(({ form }) => form.endsWith("n't"));
	const first = tied < 0 ? listed : Math.min(listed, tied);
	return first < pieces.length ? first : undefined;
}

/** What a sentence takes back: its words, of length 1 together, those of them that are no names, and where they stand in the sentence. */
export interface Denied {
	readonly start: number;
	readonly end: number;
	readonly words: Vector;
	readonly common: ReadonlySet<string>;
}
/** So many pieces behind a negation it may bear on, up to the clause's end. */
const REACH = 12;
/** Fewer telling words are nothing that could be found in another sentence. */
const LEAST_WORDS = 2;

/** The first run of words that a negation takes back, from the negation to the clause's end; null in a sentence that takes nothing back. */
export function deniedIn(pieces: readonly Piece[]): Denied | null {
	const first = negationIn(pieces);
	const negation = first === undefined ? undefined : pieces[first];
	if (first === undefined || negation === undefined) return null;
	if (pieces.slice(first + 1, first + 1 + OPEN_WITHIN).some(({ form }) => LEAVES_OPEN.test(form))) return null;
	const stop = pieces.findIndex(({ text }, index) => index > first && /^[;:.!?–—]$/.test(text));
	const last = Math.min(stop < 0 ? pieces.length : stop, first + REACH);
	// "The lock was not sold": what is taken back stands before the negation.
	const behind = pieces.slice(first + 1, last);
	const run = wordsOf(behind).size >= LEAST_WORDS ? behind : pieces.slice(Math.max(0, first - REACH), last);
	const words = wordsOf(run);
	if (words.size < LEAST_WORDS) return { start: negation.start, end: negation.end, words: new Map([["", 1]]), common: new Set() };
	const common = new Set(wordsOf(run.filter(({ text }) => !/^\p{Lu}/u.test(text))).keys());
	return { start: Math.min(negation.start, run[0]?.start ?? negation.start), end: pieces[last - 1]?.end ?? negation.end, words, common };
}

/** What part of some words stands among others, from 0 to 1, by their weights. */
export function partIn(words: Vector, others: Vector): number {
	let [shared, whole] = [0, 0];
	for (const [word, weight] of words) {
		whole += weight;
		if (others.has(word)) shared += weight;
	}
	return whole === 0 ? 0 : shared / whole;
}
