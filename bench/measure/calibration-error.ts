import type { Judged } from "./judged.ts";

const BINS = 10;

export interface Bin {
	readonly count: number;
	/** Mean of the confidence in this bin. */
	readonly confidence: number;
	/** Share of the bin that is right. */
	readonly right: number;
}

/** Ten bins of equal count, give or take one, from the least sure to the surest; of the same confidence the first come first. */
export function binsOf(all: readonly Judged[]): readonly Bin[] {
	const sorted = [...all].sort((one, other) => one.confidence - other.confidence);
	return Array.from({ length: BINS }, (_, at) => sorted.slice(Math.round((at * all.length) / BINS), Math.round(((at + 1) * all.length) / BINS)))
		.filter((bin) => bin.length > 0)
		.map((bin) => ({
			count: bin.length,
			confidence: bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length,
			right: bin.filter(({ right }) => right).length / bin.length,
		}));
}

/** Expected calibration error: how far a bin's mean confidence is from the share that is right, on average (Naeini, Cooper, Hauskrecht 2015). */
export const calibrationError = (all: readonly Judged[]): number =>
	binsOf(all).reduce((sum, { count, confidence, right }) => sum + count * Math.abs(confidence - right), 0) / Math.max(1, all.length);
