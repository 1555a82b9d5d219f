import type { PageDocument } from "../page/page-node.ts";
import { webAddress } from "./address.ts";
import { cleanWords } from "./clean-words.ts";
import type { DateHints } from "./dates.ts";
import { best } from "./evidence.ts";
import { statedIn } from "./json-ld.ts";
import type { Mark, Stretch } from "./mark.ts";
import { type Sourced, URL_RANKING } from "./page-address.ts";
import { allTagged } from "./page-tags.ts";
import { type Survey, survey } from "./survey.ts";

/**
 * Everything that evidence is read from: the page in one survey, what its JSON-LD states, and where its headline stands. Text and marks of the survey are without what stands
 * aside; the text is blank there, so that offsets hold.
 */
export interface Page extends Survey, Sourced {
	readonly hints: DateHints;
	/** The headline as the page shows it. */
	readonly headline: Stretch | null;
}

/** How much of its words a heading shares with the page's title, and how many headings are looked at. */
const LIKENESS = 0.6;
const MOST_HEADINGS = 80;

/** Reads a page once; every ranking looks at the result. */
export function pageOf(document: PageDocument, html: string, address: string | null): Page {
	const read = survey(document);
	const stated = statedIn(read.scripts);
	const bare = { ...read, address, html, stated };
	const host = webAddress(best(URL_RANKING, bare)?.value ?? "")?.hostname ?? "";
	const headline = headlineOf(bare);
	const asides = outermost(
		read.asides.filter(({ start, end }) => end - start < read.text.length / 2 && (headline === null || headline.end <= start || headline.start >= end)),
	);
	const marks = outside(read.marks, asides);
	return { ...bare, text: blanked(read.text, asides), marks, hints: { language: languageOf(bare), host }, headline };
}

/** The cleaned text of a mark. */
export const shown = (page: Pick<Page, "text">, { start, end }: Stretch, limit = 400): string =>
	cleanWords(page.text.slice(start, Math.min(end, start + limit * 2)), limit);

/** Stretches that stand in no other; they are given by start. */
function outermost(stretches: readonly Stretch[]): readonly Stretch[] {
	const kept: Stretch[] = [];
	for (const stretch of stretches) if (stretch.end > (kept.at(-1)?.end ?? -1)) kept.push(stretch);
	return kept;
}

/** The marks that stand in none of the stretches; both are given by start, and the stretches do not overlap. */
function outside(marks: readonly Mark[], stretches: readonly Stretch[]): readonly Mark[] {
	let at = 0;
	return marks.filter((mark) => {
		while ((stretches[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= mark.start) at += 1;
		const stretch = stretches[at];
		return stretch === undefined || mark.start < stretch.start || mark.end > stretch.end;
	});
}

/** The text with blank lines in place of the stretches. */
function blanked(text: string, stretches: readonly Stretch[]): string {
	const pieces: string[] = [];
	let at = 0;
	for (const { start, end } of stretches) {
		pieces.push(text.slice(at, start), "\n".repeat(end - start));
		at = end;
	}
	return `${pieces.join("")}${text.slice(at)}`;
}

function languageOf(page: Survey): string {
	const locale = page.metas.find(({ name }) => name === "og:locale")?.content ?? "";
	const declared = page.language || page.metas.find(({ name }) => name === "content-language")?.content || "";
	return declared.includes("-") || !locale.toLowerCase().startsWith(declared.toLowerCase()) ? declared : locale.replace("_", "-");
}

/** Of the page's headings the one that its title names; else the first first-level one; else a line that is the title. */
function headlineOf(page: Survey & Pick<Page, "stated">): Stretch | null {
	const titles = [...page.stated.map(({ headline }) => headline), ...allTagged(page, "title"), cleanWords(page.title)]
		.filter((title) => title !== "")
		.slice(0, 6);
	const headings = page.marks.filter(
		({ name, scope, property, classes }) => scope !== "person" && (/^h[12]$/.test(name) || /headline/.test(property) || /headline|title/.test(classes)),
	);
	let chosen: Mark | null = null;
	let likeness = LIKENESS;
	for (const heading of headings.slice(0, MOST_HEADINGS)) {
		const text = shown(page, heading);
		const aside = page.asides.some(({ start, end }) => heading.start >= start && heading.end <= end);
		const like = Math.max(0, ...titles.map((title) => sharedWords(text, title))) + (heading.name === "h1" ? 0.1 : 0) - (aside ? 0.2 : 0);
		if (text !== "" && like > likeness) [chosen, likeness] = [heading, like];
	}
	return chosen ?? headings.find((mark) => mark.name === "h1" && shown(page, mark) !== "") ?? lineOf(page.text, titles);
}

/** The first line that is one of the titles. */
function lineOf(text: string, titles: readonly string[]): Stretch | null {
	for (const title of titles) {
		for (let at = text.indexOf(title); at !== -1; at = text.indexOf(title, at + title.length)) {
			if (/\n\s*$/.test(text.slice(Math.max(0, at - 20), at)) && /^\s*\n/.test(text.slice(at + title.length, at + title.length + 20)))
				return { start: at, end: at + title.length };
		}
	}
	return null;
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
