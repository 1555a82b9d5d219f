import type { Article } from "../article/article.ts";
import type { Span } from "../text/span.ts";
import type { Derived } from "./shapes.ts";

/** Every span that was read in an article, with the name of what it belongs to. */
function* spansOf({ entities, attributions }: Derived): Generator<readonly [owner: string, span: Span]> {
	for (const { id, mentions } of entities) for (const span of mentions) yield [`mention of entity ${id}`, span];
	for (const attribution of attributions) {
		const { id, source, cue, content, recipient, grounds, basis, answered, hedgeWords, said, quantities } = attribution;
		const parts = {
			source,
			cue,
			content,
			recipient,
			grounds,
			basis,
			"words answered": answered,
			"doubting words": hedgeWords,
			"words on when": said.evidence,
			quantity: quantities,
		};
		for (const [part, spans] of Object.entries(parts)) for (const span of spans) yield [`${part} of attribution ${id}`, span];
	}
}

/** How many spans point into the text of an article. */
export const spanCount = (derived: Derived): number => [...spansOf(derived)].length;

/** What of an article and its reading points to other characters than it says, or to none; a sentence each. */
export function misplaced({ text, zones }: Pick<Article, "text" | "zones">, derived: Derived): string[] {
	const inside = ({ start, end }: { start: number; end: number }): boolean => start <= end && end <= text.length;
	const wrong: string[] = [];
	for (const [owner, span] of spansOf(derived))
		if (!inside(span) || text.slice(span.start, span.end) !== span.text)
			wrong.push(`the ${owner} at ${span.start}-${span.end} is not the text that stands there`);
	for (const { zone, ...place } of zones) if (!inside(place)) wrong.push(`the zone ${zone} at ${place.start}-${place.end} is outside the text`);
	for (const sentence of derived.sentences) if (!inside(sentence)) wrong.push(`the sentence at ${sentence.start}-${sentence.end} is outside the text`);
	return wrong;
}
