import { cleanWords } from "./clean-words.ts";
import type { Mark } from "./mark.ts";
import type { Page } from "./page.ts";

/** How far before and after the headline its byline, date and standfirst stand. UTF-16 units of visible text. */
const BEFORE = 800;
const AFTER = 2500;
/** Longer lines are the story itself. */
const LONGEST_LINE = 250;

/** The marks around the headline, or at the start of the text where there is no headline; in the page's order. */
export function marksNear(page: Page, wanted: (mark: Mark) => boolean): readonly Mark[] {
	const { start, end } = page.headline ?? { start: 0, end: 0 };
	return page.marks.filter((mark) => mark.end > start - BEFORE && mark.start < end + AFTER && wanted(mark));
}

/** The short lines around the headline, cleaned, with tabs between marked elements: those after it first, then those before it, the nearest first. */
export function linesNear(page: Page): readonly string[] {
	const { start, end } = page.headline ?? { start: 0, end: 0 };
	return [...linesOf(page.text.slice(end, end + AFTER)), ...linesOf(page.text.slice(Math.max(0, start - BEFORE), start)).reverse()];
}

/** The short lines of the page after the headline, the last first. */
export const linesFromEnd = (page: Page): readonly string[] => linesOf(page.text.slice(page.headline?.end ?? 0)).reverse();

const linesOf = (text: string): string[] =>
	text
		.split("\n")
		.filter((line) => line.length < LONGEST_LINE * 2)
		.map((line) =>
			line
				.split("\t")
				.map((piece) => cleanWords(piece))
				.join("\t")
				.trim(),
		)
		.filter((line) => line.length > 1 && line.length < LONGEST_LINE);
