import { authorsFrom, opensByline } from "./byline.ts";
import { cleanWords } from "./clean-words.ts";
import { isoDate } from "./dates.ts";
import type { Evidence } from "./evidence.ts";
import { type Page, shown } from "./page.ts";
import { allTagged } from "./page-tags.ts";

/** How far from the headline a standfirst may stand, and how long it may be. UTF-16 units. */
const BEFORE = 300;
const AFTER = 1500;
const LONGEST = 600;
const SHORTEST = 20;
/** Lines from this length on are the story. */
const LONG_LINE = 150;
const OTHER_THINGS = /comment|image|video|product|person|organization/;
const STANDFIRST =
	/standfirst|stand-first|(?:^|[\s_-])(?:dek|deck|subtitle|sub-title|subhead|subheading|sub-headline|subheadline|lede|summary|excerpt)(?:$|[\s_-])|articledek|subheadline|sub_title|article__?dek|article-?summary|vorspann|chapo/;

/** Where the standfirst is read from, best first: always words that the page shows beside its headline. */
export const STANDFIRST_RANKING: readonly Evidence<Page, string>[] = [
	{
		name: "microdata alternativeHeadline or description",
		read: (page) =>
			shownMark(
				page,
				(property) => /\balternativeheadline\b|\bdescription\b/.test(property),
				() => false,
			),
	},
	{
		name: "block marked as standfirst",
		read: (page) =>
			shownMark(
				page,
				() => false,
				(classes) => STANDFIRST.test(classes),
			),
	},
	{ name: "description that the page shows under its headline", read: (page) => shownDescription(page) },
];

function shownMark(page: Page, property: (value: string) => boolean, classes: (value: string) => boolean): string | null {
	const headline = page.headline;
	if (headline === null) return null;
	const titles = new Set([shown(page, headline), cleanWords(page.title)]);
	for (const mark of page.marks) {
		if (
			mark.start < headline.start - BEFORE ||
			mark.start > headline.end + AFTER ||
			OTHER_THINGS.test(mark.scope) ||
			!(property(mark.property) || classes(mark.classes))
		)
			continue;
		const text = shown(page, mark, LONGEST + 1);
		const oneBlock = !page.text.slice(mark.start, mark.end).trim().includes("\n");
		if (oneBlock && isStandfirst(text) && !titles.has(text)) return text;
	}
	return null;
}

/** Whether a text is long enough, and no byline or date line. */
const isStandfirst = (text: string): boolean =>
	text.length >= SHORTEST &&
	text.length <= LONGEST &&
	text.includes(" ") &&
	!opensByline(text) &&
	!/^\W*(?:published|updated|posted|illustration|photo|photograph|image|video|credit|source)s?\b/i.test(text) &&
	authorsFrom(text)[0] !== text;

/** A description that the page shows as the line after its headline, with a byline or a date after it: else it is the story's first paragraph. */
function shownDescription(page: Page): string | null {
	if (page.headline === null) return null;
	const lines = page.text
		.slice(page.headline.end, page.headline.end + AFTER)
		.split("\n")
		.map((line) => line.replace(/\s+/g, " ").trim())
		.filter((line) => line !== "");
	const at = lines.findIndex((line) => line.length >= SHORTEST && !opensByline(line));
	const line = lines[at] ?? "";
	const next = lines.slice(at + 1).findIndex((other) => other.length > LONG_LINE);
	const between = lines.slice(at + 1, next === -1 ? undefined : at + 1 + next);
	const described = [...page.stated.map(({ description }) => description), ...allTagged(page, "standfirst")].includes(line);
	return described && isStandfirst(line) && between.some((other) => opensByline(other) || (isoDate(other, page.hints)?.length ?? 0) >= 10) ? line : null;
}
