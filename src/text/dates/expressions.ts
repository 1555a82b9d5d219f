import { numberAt } from "../numbers/numbers.ts";
import type { Piece } from "../numbers/pieces.ts";
import { longestAt, phraseBook } from "../phrases.ts";
import words from "./dates.json" with { type: "json" };
import { dayOf, isDate, periodOf } from "./days.ts";
import type { Unit, When } from "./when.ts";

/** Words of time in a list of pieces, without their preposition (the extent of a TIMEX3); `last` is the index of the last piece. */
export interface DateExpression {
	readonly first: number;
	readonly last: number;
	readonly when: When;
}

interface Core {
	readonly last: number;
	readonly when: When;
}
type Reading = (pieces: readonly Piece[], index: number) => Core | undefined;

const UNITS: ReadonlyMap<string, Unit> = new Map(
	Object.entries(words.units).flatMap(([word, name]) => {
		const unit = UNIT_NAMES().find((one) => one === name);
		return unit === undefined ? [] : [[word, unit] as const, [`${word}s`, unit] as const];
	}),
);
function UNIT_NAMES(): readonly Unit[] {
	return ["minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade"];
}
const numbered = (lists: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
	new Map(lists.flatMap((names, index) => names.map((name) => [name, index] as const)));
const WEEKDAYS = numbered(words.weekdays);
const MONTHS = numbered(words.months);
/** Full names of weekdays are nothing else; all others ("may", "sun", "dec") count with a capital alone. */
const SURE: ReadonlySet<string> = new Set(words.weekdays.flatMap(([name = ""]) => [name, `${name}s`]));
const SEASONS: ReadonlySet<string> = new Set(words.seasons);
const SHIFTS = phraseBook(Object.entries(words.shifts));
const DAYS = phraseBook(Object.entries(words.days));
const MODIFIERS = phraseBook(words.modifiers.map((entry) => [entry, true] as const));
const PARTS: ReadonlySet<string> = new Set(words.parts);
const CLOCKS: ReadonlySet<string> = new Set(words.clocks);
const ELSEWHERE = phraseBook(words.elsewhere.map((entry) => [entry, true] as const));
const RELATIVE: ReadonlySet<string> = new Set(words.relative);
const HOLIDAYS = phraseBook(Object.entries(words.holidays).map(([name, date]) => [name.replaceAll("'s", " 's"), date] as const));
const VAGUE = phraseBook(Object.entries(words.vague));
const BEFORE_MONTH: ReadonlySet<string> = new Set(words.beforeMonth);
const BEFORE_YEAR: ReadonlySet<string> = new Set(words.beforeYear);
const ARTICLES: ReadonlySet<string> = new Set(words.articles);

/** The words of time in a list of pieces, in order, none overlapping. Linear in the pieces. */
export function datesIn(pieces: readonly Piece[]): readonly DateExpression[] {
	const found: DateExpression[] = [];
	for (let first = 0; first < pieces.length; first++) {
		const expression = dateAt(pieces, first);
		if (expression === undefined) continue;
		found.push(expression);
		first = expression.last;
	}
	return found;
}

const formAt = (pieces: readonly Piece[], index: number): string => pieces[index]?.form ?? "";
const oneOf = (pieces: readonly Piece[], index: number, ...forms: readonly string[]): boolean => forms.includes(formAt(pieces, index));

/** A core with what goes before it ("early on", "late", "9 p.m. on") and behind ("evening"). */
function dateAt(pieces: readonly Piece[], first: number): DateExpression | undefined {
	const clock = clockAt(pieces, first);
	const before = clock ?? longestAt(MODIFIERS, pieces, first)?.last;
	const afterBefore = before === undefined ? undefined : before + 1;
	const bare = afterBefore === undefined ? coreAt(pieces, first) : undefined;
	const prepositional =
		afterBefore !== undefined && oneOf(pieces, afterBefore, "on", "in", "this") && !oneOf(pieces, afterBefore, "this") ? afterBefore + 1 : undefined;
	const core =
		bare ??
		(afterBefore === undefined ? undefined : (coreAt(pieces, afterBefore) ?? (prepositional === undefined ? undefined : coreAt(pieces, prepositional))));
	if (core === undefined) return undefined;
	return { first, last: PARTS.has(formAt(pieces, core.last + 1)) ? core.last + 1 : core.last, when: core.when };
}

/** "9 p.m.", "9:30 a.m.", "noon". */
function clockAt(pieces: readonly Piece[], first: number): number | undefined {
	if (CLOCKS.has(formAt(pieces, first)) && pieces[first]?.isWord === true && formAt(pieces, first).length > 2) return first;
	if (pieces[first]?.value === undefined) return undefined;
	const minutes = oneOf(pieces, first + 1, ":", ".") && pieces[first + 2]?.value !== undefined ? first + 2 : first;
	return CLOCKS.has(formAt(pieces, minutes + 1)) ? minutes + 1 : undefined;
}

const coreAt: Reading = (pieces, index) => {
	for (const reading of READINGS) {
		const core = reading(pieces, index);
		if (core !== undefined) return core;
	}
	return undefined;
};

const capital = (piece: Piece | undefined): boolean => piece !== undefined && /^\p{Lu}/u.test(piece.text);
const monthAt = (pieces: readonly Piece[], index: number): { readonly month: number; readonly last: number } | undefined => {
	const month = capital(pieces[index]) ? MONTHS.get(formAt(pieces, index)) : undefined;
	if (month === undefined) return undefined;
	const dotted =
		formAt(pieces, index + 1) === "." && pieces[index + 1]?.joined === true && formAt(pieces, index).length < 5 && pieces[index + 2]?.value !== undefined;
	return { month: month + 1, last: dotted ? index + 1 : index };
};
const yearAt = (pieces: readonly Piece[], index: number): number | undefined =>
	/^[12]\d{3}$/.test(pieces[index]?.text ?? "") ? pieces[index]?.value : undefined;
/** A day's number, with its "th" where it has one. */
const ordinalAt = (pieces: readonly Piece[], index: number): { readonly day: number; readonly last: number } | undefined => {
	const day = pieces[index]?.value;
	if (day === undefined || !Number.isInteger(day) || day < 1 || day > 31) return undefined;
	return { day, last: oneOf(pieces, index + 1, "st", "nd", "rd", "th") && pieces[index + 1]?.joined === true ? index + 1 : index };
};
const fixed = (first: number, last: number): When => ({ kind: "fixed", first, last });

const iso: Reading = (pieces, index) => {
	const year = yearAt(pieces, index);
	const [month, day] = [pieces[index + 2]?.value, pieces[index + 4]?.value];
	const run = [1, 2, 3, 4].every((step) => pieces[index + step]?.joined === true) && formAt(pieces, index + 1) === "-" && formAt(pieces, index + 3) === "-";
	if (!run || year === undefined || month === undefined || day === undefined || !isDate(year, month, day)) return undefined;
	return { last: index + 4, when: fixed(dayOf(year, month, day), dayOf(year, month, day)) };
};

/** "3 March", "March 3rd, 2021", "the 3rd of March", "March 2021", each as far as it goes. */
const calendar: Reading = (pieces, from) => {
	const index = formAt(pieces, from) === "the" && ordinalAt(pieces, from + 1) !== undefined ? from + 1 : from;
	const before = ordinalAt(pieces, index);
	const of = before === undefined ? index : before.last + (formAt(pieces, before.last + 1) === "of" ? 2 : 1);
	const named = monthAt(pieces, of);
	if (named === undefined) return undefined;
	const { month } = named;
	const after = before === undefined ? ordinalAt(pieces, named.last + 1) : undefined;
	const date = before ?? after;
	const last = after?.last ?? named.last;
	const comma = oneOf(pieces, last + 1, ",", "of") ? last + 2 : last + 1;
	const year = yearAt(pieces, comma);
	if (date === undefined) return year === undefined ? undefined : { last: comma, when: { kind: "fixed", ...periodOf("month", dayOf(year, month, 1), 0) } };
	if (!isDate(year, month, date.day)) return undefined;
	if (year === undefined) return { last, when: { kind: "date", month, day: date.day } };
	return { last: comma, when: fixed(dayOf(year, month, date.day), dayOf(year, month, date.day)) };
};

const weekday: Reading = (pieces, index) => {
	const shift = longestAt(SHIFTS, pieces, index);
	const at = shift === undefined ? index : shift.last + 1;
	const name = formAt(pieces, at);
	const day = SURE.has(name) || capital(pieces[at]) ? WEEKDAYS.get(name) : undefined;
	if (day === undefined) return undefined;
	const next = PARTS.has(formAt(pieces, at + 1)) ? at + 2 : at + 1;
	const date = calendar(pieces, formAt(pieces, next) === "," ? next + 1 : next);
	if (date !== undefined && date.when.kind !== "month") return date;
	const of = longestAt(SHIFTS, pieces, oneOf(pieces, next, "of") ? next + 1 : next);
	if (shift === undefined && of !== undefined && formAt(pieces, of.last + 1) === "week")
		return { last: of.last + 1, when: { kind: "weekday", weekday: day, shift: null, week: of.value } };
	return { last: at, when: { kind: "weekday", weekday: day, shift: shift === undefined || shift.value === 0 ? null : shift.value, week: null } };
};

const bareMonth: Reading = (pieces, index) => {
	const shift = longestAt(SHIFTS, pieces, index);
	const at = shift === undefined ? index : shift.last + 1;
	const named = monthAt(pieces, at);
	if (named === undefined || (shift === undefined && !BEFORE_MONTH.has(formAt(pieces, index - 1)))) return undefined;
	return { last: named.last, when: { kind: "month", month: named.month, shift: shift === undefined || shift.value === 0 ? null : shift.value } };
};

const day: Reading = (pieces, index) => {
	const match = longestAt(DAYS, pieces, index);
	return match && { last: match.last, when: { kind: "period", unit: "day", shift: match.value } };
};

/** "last month", "this year", "next summer", "the weekend"; and "the past two weeks". */
const period: Reading = (pieces, index) => {
	if (formAt(pieces, index) === "the" && formAt(pieces, index + 1) === "weekend")
		return { last: index + 1, when: { kind: "period", unit: "weekend", shift: 0 } };
	const article = formAt(pieces, index) === "the" && oneOf(pieces, index + 1, "last", "past") ? 1 : 0;
	const shift = longestAt(SHIFTS, pieces, index + article);
	if (shift === undefined) return undefined;
	const count = numberAt(pieces, shift.last + 1);
	const several = count && UNITS.get(formAt(pieces, count.last + 1));
	if (count !== undefined && several !== undefined && shift.value === -1)
		return { last: count.last + 1, when: { kind: "since", unit: several, most: count.value } };
	const name = formAt(pieces, shift.last + 1);
	if (name === "weekend") return { last: shift.last + 1, when: { kind: "period", unit: "weekend", shift: shift.value } };
	if (SEASONS.has(name)) return { last: shift.last + 1, when: { kind: "season", shift: shift.value } };
	const unit = UNITS.get(name);
	if (unit === undefined || name.endsWith("s") || unit === "minute" || unit === "hour" || unit === "fortnight") return undefined;
	if (article === 1) return { last: shift.last + 1, when: { kind: "since", unit, most: 1 } };
	return { last: shift.last + 1, when: { kind: "period", unit, shift: shift.value } };
};

/** "two weeks ago", "a year ago", "a few days ago"; "three days later" hangs on another day; "recent weeks". */
const ago: Reading = (pieces, index) => {
	const vague = longestAt(VAGUE, pieces, index);
	const one = oneOf(pieces, index, "a", "an") && UNITS.has(formAt(pieces, index + 1));
	const count = vague === undefined && !one ? numberAt(pieces, index) : undefined;
	const at = vague?.last ?? (one ? index : count?.last) ?? index - 1;
	const unit = UNITS.get(formAt(pieces, at + 1));
	if (unit === undefined) return undefined;
	const [least = 1, most = 1] = vague?.value ?? (count === undefined ? (one ? [1, 1] : [2, unit === "year" ? 99 : 30]) : [count.value, count.value]);
	const next = formAt(pieces, at + 2);
	if (next === "ago") return { last: at + 2, when: { kind: "ago", unit, least, most } };
	if (RELATIVE.has(next) && at >= index) return { last: at + 2, when: { kind: "elsewhere" } };
	return vague !== undefined && least === 0 ? { last: at + 1, when: { kind: "since", unit, most } } : undefined;
};

const elsewhere: Reading = (pieces, index) => {
	const match = longestAt(ELSEWHERE, pieces, index);
	return match && { last: match.last, when: { kind: "elsewhere" } };
};

const holiday: Reading = (pieces, index) => {
	const match = longestAt(HOLIDAYS, pieces, index);
	const [month, date] = match?.value ?? [];
	return match && month !== undefined && date !== undefined ? { last: match.last, when: { kind: "date", month, day: date } } : undefined;
};

/** "in 2019", "a 2019 report", "the summer of 2019", "the early 1990s". */
const year: Reading = (pieces, index) => {
	const season = SEASONS.has(formAt(pieces, index)) ? (formAt(pieces, index + 1) === "of" ? index + 2 : index + 1) : index;
	const of = yearAt(pieces, season);
	if (of !== undefined) {
		const told = season > index || BEFORE_YEAR.has(formAt(pieces, index - 1)) || (ARTICLES.has(formAt(pieces, index - 1)) && !joinedAfter(pieces, season));
		return told && !joinedAfter(pieces, season) ? { last: season, when: { kind: "fixed", ...periodOf("year", dayOf(of, 1, 1), 0) } } : undefined;
	}
	if (formAt(pieces, index) !== "the") return undefined;
	const at = oneOf(pieces, index + 1, "early", "late", "mid") ? (formAt(pieces, index + 2) === "-" ? index + 3 : index + 2) : index + 1;
	const ten = yearAt(pieces, at);
	const isDecade = ten !== undefined && ten % 10 === 0 && formAt(pieces, at + 1) === "s" && pieces[at + 1]?.joined === true;
	return isDecade ? { last: at + 1, when: { kind: "fixed", ...periodOf("decade", dayOf(ten, 1, 1), 0) } } : undefined;
};
const joinedAfter = (pieces: readonly Piece[], index: number): boolean =>
	pieces[index + 1]?.joined === true && pieces[index + 1]?.isWord === true && !formAt(pieces, index + 1).startsWith("'");

const READINGS: readonly Reading[] = [iso, weekday, calendar, holiday, day, period, ago, elsewhere, bareMonth, year];
