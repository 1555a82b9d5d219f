/**
 * Linear-chain conditional random fields over labels in the order outside, begin and inside of one kind, begin and inside
 * of the next (Lafferty, McCallum, Pereira 2001): the best labels, and how probable each label of each token is.
 */

import { scratch } from "./scratch.ts";

/** A run of labels of one kind: tokens [first, end). `kind` counts from 0. */
export interface Run {
	readonly kind: number;
	readonly first: number;
	readonly end: number;
}

/** What a path must hold: a label that stands in it at least once, and one that stands in it at most once. */
export interface Rule {
	readonly needed?: number;
	readonly once?: number;
}

export interface Chain {
	/**
	 * The best label of each token, among the paths that keep to the rule. `scores` holds as many numbers a token as there are
	 * labels; no label begins or ends at a token for which `inside` holds.
	 */
	readonly best: (scores: Float32Array, inside: readonly boolean[], rule?: Rule) => number[];
	/** The probability of each token's label in `path`. */
	readonly certainty: (scores: Float32Array, path: readonly number[]) => number[];
}

const isInside = (label: number): boolean => label > 0 && label % 2 === 0;
const mayFollow = (before: number, label: number): boolean => !isInside(label) || before === label || before === label - 1;
const goesOnAs = (before: number): number => (before === 0 || isInside(before) ? before : before + 1);

/** Scores so far below a token's best count as this far below it: no sum of probabilities comes to 0. */
const LOWEST = -300;

const [TOTAL, NEXT, BACK, FITS, FORWARD] = [scratch(), scratch(), scratch(), scratch(), scratch()];

/** The chain with these scores of each step from a label (row) to the next (column). Before the first token and after the last stands "outside". */
export const chainOf = (step: readonly (readonly number[])[]): Chain => {
	const labels = step.length;
	/** Score of the step from `before` to `label`, at `before * labels + label`. */
	const move = Float64Array.from(step.flatMap((row, before) => row.map((score, label) => (mayFollow(before, label) ? score : Number.NEGATIVE_INFINITY))));
	return { best: (scores, inside, rule = {}) => bestPath(move, labels, scores, inside, rule), certainty: certaintyIn(move.map(Math.exp), labels) };
};

/** The path with the highest score (Viterbi 1967). Of equals the one with the lower labels at its end. */
function bestPath(move: Float64Array, labels: number, scores: Float32Array, inside: readonly boolean[], { needed, once }: Rule): number[] {
	const size = scores.length / labels;
	// A state is a label, and under a rule also whether the needed one has come (1) and whether the one that may come once has come (2): label + labels * (0 to 3).
	const states = needed === undefined && once === undefined ? labels : 4 * labels;
	let total = TOTAL(states).fill(Number.NEGATIVE_INFINITY);
	let next = NEXT(states);
	total[0] = 0;
	const back = BACK(size * states);
	for (let token = 0; token < size; token++) {
		next.fill(Number.NEGATIVE_INFINITY);
		for (let state = 0; state < states; state++) {
			const reached = total[state] ?? 0;
			if (reached === Number.NEGATIVE_INFINITY) continue;
			const before = state % labels;
			const come = (state - before) / labels;
			const only = inside[token] ? goesOnAs(before) : -1;
			for (let label = Math.max(only, 0); label < (only < 0 ? labels : only + 1); label++) {
				if (label === once && come >= 2) continue;
				const to = label + labels * (come | (label === needed ? 1 : 0) | (label === once ? 2 : 0));
				const score = reached + (move[before * labels + label] ?? 0) + (scores[token * labels + label] ?? 0);
				if (score > (next[to] ?? 0)) {
					next[to] = score;
					back[token * states + to] = state;
				}
			}
		}
		[total, next] = [next, total];
	}
	let state = 0;
	let highest = Number.NEGATIVE_INFINITY;
	for (let end = 0; end < states; end++) {
		const isLawful = needed === undefined || Math.floor(end / labels) % 2 === 1;
		const score = (total[end] ?? 0) + (move[(end % labels) * labels] ?? 0);
		if (isLawful && score > highest) [state, highest] = [end, score];
	}
	const path = new Array<number>(size).fill(0);
	for (let token = size - 1; token >= 0; token--) {
		path[token] = state % labels;
		state = back[token * states + state] ?? 0;
	}
	return path;
}

/**
 * Tells how probable each label of a path is, by going through the tokens forward and backward; each step's numbers are divided by their sum,
 * so that products do not vanish (Rabiner 1989, section V.A). `step` holds the factor of each step from one label to the next.
 */
const certaintyIn = (step: Float64Array, labels: number): Chain["certainty"] => {
	/** Into `into`, how well a token's labels fit its own scores, the best as 1. */
	const fit = (scores: Float32Array, token: number, into: Float64Array): void => {
		let most = Number.NEGATIVE_INFINITY;
		for (let label = 0; label < labels; label++) most = Math.max(most, scores[token * labels + label] ?? 0);
		for (let label = 0; label < labels; label++) into[label] = Math.exp(Math.max(LOWEST, (scores[token * labels + label] ?? 0) - most));
	};

	return (scores, path) => {
		const size = scores.length / labels;
		const fits = FITS(labels);
		const forward = FORWARD(size * labels);
		for (let token = 0; token < size; token++) {
			const [here, before] = [token * labels, (token - 1) * labels];
			fit(scores, token, fits);
			let sum = 0;
			for (let label = 0; label < labels; label++) {
				let come = token === 0 ? (step[label] ?? 0) : 0;
				if (token > 0) for (let from = 0; from < labels; from++) come += (forward[before + from] ?? 0) * (step[from * labels + label] ?? 0);
				const reached = come * (fits[label] ?? 0);
				forward[here + label] = reached;
				sum += reached;
			}
			for (let label = 0; label < labels; label++) forward[here + label] = (forward[here + label] ?? 0) / sum;
		}
		let backward = TOTAL(labels);
		let earlier = NEXT(labels);
		for (let label = 0; label < labels; label++) backward[label] = step[label * labels] ?? 0;
		const out = new Array<number>(size).fill(0);
		for (let token = size - 1; token >= 0; token--) {
			const own = path[token] ?? 0;
			let whole = 0;
			for (let label = 0; label < labels; label++) whole += (forward[token * labels + label] ?? 0) * (backward[label] ?? 0);
			out[token] = ((forward[token * labels + own] ?? 0) * (backward[own] ?? 0)) / whole;
			fit(scores, token, fits);
			for (let label = 0; label < labels; label++) fits[label] = ((fits[label] ?? 0) * (backward[label] ?? 0)) / whole;
			for (let from = 0; from < labels; from++) {
				let goes = 0;
				for (let label = 0; label < labels; label++) goes += (step[from * labels + label] ?? 0) * (fits[label] ?? 0);
				earlier[from] = goes;
			}
			[backward, earlier] = [earlier, backward];
		}
		return out;
	};
};

/** The runs of a path of labels. */
export const runsOf = (path: readonly number[]): Run[] => {
	const out: Run[] = [];
	for (let token = 0; token < path.length; ) {
		const label = path[token] ?? 0;
		let end = token + 1;
		if (label > 0) {
			while (end < path.length && path[end] === (label % 2 === 1 ? label + 1 : label)) end++;
			out.push({ kind: (label - 1) >> 1, first: token, end });
		}
		token = end;
	}
	return out;
};
