import { firstAtLeast } from "../../text/sorted.ts";
import type { Parts } from "../attribution.ts";
import type { Context } from "../labels/labels.ts";

export interface Range {
	readonly start: number;
	readonly end: number;
}

/** The words of a row's sentence that lie next to its own and in no other row's source or cue. A range may be empty. */
export interface Surroundings {
	/** What follows each piece of the cue. */
	readonly afterCue: readonly Range[];
	/** What goes before the cue. */
	readonly beforeCue: Range;
	/** What opens the sentence before the row, and what follows its source and each piece of its content. */
	readonly asides: readonly Range[];
}

/** So many characters are looked at beside a span. */
const REACH = 300;

/** Finds what stands around each of an article's rows; each look-up takes logarithmic time. */
export function surroundingsIn(rows: readonly Parts[], context: Pick<Context, "sentencesFrom">): (row: Parts) => Surroundings {
	const voices = rows.flatMap(({ source, cue }) => [...source, ...cue]);
	const starts = voices.map(({ start }) => start).sort((one, other) => one - other);
	const ends = voices.map(({ end }) => end).sort((one, other) => one - other);
	const itself = (offset: number): number => offset;
	const sentenceAt = (offset: number): Range => context.sentencesFrom(offset)[0] ?? { start: offset, end: offset };

	return ({ source, cue, content }) => {
		const after = ({ end: start }: Range): Range => {
			const next = starts[firstAtLeast(starts, start, itself)] ?? Number.POSITIVE_INFINITY;
			const own = content.find((piece) => piece.start >= start)?.start ?? Number.POSITIVE_INFINITY;
			return { start, end: Math.max(start, Math.min(next, own, sentenceAt(start - 1).end, start + REACH)) };
		};
		const before = ({ start: end }: Range): Range => {
			const last = ends[firstAtLeast(ends, end + 1, itself) - 1] ?? 0;
			const own = content.findLast((piece) => piece.end <= end)?.end ?? 0;
			return { start: Math.min(end, Math.max(last, own, sentenceAt(end).start, end - REACH)), end };
		};
		const first = [...source, ...cue, ...content].reduce<Range | undefined>((found, span) => (found && found.start <= span.start ? found : span), undefined);
		const opening = first && before(first);
		const opens = opening !== undefined && opening.start === sentenceAt(opening.end).start;
		return {
			afterCue: cue.map(after),
			beforeCue: cue[0] ? before(cue[0]) : { start: 0, end: 0 },
			asides: [...(opens ? [opening] : []), ...[...source, ...content].map(after)],
		};
	};
}
