/** What the network is told of a token beside its word piece, and where windows are cut: the steps of training/tokens.py. */
import type { WordPieces } from "./word-pieces.ts";

/** What ends between a token and the one before it. Training knows no zones. */
const SAME = 0;
const SENTENCE = 1;
const LINE = 2;
const ZONE = 3;

/** What is not read. */
export const SKIPPED = -1;

export interface Tokens extends WordPieces {
	readonly shapes: number[];
	/** SAME, SENTENCE, LINE or ZONE before each token. */
	readonly breaks: number[];
	/** Whether a token goes on with the word of the token before it. */
	readonly inside: boolean[];
}

const ALPHANUMERIC = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;
const FINAL = new Set(".!?");
const CLOSING = new Set("\"'”’)]");
/** Added to the shape of a line's first token; training/tokens.py knows six shapes. */
const FIRST_OF_LINE = 6;

const shapeOf = (piece: string): number => {
	if (/^[a-z]+$/.test(piece)) return 5;
	if (!ALPHANUMERIC.test(piece)) return 1;
	if (/\p{Nd}/u.test(piece)) return 2;
	const first = String.fromCodePoint(piece.codePointAt(0) ?? 0);
	if (piece.length > first.length && piece === piece.toUpperCase() && piece !== piece.toLowerCase()) return 3;
	return first !== first.toLowerCase() ? 4 : 5;
};

const isAlphanumeric = (character: string | undefined): boolean => character !== undefined && ALPHANUMERIC.test(character);
const isLetter = (character: string | undefined): boolean => character !== undefined && LETTER.test(character);

/** The tokens of `text`, given its word pieces and the number of the zone in which a character stands; those whose zone is SKIPPED are left out. */
export const tokensOf = (text: string, pieces: WordPieces, zoneAt: (start: number) => number = () => 0): Tokens => {
	const out: Tokens = { ids: [], starts: [], ends: [], shapes: [], breaks: [], inside: [] };
	const start = (index: number): number => out.starts[index] ?? 0;
	const end = (index: number): number => out.ends[index] ?? 0;

	const breakBefore = (at: number): number => {
		const last = out.ids.length - 1;
		if (last < 0) return LINE;
		const between = text.slice(end(last), at);
		if (between.includes("\n")) return LINE;
		if (between === "") return SAME;
		let before = last;
		while (before > 0 && CLOSING.has(text[start(before)] ?? "")) before--;
		return FINAL.has(text[start(before)] ?? "") ? SENTENCE : SAME;
	};

	/** A letter that stands alone, as in U.S. */
	const lone = (index: number): boolean =>
		index >= 0 && start(index) + 1 === end(index) && isLetter(text[start(index)]) && !isAlphanumeric(text[start(index) - 1]);

	const goesOn = (from: number, to: number): boolean => {
		const last = out.ids.length - 1;
		if (last < 0 || end(last) !== from) return false;
		if (isAlphanumeric(text[from - 1]) && isAlphanumeric(text[from])) return true;
		if (text[from] === "." && to === from + 1) return lone(last) && (isLetter(text[to]) || text[from - 2] === ".");
		return text[from - 1] === "." && isLetter(text[from]) && lone(last - 1) && end(last - 1) === start(last);
	};

	let zone = SKIPPED;
	for (const [index, id] of pieces.ids.entries()) {
		const from = pieces.starts[index] ?? 0;
		const to = pieces.ends[index] ?? 0;
		const last = zone;
		zone = zoneAt(from);
		if (zone === SKIPPED) continue;
		const before = zone === last ? breakBefore(from) : ZONE;
		out.inside.push(before === SAME && goesOn(from, to));
		out.breaks.push(before);
		out.shapes.push(shapeOf(text.slice(from, to)) + (before >= LINE ? FIRST_OF_LINE : 0));
		out.ids.push(id);
		out.starts.push(from);
		out.ends.push(to);
	}
	return out;
};

/** [first token, end) of each window of at most `capacity` tokens within one zone: cut where a line ends, else where a sentence ends, else where it is full. */
export const windowsOf = (breaks: readonly number[], capacity: number): [number, number][] => {
	const out: [number, number][] = [];
	const lastBreak = (kind: number, after: number, upTo: number): number | undefined => {
		for (let index = upTo; index > after; index--) if (breaks[index] === kind) return index;
		return undefined;
	};
	const endOfZone = (start: number): number => {
		const next = breaks.indexOf(ZONE, start + 1);
		return next < 0 ? breaks.length : next;
	};
	let zoneEnd = 0;
	for (let start = 0; start < breaks.length; ) {
		if (start === zoneEnd) zoneEnd = endOfZone(start);
		const full = Math.min(zoneEnd, start + capacity);
		const end = full === zoneEnd ? full : (lastBreak(LINE, start, full) ?? lastBreak(SENTENCE, start, full) ?? full);
		out.push([start, end]);
		start = end;
	}
	return out;
};
