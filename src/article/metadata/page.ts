import { webAddress } from "./address.ts";
import { cleanWords } from "./clean-words.ts";
import type { DateHints } from "./dates.ts";
import { type Stated, statedIn } from "./json-ld.ts";
import tags from "./lexicon/meta-tags.json" with { type: "json" };
import { type Mark, type PageNode, type Survey, survey } from "./survey.ts";

/** Everything that evidence is read from: the page in one survey, what its JSON-LD states, and where its headline stands. */
export interface Page extends Survey {
	/** The address that it was saved from, where that is known. */
	readonly address: string | null;
	readonly html: string;
	readonly stated: readonly Stated[];
	readonly hints: DateHints;
	/** The headline as the page shows it. */
	readonly headline: Mark | null;
}

export type TagPurpose = Exclude<keyof typeof tags, "about" | "source">;

/** Reads a page once; every ranking looks at the result. */
export function pageOf(document: PageNode, html: string, address: string | null): Page {
	const read = survey(document);
	const stated = statedIn(read.scripts);
	const bare = { ...read, address, html, stated };
	const host = ownHost(bare);
	return { ...bare, hints: { language: languageOf(bare), host }, headline: headlineOf(bare) };
}

/** What the page's meta elements of one purpose say, the best meant first, cleaned, each once. */
export function tagged(page: Pick<Page, "metas">, purpose: TagPurpose): readonly string[] {
	const found = tags[purpose].flatMap((name) => page.metas.filter((meta) => meta.name === name).map(({ content }) => cleanWords(content)));
	return [...new Set(found)].filter((content) => content !== "");
}

/** The cleaned text of a mark. */
export const shown = (page: Pick<Page, "text">, { start, end }: Mark, limit = 400): string =>
	cleanWords(page.text.slice(start, Math.min(end, start + limit * 2)), limit);

function ownHost(page: Pick<Page, "metas" | "links" | "address" | "stated">): string {
	const candidates = [
		...page.links.filter(({ rel }) => rel === "canonical").map(({ href }) => href),
		...tagged(page, "url"),
		page.address ?? "",
		...page.stated.map(({ url }) => url),
	];
	for (const candidate of candidates) {
		const url = webAddress(candidate);
		if (url !== null) return url.hostname.toLowerCase();
	}
	return "";
}

function languageOf(page: Survey): string {
	const locale = page.metas.find(({ name }) => name === "og:locale")?.content ?? "";
	const declared = page.language || page.metas.find(({ name }) => name === "content-language")?.content || "";
	return declared.includes("-") || !locale.toLowerCase().startsWith(declared.toLowerCase()) ? declared : locale.replace("_", "-");
}

/** Of the page's headings the one that its title names; else the first first-level one. */
function headlineOf(page: Survey & Pick<Page, "stated">): Mark | null {
	const titles = [...page.stated.map(({ headline }) => headline), ...tagged(page, "title"), cleanWords(page.title)].filter((title) => title !== "");
	const headings = page.marks.filter(
		(mark) =>
			!mark.aside &&
			mark.scope !== "person" &&
			(mark.name === "h1" || mark.name === "h2" || /headline/.test(mark.property) || /(?:headline|title)/.test(mark.classes)),
	);
	let chosen: Mark | null = null;
	let likeness = 0.6;
	for (const heading of headings.slice(0, 60)) {
		const text = shown(page, heading);
		const like = Math.max(0, ...titles.slice(0, 6).map((title) => sharedWords(text, title))) + (heading.name === "h1" ? 0.1 : 0);
		if (text !== "" && like > likeness) [chosen, likeness] = [heading, like];
	}
	return chosen ?? headings.find((mark) => mark.name === "h1" && shown(page, mark) !== "") ?? null;
}

/** The share of the words of `heading` that stand in `title` too, and the other way round, whichever is less; letters where a language sets no blanks. */
function sharedWords(heading: string, title: string): number {
	const [one, other] = [heading, title].map(
		(text) => new Set(text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[\p{L}\p{N}]+/gu) ?? []),
	);
	if (one === undefined || other === undefined || one.size === 0 || other.size === 0) return 0;
	const common = [...one].filter((word) => other.has(word)).length;
	return Math.max(common / one.size - 0.3 * (1 - common / other.size), 0);
}
