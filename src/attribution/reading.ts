import type { Article } from "../article/article.ts";
import type { Span } from "../text/span.ts";
import type { Attribution } from "./attribution.ts";

/** A sentence, and whether it stands in an attribution or in the writer's own voice. */
export interface Sentence {
	readonly start: number;
	readonly end: number;
	readonly voice: "attributed" | "writer";
}

export const ENTITY_TYPES = ["person", "organisation", "government", "outlet", "company", "place", "document", "group", "other"] as const;

/** Somebody or something that an article names, with every place where it stands. */
export interface Entity {
	readonly id: string;
	readonly name: string;
	readonly type: (typeof ENTITY_TYPES)[number];
	readonly mentions: readonly (Span & { readonly form: "name" | "nominal" | "pronoun" })[];
}

/** What was read in one article: a line of `hearsay read`. */
export interface Reading {
	readonly schema: 1;
	readonly article: Article;
	readonly sentences: readonly Sentence[];
	readonly entities: readonly Entity[];
	readonly attributions: readonly Attribution[];
}
