import type { Piece } from "../../text/numbers/pieces.ts";
import { stemOf, wordsOf } from "../wordings/around.ts";
import verbs from "./lexicons/verbs.json" with { type: "json" };

const AUXILIARIES: ReadonlySet<string> = new Set(verbs.auxiliaries);
const PAST: ReadonlyMap<string, string> = new Map(Object.entries(verbs.past));
const NOT_VERBS: ReadonlySet<string> = new Set(verbs.notVerbs);
/** So many telling words say something without a verb that is known here: "Ministers agree secret grain deal with trader". */
const ENOUGH = 5;

/** Whether words say something that can be so or not so: they have a verb, or so many telling words. "The grain reserve" names a thing and says nothing of it. */
export const isProposition = (pieces: readonly Piece[]): boolean =>
	pieces.some(({ form }, at) => AUXILIARIES.has(form) || form.endsWith("n't") || verbAt(pieces, at) !== undefined) || wordsOf(pieces).size >= ENOUGH;

/** The verbs of some words that tell something themselves, as stems: "sell" of "has been sold". */
export const verbsIn = (pieces: readonly Piece[]): ReadonlySet<string> => new Set(pieces.flatMap((_, at) => verbAt(pieces, at) ?? []));

/** All words as stems, those of verbs as of the verb itself. */
export const stemsIn = (pieces: readonly Piece[]): ReadonlySet<string> => new Set(pieces.map(({ form }) => stemOf(PAST.get(form) ?? form)));

/** The telling words in their order, as stems like `stemsIn`. */
export const stemsOfTelling = (pieces: readonly Piece[]): readonly string[] =>
	pieces.flatMap((piece) => (wordsOf([piece]).size > 0 ? stemOf(PAST.get(piece.form) ?? piece.form) : []));

function verbAt(pieces: readonly Piece[], at: number): string | undefined {
	const [piece, before] = [pieces[at], pieces[at - 1]];
	if (piece === undefined || !piece.isWord || AUXILIARIES.has(piece.form)) return undefined;
	const past = PAST.get(piece.form);
	// "Led" with a capital is a name.
	if (past !== undefined) return /^\p{Ll}/u.test(piece.text) ? stemOf(past) : undefined;
	const isInfinitive = before?.form === "to" && piece.value === undefined && !NOT_VERBS.has(piece.form) && /^\p{Ll}/u.test(piece.text);
	// Behind an article -ed is an adjective: "a rumoured sale".
	return isInfinitive || (/^\p{Ll}{2,}ed$/u.test(piece.text) && !/^(?:an?|the)$/.test(before?.form ?? "")) ? stemOf(piece.form) : undefined;
}
