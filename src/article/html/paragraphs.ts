import type { Outline, Part, Piece } from "./outline.ts";

/** A paragraph of the page: text between two borders of blocks, or between two empty lines that `<br>` makes. */
export interface Paragraph {
	/** White space is one space, a single `<br>` one newline. */
	readonly text: string;
	/** Characters that are not white space. */
	readonly mass: number;
	/** Of these, characters inside links. */
	readonly linked: number;
	/** The innermost block that holds it. */
	readonly part: Part;
	/** The first of its pieces with a word in it, and one past the last piece. */
	readonly firstPiece: number;
	readonly endPiece: number;
}

/** Puts pieces together to paragraphs. Pieces of different groups are kept apart, whatever the page's own borders. */
export function paragraphsOf(outline: Outline, groups?: Int32Array): readonly Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let first = 0;
	let breaks = 0;
	const flush = (end: number): void => {
		const paragraph = paragraphFrom(outline, first, end);
		if (paragraph !== null) paragraphs.push(paragraph);
		first = end;
		breaks = 0;
	};
	for (const [index, piece] of outline.pieces.entries()) {
		const opening = outline.pieces[first];
		if (index > first && (opening?.paragraph !== piece.paragraph || groups?.[first] !== groups?.[index])) flush(index);
		if (piece.text === "\n") breaks++;
		else if (piece.text.trim() !== "") {
			if (breaks > 1) flush(index);
			breaks = 0;
		}
	}
	flush(outline.pieces.length);
	return paragraphs;
}

function paragraphFrom(outline: Outline, first: number, end: number): Paragraph | null {
	const pieces = outline.pieces.slice(first, end);
	const lead = pieces.findIndex((piece) => piece.text.trim() !== "");
	const part = blockOf(outline, pieces[lead]);
	if (part === undefined) return null;
	let mass = 0;
	let linked = 0;
	let text = "";
	for (const piece of pieces) {
		const own = massOf(piece.text);
		mass += own;
		if (piece.linked) linked += own;
		text += piece.text;
	}
	const lines = text.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
	return { text: lines.filter((line) => line !== "").join("\n"), mass, linked, part, firstPiece: first + lead, endPiece: end };
}

function blockOf(outline: Outline, piece: Piece | undefined): Part | undefined {
	let part = outline.parts[piece?.part ?? -1];
	while (part !== undefined && !part.block) part = outline.parts[part.parent];
	return part;
}

const NO_BREAK_SPACE = 0xa0;
const IDEOGRAPHIC_SPACE = 0x3000;

/** Characters that are not white space. */
function massOf(text: string): number {
	let mass = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit > 0x20 && unit !== NO_BREAK_SPACE && unit !== IDEOGRAPHIC_SPACE) mass++;
	}
	return mass;
}
