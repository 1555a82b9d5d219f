import type { Parts } from "../attribution.ts";

interface Range {
	readonly start: number;
	readonly end: number;
}

/** A piece of a row's content. */
interface Piece extends Range {
	readonly row: number;
}

/** So many pieces of content that stand around one place are looked at, the innermost first: room for any sentence, and a bound on the time. */
const DEEPEST = 32;

const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;
const width = ({ start, end }: Range): number => end - start;

/** What of a row must stand inside another's content: who says it and that it is said; without a cue, what is said. */
const anchorsOf = ({ source, cue, content }: Parts): readonly Range[] => [...(cue.length > 0 ? cue : content), ...source];

/**
 * For each row those inside whose content it stands, the innermost first: whose content holds its cue and its source.
 * Of two with one content, the one further on in the list. Rows in any order. Time n log n in the pieces of all rows.
 */
export function holdersOf(rows: readonly Parts[]): readonly (readonly number[])[] {
	const pieces = rows.flatMap(({ content }, row) => content.map(({ start, end }): Piece => ({ start, end, row })));
	pieces.sort((one, other) => one.start - other.start || other.end - one.end || one.row - other.row);
	const order = rows
		.map((parts, row) => ({ row, anchors: anchorsOf(parts) }))
		.flatMap(({ row, anchors }) => (anchors[0] ? [{ row, anchors, first: anchors[0] }] : []))
		.sort((one, other) => one.first.start - other.first.start);
	const holders: (readonly number[])[] = rows.map(() => []);
	const open: Piece[] = [];
	let next = 0;
	for (const { row, anchors, first } of order) {
		for (let piece = pieces[next]; piece && piece.start <= first.start; piece = pieces[++next]) {
			while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= piece.start) open.pop();
			open.push(piece);
		}
		holders[row] = open
			.slice(-DEEPEST)
			.filter((piece) => piece.row !== row && holds(piece, first))
			.filter((piece) => anchors.every((anchor) => rows[piece.row]?.content.some((other) => holds(other, anchor)) === true))
			.sort((one, other) => width(one) - width(other) || other.row - one.row)
			.map((piece) => piece.row);
	}
	return holders;
}
