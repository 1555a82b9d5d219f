import abbreviations from "./abbreviations.json" with { type: "json" };

/** A word, a possessive 's or a single other sign; UTF-16 offsets, `end` exclusive. */
export interface Token {
	readonly start: number;
	readonly end: number;
	/** As written. */
	readonly text: string;
	/** Lower case, straight apostrophes, no closing full stop: the form that lexicons hold. */
	readonly form: string;
	readonly isWord: boolean;
}

const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.&‐‑-](?=[\p{L}\p{N}])|['’](?!s(?![\p{L}\p{M}\p{N}]))(?=\p{L}))*\.?|['’]s(?![\p{L}\p{M}\p{N}])|\S/gu;
const ABBREVIATIONS: ReadonlySet<string> = new Set([...abbreviations.never, ...abbreviations.beforeNumber, ...abbreviations.perhaps]);
const WORD = /^[\p{L}\p{N}]|^['’]s$/u;

/** The tokens of `text` between two offsets, in order. A full stop belongs to a word only where it abbreviates. */
export function tokensOf(text: string, start: number, end: number): readonly Token[] {
	const tokens: Token[] = [];
	for (const { 0: run, index } of text.slice(start, end).matchAll(TOKEN)) {
		const at = start + index;
		if (!run.endsWith(".") || run.length === 1 || abbreviates(run)) tokens.push(token(run, at));
		else tokens.push(token(run.slice(0, -1), at), token(".", at + run.length - 1));
	}
	return tokens;
}

const abbreviates = (run: string): boolean => run.indexOf(".") < run.length - 1 || /^\p{L}\.$/u.test(run) || ABBREVIATIONS.has(run.slice(0, -1).toLowerCase());

function token(text: string, start: number): Token {
	const isWord = WORD.test(text);
	const lower = text.toLowerCase();
	const form = lower.includes("’") ? lower.replaceAll("’", "'") : lower;
	return { start, end: start + text.length, text, form: isWord && form.endsWith(".") ? form.slice(0, -1) : form, isWord };
}
