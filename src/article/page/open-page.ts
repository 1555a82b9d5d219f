import { parseHTML } from "linkedom";
import type { PageDocument } from "./page-node.ts";
import { shallow } from "./shallow.ts";

/** Parses a page, whole or a fragment, into a tree with a root element; pictures and fonts that it carries inline are left out. */
export const openPage = (html: string): PageDocument => openWholePage(withoutInlineData(html));

/** The same with what a page carries inline. */
export function openWholePage(html: string): PageDocument {
	const light = shallow(html);
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
