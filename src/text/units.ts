import { type Quotation, quotationsOf } from "./quotation.ts";
import { sentencesOf } from "./sentences.ts";
import { type Token, tokensOf } from "./tokens.ts";

interface Range {
	readonly start: number;
	readonly end: number;
}

/** A text with what it is made of, told once for all that read it; each list in reading order. */
export interface Units {
	readonly text: string;
	readonly tokens: readonly Token[];
	/** None crosses the border of a zone. */
	readonly sentences: readonly Range[];
	readonly quotations: readonly Quotation[];
}

/** The units of a text whose zones, in reading order, are given. */
export const unitsOf = (text: string, zones: readonly Range[] = []): Units => ({
	text,
	tokens: tokensOf(text, 0, text.length),
	sentences: sentencesOf(text, zones),
	quotations: quotationsOf(text),
});
