import type { PdfLine } from "./pdf-lines.ts";

/** Heads and feet stand among so many lines at a page's upper and lower edge. */
const EDGE_LINES = 2;
/** A line runs when it is on more than this share of the pages. */
const MOST_PAGES = 0.5;
/** "12", "Page 3 of 8", "- 4 -". */
const PAGE_NUMBER = /^\W*(?:page|seite|p\.)?\W*\d{1,4}(?:\s*(?:of|von|\/|de)\s*\d{1,4})?\W*$/i;

/** The lines that come again at the edges of most pages, and the pages' numbers there. A document of one page has none but its number. */
export function runningLines(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
	const edges = pages.map(edgesOf);
	const pagesWith = new Map<string, number>();
	for (const lines of edges) for (const words of new Set(lines.map(wordsOf))) pagesWith.set(words, (pagesWith.get(words) ?? 0) + 1);
	const runs = (line: PdfLine): boolean => {
		const count = pagesWith.get(wordsOf(line)) ?? 0;
		return PAGE_NUMBER.test(line.text) || (count > 1 && count > pages.length * MOST_PAGES);
	};
	return new Set(edges.flat().filter(runs));
}

function edgesOf(lines: readonly PdfLine[]): readonly PdfLine[] {
	const down = lines.toSorted((one, other) => other.y - one.y);
	return [...new Set([...down.slice(0, EDGE_LINES), ...down.slice(-EDGE_LINES)])];
}

/** A line's words; its numbers, such as those of pages, count as the same. */
const wordsOf = ({ text }: PdfLine): string => text.replace(/\d+/g, "0").toLowerCase();
