import { firstAtLeast } from "../../text/sorted.ts";
import type { Token } from "../../text/tokens.ts";
import type { Units } from "../../text/units.ts";
import { type People, peopleOf } from "./people.ts";

interface Range {
	readonly start: number;
	readonly end: number;
}

/** What the labels of an article's attributions rest on beside their own words. */
export interface Context extends People {
	readonly tokens: readonly Token[];
	/** The quotation that opens before an offset and closes after it. */
	readonly quotationAround: (offset: number) => Range | undefined;
	/** The quotations that open between two offsets. */
	readonly quotationsWithin: (start: number, end: number) => readonly Range[];
	/** The sentence that an offset stands in, and the next one. */
	readonly sentencesFrom: (offset: number) => readonly Range[];
}

/** What `labelsOf` needs to know of an article around each attribution. */
export function contextOf({ tokens, sentences, quotations }: Units): Context {
	const people = peopleOf(tokens);
	const startOf = ({ start }: { readonly start: number }): number => start;
	return {
		...people,
		tokens,
		quotationAround: (offset) => {
			const before = quotations[firstAtLeast(quotations, offset, startOf) - 1];
			return before !== undefined && before.end > offset ? before : undefined;
		},
		quotationsWithin: (start, end) => quotations.slice(firstAtLeast(quotations, start, startOf), firstAtLeast(quotations, end, startOf)),
		sentencesFrom: (offset) => {
			const index = firstAtLeast(sentences, offset + 1, ({ end }) => end);
			return sentences.slice(index, index + 2);
		},
	};
}
