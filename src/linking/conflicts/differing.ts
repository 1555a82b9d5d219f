import { daysOf } from "../../text/dates/days.ts";
import type { Conflict } from "../links.ts";
import { cosine } from "../wordings/around.ts";
import { UNTOLD } from "./bearing.ts";
import type { Finding } from "./made.ts";
import type { Matter, Placed } from "./matters.ts";
import { deniedIn } from "./negation.ts";
import { isSlip, type Relation, relationOf } from "./relation.ts";
import { speakerAt } from "./speakers.ts";

/** From this nearness on two values are taken to be told of one thing; below it is undecided. Days need more: one text tells of many. */
const SURE = { date: 0.6, other: 0.42 } as const;
/** Two values of one text differ only where the words around them are nearly the same; a headline is short and tells of what the text does. */
const ONE_TEXT = { body: 0.5, headline: 0.25 } as const;
/** Quantities that are less near than this part of the nearest two tell of other things. */
const AS_NEAR = 0.5;
/** Of the wordings of one matter the first so many are held against each other. */
const MOST = 80;

/** Two values held against each other, and how near the words around them are. */
interface Held {
	readonly one: Placed;
	readonly other: Placed;
	readonly relation: Relation;
	readonly nearness: number;
}

/** What differs among the values of a matter, the nearest two first; undefined where nothing does. */
export function differenceIn({ values }: Matter): Finding | undefined {
	const pairs = pairsOf(values.slice(0, MOST)).sort((a, b) => plainness(b) - plainness(a) || b.nearness - a.nearness);
	const differing = pairs.filter(({ relation }) => relation === "differs");
	const rounded = pairs.filter(({ relation }) => relation === "rounded");
	const told = [differing, rounded, pairs.filter(readsTheSame)].find(({ length }) => length > 0) ?? [];
	const [first] = told;
	if (first === undefined) return undefined;
	const { type } = first.one.stated;
	const articles = new Set(values.flatMap(({ wording }) => wording.places.map(({ entry }) => entry.id)));
	const oneText = articles.size === 1;
	if (
		oneText &&
		(type === "date" || first.nearness < (isHeadline(first.one) || isHeadline(first.other) ? ONE_TEXT.headline : ONE_TEXT.body) || differing.length === 0)
	)
		return undefined;
	const verdict = differing.length > 0 ? verdictOf(differing, oneText) : rounded.length > 0 ? "rounding" : "same_after_reading";
	const held = [
		...new Set(
			told
				.filter(
					(pair) =>
						type !== "number" ||
						(isOfOneThing(first) ? isOfOneThing(pair) && roleOf(pair.one) === roleOf(first.one) : pair.nearness >= first.nearness * AS_NEAR),
				)
				.flatMap(({ one, other }) => [one, other]),
		),
	];
	const touched = values.filter((value) =>
		held.some(
			(other) => value === other || (roleOf(value) === roleOf(other) && relationOf(value.stated, other.stated) === "same") || isOtherMoney(value, other),
		),
	);
	const [one] = spansOf(first.one);
	const [other] = spansOf(first.other);
	return one && other && { type, verdict, spans: touched.flatMap(spansOf), between: [one, other] };
}

/** A sum in another currency of the same matter: it is not converted, and belongs to what people must look at. */
const isOtherMoney = ({ stated: { kind, figures } }: Placed, { stated: other }: Placed): boolean =>
	kind.startsWith("amount money") && figures.every(({ unit }) => other.figures.every((figure) => figure.unit !== unit));

const isHeadline = ({ wording: { places } }: Placed): boolean =>
	places.some(({ entry, start }) => entry.zones.some((zone) => zone.zone === "title" && zone.start <= start && start < zone.end));

/** All pairs that are near enough to be held against each other; two values of one sentence are told of two things. */
const pairsOf = (values: readonly Placed[]): Held[] =>
	values.flatMap((one, at) =>
		values.slice(at + 1).flatMap((other): readonly Held[] => {
			const nearness = one.wording === other.wording || tells(one, other, values) || tells(other, one, values) ? 0 : cosine(one.around, other.around);
			const least = roleOf(one) === roleOf(other) ? one.stated.near : UNTOLD;
			return nearness < least ? [] : [{ one, other, nearness, relation: relationOf(one.stated, other.stated) }];
		}),
	);

/** Whole numbers up to a dozen stand in a sentence by chance. */
const BY_CHANCE = 12;

/** Whether the sentence of one value has the other too: "212 crowns is less than the 219 of Monday" tells two things of the 219 that another text has. Where it takes one back it corrects it. Of two places in one sentence one may lie in the other. */
function tells(one: Placed, other: Placed, values: readonly Placed[]): boolean {
	const { stated, wording } = one;
	if (stated.type === "place") return wording.text.includes(other.stated.value);
	if (stated.figures.length === 0) return false;
	const isTold =
		values.some((value) => value !== one && value.wording === wording && relationOf(value.stated, other.stated) === "same") ||
		(stated.kind.startsWith("amount ") && hasNumber(one, other));
	return isTold && deniedIn(wording.pieces) === null;
}

/** Whether the sentence of one quantity has the other's number beside its own, with a unit or without. */
const hasNumber = ({ stated: { start, end }, wording: { pieces } }: Placed, { stated: { figures } }: Placed): boolean =>
	figures.some(
		({ strict: { low, high } }) => low === high && low > BY_CHANCE && pieces.some((piece) => piece.value === low && (piece.end <= start || piece.start >= end)),
	);

const roleOf = ({ stated: { bearing } }: Placed): string | null => bearing?.role ?? null;

function verdictOf(pairs: readonly Held[], oneText: boolean): Conflict["verdict"] {
	const [first] = pairs;
	if (first === undefined) return "undecided";
	const { type } = first.one.stated;
	if (pairs.some(({ one, other }) => isSlip(one.stated) || isSlip(other.stated))) return "slip";
	if (oneText) return pairs.every(({ one, other }) => speakers(one) !== speakers(other)) ? "disagreement" : type === "number" ? "slip" : "undecided";
	const later = pairs.filter(({ one, other }) => one.stated.passes && apart(one, other));
	if (later.length > pairs.length / 2) return isOfOneThing(first) ? "update" : "undecided";
	// Without dates nobody knows which of two stages came first, unless one text takes back the other's word for it.
	const passes = pairs.every(({ one, other }) => one.stated.passes && one.stated.figures.length === 0 && isNegated(one) === isNegated(other));
	// Nobody can tell from the words whether one place lies in another.
	if (type === "place") return "undecided";
	return isOfOneThing(first) && !passes && !isFromUnknownDay(first) && !isPartOf(first) ? "contradiction" : "undecided";
}

/** Whether two values surely are told of one thing: the words around them are near, and of two quantities those that tell what they are of are the same. */
const isOfOneThing = ({ one, other, nearness }: Held): boolean =>
	nearness >= (one.stated.type === "date" ? SURE.date : SURE.other) && roleOf(one) === roleOf(other);

/** Those of which words tell what they are of go before those that are only worded alike. */
const plainness = (held: Held): number => (!isOfOneThing(held) ? 0 : roleOf(held.one) === null ? 1 : 2);

/** One exact figure of one thing in one unit that is written as a word here and in digits there, or with other digits: "a dozen boats" and "12 boats", "1.5 million" and "1,500,000". */
function readsTheSame(held: Held): boolean {
	const [one, other] = [held.one.stated, held.other.stated];
	return one.type === "number" && one.value === other.value && digitsOf(one.text) !== digitsOf(other.text) && isOfOneThing(held);
}

const digitsOf = (text: string): string => text.replace(/[^\p{N}.]/gu, "");

/** "Ten days ago" in one undated text and "two weeks ago" in another may be one day. */
const isFromUnknownDay = ({ one, other }: Held): boolean => [one, other].some(({ stated }) => stated.figures[0]?.unit === "days before");

/** "Two sons and a daughter" here and "a son" there: one may have left the others out. */
function isPartOf({ one, other }: Held): boolean {
	const [values, others] = [one.stated.value.split(" and "), other.stated.value.split(" and ")];
	return one.stated.figures.length === 0 && values.length !== others.length && values.some((value) => others.includes(value));
}

const isNegated = ({ stated }: Placed): boolean => stated.value.startsWith("not ");

const speakers = ({ stated, wording: { places } }: Placed): string => {
	const [place] = places;
	return place === undefined ? "" : speakerAt(place.entry, place.start + stated.start, place.start + stated.end);
};

/** Whether all texts that have one value are of a day before all that have the other. */
function apart(one: Placed, other: Placed): boolean {
	const [days, others] = [daysIn(one), daysIn(other)];
	if (days === undefined || others === undefined) return false;
	return days.last < others.first || others.last < days.first;
}

function daysIn({ wording: { places } }: Placed): { readonly first: number; readonly last: number } | undefined {
	let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const { entry } of places) {
		const days = entry.published === null ? undefined : daysOf(entry.published);
		if (days === undefined) return undefined;
		first = Math.min(first, days.first);
		last = Math.max(last, days.last);
	}
	return { first, last };
}

/** All places of a value. */
const spansOf = ({ stated, wording: { places } }: Placed): Finding["spans"] =>
	places.map(({ entry, start }) => ({ article: entry.id, start: start + stated.start, end: start + stated.end, text: stated.text, value: stated.value }));

/** Conversions that are off in a text, where no other text has the value otherwise. */
export function slipIn({ stated, wording: { places } }: Placed): Finding | undefined {
	if (!isSlip(stated)) return undefined;
	const spans = places.flatMap(({ entry, start }) =>
		stated.parts.map((part) => ({ article: entry.id, start: start + part.start, end: start + part.end, text: part.text, value: part.value })),
	);
	const [one, other] = spans;
	return one && other && { type: "number", verdict: "slip", spans, between: [one, other] };
}
