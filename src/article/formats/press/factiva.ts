import type { PressArticle, PressLayout } from "./article.ts";
import words from "./factiva-words.json" with { type: "json" };
import { namesIn } from "./names.ts";

/** Factiva's accession number on a line of its own, the last of every article. */
const END = /^Document [A-Z0-9]{4,12}\d{8}[a-z0-9]{6,12}$/;

const CODES: ReadonlySet<string> = new Set(words.codes);

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

const LENGTH = new RegExp(`^[\\d.,\\s]+(?:${words.lengths.join("|")})$`, "iu");
/** "English", "Chinese - Traditional". */
const LANGUAGE = new RegExp(`^(?:${words.languages.join("|")})(?!\\p{L})[^.]{0,30}$`, "iu");
const COPYRIGHT = /^(?:\(c\)|©|Copyright\b|All rights reserved)/i;
/** Between the number of words and the language stand at most so many lines. */
const LONGEST_HEAD = 12;
const TIME = /^\d{1,2}:\d{2}(?:\s*[AP]M)?$/i;

/** The line with the number of words parts section, headline and byline from date, time, source, code, edition, page, language and copyright. */
function plainArticle(lines: readonly string[]): PressArticle | null {
	const length = lines.findIndex((line) => LENGTH.test(line));
	const language = lines.findIndex((line, at) => at > length && at <= length + LONGEST_HEAD && LANGUAGE.test(line));
	if (length < 1 || language === -1) return null;
	const above = lines.slice(0, length);
	const head = lines.slice(length + 1, language);
	const names = above.length > 1 ? namesIn(above.at(-1) ?? null) : [];
	const titleAt = above.length - (names.length > 0 ? 2 : 1);
	const time = head.find((line) => TIME.test(line));
	const [day, outlet, ...codes] = head.filter((line) => line !== time);
	const rest = lines.slice(language + 1, -1);
	const copyrights = rest.findIndex((line) => !COPYRIGHT.test(line));
	return {
		title: above[titleAt] ?? null,
		outlet: outlet ?? null,
		byline: names,
		published: day === undefined || time === undefined ? (day ?? null) : `${day} ${time}`,
		standfirst: [],
		body: copyrights === -1 ? [] : rest.slice(copyrights),
		removed: [
			...above.slice(0, titleAt),
			...lines.slice(length, length + 1),
			...codes,
			...lines.slice(language, language + 1),
			...rest.slice(0, Math.max(copyrights, 0)),
			...lines.slice(-1),
		],
	};
}
