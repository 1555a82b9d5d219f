import { cleanWords } from "./clean-words.ts";
import type { Evidence } from "./evidence.ts";
import { type Page, shown } from "./page.ts";
import { allTagged } from "./page-tags.ts";

/** Longest headline. UTF-16 units. */
const LONGEST = 400;
/** The name of a section has at most this many words. */
const LONGEST_SECTION = 2;
const SEPARATOR = /\s+[|•·»–—-]\s+|\s*[|｜]\s*|\s+::\s+/g;

/** Where a headline is read from, best first. */
export const TITLE_RANKING: readonly Evidence<Page, string>[] = [
	{ name: "the heading that the page's title names", read: (page) => nonEmpty(page.headline === null ? "" : shown(page, page.headline, LONGEST)) },
	{
		name: "JSON-LD headline",
		read: (page) =>
			nonEmpty(withoutOutlet(page.stated.find(({ types, headline }) => headline !== "" && !types.some((type) => /page$/.test(type)))?.headline ?? "", page)),
	},
	{ name: "meta title", read: (page) => nonEmpty(withoutOutlet(allTagged(page, "title")[0] ?? "", page)) },
	{ name: "title element", read: (page) => nonEmpty(withoutOutlet(cleanWords(page.title, LONGEST), page)) },
];

const nonEmpty = (text: string): string | null => (text === "" ? null : text.slice(0, LONGEST));

/** A title in the pieces between its separators, with where each starts and ends. */
export function titlePieces(title: string): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
	const pieces = [];
	let start = 0;
	for (const match of [...title.slice(0, LONGEST).matchAll(SEPARATOR)].slice(0, 12)) {
		pieces.push({ text: title.slice(start, match.index), start, end: match.index });
		start = match.index + match[0].length;
	}
	return [...pieces, { text: title.slice(start), start, end: title.length }];
}

/** A title without the last piece that names the outlet or its host, and without the sections of one or two words between the headline and it. */
function withoutOutlet(title: string, page: Page): string {
	const pieces = titlePieces(title);
	const names = [...allTagged(page, "outlet"), ...page.stated.map(({ publisher }) => publisher)].filter((name) => name !== "");
	const cut = pieces.findIndex(({ text, start }) => start > 0 && (namesHost(text, page.hints.host) || names.some((name) => letters(name) === letters(text))));
	if (cut === -1) return title;
	const last = pieces.slice(0, cut).findLastIndex(({ text }, index) => index === 0 || text.split(" ").length > LONGEST_SECTION);
	return title.slice(0, pieces[last]?.end).trim();
}

const letters = (text: string): string =>
	text
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "");

/** Whether a piece of a title is the name that the host stands for: "The Daily Bugle" and www.dailybugle.com. */
export function namesHost(piece: string, host: string): boolean {
	const labels = host
		.split(".")
		.slice(0, -1)
		.filter((label) => label.length > 2 && !/^(?:www|com|co|org|net|news|edition|m|amp|blog)$/.test(label));
	const name = letters(piece);
	const bare = letters(piece.replace(/^the\s/i, ""));
	return (
		name.length > 1 &&
		name.length <= 40 &&
		labels.some((label) => {
			const own = letters(label);
			return own === name || own === bare || (bare.length > 3 && own.startsWith(bare)) || (own.length > 3 && bare.startsWith(own));
		})
	);
}
