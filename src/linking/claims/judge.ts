import weights from "./judge.json" with { type: "json" };
import { SIGNS } from "./wording.ts";

/** How probable it is that two statements take up the same claim, from 0 to 1, by their signs: a logistic curve whose weights training/judge.ts fits. */
export function judged(signs: readonly number[]): number {
	const odds = signs.reduce((sum, sign, at) => sum + sign * (WEIGHTS[at] ?? 0), weights.base);
	return 1 / (1 + Math.exp(-odds));
}

const WEIGHTS: readonly number[] = SIGNS.map((sign) => weights.signs[sign]);
