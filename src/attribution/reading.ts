import type { Article } from "../article/article.ts";
import type { Entity } from "../entities/entity.ts";
import type { Attribution } from "./attribution.ts";

/** A sentence, and whether it stands in an attribution or in the writer's own voice. */
export interface Sentence {
	readonly start: number;
	readonly end: number;
	readonly voice: "attributed" | "writer";
}

/** What was read in one article: a line of `hearsay read`. */
export interface Reading {
	readonly schema: 1;
	readonly article: Article;
	readonly sentences: readonly Sentence[];
	readonly entities: readonly Entity[];
	readonly attributions: readonly Attribution[];
}
