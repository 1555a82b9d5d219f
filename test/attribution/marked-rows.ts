import type { Parts } from "../../src/attribution/attribution.ts";
import { type Span, spanOf } from "../../src/text/span.ts";

const MARK = /\{(\d)([scx]):|\}/g;

/**
 * Takes `{1s:source}`, `{1c:cue}` and `{1x:content}` out of a text, the figure being the row's number from 1; marks may stand inside marks.
 * The text without marks, and the rows by number.
 */
export function markedRows(marked: string): { readonly text: string; readonly rows: readonly Parts[] } {
	const text = marked.replaceAll(MARK, "");
	const rows: { s: Span[]; c: Span[]; x: Span[] }[] = [];
	const open: { row: number; part: string; start: number }[] = [];
	let removed = 0;
	for (const { 0: mark, 1: row, 2: part, index } of marked.matchAll(MARK)) {
		const at = index - removed;
		removed += mark.length;
		if (row !== undefined && part !== undefined) {
			open.push({ row: Number(row) - 1, part, start: at });
			continue;
		}
		const closed = open.pop();
		if (!closed) throw new Error(`a mark closes that never opened: ${marked}`);
		while (rows.length <= closed.row) rows.push({ s: [], c: [], x: [] });
		const lists = rows[closed.row];
		if (!lists) continue;
		if (closed.part === "s" || closed.part === "c" || closed.part === "x") lists[closed.part].push(spanOf(text, closed.start, at));
	}
	const inOrder = (spans: readonly Span[]): readonly Span[] => [...spans].sort((one, other) => one.start - other.start);
	return { text, rows: rows.map(({ s, c, x }) => ({ source: inOrder(s), cue: inOrder(c), content: inOrder(x), confidence: 1 })) };
}
