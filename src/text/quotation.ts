/** Where a quotation stands, quotation marks included; UTF-16 offsets, `end` exclusive. */
export interface Quotation {
	readonly start: number;
	readonly end: number;
}

const QUOTED = /“[^”\n]*(?:”|$)|"[^"\n]*(?:"|$)/gmu;

/** The runs of a text that stand inside quotation marks, in order; they do not overlap. */
export function quotationsOf(text: string): readonly Quotation[] {
	return Array.from(text.matchAll(QUOTED), ({ 0: run, index }) => ({ start: index, end: index + run.length }));
}
