import type { Evidence } from "./evidence.ts";
import { allTagged, type Page, shown } from "./page.ts";

/** How far from the headline a standfirst may stand, and how long it may be. UTF-16 units. */
const BEFORE = 300;
const AFTER = 1500;
const LONGEST = 600;
const SHORTEST = 20;
const STANDFIRST =
	/standfirst|stand-first|(?:^|[\s_-])(?:dek|deck|subtitle|sub-title|subhead|subheading|sub-headline|subheadline|lede|lead|teaser|intro|summary|excerpt)(?:$|[\s_-])|articledek|subheadline|sub_title|article__?dek|article-?summary|vorspann|chapo/;

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
	const origin = page.headline;
	if (origin === null) return null;
	for (const mark of page.marks) {
		if (mark.start < origin.start - BEFORE || mark.start > origin.end + AFTER || !(property(mark.property) || classes(mark.classes))) continue;
		const text = shown(page, mark, LONGEST + 1);
		if (
			text.length >= SHORTEST &&
			text.length <= LONGEST &&
			!page.text.slice(mark.start, mark.end).trim().includes("\n") &&
			text !== shown(page, origin, LONGEST)
		)
			return text;
	}
	return null;
}

function shownDescription(page: Page): string | null {
	if (page.headline === null) return null;
	const after = page.text
		.slice(page.headline.end, page.headline.end + AFTER)
		.split("\n")
		.map((line) => line.replace(/\s+/g, " ").trim());
	const descriptions = [...page.stated.map(({ description }) => description), ...allTagged(page, "standfirst")];
	const shownLines = new Set(after.filter((line) => line.length >= SHORTEST && line.length <= LONGEST).slice(0, 3));
	return descriptions.find((description) => shownLines.has(description)) ?? null;
}
