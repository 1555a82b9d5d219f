import { parseHTML } from "linkedom";
import { isoDate } from "../../metadata/dates.ts";
import { shallow } from "../../page/shallow.ts";
import type { PressArticle } from "./article.ts";
import { namesIn } from "./names.ts";

/** What is used of linkedom's elements. */
interface PageElement {
	readonly textContent: string | null;
	querySelector(selector: string): PageElement | null;
	querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Class names of Europresse's (Eureka.cc's) HTML exports since 2014. */
export const EUROPRESSE = /class=["']?DocPublicationName/;

/** The articles of a Europresse export, from its markup; none where it is laid out otherwise. */
export function europresseArticles(html: string): readonly PressArticle[] {
	const page: PageElement = parseHTML(shallow(html)).document;
	return [...page.querySelectorAll("article")].map(articleOf).filter(({ body }) => body.length > 0);
}

function articleOf(article: PageElement): PressArticle {
	const header = textOf(article.querySelector(".DocHeader"));
	const authors = article.querySelector(".docAuthors") ?? article.querySelector(".titreArticle ~ div");
	const paragraphs = [...article.querySelectorAll(".docOcurrContainer p")];
	const body = paragraphs.length > 0 ? paragraphs.map(textOf) : [textOf(article.querySelector(".docOcurrContainer"))];
	return {
		title: textOf(article.querySelector(".titreArticleVisu")) || null,
		outlet: textOf(article.querySelector(".DocPublicationName")).replace(/, no\. .*$/, "") || null,
		byline: namesIn(textOf(authors) || null),
		published: dateIn(header),
		standfirst: [],
		body: body.filter((text) => text !== ""),
		removed: [header, ...[...article.querySelectorAll("aside, footer")].map(textOf)].filter((text) => text !== ""),
	};
}

/** "Section, weekday day month year, page": the part that is a date. */
const dateIn = (header: string): string | null => header.split(/,\s(?!\d{4})/).find((part) => isoDate(part) !== null) ?? null;

const textOf = (element: PageElement | null): string => (element?.textContent ?? "").replace(/[\s\u00A0]+/g, " ").trim();
