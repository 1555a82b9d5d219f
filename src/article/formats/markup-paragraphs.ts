import { openPage } from "../page/open-page.ts";
import { isElement, type PageElement, type PageNode, TEXT } from "../page/page-node.ts";

/** A paragraph of markup that is known to hold nothing but documents. */
export interface MarkupParagraph {
	/** White space is one space, a `<br>` a newline. */
	readonly text: string;
	/** The name and the class of the block that holds it. */
	readonly tag: string;
	readonly name: string;
}

/** Elements that stand within a line; every other one starts a paragraph of its own, cells of tables too. */
const INLINE: ReadonlySet<string> = new Set(
	"a abbr b bdi bdo big cite code data dfn em font i ins kbd label mark q s samp small span strike strong sub sup text time tt u var wbr".split(" "),
);
/** Elements whose content is not shown. */
const SILENT: ReadonlySet<string> = new Set("head script style template noscript iframe object svg button select textarea".split(" "));

/**
 * Every paragraph of a piece of markup, in its order. Nothing is judged, joined or taken out, other than in a web page: here a table's cell
 * may be the name of a field, and the last line the mark of an article's end. Without recursion, however deep the markup is nested.
 */
export function markupParagraphs(markup: string): readonly MarkupParagraph[] {
	const root = openPage(markup).documentElement;
	const paragraphs: MarkupParagraph[] = [];
	const blocks: PageElement[] = [];
	let text = "";
	const flush = (): void => {
		const lines = text.split("\n").map((line) => line.replace(/[\s\u00A0]+/g, " ").trim());
		const joined = lines.filter((line) => line !== "").join("\n");
		const block = blocks.at(-1);
		if (joined !== "" && block !== undefined) paragraphs.push({ text: joined, tag: block.localName, name: block.getAttribute("class") ?? "" });
		text = "";
	};
	const enter = (node: PageNode): boolean => {
		if (node.nodeType === TEXT) text += (node.nodeValue ?? "").replace(/\s+/g, " ");
		if (!isElement(node) || SILENT.has(node.localName)) return false;
		if (node.localName === "br") text += "\n";
		if (INLINE.has(node.localName) || node.localName === "br") return true;
		flush();
		blocks.push(node);
		return true;
	};
	const leave = (node: PageNode): void => {
		if (blocks.at(-1) !== node) return;
		flush();
		blocks.pop();
	};
	walk(root, enter, leave);
	return paragraphs;
}

/** Visits a tree in document order; what is inside a node is visited where `enter` says so, and only then the node is left. */
function walk(root: PageNode | null, enter: (node: PageNode) => boolean, leave: (node: PageNode) => void): void {
	let node = root;
	while (node !== null) {
		const entered = enter(node);
		if (entered && node.firstChild !== null) {
			node = node.firstChild;
			continue;
		}
		if (entered) leave(node);
		while (node !== null && node !== root && node.nextSibling === null) {
			node = node.parentNode;
			if (node !== null) leave(node);
		}
		node = node === null || node === root ? null : node.nextSibling;
	}
}
