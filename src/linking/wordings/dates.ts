import type { Days } from "../../text/dates/days.ts";
import type { DateExpression } from "../../text/dates/expressions.ts";
import { reckoned, type When } from "../../text/dates/when.ts";
import { matchesOf, phraseBook } from "../../text/phrases.ts";
import { type Span, spanOf } from "../../text/span.ts";
import lexicon from "./lexicons/ahead.json" with { type: "json" };
import type { Wording } from "./wording.ts";

/** Words of time in a sentence, with their span in it. */
export interface Told extends Span {
	readonly expression: DateExpression;
}

/** A line with no more words than this beside its date tells the page's own date: "Published: 3 March 2031", "Tuesday 4 May, 10.30". */
const FURNITURE = 4;
/** Behind the date of a dateline stands a dash or an agency in brackets so many pieces on. */
const DATELINE = { within: 12, mark: 5 } as const;

/** The words of time in a sentence that tell of what happened: not those of the page or of a dateline, nor those that tell when something was said. */
export function datesToldIn(wording: Wording): readonly Told[] {
	const { text, pieces, dates, saidAt } = wording;
	const inDates = dates.reduce((sum, { first, last }) => sum + last - first + 1, 0);
	if (pieces.filter(({ isWord, value }) => isWord || value !== undefined).length - inDates <= FURNITURE) return [];
	return dates.flatMap((expression): readonly Told[] => {
		const span = spanOf(text, pieces[expression.first]?.start ?? 0, pieces[expression.last]?.end ?? 0);
		const said = saidAt.some(({ start, end }) => start < span.end && span.start < end);
		return said || isDateline(wording, expression) ? [] : [{ ...span, expression }];
	});
}

/** "OSTMARK, May 14 (Agency) - The harbour board …": the date before the dash that opens a text. */
function isDateline({ pieces }: Wording, { first, last }: DateExpression): boolean {
	const opens = pieces[0];
	if (first > DATELINE.within || opens === undefined || !/^\p{Lu}[\p{Lu}.'’-]+$/u.test(opens.text)) return false;
	return pieces.slice(last + 1, last + 1 + DATELINE.mark).some(({ text }) => /^[-–—(]$/u.test(text));
}

/** A day of a month without its year is the next one where the last one is nearly a year past: on the 14th nobody tells "24 October" of the year before. */
const NEARLY_A_YEAR = 300;
const AHEAD = phraseBook(lexicon.ahead.map((entry) => [entry, true] as const));
/** Pieces before a date in which a verb puts it ahead. */
const REACH = 15;

/** The days that words of time stand for, from the first day that the article may be of to the last; null where only an unknown day could tell. "This month" is all of it. */
export function daysOfTold({ expression: { first, when } }: Told, { pieces, day }: Wording): Days | null {
	const ahead = matchesOf(AHEAD, pieces.slice(Math.max(0, first - REACH), first)).length > 0 || isComing(when, day);
	const both = when.kind === "period" && when.shift === 0 ? [false, true] : [ahead];
	const found = both.flatMap((side) => [reckoned(when, day?.first ?? null, side), reckoned(when, day?.last ?? null, side)]).filter((days) => days !== null);
	return found.length === 0 ? null : { first: Math.min(...found.map((days) => days.first)), last: Math.max(...found.map((days) => days.last)) };
}

function isComing(when: When, day: Days | null): boolean {
	if (when.kind !== "date" || day === null) return false;
	const past = reckoned(when, day.last, false);
	return past !== null && day.first - past.last > NEARLY_A_YEAR;
}
