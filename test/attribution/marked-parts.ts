import type { Parts } from "../../src/attribution/attribution.ts";
import { type Span, spanOf } from "../../src/text/span.ts";

const MARK = /\{([scx]):([^{}]*)\}/g;

/** Takes `{s:source}`, `{c:cue}` and `{x:content}` out of a text: the text without marks, and the parts that they marked. */
export function markedParts(marked: string): { readonly text: string; readonly parts: Parts } {
	const text = marked.replaceAll(MARK, "$2");
	const lists: Record<string, Span[]> = { s: [], c: [], x: [] };
	let removed = 0;
	for (const { 0: whole, 1: part = "", 2: inner = "", index } of marked.matchAll(MARK)) {
		const start = index - removed;
		lists[part]?.push(spanOf(text, start, start + inner.length));
		removed += whole.length - inner.length;
	}
	return { text, parts: { source: lists["s"] ?? [], cue: lists["c"] ?? [], content: lists["x"] ?? [], confidence: 1 } };
}
