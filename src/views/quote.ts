import type { Span } from "../text/span.ts";
import { printable } from "./printable.ts";

const OPENS = /^["“‘«„]/u;
const CLOSES = /["”’»“]$/u;

/** A mark at the head that nothing in the text closes, and one at the end that nothing opens. */
const UNCLOSED = /^(?:[“„](?=[^”“]*$)|«(?=[^»]*$))/u;
const UNOPENED = /(?:(?<=^[^“„]*)”|(?<=^[^«]*)»)$/u;

/** A text without a mark at its edge whose other one stands outside it. */
function paired(text: string): string {
	const isOdd = (text.match(/"/gu)?.length ?? 0) % 2 === 1;
	return (isOdd ? text.replace(/"$|^"/u, "") : text).replace(UNCLOSED, "").replace(UNOPENED, "");
}

/** Words of a page as a quotation: in their own marks where they bring them, else in marks that differ from those inside. A mark whose other one stands outside them is left out. */
export const quote = (words: string): string => {
	const text = paired(printable(words));
	if (OPENS.test(text) && CLOSES.test(text)) return text;
	return text.includes('"') ? `“${text}”` : `"${text}"`;
};

/** A part in several pieces, each a quotation. */
export const quoteAll = (spans: readonly Span[]): string => spans.map(({ text }) => quote(text)).join(" … ");

/** The words of a part, not as a quotation: for whoever is named by them. */
export const wordsOf = (spans: readonly Span[]): string => spans.map(({ text }) => printable(text)).join(" … ");
