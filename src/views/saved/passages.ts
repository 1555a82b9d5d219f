/** A text as it was read, with its sentences in UTF-16 units. */
export interface ReadText {
	readonly text: string;
	readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

/** Where a sentence of an article stands in the saved page: in letters and digits, end exclusive. */
export interface Passage {
	/** Where the sentence begins in the article's text, in UTF-16 units. */
	readonly sentence: number;
	readonly from: number;
	readonly to: number;
}

/** What two renderings of one text have in common: its letters and digits. */
export const LETTER = /[\p{L}\p{N}]/u;
const OTHERS = /[^\p{L}\p{N}]+/gu;

/** Fewer letters and digits may stand anywhere. */
const FEWEST = 8;
/** A sentence that is not found whole is looked for by so many of its first letters. */
const BEGINNING = 40;

/** The letters and digits of a text. */
export const lettersOf = (text: string): string => text.replaceAll(OTHERS, "");

/** Where the sentences of an article stand in the letters of the page that it was read from, in the page's order; those that are not found, or lie over another, are left out. Each is looked for behind the one before it first. */
export function passagesIn(letters: string, { text, sentences }: ReadText): readonly Passage[] {
	const found: Passage[] = [];
	let behind = 0;
	for (const { start, end } of sentences) {
		const key = lettersOf(text.slice(start, end));
		if (key.length < FEWEST) continue;
		for (const wanted of [key, key.slice(0, BEGINNING)]) {
			const next = letters.indexOf(wanted, behind);
			const from = next === -1 ? letters.indexOf(wanted) : next;
			if (from === -1) continue;
			if (next !== -1) behind = from + wanted.length;
			found.push({ sentence: start, from, to: from + wanted.length });
			break;
		}
	}
	found.sort((one, other) => one.from - other.from || one.to - other.to);
	let last = 0;
	return found.filter(({ from, to }) => {
		if (from < last) return false;
		last = to;
		return true;
	});
}
