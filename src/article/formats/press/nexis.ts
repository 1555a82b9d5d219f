import { isoDate } from "../../metadata/dates.ts";
import type { PressArticle, PressLayout } from "./article.ts";
import { namesIn } from "./names.ts";

/** The last line of an article in exports of Nexis Uni, Nexis Advance and Lexis+; the first line of one in those of LexisNexis Academic. */
const END = /^End of Document$/i;
const START = /^(?:\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|Document \d+ de \d+)$/i;

/** A labelled line of an article's head: "Length: 571 words". */
const LABEL = /^(section|length|byline|author|highlight|dateline|copyright|series|correction-date|edition|rubrique|longueur|länge|rubrik|autor|auteur)\s?:\s*/i;
/** A line that is the database's own and ends the body. */
const TAIL =
	/^(?:load-date|language|publication-type|subject|geographic|company|ticker|journal code|person|industry|country|classification|graphic|sprache|langue|update|copyright \d{4})\b\s?(?::|$)/i;
const COPYRIGHT = /^(?:copyright|©|\(c\))\s/i;
const BODY = /^(?:body|texte|text)$/i;
/** A line with a date holds little else: weekday, time, edition. UTF-16 units. */
const LONGEST_DATE = 80;

export const nexis: PressLayout = {
	name: "Nexis",
	articles: (lines) => (lines.some((line) => END.test(line)) ? endedArticles(lines) : startedArticles(lines)),
};

function endedArticles(lines: readonly string[]): readonly PressArticle[] {
	const articles: PressArticle[] = [];
	let open: string[] = [];
	for (const line of lines) {
		if (!END.test(line)) {
			open.push(line);
			continue;
		}
		const article = titleFirst(open);
		if (article !== null) articles.push(article);
		open = [];
	}
	return articles;
}

/** Headline, source, date, then labelled lines, then "Body". What stands above (a cover page, a list of the documents) is the database's. */
function titleFirst(lines: readonly string[]): PressArticle | null {
	const body = lines.findIndex((line) => BODY.test(line));
	const labels = lines.findIndex(
		(line, at) => isLabel(line) && (body === -1 || at < body) && !/^(?:section)\s?:/i.test(lines[at + 1] ?? "") && dateAbove(lines, at) > 1,
	);
	const head = body === -1 ? lines.findLastIndex((line, at) => at >= labels && labels !== -1 && isLabel(line)) + 1 : body;
	const date = dateAbove(lines, labels === -1 ? head : labels);
	if (head < 1 || date < 2) return null;
	const end = lines.findIndex((line, at) => at > head && TAIL.test(line));
	const text = lines.slice(body === -1 ? head : head + 1, end === -1 ? undefined : end);
	const own = [...lines.slice(0, date - 2), ...lines.slice(date + 1, head), ...(end === -1 ? [] : lines.slice(end))];
	return assembled({ title: lines[date - 2], outlet: lines[date - 1], date: lines[date], head: lines.slice(date + 1, head), text, own });
}

function startedArticles(lines: readonly string[]): readonly PressArticle[] {
	const starts = [...lines.keys()].filter((at) => START.test(lines[at] ?? ""));
	return starts.map((start, at) => sourceFirst(lines.slice(start + 1, starts[at + 1]))).filter((article) => article !== null);
}

/** Source, date, headline, then labelled lines, the last of which is the length. */
function sourceFirst(lines: readonly string[]): PressArticle | null {
	const length = lines.findIndex((line) => /^(?:length|länge|longueur)\s?:/i.test(line));
	const date = dateAbove(lines, length === -1 ? lines.length : length, "first");
	if (date < 1) return null;
	const labels = lines.findIndex((line, at) => at > date && isLabel(line));
	const head = Math.max(lines.findLastIndex((line, at) => at <= Math.max(length, labels) && isLabel(line)) + 1, date + 2);
	const end = lines.findIndex((line, at) => at > head && TAIL.test(line));
	const title = lines.slice(date + 1, labels === -1 ? date + 2 : labels).join(" ");
	const text = lines.slice(head, end === -1 ? undefined : end);
	const own = [...lines.slice(0, date - 1), ...lines.slice(Math.max(labels, date + 1), head), ...(end === -1 ? [] : lines.slice(end))];
	return assembled({ title, outlet: lines[date - 1], date: lines[date], head: lines.slice(date + 1, head), text, own });
}

const isLabel = (line: string): boolean => LABEL.test(line);

/** The line with the date above `limit`, the nearest or the first, or -1. */
function dateAbove(lines: readonly string[], limit: number, which: "nearest" | "first" = "nearest"): number {
	const isDate = (line: string, at: number): boolean =>
		at < limit && line.length <= LONGEST_DATE && !isLabel(line) && !COPYRIGHT.test(line) && (isoDate(line)?.length ?? 0) >= "2031-05-04".length;
	return which === "nearest" ? lines.findLastIndex(isDate) : lines.findIndex(isDate);
}

interface Found {
	readonly title: string | undefined;
	readonly outlet: string | undefined;
	readonly date: string | undefined;
	readonly head: readonly string[];
	readonly text: readonly string[];
	readonly own: readonly string[];
}

function assembled({ title, outlet, date, head, text, own }: Found): PressArticle {
	const labelled = (label: RegExp): string | null => {
		const line = head.find((candidate) => label.test(candidate));
		return line === undefined ? null : line.replace(LABEL, "");
	};
	const highlight = labelled(/^highlight\s?:/i);
	return {
		title: title === undefined || title === "" ? null : title,
		outlet: outlet === undefined ? null : outlet.replace(/\s?\([^()]*\)$/, ""),
		byline: namesIn(labelled(/^(?:byline|author|autor|auteur)\s?:/i)),
		published: date ?? null,
		standfirst: highlight === null ? [] : [highlight],
		body: text,
		removed: own.filter((line) => !/^highlight\s?:/i.test(line)),
	};
}
