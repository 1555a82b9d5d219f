import { holdsDate, isoDate } from "./dates.ts";
import type { Evidence } from "./evidence.ts";
import type { Stated } from "./json-ld.ts";
import type { Mark } from "./mark.ts";
import { linesNear, marksNear } from "./nearby.ts";
import { type Page, shown } from "./page.ts";
import { allTagged } from "./page-tags.ts";

const DATE_CLASS =
	/(?:^|[\s_-])(?:date|datum|fecha|data|time|timestamp|datetime|pubdate|published|posted|dateline|updated)(?:$|[\s_-])|publish|pub-?date|post-?date|date-?time|entry-date|time-?stamp/;
const CHANGED = /modif|updat|edited|aktualisiert|geändert|mis à jour|actualizad|atualizad|aggiornat|обновлен|güncelle|更新|수정/i;
const SAID = /publi(?:shed|é|cado|cato)|posted|veröffentlicht|erstellt|опубликован|公開|投稿|掲載|등록|입력|发布|yayın/i;
const IN_PATH =
	/\/(?<year>(?:19|20)\d\d)[/-](?<month>0?[1-9]|1[0-2]|[a-z]{3,9})(?:[/-](?<day>0?[1-9]|[12]\d|3[01]))?(?=[/_.-]|$)|\/(?<packed>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?=\D|\d)/i;

/** Where the date of publication is read from, best first. */
export const PUBLISHED_RANKING: readonly Evidence<Page, string>[] = [
	{ name: "JSON-LD datePublished", read: (page) => statedDate(page, "published", /page$|videoobject/) },
	{ name: "meta date of publication", read: (page) => firstDate(page, allTagged(page, "published")) },
	{
		name: "microdata datePublished",
		read: (page) =>
			firstDate(
				page,
				page.marks.filter((mark) => /\bdatepublished\b|\bpubdate\b/.test(mark.property) && ofStory(mark)).map((mark) => told(page, mark)),
			),
	},
	{ name: "JSON-LD datePublished of the page", read: (page) => statedDate(page, "published", /^$/) },
	{
		name: "time element near the headline",
		read: (page) =>
			firstDate(
				page,
				marksNear(page, (mark) => (mark.name === "time" || mark.name === "abbr") && mark.value !== "" && !changed(page, mark)).map(({ value }) => value),
			),
	},
	{
		name: "date marked near the headline",
		read: (page) =>
			firstDate(
				page,
				marksNear(page, (mark) => DATE_CLASS.test(mark.classes) || mark.name === "time").map((mark) => beforeChange(shown(page, mark))),
			),
	},
	{
		name: "line near the headline that says published",
		read: (page) =>
			wholeDate(
				page,
				linesNear(page)
					.filter((line) => SAID.test(line))
					.map(beforeChange),
			),
	},
	{ name: "date in the address", read: (page) => sharpened(page, pathDate(page)) },
	{ name: "line near the headline", read: (page) => wholeDate(page, linesNear(page).map(beforeChange)) },
	{ name: "JSON-LD dateCreated", read: (page) => statedDate(page, "created", /^$/) },
	{
		name: "time element anywhere",
		read: (page) =>
			firstDate(
				page,
				page.marks.filter((mark) => mark.name === "time").map((mark) => told(page, mark)),
			),
	},
	{
		name: "date marked anywhere",
		read: (page) =>
			firstDate(
				page,
				page.marks.filter((mark) => DATE_CLASS.test(mark.classes)).map((mark) => shown(page, mark)),
			),
	},
	{ name: "month in the address", read: (page) => pathDate(page, 7) },
	{ name: "date of the last change", read: (page) => best(page) },
];

/** Where the date of the last change is read from, best first. */
export const MODIFIED_RANKING: readonly Evidence<Page, string>[] = [
	{ name: "JSON-LD dateModified", read: (page) => statedDate(page, "modified", /videoobject/) },
	{ name: "meta date of change", read: (page) => firstDate(page, allTagged(page, "modified")) },
	{
		name: "microdata dateModified",
		read: (page) =>
			firstDate(
				page,
				page.marks.filter((mark) => /\bdatemodified\b/.test(mark.property) && ofStory(mark)).map((mark) => told(page, mark)),
			),
	},
	{
		name: "time element that says updated",
		read: (page) =>
			firstDate(
				page,
				marksNear(page, (mark) => mark.name === "time" && changed(page, mark)).map((mark) => told(page, mark)),
			),
	},
	{
		name: "line near the headline that says updated",
		read: (page) =>
			firstDate(
				page,
				linesNear(page).flatMap((line) => {
					const at = line.search(CHANGED);
					return at === -1 ? [] : [line.slice(at)];
				}),
			),
	},
];

const best = (page: Page): string | null => MODIFIED_RANKING.map(({ read }) => read(page)).find((date) => date !== null) ?? null;
const ofStory = (mark: Mark): boolean => !/comment|review$|image|video|product/.test(mark.scope);
const told = (page: Page, mark: Mark): string => mark.value || shown(page, mark);
const changed = (page: Page, mark: Mark): boolean => CHANGED.test(mark.classes) || CHANGED.test(mark.property) || CHANGED.test(shown(page, mark, 60));
const beforeChange = (line: string): string => {
	const at = line.search(CHANGED);
	return at > 0 ? line.slice(0, at) : at === 0 && !SAID.test(line) ? "" : line;
};

function statedDate(page: Page, key: "published" | "modified" | "created", not: RegExp): string | null {
	const nodes = page.stated.filter(({ types }) => !types.every((type) => not.test(type)));
	return firstDate(
		page,
		nodes.map((node: Stated) => node[key]).filter((text) => text !== ""),
	);
}

/** The first text that holds a whole date; a later one of the same day wins where it is more precise. */
function firstDate(page: Page, texts: readonly string[]): string | null {
	const dates = texts.slice(0, 40).flatMap((text) => {
		const date = isoDate(text, page.hints);
		return date === null ? [] : [date];
	});
	const first = dates.find((date) => date.length >= 10) ?? dates[0];
	if (first === undefined) return null;
	return first.length > 10 ? first : (dates.find((date) => date.length > first.length && holdsDate(date, first)) ?? first);
}

/** The first date in lines that has a day: a month alone is more often something else. */
const wholeDate = (page: Page, lines: readonly string[]): string | null =>
	lines.map((line) => isoDate(line, page.hints)).find((date) => date !== null && date.length >= 10) ?? null;

/** The date with the time of a line near the headline that has the same day. */
const sharpened = (page: Page, date: string | null): string | null =>
	date === null
		? null
		: (linesNear(page)
				.map((line) => isoDate(line, page.hints))
				.find((other) => other !== null && other.length > date.length && holdsDate(other, date)) ?? date);

/** The date in the path of the page's address, if it has at least `length` characters: 10 for a day, 7 for a month. */
function pathDate(page: Page, length = 10): string | null {
	for (const address of [
		page.address,
		...page.links.filter(({ rel }) => rel === "canonical").map(({ href }) => href),
		...allTagged(page, "url"),
		...page.stated.map(({ url }) => url),
	]) {
		const groups = IN_PATH.exec(address ?? "")?.groups;
		if (groups === undefined) continue;
		const { packed, year, month, day } = groups;
		const date = isoDate(
			packed ?? (/\D/.test(month ?? "") ? `${day ?? ""} ${month} ${year}` : [year, month, day].filter((part) => part !== undefined).join("-")),
			page.hints,
		);
		if (date !== null && date.length >= length) return date;
	}
	return null;
}
