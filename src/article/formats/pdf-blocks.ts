import type { Block } from "./blocks.ts";
import type { PdfLine } from "./pdf-lines.ts";
import { runningLines } from "./running-lines.ts";

/** A block that remembers the page on which it begins. */
interface PdfBlock extends Block {
	readonly page: number;
}

/** A line further below the last than so many of its usual distances starts a paragraph. */
const WIDE_GAP = 1.35;
/** Letters of one paragraph differ in size by less than this share. */
const SAME_SIZE = 0.08;
/** A line that starts further right than its paragraph by so many sizes of its letters is indented. */
const INDENT = 0.8;
/** A line that ends short of the longest by this share of its width ends a paragraph, if a sentence ends there. */
const SHORT = 0.12;
/** A title is so many times larger than most letters. */
const TITLE_SIZE = 1.2;

const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/;

/** The paragraphs of a document, running heads and feet among them as boilerplate; `why` tells the page. */
export function blocksOf(pages: readonly (readonly PdfLine[])[]): readonly Block[] {
	const running = runningLines(pages);
	const lines = pages.flat().filter((line) => !running.has(line));
	const words = vocabulary(lines);
	const usual = median(lines.flatMap((line, at) => gapAfter(line, lines[at + 1])));
	const paragraphs: PdfLine[][] = [];
	for (const line of lines) {
		const open = paragraphs.at(-1);
		const last = open?.at(-1);
		if (open !== undefined && last !== undefined && continues(open, last, line, usual)) open.push(line);
		else paragraphs.push([line]);
	}
	const size = median(lines.map((line) => line.size));
	const title = titleOf(paragraphs, size);
	const blocks = paragraphs.map((paragraph): PdfBlock => blockFrom(paragraph, paragraph === title ? "title" : "body", words));
	const edges = [...running].map(
		(line): PdfBlock => ({ text: line.text, zone: "boilerplate", why: `runs along the pages, page ${line.page}`, page: line.page }),
	);
	return inPageOrder(blocks, edges, pages.length);
}

/** The text of the title's block, or null. */
export const titleAmong = (blocks: readonly Block[]): string | null => blocks.find(({ zone }) => zone === "title")?.text ?? null;

function continues(open: readonly PdfLine[], last: PdfLine, line: PdfLine, usual: number): boolean {
	if (Math.abs(line.size - last.size) > SAME_SIZE * last.size) return false;
	const ended = SENTENCE_END.test(last.text);
	if (line.page !== last.page || line.y > last.y) return !ended && /^[\p{Ll}\d("“‘]/u.test(line.text);
	if (last.y - line.y > WIDE_GAP * Math.max(usual, last.size)) return false;
	if (open.length > 1 && line.left - last.left > INDENT * line.size) return false;
	if (open.length === 1 && ended && line.left - last.left > INDENT * line.size) return false;
	const longest = Math.max(...open.map(({ right }) => right), line.right);
	return !(ended && longest - last.right > SHORT * (longest - Math.min(last.left, line.left)));
}

/** The distance to the next line where that is the next of the same column. */
const gapAfter = (line: PdfLine, next: PdfLine | undefined): readonly number[] =>
	next === undefined || next.page !== line.page || next.y >= line.y || Math.abs(next.size - line.size) > SAME_SIZE * line.size ? [] : [line.y - next.y];

function median(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The largest letters of the first page, if they stand out. */
function titleOf(paragraphs: readonly (readonly PdfLine[])[], usual: number): readonly PdfLine[] | null {
	const first = paragraphs.filter(([line]) => line?.page === 1);
	const sizeOf = (paragraph: readonly PdfLine[]): number => paragraph[0]?.size ?? 0;
	const largest = first.reduce<readonly PdfLine[] | null>((best, paragraph) => (best === null || sizeOf(paragraph) > sizeOf(best) ? paragraph : best), null);
	return largest !== null && sizeOf(largest) >= TITLE_SIZE * usual ? largest : null;
}

function blockFrom(lines: readonly PdfLine[], zone: "title" | "body", words: ReadonlySet<string>): PdfBlock {
	const [first, last] = [lines[0], lines.at(-1)];
	const why = first === undefined || last === undefined ? "" : first.page === last.page ? `page ${first.page}` : `pages ${first.page} to ${last.page}`;
	return { text: lines.reduce((text, line) => joined(text, line.text, words), ""), zone, why, page: first?.page ?? 0 };
}

/** The words that stand whole in a line, in lower case. */
const vocabulary = (lines: readonly PdfLine[]): ReadonlySet<string> =>
	new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}-]{3,}(?=\P{L})/gu) ?? []));

/**
 * Two lines as one. A hyphen at a line's end before a small letter was mostly put there to break a word, and goes; it stays where the document
 * writes the word with it elsewhere and never without.
 */
function joined(above: string, below: string, words: ReadonlySet<string>): string {
	if (above === "") return below;
	const broken = /([\p{L}-]*\p{L})(?:-|\u00AD|\u2010)$/u.exec(above);
	const next = /^\p{Ll}[\p{L}]*/u.exec(below);
	if (broken?.[1] === undefined || next === null) return `${above} ${below}`;
	const [whole, hyphened] = [`${broken[1]}${next[0]}`.toLowerCase(), `${broken[1]}-${next[0]}`.toLowerCase()];
	const kept = above.endsWith("-") && words.has(hyphened) && !words.has(whole);
	return kept ? `${above}${below}` : `${above.slice(0, -1)}${below}`;
}

/** Blocks by the page on which they begin; what runs along a page comes after its text. */
function inPageOrder(blocks: readonly PdfBlock[], edges: readonly PdfBlock[], pages: number): readonly PdfBlock[] {
	const byPage = (list: readonly PdfBlock[]) => Map.groupBy(list, ({ page }) => page);
	const [text, edge] = [byPage(blocks), byPage(edges)];
	return Array.from({ length: pages }, (_, at) => [...(text.get(at + 1) ?? []), ...(edge.get(at + 1) ?? [])]).flat();
}
