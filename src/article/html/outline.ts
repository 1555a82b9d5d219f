import { isElement, type PageDocument, type PageElement, type PageNode, TEXT } from "../page/page-node.ts";

/** An element as the rules see it. Parts stand in document order, each before what it holds. */
export interface Part {
	readonly index: number;
	/** Lower case. */
	readonly tag: string;
	readonly element: PageElement;
	/** The index of the part that holds it; -1 at the root. */
	readonly parent: number;
	/** One past the index of the last part inside it. */
	end: number;
	/** Its pieces: from this index in the outline's pieces … */
	readonly firstPiece: number;
	/** … up to this one, exclusive. */
	endPiece: number;
	/** Whether it starts a new paragraph. */
	readonly block: boolean;
}

/** A run of text, or the break of a line ("\n"). */
export interface Piece {
	readonly text: string;
	/** The index of the part that directly holds it. */
	readonly part: number;
	/** Pieces of one paragraph share a number. */
	paragraph: number;
	/** Whether it stands in a link. */
	readonly linked: boolean;
}

/** A page as two flat lists, so that no rule needs recursion however deep the page is nested. */
export interface Outline {
	readonly parts: readonly Part[];
	readonly pieces: readonly Piece[];
}

/** Elements that run on within a paragraph, as custom elements do; every other element starts a new one. */
const INLINE = wordSet(
	"a abbr acronym amp-img b bdi bdo big button cite code data del dfn em font i img ins kbd label mark nobr output picture q rp rt ruby s samp small span strike strong sub sup time tt u var wbr",
);

/** Elements whose content is never shown as text. */
const SILENT = wordSet(
	"script style template head title meta link noscript noframes iframe object embed svg math canvas audio video select option datalist textarea input area meter progress",
);

/** What is open while a page is walked. */
interface Walk extends Outline {
	readonly parts: Part[];
	readonly pieces: Piece[];
	/** The innermost open part, -1 before the root. */
	open: number;
	paragraph: number;
	/** Open links, and open `<pre>`. */
	links: number;
	verbatim: number;
}

/** Lists the elements and the text of a page in one pass. */
export function outlineOf(document: PageDocument): Outline {
	const walk: Walk = { parts: [], pieces: [], open: -1, paragraph: 0, links: 0, verbatim: 0 };
	const root = document.documentElement;
	let node: PageNode | null = root;
	while (node !== null) {
		if (isElement(node) && node.localName === "br") {
			put(walk, "\n");
		} else if (isElement(node) && !SILENT.has(node.localName)) {
			enter(walk, node);
			if (node.firstChild !== null) {
				node = node.firstChild;
				continue;
			}
			leave(walk);
		} else if (node.nodeType === TEXT && node.nodeValue) {
			write(walk, node.nodeValue);
		}
		while (node !== null && node !== root && node.nextSibling === null) {
			node = node.parentNode;
			leave(walk);
		}
		node = node === null || node === root ? null : node.nextSibling;
	}
	return walk;
}

function enter(walk: Walk, element: PageElement): void {
	const tag = element.localName;
	const block = !INLINE.has(tag) && !tag.includes("-");
	const index = walk.parts.length;
	walk.parts.push({ index, tag, element, parent: walk.open, end: 0, firstPiece: walk.pieces.length, endPiece: 0, block });
	walk.open = index;
	if (block) walk.paragraph++;
	if (tag === "a") walk.links++;
	if (tag === "pre") walk.verbatim++;
}

function leave(walk: Walk): void {
	const part = walk.parts[walk.open];
	if (part === undefined) return;
	if (part.tag === "td" || part.tag === "th") put(walk, " ");
	part.end = walk.parts.length;
	part.endPiece = walk.pieces.length;
	if (part.tag === "tr") joinRow(walk, part);
	walk.open = part.parent;
	if (part.block) walk.paragraph++;
	if (part.tag === "a") walk.links--;
	if (part.tag === "pre") walk.verbatim--;
}

/** Line ends are breaks inside `<pre>` and spaces elsewhere. */
function write(walk: Walk, text: string): void {
	const lines = walk.verbatim > 0 ? text.split("\n") : [text.replaceAll("\n", " ")];
	for (const [number, line] of lines.entries()) {
		if (number > 0) put(walk, "\n");
		put(walk, line);
	}
}

function put(walk: Walk, text: string): void {
	if (walk.open >= 0) walk.pieces.push({ text, part: walk.open, paragraph: walk.paragraph, linked: walk.links > 0 });
}

/** The most characters in a cell of a table of figures, and the most pieces in its row; cells of larger ones are text of their own. */
const LONGEST_CELL = 120;
const LONGEST_ROW = 300;

/** Makes a row of short cells one paragraph. */
function joinRow(outline: Outline, row: Part): void {
	const first = outline.pieces[row.firstPiece];
	if (first === undefined || row.endPiece - row.firstPiece > LONGEST_ROW || row.end - row.index > LONGEST_ROW) return;
	for (let index = row.index + 1; index < row.end; index++) {
		const part = outline.parts[index];
		if (part === undefined || /^(?:tr|p|li|h[1-6])$/.test(part.tag) || textLength(outline, part) > LONGEST_CELL) return;
	}
	for (let at = row.firstPiece; at < row.endPiece; at++) {
		const piece = outline.pieces[at];
		if (piece !== undefined) piece.paragraph = first.paragraph;
	}
}

function textLength(outline: Outline, part: Part): number {
	let length = 0;
	for (let at = part.firstPiece; at < part.endPiece; at++) length += outline.pieces[at]?.text.trim().length ?? 0;
	return length;
}

/** The part that directly holds a piece. */
export function holderOf(outline: Outline, piece: number): Part | undefined {
	return outline.parts[outline.pieces[piece]?.part ?? -1];
}

/** A function that counts, at no cost, the parts inside a part that pass a test. */
export function tally(outline: Outline, test: (part: Part) => boolean): (part: Part) => number {
	const before = new Int32Array(outline.parts.length + 1);
	for (const part of outline.parts) before[part.index + 1] = (before[part.index] ?? 0) + (test(part) ? 1 : 0);
	return (part) => (before[part.end] ?? 0) - (before[part.index + 1] ?? 0);
}

function wordSet(words: string): ReadonlySet<string> {
	return new Set(words.split(" "));
}
