import { authorsFrom, distinct, nameBefore, opensByline, signatureIn } from "./byline.ts";
import type { Mark } from "./mark.ts";
import { linesFromEnd, linesNear, marksNear } from "./nearby.ts";
import { type Page, shown } from "./page.ts";

/** Longer blocks are no bylines. UTF-16 units. */
const LONGEST = 250;
/** How many marks and lines are looked at. */
const MOST_MARKS = 80;
const MOST_LINES = 400;

const BYLINE =
	/byline|by-line|(?:^|[\s_-])(?:by|author|authors|autor|auteur|writer|reporter|journalist|contributor|creator)(?:$|[\s_-])|authors?[-_]?name|(?:article|post|entry|story|meta)[\w-]*author|author-?info/;
const NO_BYLINE =
	/bio|about|avatar|image|photo|social|follow|twitter|desc|job|(?:^|[\s_-])title(?:$|[\s_-])|(?:^|[\s_-])role|affiliation|location|box[\w-]*(?:title|text)|caption|credit|comment|publisher/;
const AUTHOR_PAGE =
	/\/(?:author|authors|writer|writers|byline|by|contributor|contributors|staff|profile|journalist|journalists|reporter|reporters|people|autor|autores|auteur|autore|columnist|columnists)\/[^/?#]+/i;
const OTHER_THINGS = /comment|review|image|video|product/;
/** Between the parts of a line that may each be a byline. */
const PARTS = /\s?[|•·–—\t]\s?|\s[-/]\s/;

/** What may stand between the names of two authors. UTF-16 units. */
const LONGEST_JOINT = 24;
const NO_MORE_THAN_JOINT = /^[\s,;&、，]*(?:and|und|et|y|e|и|og|och)?[\s,]*$/u;

type Names = readonly string[];

/** Names that the page marks as its byline near the headline: by microdata, rel, class or a link to an author's page. */
export const markedAuthors = (page: Page, outlets: Names): Names | null => firstByline(page, marksNear(page, isByline), outlets);

/** The same anywhere on the page: some outlets put it under the story. */
export const markedAuthorsAnywhere = (page: Page, outlets: Names): Names | null => firstByline(page, page.marks.filter(isByline), outlets);

/** Names in a line near the headline that opens with "By", or has a part that does. */
export function authorsOfLines(page: Page, outlets: Names): Names | null {
	for (const line of linesNear(page)) {
		const opened = [line.replace(/^([^\t]{1,20}?)\s?\t+\s?/, "$1 "), ...line.split(PARTS)].find(opensByline);
		const names = opened === undefined ? [] : authorsFrom(opened, outlets);
		if (names.length > 0) return names;
	}
	return null;
}

/** The name in a line near the headline that is a name and a date or a handle only. */
export function namesWithDates(page: Page): Names | null {
	return (
		linesNear(page)
			.map((line) => nameBefore(line.replace(/\s*\t\s*/g, " ")))
			.find((names) => names.length > 0) ?? null
	);
}

/** Names of the lines under the story that hold a name and an e-mail address only. */
export function signatures(page: Page): Names | null {
	const names = distinct(linesFromEnd(page).slice(0, MOST_LINES).flatMap(signatureIn));
	return names.length === 1 ? names : null;
}

/** Names in values of author properties that the page does not show. */
export function hiddenAuthors(page: Page, outlets: Names): Names | null {
	const values = page.marks
		.filter((mark) => /\b(?:author|creator)\b/.test(mark.property) && mark.value !== "" && !OTHER_THINGS.test(mark.scope))
		.map(({ value }) => value);
	return values.map((value) => authorsFrom(value, outlets)).find((names) => names.length > 0) ?? null;
}

const isByline = (mark: Mark): boolean =>
	!OTHER_THINGS.test(mark.scope) &&
	!NO_BYLINE.test(mark.classes) &&
	(BYLINE.test(mark.classes) || /\b(?:author|creator)\b/.test(mark.property) || /\bauthor\b/.test(mark.rel) || AUTHOR_PAGE.test(mark.href));

/** The names of the first mark that has any: of its own text where that opens like a byline, else of the marks inside it or, where it is a single name, of those that go on from it. */
function firstByline(page: Page, all: readonly Mark[], outlets: Names): Names | null {
	const marks = all.slice(0, MOST_MARKS);
	for (const mark of marks) {
		const text = page.text.slice(mark.start, Math.min(mark.end, mark.start + LONGEST * 4));
		if (text.trim() === "" || text.replace(/\s+/g, " ").length > LONGEST) continue;
		const inner = marks.filter((other) => within(other, mark) && other.end > other.start);
		const leaves = inner.filter((one) => !inner.some((other) => within(other, one)));
		const whole = authorsFrom(text, outlets);
		const parts = authorsFrom((leaves.length > 0 ? leaves : runFrom(page, mark, marks)).map((leaf) => shown(page, leaf)).join("; "), outlets);
		const names = opensByline(text) && whole.length >= parts.length ? whole : parts.length > 0 ? parts : whole;
		if (names.length > 0) return names;
	}
	return null;
}

/** Whether `inner` stands in `outer` and is smaller. */
const within = (inner: Mark, outer: Mark): boolean => inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;

/** The mark and those after it with nothing but a joint between them: links to the pages of several authors. */
function runFrom(page: Page, first: Mark, marks: readonly Mark[]): readonly Mark[] {
	const run = [first];
	for (const mark of marks) {
		const end = run.at(-1)?.end ?? 0;
		if (mark.start >= end && mark.start - end < LONGEST_JOINT && NO_MORE_THAN_JOINT.test(page.text.slice(end, mark.start))) run.push(mark);
	}
	return run;
}
