import type { PressArticle, PressLayout } from "./article.ts";
import { namesIn } from "./names.ts";

/** Factiva's accession number on a line of its own, the last of every article. */
const END = /^Document [A-Z0-9]{4,12}\d{8}[a-z0-9]{6,12}$/;

/** Factiva's field codes, as its own help lists them for display formats with indexing. */
const CODES = new Set("CLM SE HD BY CR WC PD ET SN SC NGC GC ED PG VOL LA CY LP TD CX CT RF CO IN NS RE IPC IPD PUB AN ART DE DS".split(" "));

/** Exports with indexing: a table of two-letter codes and their values. */
export const factivaIndexed: PressLayout = {
	name: "Factiva",
	articles: (lines) =>
		articlesIn(lines)
			.map(fieldsOf)
			.filter((fields) => fields.has("HD") && (fields.has("LP") || fields.has("TD")))
			.map(indexedArticle),
};

/** Exports without: the same values in the same order, without their codes. */
export const factiva: PressLayout = {
	name: "Factiva",
	articles: (lines) =>
		articlesIn(lines)
			.map(plainArticle)
			.filter((article) => article !== null),
};

function articlesIn(lines: readonly string[]): readonly (readonly string[])[] {
	const articles: string[][] = [];
	let open: string[] = [];
	for (const line of lines) {
		open.push(line);
		if (!END.test(line)) continue;
		articles.push(open);
		open = [];
	}
	return articles;
}

/** The values of each code; a code stands alone on its line. */
function fieldsOf(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const fields = new Map<string, string[]>();
	let open: string[] | null = null;
	for (const line of lines) {
		if (CODES.has(line) && !(fields.has(line) && open?.length === 0)) {
			open = fields.get(line) ?? [];
			fields.set(line, open);
		} else open?.push(line);
	}
	return fields;
}

function indexedArticle(fields: ReadonlyMap<string, readonly string[]>): PressArticle {
	const one = (code: string): string | null => fields.get(code)?.join(" ") ?? null;
	const kept = new Set(["HD", "LP", "TD", "BY", "SN", "PD", "ET"]);
	const time = one("ET");
	const day = one("PD");
	return {
		title: one("HD"),
		outlet: one("SN"),
		byline: namesIn(one("BY")),
		published: day === null || time === null ? day : `${day} ${time}`,
		standfirst: [],
		body: [...(fields.get("LP") ?? []), ...(fields.get("TD") ?? [])],
		removed: [...fields].filter(([code]) => !kept.has(code)).map(([code, values]) => `${code} ${values.join(" ")}`),
	};
}

const WORDS = /^[\d.,\s]+(?:words|mots|Wörter|palabras|parole|palavras|woorden)$/i;
const LANGUAGE =
	/^(?:English|French|Français|German|Deutsch|Spanish|Español|Italian|Italiano|Portuguese|Português|Dutch|Nederlands|Russian|Chinese|Japanese|Arabic|Polish|Swedish|Danish|Norwegian|Turkish)\b[^.]{0,30}$/i;
const COPYRIGHT = /^(?:\(c\)|©|Copyright\b|All rights reserved)/i;
const TIME = /^\d{1,2}:\d{2}(?:\s*[AP]M)?$/i;

/** The line with the number of words parts headline and byline from date, time, source, code, edition, page, language and copyright. */
function plainArticle(lines: readonly string[]): PressArticle | null {
	const words = lines.findIndex((line) => WORDS.test(line));
	const language = lines.findIndex((line, at) => at > words && at <= words + LONGEST_HEAD && LANGUAGE.test(line));
	if (words < 1 || language === -1) return null;
	const above = lines.slice(0, words);
	const head = lines.slice(words + 1, language);
	const byline = above.length > 1 ? above.at(-1) : undefined;
	const title = above.at(byline === undefined ? -1 : -2) ?? null;
	const time = head.find((line) => TIME.test(line));
	const [day, outlet, ...codes] = head.filter((line) => line !== time);
	const rest = lines.slice(language + 1, -1);
	const copyrights = rest.findIndex((line) => !COPYRIGHT.test(line));
	return {
		title,
		outlet: outlet ?? null,
		byline: namesIn(byline ?? null),
		published: day === undefined || time === undefined ? (day ?? null) : `${day} ${time}`,
		standfirst: [],
		body: copyrights === -1 ? [] : rest.slice(copyrights),
		removed: [
			...above.slice(0, -2),
			...lines.slice(words, words + 1),
			...codes,
			...lines.slice(language, language + 1),
			...rest.slice(0, Math.max(copyrights, 0)),
			...lines.slice(-1),
		],
	};
}

/** Between the number of words and the language stand at most so many lines. */
const LONGEST_HEAD = 12;
