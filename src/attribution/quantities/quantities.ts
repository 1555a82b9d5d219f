import { type DateExpression, datesIn } from "../../text/dates/expressions.ts";
import { type NumberFound, numberAt, shareAt } from "../../text/numbers/numbers.ts";
import { type Piece, piecesOf } from "../../text/numbers/pieces.ts";
import { type Span, spanOf } from "../../text/span.ts";
import type { Quantity } from "../attribution.ts";
import counted from "./counted.json" with { type: "json" };
import { scopeBefore, scopeBehind } from "./scope.ts";
import { rateAt, signAt, type UnitFound, unitAt } from "./unit.ts";
import words from "./units.json" with { type: "json" };

/** A quantity by the indexes of its first and last piece, before its span is cut. */
interface Found {
	readonly first: number;
	readonly last: number;
	readonly value: number;
	readonly unit: string | null;
	readonly scope: string | null;
}
/** A number with what it counts, without its scope; `times` as in `NumberFound`. */
interface Counted {
	readonly first: number;
	readonly last: number;
	readonly number: NumberFound;
	readonly sign: string | undefined;
	readonly unit: string | null;
}

const IDENTIFIERS: ReadonlySet<string> = new Set(counted.identifiers);
const PRONOUNS: ReadonlySet<string> = new Set(counted.pronouns);
const NOT_HALF: ReadonlySet<string> = new Set(counted.notHalf);
const CHANGES: ReadonlySet<string> = new Set(counted.changes);
const DURATIONS: ReadonlySet<string> = new Set(words.durations);
const OLDEST = 120;

const formAt = (pieces: readonly Piece[], index: number): string => pieces[index]?.form ?? "";
const isJoined = (pieces: readonly Piece[], index: number): boolean => pieces[index]?.joined === true;

/**
 * The quantities of a content in reading order: numbers in figures or words with what they count or measure and how they are meant. A quantity's span holds
 * all words that it was read from. Of a range both ends are quantities, the lower one "at least" and the upper one "up to"; a share is given in percent.
 * Dates, hours, ordinals, ages and numbers that are names ("page 3", "Route 66") are none. Money has its code by ISO 4217 where the sign or the words tell it;
 * units have the names of the SI Brochure where it has one; counted nouns are in the singular and in small letters. A grammar of our own, since the libraries
 * for quantities in text either are large and unkept (Microsoft's Recognizers) or rest on a tagger that is a model more (compromise).
 */
export function quantitiesOf(text: string, content: readonly Span[]): readonly Quantity[] {
	return content.flatMap(({ start, end }) => {
		const pieces = piecesOf(text, start, end);
		return quantitiesAmong(text, pieces, datesIn(pieces));
	});
}

/** The same of pieces of a text, whose words of time are known. */
export const quantitiesAmong = (text: string, pieces: readonly Piece[], dates: readonly DateExpression[]): readonly Quantity[] =>
	quantitiesIn(pieces, dates).map(({ first, last, value, unit, scope }) => ({
		...spanOf(text, pieces[first]?.start ?? 0, pieces[last]?.end ?? text.length),
		value,
		unit,
		scope,
	}));

function quantitiesIn(pieces: readonly Piece[], expressions: readonly DateExpression[]): readonly Found[] {
	const found: Found[] = [];
	const dates = new Map(expressions.map(({ first, last }) => [first, last] as const));
	let free = 0;
	for (let index = 0; index < pieces.length; index++) {
		const skipped = dates.get(index) ?? nameAt(pieces, index);
		if (skipped !== undefined) {
			index = skipped;
			free = index + 1;
			continue;
		}
		const here = sharesAt(pieces, index, free) ?? rangeAt(pieces, index, free) ?? single(pieces, index, free);
		if (here === undefined) continue;
		found.push(...here.filter(({ value }) => Number.isFinite(value)));
		index = Math.max(index, here.at(-1)?.last ?? index);
		free = index + 1;
	}
	return found;
}

/** Numbers that count nothing: "9:30", "24/7", "F-16", "21st", "4G", "No. 10", "page 3", a year, an age. The index of the last piece to leave out. */
function nameAt(pieces: readonly Piece[], index: number): number | undefined {
	const value = pieces[index]?.value;
	if (value === undefined) return undefined;
	const before = pieces[index - 1];
	const next = formAt(pieces, index + 1);
	const tied = isJoined(pieces, index + 1) && isJoined(pieces, index + 2) ? pieces[index + 2]?.value : undefined;
	if (tied !== undefined && (next === "/" || next === ":" || (/^[-–]$/.test(next) && tied <= value))) return index + 2;
	if (isJoined(pieces, index) && before !== undefined && (before.isWord || /^[#:/.@_]$/.test(before.text))) return index;
	if (isJoined(pieces, index) && isJoined(pieces, index - 1) && /^[-–]$/.test(before?.text ?? "")) return index;
	if (isJoined(pieces, index + 1) && /^(?:st|nd|rd|th|s|am|pm|a\.m|p\.m|g|d)$/.test(next)) return index + 1;
	if (/^(?:am|pm|a\.m|p\.m)$/.test(next)) return index + 1;
	const named = formAt(pieces, before?.text === "." ? index - 2 : index - 1);
	if (IDENTIFIERS.has(named) && (before?.text !== "." || named === "no")) return index;
	if (named === "of" && (pieces[index - 2]?.text === "Group" || formAt(pieces, index - 2) === "age")) return index;
	const aside = (before?.text === "," || before?.text === "(") && /^(?:,|\)|)$/.test(pieces[index + 1]?.text ?? "");
	if (aside && value < OLDEST && /^\p{Lu}/u.test(pieces[index - 2]?.text ?? "")) return index;
	return undefined;
}

/** "a third of", "two thirds", "one in five", "half the town"; in percent. */
function sharesAt(pieces: readonly Piece[], index: number, free: number): readonly Found[] | undefined {
	const half = formAt(pieces, index) === "half";
	const share = half ? undefined : shareAt(pieces, index);
	const scope = scopeAt(pieces, index, free);
	if (half && numberAt(pieces, index) === undefined) {
		if (NOT_HALF.has(formAt(pieces, index - 1)) || isJoined(pieces, index + 1)) return undefined;
		const article = /^an?$/.test(formAt(pieces, index + 1));
		const unit = article ? unitAt(pieces, index + 2, 1) : undefined;
		if (unit !== undefined) return [{ ...scope, last: unit.last, value: 0.5, unit: unit.unit }];
		const told = !article && (/^(?:of|the|his|her|its|their|our|my|all|that|this|those)$/.test(formAt(pieces, index + 1)) || scope.scope !== null);
		return told ? [{ ...scope, last: index, value: 50, unit: "percent" }] : undefined;
	}
	if (share === undefined || numberAt(pieces, index)?.last === share.last) return undefined;
	const next = pieces[share.last + 1];
	if (formAt(pieces, index) === "a" && next?.form !== "of") return undefined;
	if (index > 0 && /^\p{Lu}/u.test(pieces[index]?.text ?? "") && /^\p{Lu}/u.test(pieces[index - 1]?.text ?? "")) return undefined;
	if (DURATIONS.has(unitAt(pieces, share.last + 1, 2)?.unit ?? "")) return undefined;
	return [{ ...scope, last: share.last, value: Math.round(share.value * 1e4) / 100, unit: "percent" }];
}

/** "40 to 50 drones", "between $5 and $10 million", "from 10 to 15 percent": both ends. "Rose from 10 to 15" has no bounds in it. */
function rangeAt(pieces: readonly Piece[], index: number, free: number): readonly Found[] | undefined {
	const low = countedAt(pieces, index);
	if (low === undefined) return undefined;
	const opens = formAt(pieces, index - 1);
	const between = opens === "between";
	const hangs = isJoined(pieces, low.last + 1) && formAt(pieces, low.last + 1) === "-" && /^(?:to|or)$/.test(formAt(pieces, low.last + 2));
	const connector = low.last + (hangs ? 2 : 1);
	const sign = formAt(pieces, connector);
	const tight = (sign === "-" || sign === "–") && isJoined(pieces, connector);
	if (!(sign === "to" || sign === "or" || (sign === "and" && between) || tight || sign === "–")) return undefined;
	const high = countedAt(pieces, connector + 1);
	if (high === undefined) return undefined;
	const unit = high.unit;
	const scaled = low.number.times === 1 && low.number.value < high.number.value / high.number.times ? low.number.value * high.number.times : low.number.value;
	if (unit === null && !between && opens !== "from") return undefined;
	if (scaled >= high.number.value || (low.unit !== null && low.unit !== unit && low.unit !== unit?.split(" per ")[0])) return undefined;
	const change = opens === "from" && CHANGES.has(formAt(pieces, index - 2));
	const before = scopeAt(pieces, low.first, free);
	const first = between || opens === "from" ? index - 1 : before.first;
	return [
		{ first, last: low.last, value: scaled, unit, scope: change ? null : "at least" },
		{ first: high.first, last: high.last, value: high.number.value, unit, scope: change ? null : "up to" },
	];
}

function single(pieces: readonly Piece[], index: number, free: number): readonly Found[] | undefined {
	const one = countedAt(pieces, index);
	if (one === undefined) return undefined;
	const before = scopeAt(pieces, one.first, free, one.unit);
	const { number, unit } = one;
	if (!isQuantity(pieces, one, before.scope)) return undefined;
	const behind = scopeBehind(pieces, one.last + 1);
	const scope = before.scope ?? behind?.scope ?? number.bound;
	return [{ first: before.first, last: before.scope === null ? (behind?.last ?? one.last) : one.last, value: number.value, unit, scope }];
}

/** Whether a number without a sign of money or measure counts something. */
function isQuantity(pieces: readonly Piece[], { first, number, sign, unit }: Counted, scope: string | null): boolean {
	const before = pieces[first - 1];
	if (sign !== undefined) return true;
	if (unit === null && (IDENTIFIERS.has(before?.form ?? "") || number.value === 1)) return false;
	if (number.value === 1 && pieces[first]?.value === undefined && formAt(pieces, number.last + 1) === "of") return false;
	if (scope !== null) return true;
	const digits = pieces[first]?.value !== undefined;
	const enumerates = !digits && unit === null && (before === undefined || /^[.!?:;“"]$/.test(before.text)) && /^[,:.)]$/.test(formAt(pieces, number.last + 1));
	if (enumerates) return false;
	if (digits && number.last === first && /^(?:19|20)\d\d$/.test(pieces[first]?.text ?? "")) {
		return unit !== null && !/^(?:in|since|the|of|by|until|from|during|to|and|a|an|for|-)$/.test(before?.form ?? "");
	}
	if (number.value === 1 && !digits) return !PRONOUNS.has(before?.form ?? "");
	if (unit !== null) return true;
	if (digits && before !== undefined && first > 0 && /^\p{Lu}/u.test(before.text)) return false;
	return digits || number.bound !== null || !/^(?:the|these|those|his|her|its|their|our|my|your|all|no|'s)$/.test(before?.form ?? "");
}

const scopeAt = (
	pieces: readonly Piece[],
	index: number,
	free: number,
	unit: string | null = null,
): { readonly first: number; readonly scope: string | null } => {
	const found = scopeBefore(pieces, index);
	const during =
		unit !== null &&
		DURATIONS.has(unit) &&
		found !== undefined &&
		found.first === found.last &&
		/^(?:over|under|above|below|beyond)$/.test(formAt(pieces, found.first));
	return found === undefined || during || found.first < free ? { first: index, scope: null } : { first: found.first, scope: found.scope };
};

/** A number with its sign, unit and rate. */
function countedAt(pieces: readonly Piece[], index: number): Counted | undefined {
	const sign = signAt(pieces, index);
	const number = numberAt(pieces, sign === undefined ? index : sign.last + 1);
	if (number === undefined) return undefined;
	if (sign !== undefined) {
		const millions = isJoined(pieces, number.last + 1) && formAt(pieces, number.last + 1) === "m";
		const amount = millions ? { ...number, last: number.last + 1, value: number.value * 1e6, times: 1e6 } : number;
		return withRate(pieces, { first: index, last: amount.last, number: amount, sign: sign.unit, unit: sign.unit });
	}
	const scoped = scopeBehind(pieces, number.last + 1);
	const after = (scoped?.last ?? number.last) + 1;
	if (isJoined(pieces, after) && formAt(pieces, after) === "m" && scoped === undefined) {
		const noun = unitAt(pieces, after + 1, 2);
		if (noun !== undefined) {
			const amount = { ...number, last: after, value: number.value * 1e6, times: 1e6 };
			return withRate(pieces, { first: index, last: noun.last, number: amount, sign: undefined, unit: noun.unit });
		}
	}
	const unit: UnitFound | undefined = unitAt(pieces, after, number.value);
	if (unit === undefined) {
		const isCode = isJoined(pieces, number.last + 1) && pieces[number.last + 1]?.isWord === true && !formAt(pieces, number.last + 1).startsWith("'");
		return isCode ? undefined : withRate(pieces, { first: index, last: number.last, number, sign: undefined, unit: null });
	}
	const isAge =
		unit.unit === "year" &&
		/^(?:-|old|of)$/.test(formAt(pieces, unit.last + 1)) &&
		/old|age/.test(formAt(pieces, unit.last + 1) + formAt(pieces, unit.last + 2));
	return isAge ? undefined : withRate(pieces, { first: index, last: Math.max(unit.last, number.last), number, sign: undefined, unit: unit.unit });
}

const withRate = (pieces: readonly Piece[], found: Counted): Counted => {
	const rate = rateAt(pieces, found.last + 1);
	return rate === undefined ? found : { ...found, last: rate.last, unit: found.unit === null ? `per ${rate.unit}` : `${found.unit} per ${rate.unit}` };
};
