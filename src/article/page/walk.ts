import { isElement, isText, type PageDocument, type PageElement, type PageNode } from "./page-node.ts";

/** Longer values of attributes are cut. UTF-16 units. */
export const LONGEST_VALUE = 1000;

/** The value of an attribute, empty where there is none. */
export const attribute = (element: PageElement, name: string): string => (element.getAttribute(name) ?? "").slice(0, LONGEST_VALUE);

/** The text that stands directly in an element. */
export function ownText(element: PageElement, limit: number): string {
	let text = "";
	for (let child = element.firstChild; child !== null && text.length < limit; child = child.nextSibling) text += child.nodeValue ?? "";
	return text.slice(0, limit);
}

/**
 * Goes through a document in its own order. `enter` is told of each element and says whether its children are to be visited; `leave` of each element that was entered so; `text` of
 * each text. Deep nesting takes no stack.
 */
export function walk(document: PageDocument, visit: { enter: (element: PageElement) => boolean; leave: () => void; text: (text: string) => void }): void {
	// The doctype of a linkedom document knows no next sibling, so it is skipped.
	let node: PageNode | null = document.documentElement ?? document.firstChild;
	while (node !== null) {
		const entered = isElement(node) && visit.enter(node);
		const below: PageNode | null = entered ? node.firstChild : null;
		if (isText(node)) visit.text(node.nodeValue ?? "");
		if (entered && below === null) visit.leave();
		let next: PageNode | null = below ?? node.nextSibling;
		while (next === null && node !== null) {
			node = node.parentNode;
			if (node === null || node === document) break;
			visit.leave();
			next = node.nextSibling;
		}
		node = next;
	}
}
