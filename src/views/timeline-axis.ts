import type { Day, Days } from "../text/dates/days.ts";

/** A run of days on an axis on which busy days have room and empty ones have little. */
export interface Piece extends Days {
	/** Where it begins and ends, from 0 to 1. */
	readonly from: number;
	readonly to: number;
	/** Whether nothing lies in it that is known to a week or better: not drawn to scale. */
	readonly isGap: boolean;
}

/** Where days stand. */
export interface Axis {
	/** From the earliest to the latest day, each beginning where the one before ends. */
	readonly pieces: readonly Piece[];
	/** Where a day begins, from 0 to 1; a day before the first stands at 0, one behind the last at 1. */
	readonly at: (day: Day) => number;
}

/** An interval that is longer, in days, says too little to shape the axis. */
const LONGEST = 8;
/** Entries that more than so many days part are drawn in two pieces. */
const APART = 7;
/** A piece has room for so many entries more than it has. */
const LEAST = 3;
/** What a gap takes, as if it held so many entries. */
const GAP = 1;

const inOrder = (one: Days, other: Days): number => one.first - other.first || one.last - other.last;

/** Runs of days in which something happens, with how many entries each holds. */
function runsOf(days: readonly Days[]): readonly { readonly first: Day; readonly last: Day; readonly count: number }[] {
	const runs: { first: Day; last: Day; count: number }[] = [];
	for (const { first, last } of days.toSorted(inOrder)) {
		const run = runs.at(-1);
		if (run && first <= run.last + APART) {
			run.last = Math.max(run.last, last);
			run.count++;
		} else runs.push({ first, last, count: 1 });
	}
	return runs;
}

/** An axis for entries: in proportion within a run of days in which things happen, each run as wide as it has entries, empty years between them short. Needs sorting, no more. */
export function axisOf(days: readonly Days[]): Axis {
	const short = runsOf(days.filter(({ first, last }) => last - first < LONGEST));
	const alone = days.filter(({ first, last }) => last - first >= LONGEST && !short.some((run) => run.first <= last + APART && first <= run.last + APART));
	const runs = [...short, ...runsOf(alone)].toSorted(inOrder);
	const edges = [Math.min(...days.map(({ first }) => first)), Math.max(...days.map(({ last }) => last))] as const;
	const parts: { first: Day; last: Day; weight: number; isGap: boolean }[] = [];
	let next = edges[0];
	for (const { first, last, count } of runs) {
		if (first > next) parts.push({ first: next, last: first - 1, weight: GAP, isGap: true });
		parts.push({ first, last, weight: LEAST + count, isGap: false });
		next = last + 1;
	}
	if (next <= edges[1]) parts.push({ first: next, last: edges[1], weight: GAP, isGap: true });
	const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
	let reached = 0;
	const pieces = parts.map(({ first, last, weight, isGap }): Piece => {
		const from = reached / whole;
		reached += weight;
		return { first, last, from, to: reached / whole, isGap };
	});
	const at = (day: Day): number => {
		const piece = pieces.find(({ last }) => day <= last);
		if (!piece) return 1;
		return piece.from + (Math.max(0, day - piece.first) / (piece.last - piece.first + 1)) * (piece.to - piece.from);
	};
	return { pieces, at };
}
