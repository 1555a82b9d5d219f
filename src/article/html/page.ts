import { parseHTML } from "linkedom";

/** What is used of a node of linkedom's tree. Its text nodes keep their identity when they are moved. */
export interface PageNode {
	/** 1 element, 3 text; others hold no text that is seen. */
	readonly nodeType: number;
	readonly nodeValue: string | null;
	readonly firstChild: PageNode | null;
	readonly nextSibling: PageNode | null;
	readonly parentNode: PageNode | null;
}

/** What is used of an element. */
export interface PageElement extends PageNode {
	/** Lower case. */
	readonly localName: string;
	getAttribute(name: string): string | null;
}

/** What is used of a document. */
export interface PageDocument extends PageNode {
	readonly documentElement: PageElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** Tells elements from other nodes. */
export function isElement(node: PageNode): node is PageElement {
	return node.nodeType === ELEMENT;
}

/** Pictures and fonts that a saved page carries inline; nothing here reads them, and they may be most of its bytes. */
const INLINE_DATA = /data:(?:image|font|audio|video|application)\/[\w.+-]+(?:;[\w=-]+)*;base64,[A-Za-z0-9+/=%\s]{200,}/g;

/** Parses a page, whole or a fragment, into a tree with a root element. */
export function openPage(html: string): PageDocument {
	const light = html.replace(INLINE_DATA, "data:,");
	const whole = /<html[\s>]/i.test(light) ? light : `<html><body>${light}</body></html>`;
	const document: PageDocument = parseHTML(whole).document;
	return document;
}
