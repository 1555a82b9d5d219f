import type { Entities } from "../../entities/entities.ts";
import type { Span } from "../../text/span.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import type { Labels, Parts } from "../attribution.ts";
import { actOf, polarityOf } from "./act.ts";
import { basisOf, groundsOf } from "./clauses.ts";
import type { Context } from "./context.ts";
import { hedgeOf } from "./hedge.ts";
import { kindOf } from "./kind.ts";
import { speakerOf } from "./speaker.ts";
import { stageOf } from "./stage.ts";

export { type Context, contextOf } from "./context.ts";

/**
 * What an attribution's own words tell about it: who speaks and how well they are named, what they do with their words, how sure it sounds.
 * `context` and `entities` are those of the article (`contextOf`, `entitiesOf`), `sources` those of all its rows, in reading order. Time is linear in the spans and the sentence around the source.
 */
export function labelsOf(text: string, parts: Parts, context: Context, entities: Entities, sources: readonly Span[]): Labels {
	const cue = piecesOf(text, parts.cue);
	const content = piecesOf(text, parts.content);
	const act = actOf(cue.flat(), content.flat());
	const { speaker, affiliation, anonymity } = speakerOf(text, parts.source, context, entities);
	const hedged = hedgeOf(text, cue, content);
	const grounds = speaker.name === null && parts.source.length > 0 ? groundsOf(text, parts, context, sources) : { spans: [], condition: false };
	return {
		speaker,
		anonymity: grounds.condition ? "condition_of_anonymity" : anonymity,
		grounds: grounds.spans,
		basis: basisOf(text, parts, context),
		affiliation,
		kind: kindOf(text, parts.content, context),
		act,
		stage: stageOf(content),
		...hedged,
		polarity: polarityOf(cue.flat(), act),
	};
}

const piecesOf = (text: string, spans: readonly Span[]): readonly (readonly Token[])[] => spans.map(({ start, end }) => tokensOf(text, start, end));
