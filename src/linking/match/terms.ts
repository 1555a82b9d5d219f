import { stemmer } from "stemmer";
import { tokensOf } from "../../text/tokens.ts";

/** A word as it is compared. */
export interface Term {
	/** Its stem (Porter, 1980), without accents and apostrophes; numbers without separators. */
	readonly stem: string;
	/** Lower case, without accents. */
	readonly form: string;
	/** Whether it is written like a name: with a capital, and not as the first word of the text. */
	readonly isName: boolean;
	readonly isNumber: boolean;
}

const SIMPLE = /^[a-z]+$/;

/** The words of a text in order. */
export function termsOf(text: string): readonly Term[] {
	return tokensOf(text, 0, text.length)
		.filter(({ isWord, form }) => isWord && form !== "'s")
		.flatMap(({ text: written }) => written.split(/[-‐‑&]/u))
		.filter((piece) => /[\p{L}\p{N}]/u.test(piece))
		.map((piece, at) => termOf(piece, at === 0));
}

function termOf(written: string, isFirst: boolean): Term {
	const form = folded(written);
	const isNumber = /^\d/.test(form);
	return { stem: SIMPLE.test(form) ? stemmer(form) : form, form, isName: !isFirst && /^\p{Lu}/u.test(written), isNumber };
}

function folded(written: string): string {
	const lower = written.toLowerCase();
	return SIMPLE.test(lower) ? lower : lower.normalize("NFKD").replace(/[\p{M}'’.,]/gu, "");
}
