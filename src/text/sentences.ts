import data from "./abbreviations.json" with { type: "json" };
import { linesOf } from "./lines.ts";

/** A run of characters; UTF-16 offsets, `end` exclusive. */
interface Range {
	readonly start: number;
	readonly end: number;
}

const NEVER: ReadonlySet<string> = new Set(data.never);
const BEFORE_NUMBER: ReadonlySet<string> = new Set(data.beforeNumber);
const PERHAPS: ReadonlySet<string> = new Set(data.perhaps);
const BEGINNERS: ReadonlySet<string> = new Set(data.beginners);

/** Stops, then the quotation marks and brackets that close after them, then marks of footnotes, then white space. Runs are cut, so that no line makes the search slow. */
const STOP = /[.!?…。！？]{1,64}["”’')\]»]{0,8}(?:\s?\[\d{1,3}\]){0,8}\s/gu;
/** The longest abbreviation with room to spare. */
const WORD_UNITS = 16;
/** So much of what follows a stop decides whether it ends a sentence. */
const NEXT_UNITS = 48;
const OPENING = /^["“‘'([«–—-]+\s?/u;

/**
 * The sentences of a text, in order and disjoint; every character that is not white space stands in one.
 * A line's end always ends a sentence, and no sentence crosses the border of a zone; borders are given as zones in reading order.
 */
export function sentencesOf(text: string, zones: readonly Range[] = []): readonly Range[] {
	const borders = zones.flatMap(({ start, end }) => [start, end]);
	let next = 0;
	return linesOf(text).flatMap((line) => {
		const pieces: Range[] = [];
		let from = line.start;
		for (; next < borders.length && (borders[next] ?? 0) < line.end; next += 1) {
			const border = borders[next] ?? 0;
			if (border <= from) continue;
			pieces.push({ start: from, end: border });
			from = border;
		}
		pieces.push({ start: from, end: line.end });
		return pieces.flatMap(({ start, end }) => sentencesOfPiece(text, start, end));
	});
}

function sentencesOfPiece(text: string, start: number, end: number): readonly Range[] {
	const piece = text.slice(start, end);
	const sentences: Range[] = [];
	let from = 0;
	const add = (to: number): void => {
		const sentence = piece.slice(from, to);
		const begin = from + sentence.length - sentence.trimStart().length;
		if (sentence.trim() !== "") sentences.push({ start: start + begin, end: start + begin + sentence.trim().length });
		from = to;
	};
	for (const { 0: stop, index } of piece.matchAll(STOP)) {
		const after = index + stop.length;
		if (endsSentence(piece, index, stop.trimEnd(), piece.slice(after, after + NEXT_UNITS).trimStart())) add(after);
	}
	add(piece.length);
	return sentences;
}

/** Whether the stop at `index` ends a sentence when `next` follows it. */
function endsSentence(piece: string, index: number, stop: string, next: string): boolean {
	const bare = next.replace(OPENING, "");
	if (/^\p{Ll}/u.test(bare)) return false;
	if (/^[,;:)….]/.test(next)) return false;
	if (!/^\.["”’')\]»]*(?:\s?\[\d+\])*$/u.test(stop)) return true;
	const word = wordBefore(piece, index);
	if (NEVER.has(word)) return false;
	if (stop !== ".") return true;
	if (/^\d/.test(bare) && BEFORE_NUMBER.has(word)) return false;
	const beginner = BEGINNERS.has(/^[\p{L}’']+/u.exec(bare)?.[0].toLowerCase() ?? "");
	if (PERHAPS.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return beginner || OPENING.test(next);
	if (isInitial(piece, index)) return beginner && isEndOfSentence(piece, index);
	return true;
}

/** "J." in "J. Doe"; not "I." and not the "B." of "Plan B." or of "vitamin B.", which follow a word of small letters. */
const isInitial = (piece: string, index: number): boolean => /(?:^|[\s.“"(‘'-])\p{Lu}$/u.test(piece.slice(Math.max(0, index - 2), index));
const isEndOfSentence = (piece: string, index: number): boolean => /\p{Ll}\s\p{Lu}$/u.test(piece.slice(Math.max(0, index - 3), index));

/** The word that ends right before `index`, with inner stops, in lower case. */
function wordBefore(piece: string, index: number): string {
	const before = piece.slice(Math.max(0, index - WORD_UNITS), index);
	return /[\p{L}\p{N}.-]+$/u.exec(before)?.[0].toLowerCase() ?? "";
}
