import type { PageElement } from "../page/page-node.ts";
import { attribute } from "../page/walk.ts";

/** A stretch of the survey's text. */
export interface Stretch {
	readonly start: number;
	end: number;
}

/** An element that says something of what its text is. */
export interface Mark extends Stretch {
	readonly name: string;
	/** Class, id and test names in lower case. */
	readonly classes: string;
	/** Names of microdata and RDFa properties, lower case. */
	readonly property: string;
	readonly rel: string;
	readonly href: string;
	/** A value for machines: datetime, content or title. */
	readonly value: string;
	/** The type that the property belongs to, lower case: "newsarticle", "person". */
	readonly scope: string;
}

const HEADINGS = new Set(["h1", "h2"]);
const ASIDE_ELEMENTS = new Set(["nav", "footer", "aside", "blockquote"]);
const ASIDE_CLASSES =
	/(?:^|[\s_-])(?:comments?|testimonials?|pull-?quotes?|statement|claim|disqus|related|recommend(?:ed|ations)?|sidebar|side-bar|footer|nav|navigation|menu|most-?(?:read|popular|viewed)|trending|popular|newsletter|widget-area|widget_\w+|promos?|teasers?|more-(?:from|stories|news)|read-?(?:more|next)|latest|ticker|carousel|wm-ipp[\w-]*|breadcrumbs?)(?:$|[\s_-])/;
/** The footer of the story itself, where blogs put its author and date. */
const OWN_FOOTER = /(?:entry|post|article|story)[-_]*footer/;
const TELLING =
	/byline|by-line|author|autor|auteur|writer|reporter|redakt|journalist|contributor|creator|posted|publi|date|time|stamp|standfirst|dek\b|deck|subtitle|subhead|sub-head|kicker|lede|intro|summary|excerpt|meta|credit|vcard|headline|title|source/;

/** The names that a page's makers gave to an element, in lower case. */
export const classesOf = (element: PageElement): string =>
	["class", "id", "data-test", "data-testid"]
		.map((name) => attribute(element, name))
		.join(" ")
		.toLowerCase()
		.trim();

/** The type that properties inside the element belong to, where it says one. */
export function scopeOf(element: PageElement): string | null {
	const type = attribute(element, "itemtype") || attribute(element, "typeof");
	return type === "" ? null : (type.split(/[/:#]/).at(-1) ?? "").trim().toLowerCase();
}

/** Whether an element holds what is no part of the story: navigation, comments, quotations, lists of other stories. */
export function standsAside(name: string, classes: string, inArticle: boolean): boolean {
	if (name === "html" || name === "body" || OWN_FOOTER.test(classes) || (name === "footer" && inArticle)) return false;
	return ASIDE_ELEMENTS.has(name) || ASIDE_CLASSES.test(classes);
}

/** The mark of an element whose text starts at `start`, or null where the element says nothing. */
export function markOf(element: PageElement, classes: string, scope: string, start: number): Mark | null {
	const name = element.localName;
	const property = `${attribute(element, "itemprop")} ${attribute(element, "property")}`.trim().toLowerCase();
	const rel = attribute(element, "rel").toLowerCase();
	const href = name === "a" ? attribute(element, "href") : "";
	const says = HEADINGS.has(name) || name === "time" || property !== "" || rel.includes("author") || TELLING.test(classes) || TELLING.test(href);
	if (!says) return null;
	const value = attribute(element, "datetime") || attribute(element, "content") || (name === "abbr" ? attribute(element, "title") : "");
	return { name, start, end: start, classes, property, rel, href, value, scope };
}
