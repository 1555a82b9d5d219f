import { isoDay } from "../../text/dates/days.ts";
import { type DateExpression, datesIn } from "../../text/dates/expressions.ts";
import { reckoned } from "../../text/dates/when.ts";
import { matchesOf, phraseBook } from "../../text/phrases.ts";
import { spanOf } from "../../text/span.ts";
import type { Wording } from "../wordings/wording.ts";
import lexicon from "./lexicons/ahead.json" with { type: "json" };

/** The days that words of time in a sentence stand for; ISO 8601. */
export interface Dated {
	readonly earliest: string;
	readonly latest: string;
	/** Whether they follow from the article's own date rather than from the words. */
	readonly reckoned: boolean;
}

const AHEAD = phraseBook(lexicon.ahead.map((entry) => [entry, true] as const));
/** Pieces before a date in which a verb puts it ahead. */
const REACH = 15;
/** A line with no more words than this beside its date tells the page's own date: "Published: 3 March 2031", "Tuesday 4 May, 10.30". */
const FURNITURE = 4;
/** Behind the date of a dateline stands a dash or an agency in brackets so many pieces on. */
const DATELINE = { within: 12, mark: 5 } as const;

/** The dates of a sentence that are of what it tells: not those of the page and of a dateline, nor those that only an unknown day could tell. */
export function datedIn(wording: Wording): readonly Dated[] {
	const { text, pieces, day, saidAt } = wording;
	const dates = datesIn(pieces);
	const inDates = dates.reduce((sum, { first, last }) => sum + last - first + 1, 0);
	if (pieces.filter(({ isWord, value }) => isWord || value !== undefined).length - inDates <= FURNITURE) return [];
	return dates.flatMap((date): readonly Dated[] => {
		const span = spanOf(text, pieces[date.first]?.start ?? 0, pieces[date.last]?.end ?? 0);
		if (isDateline(wording, date) || saidAt.some(({ start, end }) => start < span.end && span.start < end)) return [];
		const ahead = matchesOf(AHEAD, pieces.slice(Math.max(0, date.first - REACH), date.first)).length > 0;
		const from = reckoned(date.when, day?.first ?? null, ahead);
		const to = reckoned(date.when, day?.last ?? null, ahead);
		if (from === null || to === null) return [];
		const [earliest, latest] = [isoDay(Math.min(from.first, to.first)), isoDay(Math.max(from.last, to.last))];
		return earliest === null || latest === null ? [] : [{ earliest, latest, reckoned: date.when.kind !== "fixed" }];
	});
}

/** "OSTMARK, May 14 (Agency) - The harbour board …": the date before the dash that opens a text. */
function isDateline({ pieces }: Wording, { first, last }: DateExpression): boolean {
	const opens = pieces[0];
	if (first > DATELINE.within || opens === undefined || !/^\p{Lu}[\p{Lu}.'’-]+$/u.test(opens.text)) return false;
	return pieces.slice(last + 1, last + 1 + DATELINE.mark).some(({ text }) => /^[-–—(]$/u.test(text));
}
