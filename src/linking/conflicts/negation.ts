import type { Piece } from "../../text/numbers/pieces.ts";
import { matchesOf, phraseBook } from "../../text/phrases.ts";
import lexicon from "./lexicons/negations.json" with { type: "json" };

const BOOK = phraseBook(lexicon.negations.map((entry) => [entry, true] as const));

/** The index of the first piece at which a sentence takes something back, puts it in doubt or says that it is not so; undefined where it does not. */
export function negationIn(pieces: readonly Piece[]): number | undefined {
	const listed = matchesOf(BOOK, pieces)[0]?.first ?? pieces.length;
	const tied = pieces.findIndex(({ form }) => form.endsWith("n't"));
	const first = tied < 0 ? listed : Math.min(listed, tied);
	return first < pieces.length ? first : undefined;
}
