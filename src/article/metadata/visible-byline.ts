import { authorsFrom, isOrganisation, opensByline, same } from "./byline.ts";
import { type Page, shown } from "./page.ts";
import type { Mark } from "./survey.ts";

/** How far from the headline a byline may stand, before and after it. UTF-16 units of visible text. */
const BEFORE = 600;
const AFTER = 2500;
/** Longer blocks are no bylines. */
const LONGEST = 250;

const BYLINE =
	/byline|by-line|(?:^|[\s_-])(?:by|author|authors|autor|auteur|writer|reporter|journalist|contributor|creator)(?:$|[\s_-])|author(?:s)?[-_]?name|(?:article|post|entry|story|meta)[\w-]*author|author(?:info)/;
const NOT_BYLINE =
	/bio|about|avatar|image|photo|social|follow|twitter|desc|job|(?:^|[\s_-])title(?:$|[\s_-])|(?:^|[\s_-])role|affiliation|location|box[\w-]*(?:title|text)|caption|credit|comment|publisher|statement/;
const AUTHOR_PAGE =
	/\/(?:author|authors|writer|writers|byline|by|contributor|contributors|staff|profile|journalist|journalists|reporter|reporters|people|autor|autores|auteur|autore|columnist|columnists)\/[^/?#]+/i;

/** Names in what the page shows as its byline near the headline: marked by microdata, rel, class or a link to an author's page. */
export function shownAuthors(page: Page, outlets: readonly string[]): readonly string[] | null {
	const origin = page.headline ?? { start: 0, end: 0 };
	const near = page.marks.filter((mark) => isByline(mark) && mark.end > origin.start - BEFORE && mark.start < origin.end + AFTER);
	return bestOf(page, near, outlets);
}

/** The same at the end of the story, where some outlets put it. */
export function authorsAnywhere(page: Page, outlets: readonly string[]): readonly string[] | null {
	return bestOf(page, page.marks.filter(isByline), outlets);
}

/** Names in a line near the headline that opens with "By". */
export function authorsOfLines(page: Page, outlets: readonly string[]): readonly string[] | null {
	const origin = page.headline ?? { start: 0, end: 0 };
	const near = page.text.slice(origin.end, origin.end + AFTER).split("\n");
	for (const line of near) {
		const text = line.trim();
		if (text.length > 3 && text.length < LONGEST && opensByline(text)) {
			const names = authorsFrom(text, outlets);
			if (names.length > 0) return names;
		}
	}
	return null;
}

const isByline = (mark: Mark): boolean =>
	!mark.aside &&
	!/comment|review|image|video|product/.test(mark.scope) &&
	!NOT_BYLINE.test(mark.classes) &&
	(BYLINE.test(mark.classes) || /\b(?:author|creator)\b/.test(mark.property) || /\bauthor\b/.test(mark.rel) || AUTHOR_PAGE.test(mark.href));

/** The names of the first byline: of the widest marked block that reads as one, else of the marks in it. */
function bestOf(page: Page, marks: readonly Mark[], outlets: readonly string[]): readonly string[] | null {
	const groups: string[][] = [];
	let fallback: readonly string[] | null = null;
	for (const mark of marks.slice(0, 40)) {
		const text = mark.end > mark.start ? page.text.slice(mark.start, Math.min(mark.end, mark.start + LONGEST * 2)) : mark.value;
		if (text.trim().length > LONGEST) continue;
		const inner = marks.filter((other) => other !== mark && other.start >= mark.start && other.end <= mark.end);
		const leaves = inner.filter(
			(one) => !inner.some((other) => other !== one && other.start >= one.start && other.end <= one.end && other.end - other.start < one.end - one.start),
		);
		const whole = authorsFrom(opensByline(text) ? text.replace(/^([\s\p{P}]*\p{L}+(?:\sby)?)\s*\t\s*/u, "$1 ").replace(/\t/g, " ") : text, outlets);
		const parts = unique(leaves.flatMap((leaf) => [...authorsFrom(shown(page, leaf), outlets)]));
		const names = opensByline(text) && whole.length >= parts.length ? whole : parts.length > 0 ? parts : whole;
		if (names.length === 0) continue;
		if (names.every((name) => isOrganisation(name, outlets))) fallback ??= names;
		else groups.push([...names]);
	}
	const first = groups[0];
	return first === undefined ? fallback : first;
}

function unique(names: readonly string[]): string[] {
	const kept: string[] = [];
	for (const name of names) if (!kept.some((other) => same(other, name))) kept.push(name);
	return kept;
}
