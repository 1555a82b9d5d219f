import { type Line, linesOf } from "../../text/lines.ts";
import { isLeftOpen, type Quotation, quotationsOf } from "../../text/quotation.ts";
import { firstAtLeast } from "../../text/sorted.ts";
import { spanOf } from "../../text/span.ts";
import type { Parts } from "../attribution.ts";
import type { Context } from "../labels/labels.ts";
import { holdersOf } from "./inclusion.ts";

interface Range {
	readonly start: number;
	readonly end: number;
}

/** A quotation, or a paragraph of one, with the lines, by number, in which it begins and ends. */
interface Run extends Quotation {
	/** The mark that opens it. */
	readonly mark: string;
	readonly first: number;
	readonly last: number;
	/** It opens its paragraph. */
	readonly isHead: boolean;
	/** It goes on to its paragraph's end. */
	readonly isTail: boolean;
	/** It ends without a closing mark of its own. */
	readonly isOpen: boolean;
}

/** So much white space may stand between a colon and what follows, in characters. */
const SPACE = 200;
/** So many signs may stand between a quotation's end and its paragraph's: a stop, a bracket. */
const SIGNS = 3;
/** A stop on either side of a closing mark: without one it closes round a word, not round what somebody says. */
const STOPPED = /[.,!?…;:—–-]["”’'»“]{1,2}$|^[.,!?…;:—–-]/u;
/** The end of a quotation that asks: whoever answers is another. */
const ASKS = /\?["”’'»“]{1,3}$/u;

/** Marks round a quotation, and how a paragraph begins that opens with others' words inside it. */
const MIXED = [
	{ opens: '"', closes: '"', inside: /^[“‘']/u },
	{ opens: "“", closes: "”", inside: /^["‘']/u },
];

const startOf = ({ start }: Range): number => start;
const endOf = ({ end }: Range): number => end;
const isWhole = ({ isHead, isTail }: Run): boolean => isHead && isTail;

/**
 * Rows whose content takes in the further paragraphs of the quotation that they lead in. As English is printed, a quotation of several paragraphs opens again at the
 * head of each and closes at the last one's end; after a colon each may close, where marks of another kind inside show that a text is quoted
 * in which others speak. Whoever leads in is the row that the reader gave a part of it, else the one whose cue stands next to the colon, else the one row of
 * the sentence before; where there is none, nothing changes. Time n log n in the quotations and the rows.
 */
export function withBlocks(text: string, rows: readonly Parts[], context: Pick<Context, "quotationsWithin" | "sentencesFrom">): readonly Parts[] {
	const blocks = blocksIn(text, context.quotationsWithin(0, text.length));
	if (blocks.length === 0) return rows;
	const runs = blocks.flatMap((block, number) => block.map(({ start, end }) => ({ start, end, number })));
	const runFrom = (offset: number): (typeof runs)[number] | undefined => runs[firstAtLeast(runs, offset + 1, endOf)];
	const isInside = (offset: number): boolean => (runFrom(offset)?.start ?? Number.POSITIVE_INFINITY) <= offset;

	const cues = rows
		.flatMap(({ cue }, row) => (cue[0] && !isInside(cue[0].start) ? [{ start: cue[0].start, end: cue[0].end, row }] : []))
		.sort((one, other) => one.start - other.start);
	const given = new Map<number, { row: number; run: number; distance: number }>();
	for (const { start: cue, row } of cues) {
		for (const { start, end } of rows[row]?.content ?? []) {
			const run = runFrom(start);
			if (!run || run.start >= end) continue;
			const found = { row, run: run.start, distance: Math.abs(cue - run.start) };
			const other = given.get(run.number);
			if (!other || found.run < other.run || (found.run === other.run && found.distance < other.distance)) given.set(run.number, found);
		}
	}

	const holders = holdersOf(rows);
	const leadOf = (block: readonly Run[]): number | undefined => {
		const start = block[0]?.start ?? 0;
		const end = wordsEnd(text, start);
		const [sentence] = context.sentencesFrom(end - 1);
		const before = cues.slice(firstAtLeast(cues, sentence?.start ?? start, startOf), firstAtLeast(cues, start, startOf));
		const speaksOn = text[end - 1] === ":" && before.findLast((cue) => !rows[cue.row]?.content.some((piece) => piece.start >= cue.end && piece.start < end));
		const top = before.filter(({ row }) => holders[row]?.length === 0);
		return (speaksOn || (top.length === 1 && block.length > 1 ? top[0] : undefined))?.row;
	};
	const out = [...rows];
	blocks.forEach((block, number) => {
		const lead = given.get(number)?.row ?? leadOf(block);
		const row = out[lead ?? -1];
		if (lead !== undefined && row) out[lead] = { ...row, content: joined([...row.content, ...block]).map(({ start, end }) => spanOf(text, start, end)) };
	});
	return out;
}

/** Each quotation of several paragraphs, and each paragraph that is one quotation after a colon, as the runs between its marks; in order. */
function blocksIn(text: string, quotations: readonly Quotation[]): readonly (readonly Run[])[] {
	const lines = linesOf(text);
	const mixed = mixedIn(lines);
	const own = quotations.flatMap(({ start, end }): Run[] => {
		const [first, last] = [firstAtLeast(lines, start + 1, endOf), firstAtLeast(lines, end, endOf)];
		const [head, tail] = [lines[first], lines[last]];
		if (!head || !tail || mixed.has(first) || mixed.has(last)) return [];
		const isTail = tail.end - end <= SIGNS && !/[\p{L}\p{N}]/u.test(text.slice(end, tail.end));
		return [{ start, end, mark: text[start] ?? "", first, last, isHead: head.start === start, isTail, isOpen: isLeftOpen(text, { start, end }) }];
	});
	const runs = [...own, ...mixed.values()].sort((one, other) => one.start - other.start);
	const follows = (run: Run, before: Run): boolean =>
		run.isHead &&
		run.first === before.last + 1 &&
		run.mark === before.mark &&
		(run.isTail || STOPPED.test(text.slice(run.end - 3, run.end)) || STOPPED.test(text[run.end] ?? ""));
	const goesOn = (run: Run, before: Run): boolean => isWhole(before) && isWhole(run) && !ASKS.test(text.slice(before.end - 4, before.end));
	const hasOthers = ({ start, end }: Run): boolean => quotationsOf(text.slice(start + 1, end - 1)).length > 0;

	const blocks: (readonly Run[])[] = [];
	for (let from = 0, to = 0; from < runs.length; from = to) {
		const afterColon = text[wordsEnd(text, runs[from]?.start ?? 0) - 1] === ":";
		/** Whether the run of that number belongs to the same block as the one before, and whether that one's missing mark alone says so. */
		const joins = (at: number, openOnly: boolean): boolean => {
			const [before, run] = [runs[at - 1], runs[at]];
			return before !== undefined && run !== undefined && follows(run, before) && (before.isOpen || (!openOnly && afterColon && goesOn(run, before)));
		};
		const reach = (openOnly: boolean): number => {
			let end = from + 1;
			while (joins(end, openOnly)) end++;
			return end;
		};
		const all = runs.slice(from, reach(false));
		const block = afterColon && !all.some(hasOthers) ? runs.slice(from, reach(true)) : all;
		to = from + block.length;
		const [only] = block;
		if (block.length > 1 || (afterColon && only && isWhole(only))) blocks.push(block);
	}
	return blocks;
}

/**
 * The paragraphs, by number, of quotations in which the mark that opens each is left out where the paragraph opens with somebody's words inside, in marks
 * of another kind. Such a quotation begins with a paragraph that opens and does not close, and ends with one that closes.
 */
function mixedIn(lines: readonly Line[]): ReadonlyMap<number, Run> {
	const found = new Map<number, Run>();
	for (const { opens, closes, inside } of MIXED) {
		for (let from = 0, to = 1; from < lines.length; from = to, to = from + 1) {
			const isOpen = (line: Line | undefined): boolean => line?.text.startsWith(opens) === true && marksIn(line, opens, closes) === 1;
			if (!isOpen(lines[from])) continue;
			while (isOpen(lines[to]) || (inside.test(lines[to]?.text ?? "") && marksIn(lines[to], opens, closes) === 0)) to++;
			const last = lines[to];
			const closing = inside.test(last?.text ?? "") ? 1 : last?.text.startsWith(opens) ? 2 : 0;
			const isClosed = last?.text.endsWith(closes) === true && marksIn(last, opens, closes) === closing;
			const block = lines.slice(from, to + 1);
			if (!isClosed || !block.some(({ text }) => inside.test(text))) continue;
			block.forEach(({ start, end }, index) => {
				const number = from + index;
				found.set(number, { start, end, mark: opens, first: number, last: number, isHead: true, isTail: true, isOpen: number < to });
			});
			to++;
		}
	}
	return found;
}

/** How many marks of one kind a line has. */
const marksIn = (line: Line | undefined, opens: string, closes: string): number =>
	[...(line?.text ?? "")].filter((sign) => sign === opens || sign === closes).length;

/** Where the words before an offset end. */
function wordsEnd(text: string, offset: number): number {
	let end = offset;
	while (end > 0 && offset - end < SPACE && /\s/u.test(text[end - 1] ?? "")) end--;
	return end;
}

/** Ranges in order, those that overlap as one. */
function joined(ranges: readonly Range[]): readonly Range[] {
	const out: Range[] = [];
	for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start || one.end - other.end)) {
		const last = out.at(-1);
		if (last && start < last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, end) };
		else out.push({ start, end });
	}
	return out;
}
