import { linesOf } from "../text/lines.ts";

/** Where a line gives the word to somebody, by a name before a colon; it goes on to the next turn. UTF-16 offset. */
export interface Turn {
	readonly start: number;
}

const LABEL = /^(\p{Lu}[^:\n]{0,60}?)\s?:\s/u;
/** Words of a label: "Q", "MARSH", "Dr. Ada Quill", "Mayor van der Linde". */
const WORDS = /^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|van|von|der|de|al)){0,5}$/u;
/** So many turns of two speakers make a transcript; in other writing a word before a colon is a heading. */
const FEWEST = 4;

/** The turns of a transcript or an interview, in reading order; none where a text is neither. */
export function turnsOf(text: string): readonly Turn[] {
	const labels = linesOf(text).flatMap(({ start, text: line }) => {
		const label = LABEL.exec(line)?.[1] ?? "";
		return WORDS.test(label) ? [{ start, label }] : [];
	});
	const seen = new Set<string>();
	const often = new Set(labels.map(({ label }) => label).filter((label) => seen.size === seen.add(label).size));
	const turns = labels.filter(({ label }) => often.has(label));
	return often.size < 2 || turns.length < FEWEST ? [] : turns;
}
