import { type Calibration, confidenceOf, logOdds } from "../../src/attribution/confidence.ts";
import type { Judged } from "./judged.ts";

/** Newton's method has the digits that are kept after about six steps. */
const STEPS = 30;
/** Added to the diagonal, so that answers that are all right or all wrong do not run away. */
const RIDGE = 1e-3;

/** The logistic curve that makes the judgements most probable, given the probabilities in `confidence`; three decimals. */
export function fitted(all: readonly Judged[]): Calibration {
	let [shift, scale] = [0, 1];
	for (let step = 0; step < STEPS; step++) {
		let [a, b, aa, ab, bb] = [0, 0, RIDGE, 0, RIDGE];
		for (const { confidence, right } of all) {
			const odds = logOdds(confidence);
			const sure = confidenceOf(confidence, { shift, scale });
			const off = Number(right) - sure;
			const weight = sure * (1 - sure);
			a += off;
			b += off * odds;
			aa += weight;
			ab += weight * odds;
			bb += weight * odds * odds;
		}
		const whole = aa * bb - ab * ab;
		shift += (bb * a - ab * b) / whole;
		scale += (aa * b - ab * a) / whole;
	}
	return { shift: Math.round(shift * 1000) / 1000, scale: Math.round(scale * 1000) / 1000 };
}
