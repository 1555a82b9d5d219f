import { longestAt, phraseBook } from "../phrases.ts";
import words from "./numbers.json" with { type: "json" };
import type { Piece } from "./pieces.ts";

/** A number in a list of pieces; `last` is the index of its last piece. */
export interface NumberFound {
	readonly last: number;
	readonly value: number;
	/** What the words leave open: "dozens" and "several hundred" are that number at least, "a couple" about that number. */
	readonly bound: "at least" | "about" | null;
	/** What the number's last word multiplies by: a million in "1.2 million", else 1. */
	readonly times: number;
}

const SMALL: ReadonlyMap<string, number> = new Map(Object.entries(words.small));
const LARGE: ReadonlyMap<string, number> = new Map(Object.entries(words.large));
const PLURAL: ReadonlyMap<string, number> = new Map(Object.entries(words.plural));
const SHORT: ReadonlyMap<string, number> = new Map(Object.entries(words.short));
const SEVERAL = phraseBook(words.several.map((entry) => [entry, true] as const));
const PAIRS = phraseBook(Object.entries(words.pairs));
const FRACTIONS: ReadonlyMap<string, number> = new Map(Object.entries(words.fractions).flatMap(([one, of]) => [[one, of] as const, [`${one}s`, of] as const]));
/** "Dozens" are two dozen at the least, by its plural; "several hundred" two hundred. */
const LEAST_PLURAL = 2;
/** So many figures of a number that is multiplied are kept: 1.1 million is 1,100,000. */
const DIGITS = 12;

const formAt = (pieces: readonly Piece[], index: number): string => pieces[index]?.form ?? "";
const exact = (value: number): number => Number(value.toPrecision(DIGITS));
/** Where a compound goes on: "twenty-five" and "twenty five" alike. */
const afterHyphen = (pieces: readonly Piece[], index: number): number => (formAt(pieces, index) === "-" && pieces[index]?.joined === true ? index + 1 : index);

/**
 * The number that begins at a piece, in figures, words or both: "60,000", "1.2 million", "twenty-five", "half a million", "dozens", "tens of thousands".
 * A small grammar of our own: the libraries for number words that are kept up read the words alone and do not say where they stand, or bring a whole tagger.
 */
export function numberAt(pieces: readonly Piece[], first: number): NumberFound | undefined {
	return openAt(pieces, first) ?? pairAt(pieces, first) ?? halfAt(pieces, first) ?? figuresAt(pieces, first) ?? wordsAt(pieces, first);
}

/** The part of a whole that begins at a piece, as a number from 0 to 1: "a third", "two thirds", "three-quarters", "one in five", "nine out of ten". */
export function shareAt(pieces: readonly Piece[], first: number): NumberFound | undefined {
	const article = formAt(pieces, first) === "a";
	const count = article ? { last: first, value: 1 } : smallAt(pieces, first);
	if (count === undefined || count.value < 1) return undefined;
	const next = afterHyphen(pieces, count.last + 1);
	const of = FRACTIONS.get(formAt(pieces, next));
	if (of !== undefined && count.value < of) return { last: next, value: count.value / of, bound: null, times: 1 };
	if (article) return undefined;
	const after = formAt(pieces, next) === "in" ? next + 1 : formAt(pieces, next) === "out" && formAt(pieces, next + 1) === "of" ? next + 2 : undefined;
	const whole = after === undefined ? undefined : smallAt(pieces, formAt(pieces, after) === "every" ? after + 1 : after);
	return whole && whole.value > count.value ? { last: whole.last, value: count.value / whole.value, bound: null, times: 1 } : undefined;
}

/** Whole numbers up to a hundred, as shares are told with. */
function smallAt(pieces: readonly Piece[], first: number): { readonly last: number; readonly value: number } | undefined {
	const value = pieces[first]?.value ?? SMALL.get(formAt(pieces, first));
	return value !== undefined && Number.isInteger(value) && value <= 100 ? { last: first, value } : undefined;
}

/** "dozens", "tens of thousands", "several hundred", "a few million". */
function openAt(pieces: readonly Piece[], first: number): NumberFound | undefined {
	const plural = PLURAL.get(formAt(pieces, first));
	if (plural !== undefined) {
		const of = formAt(pieces, first + 1) === "of" ? PLURAL.get(formAt(pieces, first + 2)) : undefined;
		return of === undefined
			? { last: first, value: LEAST_PLURAL * plural, bound: "at least", times: 1 }
			: { last: first + 2, value: LEAST_PLURAL * plural * of, bound: "at least", times: 1 };
	}
	const several = longestAt(SEVERAL, pieces, first);
	if (several === undefined) return undefined;
	const large = LARGE.get(formAt(pieces, several.last + 1)) ?? (several.last > first ? undefined : PLURAL.get(formAt(pieces, several.last + 1)));
	return large === undefined ? undefined : { last: several.last + 1, value: LEAST_PLURAL * large, bound: "at least", times: 1 };
}

/** "a couple of", "a pair of". */
function pairAt(pieces: readonly Piece[], first: number): NumberFound | undefined {
	const pair = longestAt(PAIRS, pieces, first);
	return pair && { last: pair.last, value: 2, bound: pair.value === "about" ? "about" : null, times: 1 };
}

/** "half a million", "a quarter of a million". */
function halfAt(pieces: readonly Piece[], first: number): NumberFound | undefined {
	const article = formAt(pieces, first) === "a" ? first + 1 : first;
	const of = FRACTIONS.get(formAt(pieces, article));
	if (of === undefined || (of !== 2 && article === first)) return undefined;
	const next = formAt(pieces, article + 1) === "of" ? article + 2 : article + 1;
	const large = formAt(pieces, next) === "a" ? LARGE.get(formAt(pieces, next + 1)) : undefined;
	return large === undefined ? undefined : { last: next + 1, value: large / of, bound: null, times: 1 };
}

function figuresAt(pieces: readonly Piece[], first: number): NumberFound | undefined {
	const value = pieces[first]?.value;
	if (value === undefined) return undefined;
	const suffix = pieces[first + 1]?.joined === true ? SHORT.get(formAt(pieces, first + 1)) : undefined;
	if (suffix !== undefined) return { last: first + 1, value: exact(value * suffix), bound: null, times: suffix };
	return multiplied(pieces, withHalf(pieces, { last: first, value, bound: null, times: 1 }));
}

/** "two and a half", "two-and-a-half". */
function withHalf(pieces: readonly Piece[], found: NumberFound): NumberFound {
	const forms: number[] = [];
	for (let index = found.last + 1; forms.length < 3 && index < pieces.length; index++) if (formAt(pieces, index) !== "-") forms.push(index);
	const [and = -1, a = -1, half = -1] = forms;
	return formAt(pieces, and) === "and" && formAt(pieces, a) === "a" && formAt(pieces, half) === "half"
		? { ...found, last: half, value: found.value + 0.5 }
		: found;
}

function multiplied(pieces: readonly Piece[], found: NumberFound): NumberFound {
	const next = afterHyphen(pieces, found.last + 1);
	const large = LARGE.get(formAt(pieces, next));
	return large === undefined ? found : { ...found, last: next, value: exact(found.value * large), times: large };
}

/** Numbers in words: "twenty-five", "a hundred and twenty", "two and a half million". */
function wordsAt(pieces: readonly Piece[], first: number): NumberFound | undefined {
	let total = 0;
	let current: number | undefined;
	let times = 1;
	let last = first - 1;
	let index = first;
	const start = formAt(pieces, first);
	if (start === "a" || start === "an") {
		if (!LARGE.has(formAt(pieces, first + 1))) return undefined;
		current = 1;
		index = first + 1;
	}
	for (;;) {
		const form = formAt(pieces, index);
		const small = SMALL.get(form);
		const large = LARGE.get(form);
		if (small !== undefined && fits(current, small)) {
			current = (current ?? 0) + small;
		} else if (large === 100 && current !== undefined && current > 0 && current < 100) {
			current *= 100;
		} else if (large !== undefined && large !== 100 && current !== undefined && (times === 1 || large < times)) {
			total += current * large;
			current = undefined;
			times = large;
		} else break;
		last = index;
		const joins = form !== "dozen" && (current === undefined || current % 100 === 0) && formAt(pieces, index + 1) === "and";
		index = joins ? index + 2 : afterHyphen(pieces, index + 1);
	}
	if (last < first) return undefined;
	const found = { last, value: total + (current ?? 0), bound: null, times: current === undefined ? times : 1 };
	const halved = total === 0 ? withHalf(pieces, found) : found;
	return halved === found ? found : multiplied(pieces, halved);
}

/** Whether a word below a hundred may follow what was read: "twenty five", "hundred five", not "five six". */
const fits = (current: number | undefined, small: number): boolean =>
	current === undefined || (current > 0 && current % 100 === 0) || (small > 0 && small < 10 && current % 100 >= 20 && current % 10 === 0);
