import { authorsFrom, isOrganisation } from "./byline.ts";
import type { Evidence } from "./evidence.ts";
import { type Page, tagged } from "./page.ts";
import { authorsAnywhere, authorsOfLines, shownAuthors } from "./visible-byline.ts";

/** A page with the names of its outlet, which are no authors where a person is named. */
export interface Credited {
	readonly page: Page;
	readonly outlets: readonly string[];
}

type Names = readonly string[];

/** Where authors are read from, best first: what the page shows beside its headline is what it stands for; what it says to machines is often the outlet or the last editor. */
export const AUTHOR_RANKING: readonly Evidence<Credited, Names>[] = [
	{ name: "byline beside the headline", read: ({ page, outlets }) => persons(shownAuthors(page, outlets), outlets) },
	{ name: "JSON-LD author", read: ({ page, outlets }) => persons(statedAuthors(page, outlets), outlets) },
	{ name: "line that opens with By", read: ({ page, outlets }) => persons(authorsOfLines(page, outlets), outlets) },
	{ name: "meta author", read: ({ page, outlets }) => persons(taggedAuthors(page, outlets), outlets) },
	{ name: "byline elsewhere on the page", read: ({ page, outlets }) => persons(authorsAnywhere(page, outlets), outlets) },
	{ name: "organisation in the byline", read: ({ page, outlets }) => shownAuthors(page, outlets) },
	{ name: "organisation in JSON-LD", read: ({ page, outlets }) => statedAuthors(page, outlets) },
	{ name: "organisation in a line that opens with By", read: ({ page, outlets }) => authorsOfLines(page, outlets) },
	{ name: "organisation in meta author", read: ({ page, outlets }) => taggedAuthors(page, outlets) },
];

const persons = (names: Names | null, outlets: readonly string[]): Names | null =>
	names === null || names.every((name) => isOrganisation(name, outlets)) ? null : names;
const some = (names: Names): Names | null => (names.length === 0 ? null : names);

function statedAuthors(page: Page, outlets: readonly string[]): Names | null {
	for (const { authors } of page.stated) {
		const names = [...new Set(authors.flatMap((author) => [...authorsFrom(author, outlets)]))];
		if (names.length > 0) return names;
	}
	return null;
}

function taggedAuthors(page: Page, outlets: readonly string[]): Names | null {
	for (const content of tagged(page, "author")) {
		const names = some(authorsFrom(content, outlets));
		if (names !== null) return names;
	}
	return null;
}
