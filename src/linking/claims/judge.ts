import shipped from "./judge.json" with { type: "json" };
import { SIGNS } from "./wording.ts";

/** How probable it is that two statements take up the same claim, from 0 to 1, by their signs. */
export type Judge = (signs: readonly number[]) => number;

/** A judge with a logistic curve of these weights, in the order of the signs; `base` belongs to none. */
export const judgeWith =
	(base: number, weights: readonly number[]): Judge =>
	(signs) => {
		let sum = base;
		for (let at = 0; at < signs.length; at++) sum += (signs[at] ?? 0) * (weights[at] ?? 0);
		return 1 / (1 + Math.exp(-sum));
	};

/** The judge that ships: training/judge.ts fits its weights. */
export const judged: Judge = judgeWith(
	shipped.base,
	SIGNS.map((sign) => shipped.signs[sign]),
);
