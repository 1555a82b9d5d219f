import type { Span } from "../text/span.ts";

/** A run of characters in one article of a case. */
export interface Place extends Span {
	/** The article's id. */
	readonly article: string;
}

export const STANCES = ["asserts", "repeats", "denies", "doubts", "reports", "corrects"] as const;
/** How whoever stands behind a member takes up the claim; "repeats" and "reports" are the writer's, without and with distance. */
export type Stance = (typeof STANCES)[number];

export const TRAILS = ["person", "document", "unnamed", "unwritten", "outside"] as const;
/** Where the word for a member ends; "outside" is a named outlet or document that is not in the case. */
export type Trail = (typeof TRAILS)[number];

/** A place where an article takes up a claim: a content, or a sentence that stands in no attribution. */
export interface Member extends Place {
	/** The innermost attribution that holds it; null for a sentence without one. */
	readonly attribution: string | null;
	readonly stance: Stance;
	/** From the writer's nearest source to the last one named; empty for a sentence without attribution. */
	readonly whose: readonly string[];
	readonly trail: Trail;
}

/** Somebody or something that may have known it without the others. */
export interface Origin {
	readonly name: string;
	/** Whether it puts the claim forward, or denies, doubts or corrects it. */
	readonly side: "for" | "against";
	/** Ids of the articles in which its word stands, sorted. */
	readonly articles: readonly string[];
	readonly evidence: readonly Place[];
}

/** How many separate sources put a claim forward: at least `min`, which takes together whatever could be one, at most `max`, which parts whatever could be two. */
export interface Origins {
	readonly min: number;
	readonly max: number;
	readonly items: readonly Origin[];
	/** Sentences for people: why not fewer, why not more. */
	readonly reasons: readonly string[];
}

/** What several places in articles put forward, deny or doubt. */
export interface Claim {
	/** The hash of the smallest member's id. */
	readonly id: string;
	/** A member's own words, as somebody put it forward. */
	readonly statement: string;
	/** By article, then start. */
	readonly members: readonly Member[];
	readonly origins: Origins;
}

/** On what an article's word rests. The place holds the words that tell it. */
export interface Derivation extends Place {
	/** The article of the case that it rests on, where it is there, and the name that the words give. */
	readonly from: { readonly article: string | null; readonly name: string };
	readonly how: "cites" | "copies" | "links" | "translates";
}

export const CONFLICTS = ["number", "date", "place", "name", "polarity", "attribution", "stage"] as const;
export const VERDICTS = ["contradiction", "update", "rounding", "scope", "disagreement", "slip", "translation", "undecided", "same_after_reading"] as const;

/** Where accounts differ. */
export interface Conflict {
	readonly id: string;
	readonly type: (typeof CONFLICTS)[number];
	readonly verdict: (typeof VERDICTS)[number];
	/** A sentence for people. */
	readonly explanation: string;
	readonly spans: readonly (Place & { readonly value: string })[];
}

/** Texts that cite each other for a claim, in the order of citing; the last cites the first. */
export interface Loop {
	readonly claim: string;
	readonly path: readonly string[];
}

/** A dated event or statement. */
export interface TimelineEntry {
	/** ISO 8601 days. */
	readonly earliest: string;
	readonly latest: string;
	/** Whether the days follow from an article's own date ("on Monday") in all texts that tell it, or one of them gives them. */
	readonly reckoned: boolean;
	/** Whether a person set one of the days; absent where nobody did. */
	readonly byHand?: true;
	/** The words of the first text that tells it. */
	readonly what: string;
	readonly spans: readonly Place[];
}

/** What stands between the articles of a case: a pure function of what was read in them and of people's decisions. */
export interface Links {
	readonly claims: readonly Claim[];
	readonly derivations: readonly Derivation[];
	readonly conflicts: readonly Conflict[];
	readonly loops: readonly Loop[];
	readonly timeline: readonly TimelineEntry[];
}
