import { agencyNamed, agencyOf } from "./agencies.ts";
import { cleanWords } from "./clean-words.ts";
import type { Evidence } from "./evidence.ts";
import { allTagged, type Page, shown } from "./page.ts";
import { namesHost, titlePieces } from "./title.ts";

const LONGEST = 100;

/**
 * Where the outlet's name is read from, best first. The name of an agency counts only on the agency's own site: an agency credit says who wrote the text, not who published the page.
 */
export const OUTLET_RANKING: readonly Evidence<Page, string>[] = [
	{
		name: "og:site_name",
		read: (page) =>
			first(
				page,
				page.metas.filter(({ name }) => name === "og:site_name").map(({ content }) => cleanWords(content)),
			),
	},
	{
		name: "JSON-LD publisher",
		read: (page) =>
			first(
				page,
				page.stated.map(({ publisher }) => publisher),
			),
	},
	{ name: "meta publisher or application name", read: (page) => first(page, allTagged(page, "outlet")) },
	{
		name: "microdata publisher",
		read: (page) =>
			first(
				page,
				page.marks.filter(({ property }) => /\bpublisher\b/.test(property)).map((mark) => shown(page, mark) || cleanWords(mark.value)),
			),
	},
	{
		name: "piece of the title that the host is named for",
		read: (page) =>
			first(
				page,
				titlePieces(cleanWords(page.title))
					.slice(1)
					.map(({ text }) => text)
					.filter((text) => namesHost(text, page.hints.host)),
			),
	},
	{
		name: "last piece of the title",
		read: (page) =>
			first(
				page,
				titlePieces(cleanWords(page.title))
					.slice(1)
					.map(({ text }) => text)
					.filter((text) => text.split(" ").length <= 4)
					.slice(-1),
			),
	},
	{
		name: "handle or address given as the site's name",
		read: (page) =>
			plain(
				allTagged(page, "outlet")
					.find((name) => /^@\w+$/.test(name))
					?.slice(1) ?? "",
			),
	},
	{ name: "host of the address", read: (page) => plain(page.hints.host.replace(/^(?:www\d?|m|amp|edition|mobile)\./, "")) },
];

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
