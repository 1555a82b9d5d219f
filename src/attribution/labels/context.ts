import type { Zone } from "../../article/article.ts";
import { quotationsOf } from "../../text/quotation.ts";
import { sentencesOf } from "../../text/sentences.ts";
import { firstAtLeast } from "../../text/sorted.ts";
import { tokensOf } from "../../text/tokens.ts";
import { type People, peopleOf } from "./people.ts";

interface Range {
	readonly start: number;
	readonly end: number;
}

/** What the labels of an article's attributions rest on beside their own words. */
export interface Context extends People {
	/** The quotation that opens before an offset and closes after it. */
	readonly quotationAround: (offset: number) => Range | undefined;
	/** The quotations that open between two offsets. */
	readonly quotationsWithin: (start: number, end: number) => readonly Range[];
	/** The sentence that an offset stands in, and the next one. */
	readonly sentencesFrom: (offset: number) => readonly Range[];
}

/** Reads an article's text once for what `labelsOf` needs to know around each attribution. */
export function contextOf(text: string, zones: readonly Zone[]): Context {
	const quotations = quotationsOf(text);
	const sentences = sentencesOf(text, zones);
	const people = peopleOf(tokensOf(text, 0, text.length));
	const startOf = ({ start }: { readonly start: number }): number => start;
	return {
		...people,
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
