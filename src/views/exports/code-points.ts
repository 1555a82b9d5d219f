import { firstAtLeast } from "../../text/sorted.ts";

/** Counts offsets of one text in Unicode code points, given them in UTF-16 units as all spans are; an offset inside a character counts as its beginning. */
export function codePointsIn(text: string): (offset: number) => number {
	const seconds = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index + 1);
	return (offset) => offset - firstAtLeast(seconds, offset, (second) => second);
}
