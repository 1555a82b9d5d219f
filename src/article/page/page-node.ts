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

const ELEMENT = 1;
export const TEXT = 3;

/** Tells elements from other nodes. */
export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** Tells texts from other nodes. */
export const isText = (node: PageNode): boolean => node.nodeType === TEXT;
