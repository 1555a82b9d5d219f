import type { Answer, Attribution } from "../../attribution/attribution.ts";
import type { Entry } from "../entry.ts";
import type { Place } from "../links.ts";

/** What may take up a claim: a content, or a sentence that stands in no attribution. */
export interface Statement extends Place {
	/** The attribution whose content it is; null for a sentence in the writer's own voice. */
	readonly attribution: Attribution | null;
}

/** Answers that say nothing on the matter. */
const SAYS_NOTHING: ReadonlySet<Answer | null> = new Set(["declines_to_comment", "did_not_reply"]);

/** The statements of an article in reading order. A content in several pieces gives its longest; "declined to comment" gives none, and neither does a sentence of an article in a language that is not read: only what a person added there. */
export function statementsOf({ id, text, attributions, sentences, notices }: Entry): readonly Statement[] {
	const isRead = notices.every(({ code }) => code !== "not_read");
	const contents = attributions.flatMap((attribution): readonly Statement[] => {
		if (SAYS_NOTHING.has(attribution.answer)) return [];
		const [longest] = attribution.content.toSorted((one, other) => lengthOf(other) - lengthOf(one) || one.start - other.start);
		return longest === undefined ? [] : [{ article: id, start: longest.start, end: longest.end, text: longest.text, attribution }];
	});
	const own = sentences
		.filter(({ voice }) => isRead && voice === "writer")
		.map(({ start, end }): Statement => ({ article: id, start, end, text: text.slice(start, end), attribution: null }));
	return [...contents, ...own].sort((one, other) => one.start - other.start || other.end - one.end);
}

const lengthOf = ({ start, end }: { readonly start: number; readonly end: number }): number => end - start;
