/** Newton's method has the digits that are kept after about ten steps. */
const STEPS = 25;

/** What is known of one example: its signs and whether it is one. */
export interface Example {
	readonly signs: readonly number[];
	readonly right: boolean;
}

/** The weights of a logistic curve that make the examples most probable, the first for a sign that is always 1. `ridge` is what a weight's square costs, in examples. */
export function logistic(examples: readonly Example[], ridge: number): readonly number[] {
	const size = 1 + (examples[0]?.signs.length ?? 0);
	const weights = new Float64Array(size);
	for (let step = 0; step < STEPS; step++) {
		const slope = Float64Array.from(weights, (weight) => -ridge * weight);
		const curve = Array.from({ length: size }, (_, at) => Float64Array.from({ length: size }, (_, column) => (at === column ? ridge : 0)));
		for (const { signs, right } of examples) {
			const all = [1, ...signs];
			const sure = 1 / (1 + Math.exp(-all.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), 0)));
			all.forEach((sign, at) => {
				slope[at] = (slope[at] ?? 0) + (Number(right) - sure) * sign;
				const row = curve[at];
				if (row) for (let column = 0; column < size; column++) row[column] = (row[column] ?? 0) + sure * (1 - sure) * sign * (all[column] ?? 0);
			});
		}
		solved(curve, slope).forEach((move, at) => {
			weights[at] = (weights[at] ?? 0) + move;
		});
	}
	return [...weights];
}

/** What times a symmetric positive matrix gives a vector; changes both (Gaussian elimination). */
function solved(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
	for (const [at, pivot] of matrix.entries()) {
		for (const [below, row] of matrix.entries()) {
			const factor = below > at ? (row[at] ?? 0) / (pivot[at] ?? 1) : 0;
			if (factor === 0) continue;
			for (let column = at; column < row.length; column++) row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0);
			vector[below] = (vector[below] ?? 0) - factor * (vector[at] ?? 0);
		}
	}
	for (let at = matrix.length - 1; at >= 0; at--) {
		const row = matrix[at] ?? new Float64Array();
		let rest = vector[at] ?? 0;
		for (let column = at + 1; column < matrix.length; column++) rest -= (row[column] ?? 0) * (vector[column] ?? 0);
		vector[at] = rest / (row[at] ?? 1);
	}
	return vector;
}
