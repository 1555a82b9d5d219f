import { agencyNamed, agencyOf } from "./agencies.ts";
import { cleanWords } from "./clean-words.ts";
import type { Evidence } from "./evidence.ts";
import { type Page, shown } from "./page.ts";
import { allTagged } from "./page-tags.ts";
import { namesHost, titlePieces } from "./title.ts";

/** A name is at most this long, and in a title of at most this many words. */
const LONGEST = 100;
const MOST_WORDS = 6;

/**
 * Where the outlet's name is read from, best first. The name of an agency counts only on the agency's own site: an agency credit says who wrote the text, not who published the page.
 */
export const OUTLET_RANKING: readonly Evidence<Page, string>[] = [
	{ name: "name for machines or in the title that the host stands for", read: (page) => first(page, namesOfHost(page)) },
	{ name: "og:site_name", read: (page) => first(page, siteNames(page)) },
	{ name: "JSON-LD publisher", read: (page) => first(page, publishers(page)) },
	{ name: "meta publisher or application name", read: (page) => first(page, allTagged(page, "outlet")) },
	{ name: "microdata publisher", read: (page) => first(page, shownPublishers(page)) },
	{ name: "what the title has beside the headline", read: (page) => first(page, besideHeadline(page)) },
	{ name: "handle given as the site's name", read: (page) => plain(allTagged(page, "outlet").find(isHandle)?.slice(1) ?? "") },
	{ name: "host of the address", read: (page) => plain(page.hints.host.replace(/^(?:www\d?|m|amp|edition|mobile)\./, "")) },
];

const isHandle = (name: string): boolean => /^@\w+$/.test(name);

function namesOfHost(page: Page): readonly string[] {
	const names = [...siteNames(page), ...publishers(page), ...allTagged(page, "outlet"), ...piecesOf(page)].map(withoutMotto(page));
	return names.filter((name) => namesHost(name, page.hints.host));
}

function shownPublishers(page: Page): readonly string[] {
	const marks = page.marks.filter(({ property }) => /\bpublisher\b/.test(property));
	return marks.map((mark) => shown(page, mark) || cleanWords(mark.value));
}

/** A name without what it says of itself after a dash, where the host stands for the name alone. */
const withoutMotto =
	(page: Page) =>
	(name: string): string => {
		const [own] = titlePieces(name);
		return own !== undefined && namesHost(own.text, page.hints.host) ? own.text : name;
	};

const siteNames = (page: Page): readonly string[] => page.metas.filter(({ name }) => name === "og:site_name").map(({ content }) => cleanWords(content));
const publishers = (page: Page): readonly string[] => page.stated.map(({ publisher }) => publisher);
const piecesOf = (page: Page): readonly string[] =>
	titlePieces(cleanWords(page.title))
		.slice(1)
		.map(({ text }) => text);

/** The last piece of the title where the headline is all that stands before, or what stands before the headline. */
function besideHeadline(page: Page): readonly string[] {
	const headline = page.headline === null ? "" : shown(page, page.headline);
	const [before, after] = headline === "" ? [] : cleanWords(page.title).split(headline);
	if (before === undefined || after === undefined) return [];
	const rest = after === "" ? before : (titlePieces(after).at(-1)?.text ?? "");
	const name = rest.replace(/^[\s\p{P}\p{S}]+|[\s:|–—-]+$/gu, "");
	return name.split(" ").length <= MOST_WORDS ? [name] : [];
}

const plain = (name: string): string | null => (name === "" ? null : name.slice(0, LONGEST));

/** The first of `names` that an outlet can have. */
function first(page: Page, names: readonly string[]): string | null {
	const title = cleanWords(page.title).toLowerCase();
	for (const name of names) {
		if (name.length < 2 || name.length > LONGEST || /^@|^https?:|^www\.|^\{|^\d+$/.test(name) || name.toLowerCase() === title) continue;
		const agency = agencyNamed(name);
		if (agency === null || agency === agencyOf(page.hints.host)) return name;
	}
	return null;
}
