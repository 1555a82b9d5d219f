import type { Token } from "../tokens.ts";

/** A token as numbers and dates need it: numerals whole ("60,000"), words and their figures apart ("5" "km", "two" "-" "day"). */
export interface Piece extends Token {
	/** What a numeral says; undefined for all else. */
	readonly value: number | undefined;
	/** No white space stands before it. */
	readonly joined: boolean;
}

/** Numerals with more digits than this are codes. */
const MOST_DIGITS = 15;
const VULGAR: ReadonlyMap<string, number> = new Map([
	["½", 1 / 2],
	["¼", 1 / 4],
	["¾", 3 / 4],
	["⅓", 1 / 3],
	["⅔", 2 / 3],
	["⅕", 1 / 5],
	["⅛", 1 / 8],
]);
const NUMERAL = /^(\d[\d,]*(?:\.\d+)?)?([½¼¾⅓⅔⅕⅛])?$/u;
const PIECE =
	/(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?[½¼¾⅓⅔⅕⅛]?|[½¼¾⅓⅔⅕⅛]|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’](?!s(?!\p{L}))\p{L}+)*|['’]s(?!\p{L})|\S/gu;
const WORD = /^(?:\p{L}|['’]s$)/u;

/** The pieces of `text` between two offsets, in order; they are its own characters and leave out white space alone. */
export function piecesOf(text: string, start: number, end: number): readonly Piece[] {
	let reach = 0;
	return Array.from(text.slice(start, end).matchAll(PIECE), ({ 0: run, index }) => {
		const joined = index === reach && index > 0;
		reach = index + run.length;
		const form = run.toLowerCase().replaceAll("’", "'");
		const isWord = WORD.test(run);
		return {
			start: start + index,
			end: start + reach,
			text: run,
			form: isWord && form.endsWith(".") ? form.slice(0, -1) : form,
			isWord,
			value: numeralValue(run),
			joined,
		};
	});
}

function numeralValue(run: string): number | undefined {
	const [, figures, vulgar = ""] = NUMERAL.exec(run) ?? [];
	if ((figures === undefined && vulgar === "") || run.length > MOST_DIGITS) return undefined;
	return Number((figures ?? "0").replaceAll(",", "")) + (VULGAR.get(vulgar) ?? 0);
}
