import type { TimelineEntry } from "../linking/links.ts";
import { placeLines } from "./conflicts-text.ts";
import { dateWords, reckonedWords } from "./date.ts";
import type { Articles } from "./member.ts";
import { counted, type Page, styled } from "./page.ts";

/** What stands above a timeline. */
export const ABOUT_TIMELINE =
	'What these texts date, by day, in the words of one of them with who said it and through whom it came here ("<-" stands for "as told by"). A day without a remark is given in the words; "(reckoned)" follows from a text\'s own date, as with "on Monday"; "(set by hand)" is a person\'s. That a text dates something says nothing of whether it came to pass.';

/** The days of an entry as one date, as precise as they are: a year or a month where they are just that. */
export const oneDate = (earliest: string, latest: string): string | null => {
	if (earliest === latest) return earliest;
	const [year, month] = [earliest.slice(0, 4), earliest.slice(0, 7)];
	if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return year;
	const days = new Date(Date.UTC(Number(year), Number(month.slice(5)), 0)).getUTCDate();
	return earliest === `${month}-01` && latest === `${month}-${days}` ? month : null;
};

/** The days of an entry: given by the words, reckoned, or set by hand. */
export const daysWords = ({ earliest, latest, reckoned, byHand }: Pick<TimelineEntry, "earliest" | "latest" | "reckoned" | "byHand">): string => {
	const one = oneDate(earliest, latest);
	if (reckoned) return one === null ? reckonedWords(earliest, latest) : reckonedWords(one, one);
	const words = one === null ? `between ${dateWords(earliest)} and ${dateWords(latest)}` : dateWords(one);
	return byHand ? `${words} (set by hand)` : words;
};

/** One entry: its days and the first place that dates it; with `why` every place. */
export const timelineItem = (entry: TimelineEntry, articles: Articles, page: Page, why: boolean): string => {
	const [first, ...others] = entry.spans;
	if (!first) return "";
	const spans = why ? entry.spans : [first];
	return [
		`\n${styled(page, "bold", [daysWords(entry)])}`,
		...spans.map((span) => placeLines(span, articles, page)),
		!why && others.length > 0 ? styled(page, "dim", [`    ${counted(others.length, "more place")}: --why shows ${others.length === 1 ? "it" : "them"}`]) : "",
	].join("");
};
