import { type Line, linesOf } from "../text/lines.ts";
import { firstAtLeast } from "../text/sorted.ts";
import { type Span, spanOf } from "../text/span.ts";
import type { Parts } from "./attribution.ts";
import type { Context } from "./labels/labels.ts";

/** What may stand before a line's first word: a bullet, a number, a quotation mark. */
const LIST_MARK = /^[^\p{L}\p{N}]*(?:\d{1,3}[.)]\s*)?$/u;
const POINT = /^(?:[-*•–—]|\d{1,3}[.)])\s/u;
/** A line that ends in a word, a figure or a bracket breaks off: nothing says that its sentence ends, or goes on. */
const BREAKS_OFF = /[\p{L}\p{N}%)\]]$/u;

const first = (spans: readonly Span[]): number => spans[0]?.start ?? Number.POSITIVE_INFINITY;

/**
 * Rows without what runs on into a line where somebody else speaks. Points of a list, lines of a table and headlines end without a stop, and a reader that
 * learned from news takes the next one's statement for a part of the last one's: there a content ends with its line. Not where the line ends in punctuation,
 * not inside a quotation, and not where a text is broken into lines of one width, so that the line's end means nothing.
 * A row keeps a content of which nothing would be left. Time n log n in the rows, linear in the text.
 */
export function withoutRunOns(text: string, rows: readonly Parts[], { quotationAround }: Pick<Context, "quotationAround">): readonly Parts[] {
	const lines = linesOf(text);
	const widest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
	const lineAt = (offset: number): number => firstAtLeast(lines, offset + 1, ({ end }) => end);

	/** Whether the line before a line is a statement of its own that ends there. */
	const isApart = (line: Line, before: Line): boolean => {
		const [word = ""] = line.text.split(/\s/, 1);
		const isMeant = line.emptyBefore > 0 || POINT.test(line.text) || before.text.length + 1 + word.length <= widest;
		return isMeant && BREAKS_OFF.test(before.text) && quotationAround(line.start) === undefined;
	};
	/** The number of the line that a row opens, where it stands apart from the line before. */
	const openedBy = ({ source, cue }: Parts): number | null => {
		const offset = Math.min(first(source), first(cue));
		const number = lineAt(offset);
		const [line, before] = [lines[number], lines[number - 1]];
		if (!line || !before || offset < line.start || !isApart(line, before)) return null;
		return source.length === 0 || LIST_MARK.test(text.slice(line.start, offset)) ? number : null;
	};

	const opened = rows.map(openedBy);
	const openings = [...new Set(opened)].filter((number) => number !== null).sort((one, other) => one - other);
	return rows.map((row, index) => {
		const voice = [...row.source, ...row.cue];
		if (voice.length === 0) return row;
		const from = lines[opened[index] ?? -1]?.start ?? 0;
		const own = lineAt(Math.max(...voice.map(({ start }) => start)));
		const next = openings[firstAtLeast(openings, own + 1, (number) => number)];
		const upTo = next === undefined ? text.length : (lines[next - 1]?.end ?? text.length);
		const content = row.content
			.map((span) => ({ start: Math.max(from, span.start), end: Math.min(upTo, span.end) }))
			.filter(({ start, end }) => start < end)
			.map(({ start, end }) => spanOf(text, start, end));
		return content.length > 0 ? { ...row, content } : row;
	});
}
