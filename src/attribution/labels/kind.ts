import { quotationsOf } from "../../text/quotation.ts";
import type { Span } from "../../text/span.ts";
import type { Labels } from "../attribution.ts";
import type { Context } from "./context.ts";

const LETTER = /[\p{L}\p{N}]/u;
/** A content may leave its opening mark outside; the longest mark has two characters. */
const MARK_LENGTH = 2;
/** Marks that do not belong together, as typing mixes them: “so". */
const MISMATCHED = /[“”"„«][^“”"„«»\n]+[“”"»]/gu;
const OPENING = /^\s*(?:[“"«„‘]|''|``)/u;
const CLOSING = /.[“”"»]/su;

/**
 * How much of a content stands in quotation marks of its own: all its words (direct), some (mixed), none (indirect).
 * Marks that open before the content belong to a row around it and do not count.
 */
export function kindOf(text: string, content: readonly Span[], context: Context): Labels["kind"] {
	let quoted = false;
	let bare = false;
	for (const span of content) {
		let from = span.start;
		for (const { start, end } of ownQuotations(text, span, context)) {
			quoted ||= LETTER.test(text.slice(Math.max(start, span.start), Math.min(end, span.end)));
			bare ||= LETTER.test(text.slice(from, Math.max(from, start)));
			from = Math.max(from, end);
		}
		bare ||= LETTER.test(text.slice(from, Math.max(from, span.end)));
	}
	return quoted ? (bare ? "mixed" : "direct") : "indirect";
}

/** The quotations that open inside a span or right before it. */
function ownQuotations(text: string, span: Span, context: Context): readonly { readonly start: number; readonly end: number }[] {
	const around = context.quotationAround(span.start - MARK_LENGTH);
	const outer = context.quotationsWithin(span.start - MARK_LENGTH, span.end);
	if (around !== undefined && around.end >= span.end) {
		return quotationsOf(text.slice(span.start, span.end)).map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
	}
	if (outer.length > 0 || around !== undefined) {
		return outer;
	}
	if (OPENING.test(span.text) && !CLOSING.test(span.text)) {
		return [{ start: span.start, end: span.end }];
	}
	return Array.from(span.text.matchAll(MISMATCHED), ({ 0: run, index }) => ({ start: span.start + index, end: span.start + index + run.length }));
}
