import type { Piece } from "../../text/numbers/pieces.ts";
import { matchesOf, phraseBook } from "../../text/phrases.ts";
import type { Vector } from "../stories/average-link.ts";
import { wordsOf } from "../wordings/around.ts";
import lexicon from "./lexicons/negations.json" with { type: "json" };
import { stemsOfTelling, verbsIn } from "./proposition.ts";

const BOOK = phraseBook(lexicon.negations.map((entry) => [entry, true] as const));

/** Behind a negation: "could not confirm that she is …", "it is not clear whether …" take nothing back. */
export const LEAVES_OPEN = /^(?:confirm|confirmed|verify|verified|clear|sure|know|known|say|whether|if)$/;
/** So many pieces behind it. */
const OPEN_WITHIN = 3;

/** The first and the last piece by which a sentence takes something back, puts it in doubt or says that it is not so; undefined where it does not. */
function negationIn(pieces: readonly Piece[]): { readonly first: number; readonly last: number } | undefined {
	const [listed] = matchesOf(BOOK, pieces);
	const tied = pieces.findIndex(({ form }) => form.endsWith("n't"));
	return tied >= 0 && tied < (listed?.first ?? pieces.length) ? { first: tied, last: tied } : listed;
}

const ACCUSATION = /^(?:accusations?|allegations?|charges?|claims?|notions?|reports?|rumou?rs?|stories|story|suggestions?)$/;
/** So many pieces behind a negation an accusation is named. */
const ACCUSED_WITHIN = 6;

/** Who denies "reports by the Courier that the lock was sold" takes back what stands behind "that". */
function accusedBehind(pieces: readonly Piece[], last: number): number {
	const noun = pieces.findIndex(({ form }, index) => index > last && index <= last + ACCUSED_WITHIN && ACCUSATION.test(form));
	const that = noun < 0 ? -1 : pieces.findIndex(({ form }, index) => index > noun && index <= noun + ACCUSED_WITHIN && /^(?:that|of)$/.test(form));
	return that < 0 ? last : that;
}

/** What a sentence takes back: its words, of length 1 together, those of them that are no names, and where they stand in the sentence. */
export interface Denied {
	readonly start: number;
	readonly end: number;
	readonly words: Vector;
	readonly common: ReadonlySet<string>;
	/** The telling word that stands first behind the negation, as a stem: it is what is taken back above all; null where none does. */
	readonly first: string | null;
	/** Its verbs that tell something themselves, as stems. */
	readonly verbs: ReadonlySet<string>;
}
/** So many pieces behind a negation it may bear on, up to the clause's end. */
const REACH = 12;
/** Fewer telling words are nothing that could be found in another sentence. */
const LEAST_WORDS = 2;

/** The first run of words that a negation takes back, from the negation to the clause's end; null in a sentence that takes nothing back. */
export function deniedIn(pieces: readonly Piece[]): Denied | null {
	const found = negationIn(pieces);
	const negation = found && pieces[found.first];
	if (found === undefined || negation === undefined) return null;
	const { first } = found;
	const end = accusedBehind(pieces, found.last);
	if (pieces.slice(first + 1, first + 1 + OPEN_WITHIN).some(({ form }) => LEAVES_OPEN.test(form))) return null;
	const stop = pieces.findIndex(({ text }, index) => index > first && /^[;:.!?–—]$/.test(text));
	const last = Math.min(stop < 0 ? pieces.length : stop, end + REACH);
	// "The lock was not sold": what is taken back stands before the negation.
	const behind = pieces.slice(end + 1, last);
	const run = wordsOf(behind).size >= LEAST_WORDS ? behind : pieces.slice(Math.max(0, first - REACH), last);
	const words = wordsOf(run);
	if (words.size < LEAST_WORDS)
		return { start: negation.start, end: negation.end, words: new Map([["", 1]]), common: new Set(), first: null, verbs: new Set() };
	const common = new Set(wordsOf(run.filter(({ text }) => !/^\p{Lu}/u.test(text))).keys());
	return {
		start: Math.min(negation.start, run[0]?.start ?? negation.start),
		end: pieces[last - 1]?.end ?? negation.end,
		words,
		common,
		first: stemsOfTelling(behind)[0] ?? null,
		verbs: verbsIn(run),
	};
}

/** Whether what stands first behind a negation is among some words. */
export const hasFirst = ({ first }: Denied, stems: ReadonlySet<string>): boolean => first === null || stems.has(first);

/** Whether words that are taken back may be taken back of a statement: it has one of their verbs, if they have any. That nothing was sold does not answer that a sale was studied. */
export const mayAnswer = (verbs: ReadonlySet<string>, stems: ReadonlySet<string>): boolean => verbs.size === 0 || [...verbs].some((verb) => stems.has(verb));

/** What part of some words stands among others, from 0 to 1, by their weights. */
export function partIn(words: Vector, others: Vector): number {
	let [shared, whole] = [0, 0];
	for (const [word, weight] of words) {
		whole += weight;
		if (others.has(word)) shared += weight;
	}
	return whole === 0 ? 0 : shared / whole;
}
