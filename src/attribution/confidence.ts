/**
 * From the probability that a chain gives its own answer to how often such answers are right: a logistic curve over its log odds
 * (Platt, "Probabilistic outputs for support vector machines", 1999). A network is surer of what it was trained on than it is right elsewhere.
 */
export interface Calibration {
	/** Added to the log odds after scaling. */
	readonly shift: number;
	/** What the log odds are multiplied by; over 0, so that the order stays. */
	readonly scale: number;
}

/** Probabilities are kept so far from 0 and from 1: floating point gives both, and their log odds have no end. */
const LEAST = 1e-4;

/** Log odds of a probability from 0 to 1. */
export const logOdds = (probability: number): number => {
	const kept = Math.min(Math.max(probability, LEAST), 1 - LEAST);
	return Math.log(kept / (1 - kept));
};

/** How sure to be of an answer that the network gives this probability: from 0 to 1. */
export const confidenceOf = (probability: number, { shift, scale }: Calibration): number => 1 / (1 + Math.exp(-(shift + scale * logOdds(probability))));

/** As it is printed: two decimals. */
export const twoDecimals = (confidence: number): number => Math.round(confidence * 100) / 100;
