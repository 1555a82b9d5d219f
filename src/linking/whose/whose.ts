import type { Attribution } from "../../attribution/attribution.ts";
import type { Statement } from "../claims/statement.ts";
import type { Trail } from "../links.ts";
import type { World } from "../world.ts";
import { type Source, sourceOf } from "./source.ts";
import { trailOf } from "./trail.ts";

/** One attribution of a chain with whoever stands behind it. */
export interface Link {
	readonly row: Attribution;
	readonly source: Source;
}

/** From the writer's nearest source to the last one: an attribution and all those that it stands in. Empty for a sentence in the writer's own voice. */
export function chainOf({ article, attribution }: Pick<Statement, "article" | "attribution">, world: World): readonly Link[] {
	const rows = world.attributions.get(article);
	const chain: Link[] = [];
	const seen = new Set<string>();
	for (let row = attribution; row !== null && !seen.has(row.id); row = row.parent === null ? null : (rows?.get(row.parent) ?? null)) {
		seen.add(row.id);
		chain.unshift({ row, source: sourceOf(article, row, world) });
	}
	return chain;
}

/** On whose word a statement stands in its article. */
export interface Whose {
	/** Names as all articles have them, or an article's own words for somebody unnamed; from the writer's nearest source to the last. */
	readonly whose: readonly string[];
	readonly trail: Trail;
}

/** Through whom a statement came to its article, and where its trail ends. */
export function whoseOf(statement: Pick<Statement, "article" | "attribution">, world: World): Whose {
	const chain = chainOf(statement, world);
	const names = chain.flatMap(({ source: { name, through, relayed } }) => [...(relayed && through ? [through.name] : []), ...(name === "" ? [] : [name])]);
	return { whose: names.filter((name, index) => name !== names[index - 1]), trail: endOf(statement.article, chain, world) };
}

/** The end of a chain; an outlet's word is followed no further than to its text, where the case has it, and in its own article it is the writer's. */
function endOf(article: string, chain: readonly Link[], { held, ownOutlets }: World): Trail {
	const last = chain.at(-1);
	if (!last) return "unwritten";
	const { row, source } = last;
	if (source.named?.isOutlet === true) {
		if (source.named.key === ownOutlets.get(article)?.key) return "unwritten";
		return held.has(source.named.key) ? "document" : "outside";
	}
	if (source.named !== null && row.speaker.type === "outlet") return "person";
	const trail = trailOf(row, () => false);
	if (trail === "pronoun" || (trail === "person" && source.named === null && row.speaker.name !== null)) return "unnamed";
	return trail === "here" ? "document" : trail;
}
