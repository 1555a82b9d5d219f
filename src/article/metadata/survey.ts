import type { PageDocument, PageElement } from "../page/page-node.ts";
import { walk } from "../page/walk.ts";
import { type MachineParts, machineParts } from "./machine-parts.ts";
import { classesOf, type Mark, markOf, type Stretch, scopeOf, standsAside } from "./mark.ts";

/** What a page shows and what it says to machines, in one pass over the document. */
export interface Survey extends MachineParts {
	/** The visible text; blocks are lines, and marked elements are set apart by a tab. */
	readonly text: string;
	readonly marks: readonly Mark[];
	/** Where navigation, footers, quotations, comments and lists of other stories stand in the text: by start, and possibly inside one another. */
	readonly asides: readonly Stretch[];
}

/** More marks or asides than this are not kept: a hostile page costs no more than an honest one. */
const MOST_MARKS = 5000;

const SILENT = new Set("script style noscript template svg math iframe object select option textarea button canvas audio video title".split(" "));
const INLINE = new Set("a abbr acronym b bdi bdo big cite code em font i ins label mark q s small span strong sub sup time u wbr data img".split(" "));

/** An element whose text is being read. */
interface Open {
	readonly name: string;
	readonly mark: Mark | null;
	readonly aside: Stretch | null;
	readonly scope: string;
	readonly inArticle: boolean;
}

/** Reads what a parsed page holds beside its story. The document is left as it was. */
export function survey(document: PageDocument): Survey {
	const pieces: string[] = [];
	const marks: Mark[] = [];
	const asides: Stretch[] = [];
	const open: Open[] = [];
	const { parts, note } = machineParts();
	let length = 0;
	const write = (piece: string): void => {
		pieces.push(piece);
		length += piece.length;
	};

	const enter = (element: PageElement): boolean => {
		note(element);
		const name = element.localName;
		if (SILENT.has(name)) return false;
		const above = open.at(-1);
		const classes = classesOf(element);
		const inArticle = name === "article" || (above?.inArticle ?? false);
		write(INLINE.has(name) ? "" : "\n");
		const aside = asides.length < MOST_MARKS && standsAside(name, classes, inArticle) ? { start: length, end: length } : null;
		if (aside !== null) asides.push(aside);
		const mark = marks.length < MOST_MARKS ? markOf(element, classes, above?.scope ?? "", INLINE.has(name) ? length + 1 : length) : null;
		if (mark !== null) {
			marks.push(mark);
			if (INLINE.has(name)) write("\t");
		}
		open.push({ name, mark, aside, inArticle, scope: scopeOf(element) ?? above?.scope ?? "" });
		return true;
	};
	const leave = (): void => {
		const closed = open.pop();
		if (closed === undefined) return;
		if (closed.aside !== null) closed.aside.end = length;
		if (closed.mark !== null) closed.mark.end = length;
		write(INLINE.has(closed.name) ? (closed.mark === null ? "" : "\t") : "\n");
	};
	const text = (words: string): void => {
		if (open.at(-1)?.name !== "head") write(words.replace(/\s+/g, " "));
	};

	walk(document, { enter, leave, text });
	return { ...parts, text: pieces.join(""), marks, asides };
}
