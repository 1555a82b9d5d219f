import type { Piece } from "../../text/numbers/pieces.ts";
import { longestAt, type Match, phraseBook } from "../../text/phrases.ts";
import facets from "./lexicons/facets.json" with { type: "json" };

const BEFORE = phraseBook(Object.entries(facets.facets).flatMap(([facet, { before }]) => before.map((entry) => [entry, facet] as const)));
const BEHIND = phraseBook(Object.entries(facets.facets).flatMap(([facet, { behind }]) => behind.map((entry) => [entry, facet] as const)));
/** Facets that are so many times another one: a radius half of what is across. */
const TIMES: ReadonlyMap<string, { readonly facet: string; readonly times: number }> = new Map(Object.entries(facets.times));
/** Of money only its share for each is a facet, of a span of time only an age; of lengths all others are. */
export const facetFits = (facet: string, kind: string): boolean =>
	kind === "money" ? facet === "each" : kind === "duration" ? facet === "old" : kind === "length" && facet !== "each" && facet !== "old";
/** What a facet is measured as, and how many times its figure. */
export const measuredAs = (facet: string | undefined): { readonly facet: string | null; readonly times: number } =>
	TIMES.get(facet ?? "") ?? { facet: facet ?? null, times: 1 };
/** Pieces of the longest run before a figure. */
const LONGEST = 4;

/** What of a thing is measured, with the words that tell it. */
export interface Facet {
	readonly facet: string;
	readonly start: number;
	readonly end: number;
}

/** What of a thing is measured, by the words right before the figure or right behind it and its conversion. */
export function facetAt(pieces: readonly Piece[], start: number, end: number): Facet | undefined {
	const first = pieces.findIndex((piece) => piece.start >= start);
	const rest = pieces.findIndex((piece) => piece.start >= end);
	const next = rest >= 0 && /^[)\]]$/.test(pieces[rest]?.text ?? "") ? rest + 1 : rest;
	const behind = next < 0 ? undefined : longestAt(BEHIND, pieces, next);
	for (let from = Math.max(0, first - LONGEST); from < first; from++) {
		const before = longestAt(BEFORE, pieces, from);
		if (before?.last === first - 1) return told(before);
	}
	return behind && told(behind);
}
const told = ({ start, end, value }: Match<string>): Facet => ({ facet: value, start, end });
