import type { Span } from "../text/span.ts";
import { printable } from "./printable.ts";

const OPENS = /^["“‘«„]/u;
const CLOSES = /["”’»“]$/u;

/** Words of a page as a quotation: in their own marks where they bring them, else in marks that differ from those inside. */
export const quote = (words: string): string => {
	const text = printable(words);
	if (OPENS.test(text) && CLOSES.test(text)) return text;
	return text.includes('"') ? `“${text}”` : `"${text}"`;
};

/** A part in several pieces, each a quotation. */
export const quoteAll = (spans: readonly Span[]): string => spans.map(({ text }) => quote(text)).join(" … ");

/** The words of a part, not as a quotation: for whoever is named by them. */
export const wordsOf = (spans: readonly Span[]): string => spans.map(({ text }) => printable(text)).join(" … ");
