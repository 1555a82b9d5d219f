import type { Span } from "../text/span.ts";

export const SPEAKER_TYPES = ["person", "organisation", "government", "outlet", "company", "document", "group", "anonymous", "none"] as const;
export type SpeakerType = (typeof SPEAKER_TYPES)[number];

export const ANONYMITY = ["named", "institution", "unnamed", "condition_of_anonymity", "source_not_stated"] as const;
export type Anonymity = (typeof ANONYMITY)[number];

export const ACTS = [
	"assert",
	"deny",
	"accuse",
	"warn",
	"predict",
	"promise",
	"plan",
	"urge",
	"ask",
	"decline",
	"believe",
	"confirm",
	"praise",
	"criticise",
] as const;
export type Act = (typeof ACTS)[number];

/** What an answer does with what it answers, in the order of the words on screen. */
export const ANSWERS = [
	"denies_this",
	"denies_wider",
	"denies_narrower",
	"rejects_without_denying",
	"says_unaware",
	"declines_to_comment",
	"did_not_reply",
] as const;
export type Answer = (typeof ANSWERS)[number];

export type Stage = "considering" | "planned" | "agreed" | "under_way" | "done" | "ended" | "refused";

/** Who speaks. `name` is null where the article names nobody. */
export interface Speaker {
	readonly entity: string | null;
	readonly name: string | null;
	readonly type: SpeakerType;
}

/** What three lists of spans say, before anything is concluded from their words. Each list is in reading order, and no span reaches into the next; a part in several pieces is several spans. */
export interface Parts {
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	readonly content: readonly Span[];
	/** The probability that the network gives the three, from 0 to 1. */
	readonly confidence: number;
}

/** What an attribution's own words tell about it. */
export interface Labels {
	readonly speaker: Speaker;
	readonly anonymity: Anonymity;
	/** Words that say why a source is unnamed. */
	readonly grounds: readonly Span[];
	/** Words that say how the source knows. */
	readonly basis: readonly Span[];
	readonly affiliation: string | null;
	readonly kind: "direct" | "mixed" | "indirect";
	readonly act: Act;
	readonly stage: Stage | null;
	readonly hedge: "none" | "weak" | "strong";
	readonly hedgeWords: readonly Span[];
	readonly polarity: "affirmed" | "negated";
}

/** Whether an attribution answers a question, an accusation or another's statement, and what. */
export interface Answered {
	/** `null` where it answers nothing, or where its words do not tell how. */
	readonly answer: Answer | null;
	/** The words that it answers, where the article has them; in reading order. */
	readonly answered: readonly Span[];
}

/** A quantity inside a content. */
export interface Quantity extends Span {
	readonly value: number;
	readonly unit: string | null;
	readonly scope: string | null;
}

/** One statement with whoever made it; fields as in the JSON output. */
export interface Attribution extends Parts, Labels, Answered {
	/** Hash of the article's id and of the spans. */
	readonly id: string;
	/** The attribution inside whose content this one stands, or whose word this one passes on. */
	readonly parent: string | null;
	readonly recipient: readonly Span[];
	readonly said: { readonly earliest: string | null; readonly latest: string | null; readonly evidence: readonly Span[] };
	readonly quantities: readonly Quantity[];
	/** How often an attribution that is found like this one is right, from 0 to 1, two decimals. */
	readonly confidence: number;
}
