import type { Piece } from "../../text/numbers/pieces.ts";
import { longestAt, phraseBook } from "../../text/phrases.ts";
import counted from "./counted.json" with { type: "json" };
import words from "./units.json" with { type: "json" };

/** A unit behind a number, under its one name; `last` is the index of its last piece. */
export interface UnitFound {
	readonly last: number;
	readonly unit: string;
}

const MEASURES = phraseBook(Object.entries(words.measures).flatMap(([unit, spellings]) => spellings.map((spelling) => [spelling, unit] as const)));
/** Singulars that have a plural of their own: behind another number than one they are no unit ("two second homes"). */
const SINGULARS: ReadonlySet<string> = new Set(
	Object.entries(words.measures).flatMap(([unit, spellings]) =>
		spellings.some((other) => other !== unit && /^[a-z ]{4,}$/.test(other) && other !== "percent") && unit !== "percent" && unit !== "hertz" ? [unit] : [],
	),
);
const MONEY = phraseBook(
	[...Object.entries(words.moneyOf), ...Object.entries(words.money)].flatMap(([name, code]) => [[name, code] as const, [`${name}s`, code] as const]),
);
const SIGNS = phraseBook(Object.entries(words.signs));
const JOINED_ONLY: ReadonlySet<string> = new Set(words.joinedOnly);
const HYPHENATED: ReadonlySet<string> = new Set(words.hyphenated);
const PER: ReadonlySet<string> = new Set(words.perAny);
const PER_ARTICLE: ReadonlySet<string> = new Set(words.perArticle);
const RATED = phraseBook(words.rated.map((name) => [name, name] as const));
const YEARLY: ReadonlyMap<string, string> = new Map(Object.entries(words.yearly));
const NOT_RATE: ReadonlySet<string> = new Set(words.notRate);
const PLURALS: ReadonlyMap<string, string> = new Map(Object.entries(counted.plurals));
const SAME: ReadonlySet<string> = new Set(counted.same);
const STATES: ReadonlySet<string> = new Set(counted.states);
const INNER: ReadonlySet<string> = new Set(counted.inner);
const SMALL: ReadonlySet<string> = new Set(counted.small);
const ADJECTIVES: ReadonlySet<string> = new Set(counted.adjectives);
const NOT_ONE: ReadonlySet<string> = new Set(counted.notOne);
const DETERMINERS: ReadonlySet<string> = new Set(["the", "these", "those", "his", "her", "its", "their", "our", "my", "your", "all"]);
/** So many pieces may stand between a number and the end of what it counts. */
const NOUN_WITHIN = 6;

const formAt = (pieces: readonly Piece[], index: number): string => pieces[index]?.form ?? "";
const isHyphen = (pieces: readonly Piece[], index: number): boolean => formAt(pieces, index) === "-" && pieces[index]?.joined === true;

/** A money sign or code that begins at a piece and has its amount behind it. */
export function signAt(pieces: readonly Piece[], index: number): UnitFound | undefined {
	const match = longestAt(SIGNS, pieces, index);
	if (match === undefined || (match.last > index && pieces[match.last]?.joined !== true)) return undefined;
	return /^\p{Ll}/u.test(pieces[index]?.text ?? "") ? undefined : { last: match.last, unit: match.value };
}

/** What a number that ends before `index` counts or measures: "tonnes", "per cent", "Canadian dollars", "new patrol boats", "of his aides", "-page". */
export function unitAt(pieces: readonly Piece[], index: number, value: number): UnitFound | undefined {
	const hyphen = isHyphen(pieces, index) && isHyphen(pieces, index) === pieces[index + 1]?.joined;
	if (hyphen) {
		const measure = longestAt(MEASURES, pieces, index + 1);
		if (measure !== undefined) return { last: measure.last, unit: measure.value };
		return HYPHENATED.has(formAt(pieces, index + 1)) ? { last: index + 1, unit: formAt(pieces, index + 1) } : undefined;
	}
	return moneyAt(pieces, index) ?? measureAt(pieces, index, value) ?? (formAt(pieces, index) === "of" ? ofNounAt(pieces, index) : nounAt(pieces, index, value));
}

function moneyAt(pieces: readonly Piece[], index: number): UnitFound | undefined {
	const match = longestAt(MONEY, pieces, index);
	return match && { last: match.last, unit: match.value };
}

function measureAt(pieces: readonly Piece[], index: number, value: number): UnitFound | undefined {
	const match = longestAt(MEASURES, pieces, index);
	if (match === undefined) return undefined;
	const form = formAt(pieces, index);
	if (match.last === index && JOINED_ONLY.has(form) && pieces[index]?.joined !== true) return undefined;
	if (value > 1 && match.last === index && SINGULARS.has(form)) return undefined;
	if (isHyphen(pieces, match.last + 1) && pieces[match.last + 2]?.isWord === true) return undefined;
	return { last: match.last, unit: match.value };
}

/** "of drones", "of the 100 drones", "of the mayor's aides"; the unit reaches no further than what it may cover alone. */
function ofNounAt(pieces: readonly Piece[], of: number): UnitFound | undefined {
	const next = DETERMINERS.has(formAt(pieces, of + 1)) ? of + 2 : of + 1;
	if (pieces[next]?.value !== undefined) {
		const noun = measureAt(pieces, next + 1, 2) ?? moneyAt(pieces, next + 1) ?? nounAt(pieces, next + 1, 2);
		return noun && { last: of - 1, unit: noun.unit };
	}
	return measureAt(pieces, next, 2) ?? moneyAt(pieces, next) ?? nounAt(pieces, next, 2);
}

/** The singular of the noun that a number counts: behind one the next noun, else the first plural before the noun phrase ends. */
function nounAt(pieces: readonly Piece[], from: number, value: number): UnitFound | undefined {
	if (STATES.has(formAt(pieces, from))) return { last: from, unit: formAt(pieces, from) };
	if (value === 1) return singularAt(pieces, from);
	let proper: UnitFound | undefined;
	for (let index = from; index < from + NOUN_WITHIN; index++) {
		const piece = pieces[index];
		if (piece === undefined || piece.value !== undefined || (!piece.isWord && piece.text !== "-") || SMALL.has(piece.form)) break;
		const unit = singularOf(piece);
		const next = pieces[index + 1];
		if (unit === undefined || isHyphen(pieces, index + 1) || (SAME.has(piece.form) && next !== undefined && singularOf(next) !== undefined)) continue;
		const found = { last: index, unit: compoundOf(pieces, index, from) + unit };
		if (/^\p{Ll}/u.test(piece.text)) return found;
		proper ??= found;
	}
	return proper;
}

/** What is tied to a noun before it: "front-" of "front-runners". */
const compoundOf = (pieces: readonly Piece[], index: number, from: number): string =>
	index - 2 >= from && isHyphen(pieces, index - 1) && pieces[index]?.joined === true ? `${formAt(pieces, index - 2)}-` : "";

/** The noun behind "one", which nothing but its place tells: the noun phrase ends behind it. */
function singularAt(pieces: readonly Piece[], from: number): UnitFound | undefined {
	let index = from;
	while (ADJECTIVES.has(formAt(pieces, index)) || /^\p{Lu}/u.test(pieces[index]?.text ?? "")) index++;
	const piece = pieces[index];
	const next = pieces[index + 1];
	if (piece?.isWord !== true || SMALL.has(piece.form) || NOT_ONE.has(piece.form) || /(?:ed|ly)$/.test(piece.form)) return undefined;
	return next?.isWord !== true || SMALL.has(next.form) || /(?:ed|s)$/.test(next.form) ? { last: index, unit: piece.form } : undefined;
}

/** The singular of a plural, undefined for words that are none. */
function singularOf({ form, isWord }: Piece): string | undefined {
	const listed = PLURALS.get(form) ?? (SAME.has(form) ? form : undefined);
	if (listed !== undefined) return listed;
	if (/[^aeiou]men$/.test(form)) return `${form.slice(0, -2)}an`;
	if (!isWord || form.length < 4 || INNER.has(form) || form.startsWith("'") || !/[^su']s$/.test(form) || /[^aeiouy]is$|sis$/.test(form)) return undefined;
	if (/[^aeiou]ies$/.test(form)) return `${form.slice(0, -3)}y`;
	return /(?:ss|x|z|ch|sh)es$/.test(form) ? form.slice(0, -2) : form.slice(0, -1);
}

/** The rate that begins at a piece: "per month", "a barrel", "annually", "-a-year"; its unit is what it is per. */
export function rateAt(pieces: readonly Piece[], from: number): UnitFound | undefined {
	const begin = isHyphen(pieces, from) ? from + 1 : from;
	const yearly = YEARLY.get(formAt(pieces, begin));
	if (yearly !== undefined) return { last: begin, unit: yearly };
	const per = PER.has(formAt(pieces, begin)) || (formAt(pieces, begin) === "/" && pieces[begin]?.joined === true);
	if (!per && !PER_ARTICLE.has(formAt(pieces, begin))) return undefined;
	const at = isHyphen(pieces, begin + 1) ? begin + 2 : begin + 1;
	const rated = longestAt(RATED, pieces, at);
	if (rated !== undefined && !NOT_RATE.has(formAt(pieces, rated.last + 1)))
		return { last: rated.last, unit: longestAt(MEASURES, pieces, at)?.value ?? rated.value };
	return per && pieces[at]?.isWord === true && !SMALL.has(formAt(pieces, at)) ? { last: at, unit: formAt(pieces, at) } : undefined;
}
