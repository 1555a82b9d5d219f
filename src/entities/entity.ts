import type { Span } from "../text/span.ts";

export const ENTITY_TYPES = ["person", "organisation", "government", "outlet", "company", "place", "document", "group", "other"] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** A place in the text where an entity is taken up: by its name, by a noun ("the minister") or by a pronoun. */
export interface Mention extends Span {
	readonly form: "name" | "nominal" | "pronoun";
}

/** Somebody or something that an article names, with every place where it stands, in reading order. */
export interface Entity {
	readonly id: string;
	/** The fullest name that the article gives, without titles. */
	readonly name: string;
	readonly type: EntityType;
	readonly mentions: readonly Mention[];
}
