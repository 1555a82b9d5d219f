import type { Parts } from "../../src/attribution/attribution.ts";
import { spanOf } from "../../src/text/span.ts";

const MARK = /\{([scx])(\d?):([^{}]*)\}/g;
const NO_PARTS: Parts = { source: [], cue: [], content: [], confidence: 1 };
const ROLES = { s: "source", c: "cue", x: "content" } as const;

/** Takes the marks out of a text in which several attributions are marked, `{s1:source}`, `{c1:cue}`, `{x1:content}`, `{s2:…}`: the parts by their numbers' order. */
export function markedRows(marked: string): { readonly text: string; readonly rows: readonly Parts[] } {
	const text = marked.replaceAll(MARK, "$3");
	const rows = new Map<string, Parts>();
	let removed = 0;
	for (const { 0: whole, 1: letter = "", 2: number = "", 3: inner = "", index } of marked.matchAll(MARK)) {
		const start = index - removed;
		const role = letter === "s" || letter === "c" || letter === "x" ? ROLES[letter] : undefined;
		const row = rows.get(number) ?? NO_PARTS;
		if (role !== undefined) rows.set(number, { ...row, [role]: [...row[role], spanOf(text, start, start + inner.length)] });
		removed += whole.length - inner.length;
	}
	return { text, rows: [...rows].sort(([one], [other]) => Number(one) - Number(other)).map(([, row]) => row) };
}

/** The same with one attribution, marked `{s:source}`, `{c:cue}` and `{x:content}`. */
export function markedParts(marked: string): { readonly text: string; readonly parts: Parts } {
	const { text, rows } = markedRows(marked);
	return { text, parts: rows[0] ?? NO_PARTS };
}
