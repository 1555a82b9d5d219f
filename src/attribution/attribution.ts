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

export type Stage = "considering" | "planned" | "agreed" | "under_way" | "done" | "ended" | "refused";

/** Who speaks. `name` is null where the article names nobody. */
export interface Speaker {
	readonly entity: string | null;
	readonly name: string | null;
	readonly type: SpeakerType;
}

/** What three lists of spans say, before anything is concluded from their words. Each list is in reading order; a part in several pieces is several spans. */
export interface Parts {
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	readonly content: readonly Span[];
	/** How sure the reader is of the three, from 0 to 1, two decimals. */
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

/** A quantity inside a content. */
export interface Quantity extends Span {
	readonly value: number;
	readonly unit: string | null;
	readonly scope: string | null;
}

/** One statement with whoever made it; fields as in the JSON output. */
export interface Attribution extends Parts, Labels {
	/** Hash of the article's id and of the spans. */
	readonly id: string;
	/** The attribution inside whose content this one stands, or whose word this one passes on. */
	readonly parent: string | null;
	readonly recipient: readonly Span[];
	readonly said: { readonly earliest: string | null; readonly latest: string | null; readonly evidence: readonly Span[] };
	readonly quantities: readonly Quantity[];
}
