import type { StructuredTextItem } from "unpdf";

/** A line of a page: measures in points (1/72 inch), from the lower left corner. */
export interface PdfLine {
	readonly text: string;
	/** Counts from 1. */
	readonly page: number;
	readonly left: number;
	readonly right: number;
	/** The baseline. */
	readonly y: number;
	/** The size of most of its letters. */
	readonly size: number;
}

/** Runs on one line have baselines that differ by less than this share of the letters' size: indices stand higher, the next line much lower. */
const SAME_LINE = 0.5;
/** A gap of this share of the letters' size is a space between words. */
const SPACE = 0.15;

/** The lines of a page, in the order in which the file draws them, which is mostly that of reading. */
export function linesOf(items: readonly StructuredTextItem[], page: number): readonly PdfLine[] {
	const lines: PdfLine[] = [];
	let run: StructuredTextItem[] = [];
	const flush = (): void => {
		const line = lineFrom(run, page);
		if (line !== null) lines.push(line);
		run = [];
	};
	for (const item of items) {
		const last = run.at(-1);
		if (last !== undefined && item.str !== "" && Math.abs(item.y - last.y) > SAME_LINE * Math.max(item.fontSize, last.fontSize)) flush();
		if (item.str !== "") run.push(item);
		if (item.hasEOL) flush();
	}
	flush();
	return lines;
}

function lineFrom(run: readonly StructuredTextItem[], page: number): PdfLine | null {
	const first = run.find(({ str }) => /\S/.test(str));
	if (first === undefined) return null;
	let text = "";
	let right = first.x;
	for (const { str, x, width, fontSize } of run) {
		if (text !== "" && x - right > SPACE * fontSize && !/\s$/.test(text) && !/^\s/.test(str)) text += " ";
		text += str;
		right = x + width;
	}
	return { text: text.replace(/\s+/g, " ").trim(), page, left: first.x, right, y: first.y, size: mainSize(run) };
}

function mainSize(run: readonly StructuredTextItem[]): number {
	const letters = new Map<number, number>();
	for (const { str, fontSize } of run) letters.set(fontSize, (letters.get(fontSize) ?? 0) + str.trim().length);
	return [...letters].reduce((most, size) => (size[1] > most[1] ? size : most), [0, -1])[0];
}
