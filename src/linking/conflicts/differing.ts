import { daysOf } from "../../text/dates/days.ts";
import type { Entry } from "../entry.ts";
import type { Conflict } from "../links.ts";
import type { Finding } from "./made.ts";
import type { Matter, Placed } from "./matters.ts";
import { isSlip, relationOf } from "./relation.ts";
import { speakerAt } from "./speakers.ts";

/** From this nearness on two values are taken to be told of one thing; below it is undecided. */
const SURE = 0.42;
/** Two values of one text differ only where the words around them are nearly the same; of dates, of which a text tells many, more so. */
const ONE_TEXT = { date: 0.65, other: 0.5 } as const;
/** Of more different values only so many are held against each other. */
const MOST = 60;

type Pair = readonly [Placed, Placed];

/** What differs among the values of a matter; undefined where nothing does. */
export function differenceIn({ values, nearness }: Matter): Finding | undefined {
	const different = [...new Map(values.map((value) => [`${value.stated.value} ${JSON.stringify(value.stated.figures)}`, value] as const)).values()].slice(
		0,
		MOST,
	);
	const pairs = different.flatMap((one, at) =>
		different.slice(at + 1).map((other) => ({ pair: [one, other] as const, relation: relationOf(one.stated, other.stated) })),
	);
	const differing = pairs.filter(({ relation }) => relation === "differs").map(({ pair }) => pair);
	const rounded = pairs.filter(({ relation }) => relation === "rounded").map(({ pair }) => pair);
	const told = differing.length > 0 ? differing : rounded;
	const [first] = told;
	if (first === undefined) return undefined;
	const articles = new Set(values.flatMap(({ wording }) => wording.places.map(({ entry }) => entry.id)));
	if (articles.size === 1 && (nearness < (first[0].stated.type === "date" ? ONE_TEXT.date : ONE_TEXT.other) || differing.length === 0)) return undefined;
	const verdict = differing.length === 0 ? "rounding" : verdictOf(differing, articles.size === 1, nearness);
	return { type: first[0].stated.type, verdict, spans: values.flatMap(spansOf), between: [first[0].stated.value, first[1].stated.value] };
}

function verdictOf(pairs: readonly Pair[], oneText: boolean, nearness: number): Conflict["verdict"] {
	const [first] = pairs;
	if (first === undefined) return "undecided";
	if (pairs.flat().some(({ stated }) => isSlip(stated))) return "slip";
	if (oneText)
		return pairs.every(([one, other]) => speakers(one) !== speakers(other)) ? "disagreement" : first[0].stated.type === "number" ? "slip" : "undecided";
	if (pairs.every(([one, other]) => one.stated.passes && apart(one, other))) return "update";
	const sure = pairs.some(([one, other]) => one.stated.figures[0]?.unit !== "days before" && other.stated.figures[0]?.unit !== "days before");
	// Without dates nobody knows which of two stages came first, unless one text takes back the other's word for it.
	const passes = pairs.every(([one, other]) => one.stated.passes && one.stated.figures.length === 0 && isNegated(one) === isNegated(other));
	return nearness >= SURE && sure && !passes ? "contradiction" : "undecided";
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
	const [one, other] = stated.parts;
	return {
		type: "number",
		verdict: "slip",
		between: [one?.value ?? "", other?.value ?? ""],
		spans: places.flatMap(({ entry, start }: { readonly entry: Entry; readonly start: number }) =>
			stated.parts.map((part) => ({ article: entry.id, start: start + part.start, end: start + part.end, text: part.text, value: part.value })),
		),
	};
}
