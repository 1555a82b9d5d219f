import { openWholePage } from "../../article/page/open-page.ts";
import type { PageElement } from "../../article/page/page-node.ts";
import { walk } from "../../article/page/walk.ts";
import INERT from "./inert.json" with { type: "json" };
import { inertStyle } from "./inert-style.ts";
import { escaped, marking } from "./marking.ts";
import { lettersOf, passagesIn, type ReadText } from "./passages.ts";

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(" "));
const ELEMENTS = setOf(INERT.elements);
const EMPTY = setOf(INERT.empty);
const BLOCKS = setOf(INERT.blocks);
const LEFT_OUT = setOf(INERT.leftOut);
const ATTRIBUTES = INERT.attributes.split(" ");

/** A picture that stands in the page itself. */
const OWN_PICTURE = /^data:image\//i;
/** Addresses on the page that are its own are called otherwise, so that nothing of the page stands in the way of a sentence. */
const OWN_NAME = /^hearsay-/;

/** What is left of a saved page: markup in which nothing runs and nothing loads. */
export interface InertPage {
	/** Its style sheets, one after another. */
	readonly style: string;
	/** Attributes of the elements html and body. */
	readonly root: string;
	readonly body: string;
	/** What stands in the body. */
	readonly content: string;
}

/** The attributes of an element that are kept, as they stand in a tag. */
function attributesOf(element: PageElement): string {
	const parts: string[] = [];
	for (const name of ATTRIBUTES) {
		const value = element.getAttribute(name);
		if (value === null || value === "" || (name === "id" && OWN_NAME.test(value))) continue;
		parts.push(` ${name}="${escaped(name === "style" ? inertStyle(value) : value)}"`);
	}
	return parts.join("");
}

/** A picture where the page carries it; else what is said of it. */
function picture(element: PageElement): string {
	const source = element.getAttribute("src") ?? "";
	if (OWN_PICTURE.test(source)) return `<img src="${escaped(source)}"${attributesOf(element)}>`;
	const alt = element.getAttribute("alt") ?? "";
	return alt.trim() === "" ? "" : `<span class="hearsay-picture">picture not kept: ${escaped(alt)}</span>`;
}

/** All the text that stands directly in an element. */
function rawText(element: PageElement): string {
	let text = "";
	for (let child = element.firstChild; child !== null; child = child.nextSibling) text += child.nodeValue ?? "";
	return text;
}

const tagFor = (name: string): string => (ELEMENTS.has(name) ? name : BLOCKS.has(name) ? "div" : "span");

/**
 * A saved page made inert: of its elements and attributes those that load nothing and run nothing, written anew with every character of its texts escaped, so that a browser
 * cannot read them as anything else. Its links lead nowhere. Each sentence of the article that is found in it gets an anchor.
 */
export function inertPage(markup: string, article: ReadText): InertPage {
	const document = openWholePage(markup);
	const pieces: (string | { readonly text: string })[] = [];
	const closing: string[] = [];
	const styles: string[] = [];
	let [root, body] = ["", ""];
	const open = (tag: string, attributes: string): true => {
		pieces.push(`<${tag}${attributes}>`);
		closing.push(`</${tag}>`);
		return true;
	};
	walk(document, {
		enter: (element) => {
			const name = element.localName.toLowerCase();
			if (name === "style") styles.push(inertStyle(rawText(element)));
			if (name === "html") root = attributesOf(element);
			if (name === "body") body = attributesOf(element);
			if (name === "html" || name === "body" || name === "head") {
				closing.push("");
				return true;
			}
			if (name === "style" || LEFT_OUT.has(name)) return false;
			if (name === "img") pieces.push(picture(element));
			else if (EMPTY.has(name)) pieces.push(`<${name}${attributesOf(element)}>`);
			else return open(tagFor(name), attributesOf(element));
			return false;
		},
		leave: () => {
			pieces.push(closing.pop() ?? "");
		},
		text: (text) => {
			pieces.push({ text });
		},
	});
	const letters = lettersOf(pieces.map((piece) => (typeof piece === "string" ? "" : piece.text)).join(""));
	const marked = marking(passagesIn(letters, article));
	return { style: styles.join("\n"), root, body, content: pieces.map((piece) => (typeof piece === "string" ? piece : marked(piece.text))).join("") };
}
