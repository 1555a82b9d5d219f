import { canonicalAddress } from "./address.ts";
import { holdsDate, isoDate } from "./dates.ts";
import words from "./lexicon/date-words.json" with { type: "json" };
import type { Mark } from "./mark.ts";
import { linesNear, marksNear } from "./nearby.ts";
import { type Page, shown } from "./page.ts";
import { allTagged } from "./page-tags.ts";

/** More texts than this are not looked at for one piece of evidence. */
const MOST_TEXTS = 40;

const DATE_CLASS =
	/(?:^|[\s_-])(?:date|datum|fecha|data|time|timestamp|datetime|pubdate|published|posted|dateline|updated)(?:$|[\s_-])|publish|pub-?date|post-?date|date-?time|entry-date|time-?stamp/;
const CHANGED = new RegExp(words.changed.join("|"), "i");
const PUBLISHED = new RegExp(words.published.join("|"), "i");
const OTHER_THINGS = /comment|review$|image|video|product/;
const IN_PATH =
	/\/(?<year>(?:19|20)\d\d)[/-](?<month>0?[1-9]|1[0-2]|[a-z]{3,9})(?:[/-](?<day>0?[1-9]|[12]\d|3[01]))?(?=[/_.-]|$)|\/(?<packed>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))/i;

/** The first date of texts that has a day, else the first; a later one of the same day wins where it has the time too. */
export function firstDate(page: Page, texts: readonly string[]): string | null {
	const dates = texts
		.slice(0, MOST_TEXTS)
		.map((text) => isoDate(text, page.hints))
		.filter((date) => date !== null);
	const first = dates.find(hasDay) ?? dates[0];
	return first === undefined ? null : (dates.find((date) => date.length > first.length && first.length === DAY && holdsDate(date, first)) ?? first);
}

/** The length of a date with a day, as in 2021-05-06. */
const DAY = 10;
const hasDay = (date: string): boolean => date.length >= DAY;

/** A date of JSON-LD nodes of some types. */
export const statedDate = (page: Page, key: "published" | "modified" | "created", wanted: (type: string) => boolean): string | null =>
	firstDate(
		page,
		page.stated.filter(({ types }) => types.some(wanted)).map((node) => node[key]),
	);

/** A date of microdata or RDFa that is the story's own. */
export const propertyDate = (page: Page, property: RegExp): string | null =>
	datesOf(page, page.marks, (mark) => property.test(mark.property) && !OTHER_THINGS.test(mark.scope));

/** The date of a time element near the headline that says of itself whether it tells the publication or a change. */
export const timeNear = (page: Page, tells: "published" | "changed"): string | null =>
	datesOf(
		page,
		marksNear(page, ({ name, value }) => name === "time" || (name === "abbr" && value !== "")),
		(mark) => tellsChange(page, mark) === (tells === "changed") && (tells === "changed" || mark.value !== ""),
	);

/** The date of a time element, or of any mark whose class speaks of dates, anywhere in the story. */
export const timeAnywhere = (page: Page): string | null => datesOf(page, page.marks, ({ name }) => name === "time");
export const markedAnywhere = (page: Page): string | null => datesOf(page, page.marks, ({ classes }) => DATE_CLASS.test(classes));

/** The date shown in a mark near the headline whose class speaks of dates. */
export const markedNear = (page: Page): string | null => {
	const marks = marksNear(page, ({ name, classes }) => DATE_CLASS.test(classes) || name === "time");
	return firstDate(
		page,
		marks.map((mark) => beforeChange(shown(page, mark))),
	);
};

/** The first date with a day in a line near the headline: in any, or in one that says published. */
export function lineNear(page: Page, saying?: "published"): string | null {
	const lines = linesNear(page).filter((line) => saying === undefined || PUBLISHED.test(line));
	return lines.map((line) => isoDate(beforeChange(line), page.hints)).find((date) => date !== null && hasDay(date)) ?? null;
}

/** The date after the word for a change in a line near the headline. */
export const changeInLine = (page: Page): string | null => {
	const lines = linesNear(page).filter((line) => CHANGED.test(line));
	return firstDate(
		page,
		lines.map((line) => line.slice(line.search(CHANGED))),
	);
};

/** The day in the path of the page's address, with the time of a line near the headline that has the same day; or the month in it. */
export function pathDate(page: Page, precision: "day" | "month"): string | null {
	const canonical = page.links.filter(({ rel }) => rel === "canonical").map(({ href }) => href);
	for (const address of [page.address ?? "", ...canonical, ...allTagged(page, "url"), ...page.stated.map(({ url }) => url)]) {
		const { packed, year, month = "", day } = IN_PATH.exec(canonicalAddress(address) ?? address)?.groups ?? {};
		const named = /\D/.test(month) ? `${day ?? ""} ${month} ${year}` : [year, month, day].filter((part) => part !== undefined).join("-");
		const date = isoDate(packed ?? named, page.hints);
		if (date !== null && hasDay(date))
			return (
				linesNear(page)
					.map((line) => isoDate(line, page.hints))
					.find((other) => other !== null && other.length > DAY && holdsDate(other, date)) ?? date
			);
		if (date !== null && precision === "month") return date;
	}
	return null;
}

const datesOf = (page: Page, marks: readonly Mark[], wanted: (mark: Mark) => boolean): string | null =>
	firstDate(
		page,
		marks.filter(wanted).map((mark) => mark.value || shown(page, mark)),
	);

const tellsChange = (page: Page, mark: Mark): boolean => [mark.classes, mark.property, shown(page, mark, 60)].some((text) => CHANGED.test(text));

/** A line up to the word for a change; nothing where it opens with that and says nothing of a publication. */
function beforeChange(line: string): string {
	const at = line.search(CHANGED);
	if (at === 0) return PUBLISHED.test(line) ? line : "";
	return at > 0 ? line.slice(0, at) : line;
}
