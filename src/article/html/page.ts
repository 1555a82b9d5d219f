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

/** Parses a page, whole or a fragment, into a tree with a root element. */
export function openPage(html: string): PageDocument {
	const light = withoutInlineData(html);
	const whole = /<html[\s>]/i.test(light) ? light : `<html><body>${light}</body></html>`;
	const document: PageDocument = parseHTML(whole).document;
	return document;
}

const BASE64 = ";base64,";
/** Shorter data may stay. UTF-16 units. */
const SHORT_DATA = 200;

/** Leaves out pictures and fonts that a saved page carries inline: nothing here reads them, and they may be most of its bytes. */
function withoutInlineData(html: string): string {
	const kept: string[] = [];
	let at = 0;
	for (let mark = html.indexOf(BASE64); mark !== -1; mark = html.indexOf(BASE64, mark + 1)) {
		const start = mark + BASE64.length;
		let end = start;
		while (isBase64(html.charCodeAt(end))) end++;
		if (start < at || end - start < SHORT_DATA) continue;
		kept.push(html.slice(at, start));
		at = end;
	}
	return at === 0 ? html : kept.join("") + html.slice(at);
}

/** Letters, digits and + / = %. NaN, past the end, is none. */
function isBase64(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x2f && unit <= 0x39) || unit === 0x2b || unit === 0x3d || unit === 0x25;
}
