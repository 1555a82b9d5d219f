import { authorsFrom, distinct, isOrganisation, sameName } from "./byline.ts";
import type { Evidence } from "./evidence.ts";
import type { Page } from "./page.ts";
import { tagged } from "./page-tags.ts";
import { authorsOfLines, hiddenAuthors, markedAuthors, markedAuthorsAnywhere, namesWithDates, signatures } from "./visible-byline.ts";

/** A page with the names of its outlet, which are no authors where somebody else is named. */
export interface Credited {
	readonly page: Page;
	readonly outlets: readonly string[];
}

type Names = readonly string[];

/**
 * Where authors are read from, best first. What the page shows beside its headline comes before what it says to machines, which is often the outlet or whoever entered the text;
 * persons come before organisations, and others before the outlet itself.
 */
export const AUTHOR_RANKING: readonly Evidence<Credited, Names>[] = [
	{ name: "byline marked beside the headline", read: ({ page, outlets }) => persons(markedAuthors(page, outlets), outlets) },
	{ name: "line that opens with By", read: ({ page, outlets }) => others(authorsOfLines(page, outlets), outlets) },
	{ name: "JSON-LD author", read: ({ page, outlets }) => persons(statedAuthors(page, outlets), outlets) },
	{ name: "meta author", read: ({ page, outlets }) => persons(taggedAuthors(page, outlets), outlets) },
	{ name: "microdata author that is not shown", read: ({ page, outlets }) => persons(hiddenAuthors(page, outlets), outlets) },
	{ name: "line that is a name and a date or handle", read: ({ page }) => namesWithDates(page) },
	{ name: "organisation marked beside the headline", read: ({ page, outlets }) => others(markedAuthors(page, outlets), outlets) },
	{ name: "organisation in JSON-LD", read: ({ page, outlets }) => others(statedAuthors(page, outlets), outlets) },
	{ name: "byline marked elsewhere on the page", read: ({ page, outlets }) => persons(markedAuthorsAnywhere(page, outlets), outlets) },
	{ name: "name and e-mail address under the story", read: ({ page }) => signatures(page) },
	{ name: "organisation in meta author", read: ({ page, outlets }) => others(taggedAuthors(page, outlets), outlets) },
	{ name: "the outlet, marked beside the headline", read: ({ page, outlets }) => markedAuthors(page, outlets) },
	{ name: "the outlet in a line that opens with By", read: ({ page, outlets }) => authorsOfLines(page, outlets) },
	{ name: "the outlet in JSON-LD", read: ({ page, outlets }) => statedAuthors(page, outlets) },
	{ name: "the outlet in meta author", read: ({ page, outlets }) => taggedAuthors(page, outlets) },
];

/** The names, each without its capitals where the page writes it in small letters too. */
export function inUsualLetters(names: Names, { page }: Credited): Names {
	const written = [...page.stated.flatMap(({ authors }) => authors), ...tagged(page, "author").flat()].flatMap((text) => authorsFrom(text));
	return names.map((name) => (name === name.toUpperCase() ? (written.find((other) => sameName(other, name) && other !== other.toUpperCase()) ?? name) : name));
}

const persons = (names: Names | null, outlets: Names): Names | null => (names === null || names.every((name) => isOrganisation(name, outlets)) ? null : names);
const others = (names: Names | null, outlets: Names): Names | null =>
	names === null || names.every((name) => outlets.some((outlet) => sameName(outlet, name))) ? null : names;

function statedAuthors(page: Page, outlets: Names): Names | null {
	const nodes = page.stated.map(({ authors }) => distinct(authors.flatMap((author) => authorsFrom(author, outlets))));
	return nodes.find((names) => names.length > 0) ?? null;
}

/** The names of the best meta tag that has any; a tag that is given once for each author gives all of them. */
function taggedAuthors(page: Page, outlets: Names): Names | null {
	for (const contents of tagged(page, "author")) {
		const names = distinct(contents.flatMap((content) => authorsFrom(content, outlets)));
		if (names.length > 0) return names;
	}
	return null;
}
