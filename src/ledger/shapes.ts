/** The forms in which articles and readings are kept and printed. Parsing with them also puts an object's keys into the order of the contract. */
import * as v from "valibot";
import { KINDS, ZONES } from "../article/article.ts";
import { NOTICES, type NoticeCode } from "../article/codes.ts";
import { ACTS, ANONYMITY, ANSWERS, SPEAKER_TYPES } from "../attribution/attribution.ts";
import type { Reading } from "../attribution/reading.ts";
import { ENTITY_TYPES } from "../entities/entity.ts";

const text = v.string();
const textOrNull = v.nullable(v.string());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const span = { start: offset, end: offset, text };
const spans = v.array(v.object(span));

export const Zones = v.array(v.object({ start: offset, end: offset, zone: v.picklist(ZONES), why: text }));
export const RemovedBlocks = v.array(v.object({ text, step: text, why: text }));
export const Notices = v.array(
	v.object({ code: v.custom<NoticeCode>((code) => typeof code === "string" && Object.hasOwn(NOTICES, code)), message: text, grave: v.boolean() }),
);
export const Byline = v.array(text);
export const Kind = v.picklist(KINDS);

const Sentences = v.array(v.object({ start: offset, end: offset, voice: v.picklist(["attributed", "writer"]) }));

const Entities = v.array(
	v.object({
		id: text,
		name: text,
		type: v.picklist(ENTITY_TYPES),
		mentions: v.array(v.object({ ...span, form: v.picklist(["name", "nominal", "pronoun"]) })),
	}),
);

const Attributions = v.array(
	v.object({
		id: text,
		source: spans,
		cue: spans,
		content: spans,
		parent: textOrNull,
		recipient: spans,
		speaker: v.object({ entity: textOrNull, name: textOrNull, type: v.picklist(SPEAKER_TYPES) }),
		anonymity: v.picklist(ANONYMITY),
		grounds: spans,
		basis: spans,
		affiliation: textOrNull,
		kind: v.picklist(["direct", "mixed", "indirect"]),
		act: v.picklist(ACTS),
		answer: v.nullable(v.picklist(ANSWERS)),
		answered: spans,
		stage: v.nullable(v.picklist(["considering", "planned", "agreed", "under_way", "done", "ended", "refused"])),
		hedge: v.picklist(["none", "weak", "strong"]),
		hedgeWords: spans,
		polarity: v.picklist(["affirmed", "negated"]),
		said: v.object({ earliest: textOrNull, latest: textOrNull, evidence: spans }),
		quantities: v.array(v.object({ ...span, value: v.number(), unit: textOrNull, scope: textOrNull })),
		confidence: v.number(),
	}),
);

/** What was read in an article, apart from the article. */
export const Derived = v.object({ sentences: Sentences, entities: Entities, attributions: Attributions });
export type Derived = v.InferOutput<typeof Derived>;

/** The lists of a reading, keys in order. Throws ValiError where the reading is not of this form. */
export const derivedFrom = ({ sentences, entities, attributions }: Reading): Derived => v.parse(Derived, { sentences, entities, attributions });
