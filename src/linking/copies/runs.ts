import type { Fingerprints } from "./fingerprints.ts";
import type { Words } from "./words.ts";

/** Two runs of words, one in each text, that agree but for small edits. Indices of words, `to` exclusive. */
export interface Run {
	readonly from: number;
	readonly to: number;
	readonly ofFrom: number;
	readonly ofTo: number;
	/** The words that stand in both, by their index in the first text, in order. */
	readonly same: readonly number[];
	/** The same words by their index in the second. */
	readonly ofSame: readonly number[];
}

/** A telling word that agrees, a common one, and a word that is left out on one or both sides. */
const TELLING = 1;
const COMMON = 0.25;
const LEFT_OUT = -0.4;
/** A run ends where its score falls so far below its best: the X-drop of BLAST (Altschul et al., 1990). */
const DROP = 3;
/** Words that may be left out in a row on one side. */
const WINDOW = 6;

interface Side {
	readonly words: Words;
	readonly at: number;
}

/** All runs around the fingerprints that two texts share, in the order of the first text. */
export function runsOf(one: Words, ones: Fingerprints, other: Words, others: Fingerprints): readonly Run[] {
	const seeds = seedsOf(ones, others);
	const covered = new Set<number>();
	const runs: Run[] = [];
	for (const [at, ofAt] of seeds) {
		if (covered.has(at * other.length + ofAt)) continue;
		const back = followed({ words: one, at }, { words: other, at: ofAt }, -1);
		const forth = followed({ words: one, at }, { words: other, at: ofAt }, 1);
		const same = [...back.same.reverse(), at, ...forth.same];
		const ofSame = [...back.ofSame.reverse(), ofAt, ...forth.ofSame];
		for (const [index, place] of same.entries()) covered.add(place * other.length + (ofSame[index] ?? 0));
		runs.push({ from: same[0] ?? at, to: (same.at(-1) ?? at) + 1, ofFrom: ofSame[0] ?? ofAt, ofTo: (ofSame.at(-1) ?? ofAt) + 1, same, ofSame });
	}
	return runs;
}

/** The places of the fingerprints that both have, ascending. */
function seedsOf(ones: Fingerprints, others: Fingerprints): readonly (readonly [number, number])[] {
	const seeds: (readonly [number, number])[] = [];
	let from = 0;
	for (let at = 0; at < ones.length; at++) {
		const key = ones.keys[at] ?? 0;
		while (from < others.length && (others.keys[from] ?? 0) < key) from++;
		for (let other = from; other < others.length && others.keys[other] === key; other++) seeds.push([ones.places[at] ?? 0, others.places[other] ?? 0]);
	}
	return seeds.sort(([one, ofOne], [two, ofTwo]) => one - two || ofOne - ofTwo);
}

/** The words that agree on the way from one place in each text, forth (1) or back (-1), up to the best score. The two places themselves are not among them. */
function followed(one: Side, other: Side, way: 1 | -1): { readonly same: number[]; readonly ofSame: number[] } {
	const same: number[] = [];
	const ofSame: number[] = [];
	let score = 0;
	let best = 0;
	let kept = 0;
	let { at } = one;
	let ofAt = other.at;
	for (;;) {
		const step = nextSame(one.words, at, other.words, ofAt, way);
		if (step === null) break;
		at += way * step.skip;
		ofAt += way * step.ofSkip;
		score += LEFT_OUT * (Math.max(step.skip, step.ofSkip) - 1) + (one.words.telling[at] === 1 ? TELLING : COMMON);
		if (score < best - DROP) break;
		same.push(at);
		ofSame.push(ofAt);
		if (score > best) {
			best = score;
			kept = same.length;
		}
	}
	return { same: same.slice(0, kept), ofSame: ofSame.slice(0, kept) };
}

/** How far the next word that agrees is on either side, the nearest first. A common word counts only where no word, or the same number of words, is left out on both sides. */
function nextSame(one: Words, at: number, other: Words, ofAt: number, way: 1 | -1): { readonly skip: number; readonly ofSkip: number } | null {
	for (let sum = 2; sum <= 2 * WINDOW; sum++) {
		for (let skip = Math.max(1, sum - WINDOW); skip <= Math.min(WINDOW, sum - 1); skip++) {
			const ofSkip = sum - skip;
			const place = at + way * skip;
			const ofPlace = ofAt + way * ofSkip;
			if (place < 0 || ofPlace < 0 || place >= one.length || ofPlace >= other.length) continue;
			if (one.forms[place] !== other.forms[ofPlace]) continue;
			if (one.telling[place] === 1 || sum === 2 || one.forms[place + way] === other.forms[ofPlace + way]) return { skip, ofSkip };
		}
	}
	return null;
}
