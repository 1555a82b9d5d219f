/** What this needs of a node; every node of a linkedom document has it. */
export interface PageNode {
	readonly nodeType: number;
	readonly nodeValue: string | null;
	readonly firstChild: PageNode | null;
	readonly nextSibling: PageNode | null;
	readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
	readonly localName: string;
	getAttribute(name: string): string | null;
}

export interface PageDocument extends PageNode {
	readonly documentElement: PageElement | null;
}

/** An element that says something of what its text is. Offsets are in the survey's text. */
export interface Mark {
	readonly name: string;
	readonly start: number;
	end: number;
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

/** A stretch of the survey's text. */
export interface Stretch {
	readonly start: number;
	end: number;
}

/** What a page shows and what it says of itself, in one pass over the document. */
export interface Survey {
	/** The visible text; blocks are lines, and marked elements are set apart by a tab. */
	readonly text: string;
	readonly marks: readonly Mark[];
	/** Where navigation, footers, quotations, comments and lists of other stories stand in the text: by start, and possibly inside one another. */
	readonly asides: readonly Stretch[];
	readonly metas: readonly { readonly name: string; readonly content: string }[];
	readonly links: readonly { readonly rel: string; readonly href: string }[];
	readonly inputs: readonly string[];
	/** The contents of JSON-LD scripts. */
	readonly scripts: readonly string[];
	readonly title: string;
	readonly language: string;
}

/** Limits keep a hostile page from costing more than an honest one. Counts; lengths in UTF-16 units. */
const MOST_METAS = 1000;
const MOST_MARKS = 5000;
const MOST_SCRIPTS = 60;
const LONGEST_VALUE = 1000;
const LONGEST_SCRIPT = 6_000_000;

const ELEMENT = 1;
const TEXT = 3;
const SILENT = new Set([
	"script",
	"style",
	"noscript",
	"template",
	"svg",
	"math",
	"iframe",
	"object",
	"select",
	"option",
	"textarea",
	"button",
	"canvas",
	"audio",
	"video",
	"head",
]);
const INLINE = new Set([
	"a",
	"abbr",
	"acronym",
	"b",
	"bdi",
	"bdo",
	"big",
	"cite",
	"code",
	"em",
	"font",
	"i",
	"ins",
	"label",
	"mark",
	"q",
	"s",
	"small",
	"span",
	"strong",
	"sub",
	"sup",
	"time",
	"u",
	"wbr",
	"data",
	"img",
]);
const HEADINGS = new Set(["h1", "h2"]);
const ASIDE_ELEMENTS = new Set(["nav", "footer", "aside", "blockquote"]);
const ASIDE_CLASSES =
	/(?:^|[\s_-])(?:comments?|disqus|related|recommend(?:ed|ations)?|sidebar|side-bar|footer|nav|navigation|menu|most-?(?:read|popular|viewed)|trending|popular|newsletter|widget-area|widget_\w+|promos?|teasers?|more-(?:from|stories|news)|read-?(?:more|next)|latest|ticker|carousel|wm-ipp[\w-]*|breadcrumbs?)(?:$|[\s_-])/;
/** The footer of the story itself, where blogs put its author and date. */
const OWN_FOOTER = /(?:entry|post|article|story)[-_]*footer/;
const TELLING =
	/byline|by-line|author|autor|auteur|writer|reporter|redakt|journalist|contributor|creator|posted|publi|date|time|stamp|standfirst|dek\b|deck|subtitle|subhead|sub-head|kicker|lede|intro|summary|excerpt|meta|credit|vcard|headline|title|source/;

interface Open {
	readonly node: PageElement;
	readonly mark: Mark | null;
	readonly block: boolean;
	readonly aside: Stretch | null;
	readonly scope: string;
}

const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;
const attribute = (element: PageElement, name: string): string => (element.getAttribute(name) ?? "").slice(0, LONGEST_VALUE);

/** Reads what a parsed page holds beside its story. The document is left as it was. */
export function survey(document: PageDocument): Survey {
	const pieces: string[] = [];
	const marks: Mark[] = [];
	const asides: Stretch[] = [];
	const metas: { name: string; content: string }[] = [];
	const links: { rel: string; href: string }[] = [];
	const inputs: string[] = [];
	const scripts: string[] = [];
	let title = "";
	let language = "";
	let length = 0;
	const open: Open[] = [];
	const write = (piece: string): void => {
		pieces.push(piece);
		length += piece.length;
	};

	/** Notes what the element says of the page; returns whether its children are to be read. */
	const enter = (element: PageElement): boolean => {
		const name = element.localName;
		if (name === "meta") {
			if (metas.length < MOST_METAS) {
				for (const key of ["property", "name", "itemprop", "http-equiv"]) {
					const value = attribute(element, key).trim().toLowerCase();
					if (value !== "") metas.push({ name: key === "itemprop" ? `itemprop:${value}` : value, content: attribute(element, "content") });
				}
			}
		} else if (name === "link") {
			if (links.length < MOST_METAS) links.push({ rel: attribute(element, "rel").toLowerCase(), href: attribute(element, "href") });
		} else if (name === "script") {
			if (scripts.length < MOST_SCRIPTS && /ld\+json/i.test(attribute(element, "type"))) scripts.push(textOf(element, LONGEST_SCRIPT));
		} else if (name === "title") {
			if (title === "" && !open.some(({ node }) => node.localName === "svg")) title = textOf(element, LONGEST_VALUE);
		} else if (name === "input") {
			if (inputs.length < MOST_METAS && attribute(element, "name") === "q") inputs.push(attribute(element, "value"));
		} else if (name === "html") {
			language = attribute(element, "lang") || attribute(element, "xml:lang");
		}
		if (name !== "head" && (SILENT.has(name) || name === "title")) return false;
		const above = open.at(-1);
		const block = !INLINE.has(name);
		const classes = `${attribute(element, "class")} ${attribute(element, "id")} ${attribute(element, "data-test")} ${attribute(element, "data-testid")}`
			.toLowerCase()
			.trim();
		const itemtype = attribute(element, "itemtype") || attribute(element, "typeof");
		const scope = itemtype === "" ? (above?.scope ?? "") : (itemtype.split(/[/:#]/).at(-1) ?? "").trim().toLowerCase();
		const ownFooter = name === "footer" && (OWN_FOOTER.test(classes) || open.some(({ node }) => node.localName === "article"));
		const isAside =
			!ownFooter &&
			!OWN_FOOTER.test(classes) &&
			asides.length < MOST_MARKS &&
			(ASIDE_ELEMENTS.has(name) || (name !== "body" && name !== "html" && ASIDE_CLASSES.test(classes)));
		if (block) write("\n");
		const aside = isAside ? { start: length, end: length } : null;
		if (aside !== null) asides.push(aside);
		const mark = marks.length < MOST_MARKS ? markOf(element, name, classes, above?.scope ?? "", length + (block ? 0 : 1)) : null;
		if (mark !== null) {
			if (!block) write("\t");
			marks.push(mark);
		}
		open.push({ node: element, mark, block, aside, scope });
		return true;
	};
	const leave = (): void => {
		const closed = open.pop();
		if (closed?.aside) closed.aside.end = length;
		if (closed?.mark) {
			closed.mark.end = length;
			if (!closed.block) write("\t");
		}
		if (closed?.block) write("\n");
	};

	// The doctype of a linkedom document knows no next sibling, so it is skipped.
	let node: PageNode | null = document.documentElement ?? document.firstChild;
	while (node !== null) {
		let below: PageNode | null = null;
		let entered = false;
		if (isElement(node)) {
			entered = enter(node);
			below = entered ? node.firstChild : null;
		} else if (node.nodeType === TEXT && open.at(-1)?.node.localName !== "head") {
			write((node.nodeValue ?? "").replace(/\s+/g, " "));
		}
		if (entered && below === null) leave();
		let next: PageNode | null = below ?? node.nextSibling;
		while (next === null && node !== null) {
			node = node.parentNode;
			if (node === null || node === document) break;
			leave();
			next = node.nextSibling;
		}
		node = next;
	}
	while (open.length > 0) leave();
	return { text: pieces.join(""), marks, asides, metas, links, inputs, scripts, title, language };
}

function markOf(element: PageElement, name: string, classes: string, scope: string, start: number): Mark | null {
	const property = `${attribute(element, "itemprop")} ${attribute(element, "property")}`.trim().toLowerCase();
	const rel = attribute(element, "rel").toLowerCase();
	const href = name === "a" ? attribute(element, "href") : "";
	if (!HEADINGS.has(name) && name !== "time" && property === "" && !rel.includes("author") && !TELLING.test(classes) && !TELLING.test(href)) return null;
	const value = attribute(element, "datetime") || attribute(element, "content") || (name === "abbr" ? attribute(element, "title") : "");
	return { name, start, end: start, classes, property, rel, href, value, scope };
}

function textOf(element: PageElement, limit: number): string {
	let text = "";
	for (let child = element.firstChild; child !== null && text.length < limit; child = child.nextSibling) text += child.nodeValue ?? "";
	return text.slice(0, limit);
}
