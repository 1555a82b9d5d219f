/** A run of characters in an article's text. Offsets count UTF-16 code units, `end` exclusive; `text` equals `article.text.slice(start, end)`. */
export interface Span {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** The span of `text` from `start` to `end`. */
export const spanOf = (text: string, start: number, end: number): Span => ({ start, end, text: text.slice(start, end) });
