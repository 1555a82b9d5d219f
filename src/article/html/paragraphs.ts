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

/** Puts the pieces of a page together to paragraphs. */
export function paragraphsOf(outline: Outline): readonly Paragraph[] {
	return joined(outline, new Int32Array(outline.pieces.length), () => true);
}

/** The paragraphs of what a cut leaves: where something inside a paragraph is cut, the rest stays one. `groups` is 0 for each piece that stays. */
export function keptParagraphs(outline: Outline, groups: Int32Array): readonly Paragraph[] {
	return joined(outline, groups, (group) => group === 0);
}

/** The paragraphs of what is cut, each in one group. */
export function cutParagraphs(outline: Outline, groups: Int32Array): readonly Paragraph[] {
	return joined(outline, groups, (group) => group !== 0);
}

function joined(outline: Outline, groups: Int32Array, takes: (group: number) => boolean): readonly Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let run: number[] = [];
	let breaks = 0;
	const flush = (): void => {
		const paragraph = paragraphFrom(outline, run);
		if (paragraph !== null) paragraphs.push(paragraph);
		run = [];
		breaks = 0;
	};
	for (const [index, piece] of outline.pieces.entries()) {
		const group = groups[index] ?? 0;
		if (!takes(group)) continue;
		const first = run[0];
		if (first !== undefined && (outline.pieces[first]?.paragraph !== piece.paragraph || groups[first] !== group)) flush();
		if (piece.text === "\n") breaks++;
		else if (piece.text.trim() !== "") {
			if (breaks > 1) flush();
			breaks = 0;
		}
		run.push(index);
	}
	flush();
	return paragraphs;
}

function paragraphFrom(outline: Outline, run: readonly number[]): Paragraph | null {
	const firstPiece = run.find((index) => outline.pieces[index]?.text.trim() !== "") ?? -1;
	const part = blockOf(outline, outline.pieces[firstPiece]);
	if (part === undefined) return null;
	let mass = 0;
	let linked = 0;
	let text = "";
	for (const index of run) {
		const piece = outline.pieces[index];
		if (piece === undefined) continue;
		const own = massOf(piece.text);
		mass += own;
		if (piece.linked) linked += own;
		text += piece.text;
	}
	const lines = text.split("\n").map((line) => line.replace(/\s+/g, " ").trim());
	return { text: lines.filter((line) => line !== "").join("\n"), mass, linked, part, firstPiece, endPiece: (run.at(-1) ?? firstPiece) + 1 };
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
