import type { Piece } from "../../text/numbers/pieces.ts";
import { longestAt, phraseBook } from "../../text/phrases.ts";
import words from "./scopes.json" with { type: "json" };

/** Words that say how a number is meant, under the one name of their kind; indexes of their first and last piece. */
export interface ScopeFound {
	readonly first: number;
	readonly last: number;
	readonly scope: string;
}

const bookOf = (kinds: Readonly<Record<string, readonly string[]>>) =>
	phraseBook(Object.entries(kinds).flatMap(([scope, entries]) => entries.map((entry) => [entry, scope] as const)));
const BEFORE = bookOf(words.before);
const BEHIND = bookOf(words.behind);
/** Pieces of the longest entry: "as many as", "in the region of". */
const LONGEST = 4;

/** The scope words that end right before a piece. */
export function scopeBefore(pieces: readonly Piece[], index: number): ScopeFound | undefined {
	for (let first = Math.max(0, index - LONGEST); first < index; first++) {
		const match = longestAt(BEFORE, pieces, first);
		if (match?.last === index - 1) return { first, last: match.last, scope: match.value };
	}
	return undefined;
}

/** The scope words that begin at a piece. */
export function scopeBehind(pieces: readonly Piece[], index: number): ScopeFound | undefined {
	const match = longestAt(BEHIND, pieces, index);
	return match && { first: index, last: match.last, scope: match.value };
}
