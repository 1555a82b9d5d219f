import type { NoticeCode } from "./codes.ts";

/** What went wrong or was left out, on one input. */
export interface Notice {
	readonly code: NoticeCode;
	/** A sentence for people. */
	readonly message: string;
	/** Whether something of the article itself may be missing or wrong. */
	readonly grave: boolean;
}

export const ZONES = ["title", "standfirst", "body", "caption", "boilerplate"] as const;
export type ZoneName = (typeof ZONES)[number];

/** A part of an article's text; text in no zone is body. Zones are in reading order and do not overlap. */
export interface Zone {
	readonly start: number;
	readonly end: number;
	readonly zone: ZoneName;
	/** What told it: a rule's name and what it saw. */
	readonly why: string;
}

/** A block that was taken out of a page. */
export interface Removed {
	readonly text: string;
	/** The step that took it out. */
	readonly step: string;
	readonly why: string;
}

export const KINDS = ["report", "wire", "statement", "transcript", "record", "post", "interview", "document"] as const;
export type ArticleKind = (typeof KINDS)[number];

/** What is known about an article beside its text. Dates are ISO 8601, as precise as the source is; what is not known is null. */
export interface Metadata {
	readonly kind: ArticleKind;
	/** The canonical address. */
	readonly url: string | null;
	readonly outlet: string | null;
	readonly byline: readonly string[];
	readonly title: string | null;
	readonly published: string | null;
	readonly modified: string | null;
	/** When an archive saved it. */
	readonly captured: string | null;
}

/** What a format makes of bytes: an article that has no id and no language yet. */
export interface Draft extends Metadata {
	/** The id that the record itself carries. */
	readonly recordId: string | null;
	/** Zones' offsets count in this text. */
	readonly text: string;
	readonly zones: readonly Zone[];
	readonly removed: readonly Removed[];
	readonly notices: readonly Notice[];
	/** What is added to the input's name where a file holds many articles: ":12" for a record on line 12, "/inner.html", "#page=3". */
	readonly place: string;
}

/** One article as the program knows it; fields as in its JSON output. */
export interface Article extends Metadata {
	/** The record's id where it has one, else a hash of address, outlet, date, title and text. */
	readonly id: string;
	/** The id of the article that this one is a later text of. Known only inside a case. */
	readonly revises: string | null;
	readonly input: string;
	/** ISO 639-1, or "und" where it cannot be told. */
	readonly language: string;
	readonly text: string;
	readonly zones: readonly Zone[];
	readonly removed: readonly Removed[];
	readonly notices: readonly Notice[];
}

export const NO_METADATA: Metadata = { kind: "report", url: null, outlet: null, byline: [], title: null, published: null, modified: null, captured: null };
