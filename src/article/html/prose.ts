import type { Outline, Part } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A range of the outline's pieces. */
export type Range = Pick<Part, "firstPiece" | "endPiece">;

/** The sum of a weight of paragraphs over any range. */
export type Sum = (range: Range) => number;

/** Lines shorter than this are prose only where they end like a sentence; still shorter ones never. Characters without white space. */
const SHORT = 40;
const SHORTEST = 15;
/** Where more of a paragraph is link, it leads elsewhere. */
const LINKED = 0.4;

/** How much of a paragraph is running text: its characters outside links where it is long enough or ends like a sentence and is not mostly link, else 0. */
export function proseOf({ mass, linked, text }: Paragraph): number {
	if (mass < SHORTEST || linked > mass * LINKED) return 0;
	if (mass < SHORT && !/[.!?。！？”"’:]$/.test(text)) return 0;
	return mass - linked;
}

/** Sums a weight over paragraphs, once for all ranges. */
export function sumBy(outline: Outline, paragraphs: readonly Paragraph[], weight: (paragraph: Paragraph) => number): Sum {
	const sums = new Float64Array(outline.pieces.length + 1);
	for (const paragraph of paragraphs) sums[paragraph.firstPiece + 1] = weight(paragraph);
	for (let at = 1; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (sums[at - 1] ?? 0);
	return ({ firstPiece, endPiece }) => (sums[endPiece] ?? 0) - (sums[firstPiece] ?? 0);
}
