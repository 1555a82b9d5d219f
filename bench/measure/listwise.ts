/** What was found for one question: rows of numbers, and which of them is right. */
export interface List {
	readonly rows: readonly (readonly number[])[];
	readonly right: number;
}

/** The same, its rows one after the other and scaled. */
interface Scaled {
	readonly numbers: Float64Array;
	readonly count: number;
	readonly right: number;
}

/** Steps of gradient descent with momentum; later ones change no digit that is kept. */
const STEPS = 500;
const RATE = 0.05;
const MOMENTUM = 0.9;
/** Weight of the squares of the weights, on numbers of deviation 1. */
const RIDGE = 0.003;

/**
 * The weights that make the right row of each list likeliest where a row's share is the exponential of its weighted sum (Cao et al., 2007: ListNet for one right answer).
 * The same lists in the same order give the same weights.
 */
export function listwise(lists: readonly List[], width: number): readonly number[] {
	const { means, deviations } = spreadOf(lists, width);
	const scaled = lists.map(({ rows, right }): Scaled => {
		const numbers = Float64Array.from(rows.flat(), (value, at) => (value - (means[at % width] ?? 0)) / (deviations[at % width] ?? 1));
		return { numbers, count: rows.length, right };
	});
	const weights = new Float64Array(width);
	const speed = new Float64Array(width);
	for (let step = 0; step < STEPS; step++) {
		const slope = slopeOf(scaled, weights);
		for (let at = 0; at < width; at++) {
			const uphill = (slope[at] ?? 0) / Math.max(1, lists.length) - 2 * RIDGE * (weights[at] ?? 0);
			speed[at] = MOMENTUM * (speed[at] ?? 0) + RATE * uphill;
			weights[at] = (weights[at] ?? 0) + (speed[at] ?? 0);
		}
	}
	return Array.from(weights, (weight, at) => weight / (deviations[at] ?? 1));
}

/** How the logarithm of the right rows' shares grows with each weight. */
function slopeOf(lists: readonly Scaled[], weights: Float64Array): Float64Array {
	const width = weights.length;
	const slope = new Float64Array(width);
	for (const { numbers, count, right } of lists) {
		const sums = new Float64Array(count);
		let most = Number.NEGATIVE_INFINITY;
		for (let row = 0, next = 0; row < count; row++) {
			let sum = 0;
			for (let at = 0; at < width; at++) sum += (numbers[next++] ?? 0) * (weights[at] ?? 0);
			sums[row] = sum;
			most = Math.max(most, sum);
		}
		let whole = 0;
		for (const sum of sums) whole += Math.exp(sum - most);
		for (let row = 0, next = 0; row < count; row++) {
			const off = Number(row === right) - Math.exp((sums[row] ?? 0) - most) / whole;
			for (let at = 0; at < width; at++) slope[at] = (slope[at] ?? 0) + off * (numbers[next++] ?? 0);
		}
	}
	return slope;
}

function spreadOf(lists: readonly List[], width: number): { readonly means: Float64Array; readonly deviations: Float64Array } {
	const [sums, squares] = [new Float64Array(width), new Float64Array(width)];
	let count = 0;
	for (const row of lists.flatMap(({ rows }) => rows)) {
		count++;
		for (let at = 0; at < width; at++) {
			sums[at] = (sums[at] ?? 0) + (row[at] ?? 0);
			squares[at] = (squares[at] ?? 0) + (row[at] ?? 0) ** 2;
		}
	}
	const means = sums.map((sum) => sum / Math.max(1, count));
	const deviations = squares.map((square, at) => Math.sqrt(Math.max(0, square / Math.max(1, count) - (means[at] ?? 0) ** 2)) || 1);
	return { means, deviations };
}
