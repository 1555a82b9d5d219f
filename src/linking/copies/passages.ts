import type { Run } from "./runs.ts";
import type { Words } from "./words.ts";

/** A passage of one text and where it stands in the other. Indices of words, `to` exclusive. */
export interface Passage {
	readonly from: number;
	readonly to: number;
	readonly ofFrom: number;
	readonly ofTo: number;
}

/** Words between two runs of one passage, at most: a sentence that was cut or made anew. Where that makes a passage too thin, less. */
const GAPS = [40, 24, 12, 0] as const;
/** The words that stand in both, as a part of the passage's words on either side, at least. */
const DENSITY = 0.35;
/**
 * Words in common, times that part, at least: eleven words in a row, or twenty of thirty-five. Articles on one event come upon the same ten words by themselves.
 * Both bounds were set on FNC-1's bodies, on those that bench/copies.ts does not measure on.
 */
const WEIGHT = 11;

/**
 * The passages that runs make up. Runs near one another in both texts belong together, in whatever order, since an editor moves sentences;
 * gaps are looked for along one text, then along the other, until nothing falls apart any more (Sanchez-Perez, Sidorov and Gelbukh, PAN 2014).
 */
export function passagesOf(runs: readonly Run[], one: Words, other: Words): readonly Passage[] {
	return passagesWithin(runs, 0, one, other).toSorted((a, b) => a.from - b.from || a.ofFrom - b.ofFrom || a.to - b.to || a.ofTo - b.ofTo);
}

function passagesWithin(runs: readonly Run[], level: number, one: Words, other: Words): readonly Passage[] {
	const gap = GAPS[level];
	if (gap === undefined) return [];
	return clusters(runs, gap).flatMap((cluster) => {
		const { passage, same, density } = judged(cluster, one, other);
		if (same * density >= WEIGHT && density >= DENSITY) return [passage];
		return passagesWithin(cluster, level + 1, one, other);
	});
}

/** Runs that hang together in both texts with gaps of so many words. */
function clusters(runs: readonly Run[], gap: number): readonly (readonly Run[])[] {
	return apart(
		runs,
		gap,
		({ from }) => from,
		({ to }) => to,
	).flatMap((cluster) => {
		const parts = apart(
			cluster,
			gap,
			({ ofFrom }) => ofFrom,
			({ ofTo }) => ofTo,
		);
		return parts.length === 1 ? parts : parts.flatMap((part) => clusters(part, gap));
	});
}

function apart(runs: readonly Run[], gap: number, from: (run: Run) => number, to: (run: Run) => number): readonly (readonly Run[])[] {
	const parts: Run[][] = [];
	let reach = Number.NEGATIVE_INFINITY;
	for (const run of runs.toSorted((one, two) => from(one) - from(two) || to(one) - to(two))) {
		if (from(run) - reach > gap) parts.push([]);
		parts.at(-1)?.push(run);
		reach = Math.max(reach, to(run));
	}
	return parts;
}

interface Judged {
	readonly passage: Passage;
	/** Words that stand in both. */
	readonly same: number;
	readonly density: number;
}

function judged(runs: readonly Run[], one: Words, other: Words): Judged {
	const passage = runs.reduce<Passage>(
		(whole, run) => ({
			from: Math.min(whole.from, run.from),
			to: Math.max(whole.to, run.to),
			ofFrom: Math.min(whole.ofFrom, run.ofFrom),
			ofTo: Math.max(whole.ofTo, run.ofTo),
		}),
		{ from: one.length, to: 0, ofFrom: other.length, ofTo: 0 },
	);
	const same = Math.min(new Set(runs.flatMap((run) => run.same)).size, new Set(runs.flatMap((run) => run.ofSame)).size);
	return { passage, same, density: same / Math.max(passage.to - passage.from, passage.ofTo - passage.ofFrom) };
}
