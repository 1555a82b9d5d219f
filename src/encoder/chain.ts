/**
 * Linear-chain conditional random fields over labels in the order outside, begin and inside of one kind, begin and inside
 * of the next (Lafferty, McCallum, Pereira 2001): the best labels, and how probable each label of each token is.
 */

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

const logSumExp = (values: Float64Array): number => {
	const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
	return most === Number.NEGATIVE_INFINITY ? most : most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
};

/** The chain with these scores of each step from a label (row) to the next (column). Before the first token and after the last stands "outside". */
export const chainOf = (step: readonly (readonly number[])[]): Chain => {
	const labels = step.length;
	const move = step.map((row, before) => Float64Array.from(row, (score, label) => (mayFollow(before, label) ? score : Number.NEGATIVE_INFINITY)));
	const moved = (before: number, label: number): number => move[before]?.[label] ?? Number.NEGATIVE_INFINITY;

	const best = (scores: Float32Array, inside: readonly boolean[], { needed, once }: Rule = {}): number[] => {
		const size = scores.length / labels;
		// A state is a label, whether the needed one has come, and whether the one that may come once has come: label + labels * (0 to 3).
		const states = 4 * labels;
		let total = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
		total[needed === undefined ? labels : 0] = 0;
		const back: Uint8Array[] = [];
		for (let token = 0; token < size; token++) {
			const next = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
			const origin = new Uint8Array(states);
			for (let state = 0; state < states; state++) {
				const reached = total[state] ?? Number.NEGATIVE_INFINITY;
				if (reached === Number.NEGATIVE_INFINITY) continue;
				const before = state % labels;
				const come = (state - before) / labels;
				for (let label = 0; label < labels; label++) {
					if (inside[token] && label !== goesOnAs(before)) continue;
					if (label === once && come >= 2) continue;
					const to = label + labels * (come | (label === needed ? 1 : 0) | (label === once ? 2 : 0));
					const score = reached + moved(before, label) + (scores[token * labels + label] ?? 0);
					if (score > (next[to] ?? 0)) {
						next[to] = score;
						origin[to] = state;
					}
				}
			}
			total = next;
			back.push(origin);
		}
		const ends = total.map((score, state) => (Math.floor(state / labels) % 2 === 1 ? score + moved(state % labels, 0) : Number.NEGATIVE_INFINITY));
		let state = ends.indexOf(Math.max(...ends));
		const path: number[] = [];
		for (let token = size - 1; token >= 0; token--) {
			path.push(state % labels);
			state = back[token]?.[state] ?? 0;
		}
		return path.reverse();
	};

	const from = Float64Array.from({ length: labels }, (_, label) => moved(0, label));

	const certainty = (scores: Float32Array, path: readonly number[]): number[] => {
		const size = scores.length / labels;
		const forward: Float64Array[] = [Float64Array.from(from, (score, label) => score + (scores[label] ?? 0))];
		const steps = new Float64Array(labels);
		for (let token = 1; token < size; token++) {
			const before = forward[token - 1];
			forward.push(
				Float64Array.from({ length: labels }, (_, label) => {
					for (let other = 0; other < labels; other++) steps[other] = (before?.[other] ?? 0) + moved(other, label);
					return logSumExp(steps) + (scores[token * labels + label] ?? 0);
				}),
			);
		}
		let backward = Float64Array.from({ length: labels }, (_, label) => moved(label, 0));
		const whole = logSumExp((forward[size - 1] ?? backward).map((score, label) => score + (backward[label] ?? 0)));
		const out = new Array<number>(size).fill(0);
		for (let token = size - 1; token >= 0; token--) {
			const label = path[token] ?? 0;
			out[token] = Math.exp((forward[token]?.[label] ?? 0) + (backward[label] ?? 0) - whole);
			const after = backward;
			backward = Float64Array.from({ length: labels }, (_, before) => {
				for (let other = 0; other < labels; other++) steps[other] = moved(before, other) + (scores[token * labels + other] ?? 0) + (after[other] ?? 0);
				return logSumExp(steps);
			});
		}
		return out;
	};

	return { best, certainty };
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
