import { byArticle, citingFor } from "./citing.ts";
import type { Claim, Derivation } from "./links.ts";

/** The one text or source that all articles of a claim lead back to. */
export interface Root {
	readonly claim: string;
	/** The article of the case, or null where it is outside, and its name there. */
	readonly root: { readonly article: string | null; readonly name: string | null };
	/** The articles that lead back to it, sorted; the root itself is none of them. */
	readonly articles: readonly string[];
}

/**
 * For each claim that two articles or more take up: the single root to which all their roads lead back, where there is one, by claim. An article that cites nobody for it
 * is a root itself; articles that only cite each other lead nowhere. Linear in members and derivations.
 */
export function rootsOf(claims: readonly Pick<Claim, "id" | "members">[], derivations: readonly Derivation[]): readonly Root[] {
	const cited = byArticle(derivations);
	return claims
		.flatMap((claim): readonly Root[] => {
			const citing = citingFor(claim, cited);
			const ends = new Set([...citing].flatMap(([article, others]) => (others.length === 0 ? [article] : others.filter((other) => !citing.has(other)))));
			const [end] = ends;
			if (end === undefined || ends.size > 1) return [];
			const articles = [...citing.keys()].filter((article) => article !== end);
			if (articles.length < 2 || !allReach(end, citing)) return [];
			const inside = !end.startsWith(" ");
			return [{ claim: claim.id, root: { article: inside ? end : null, name: inside ? null : end.slice(1) }, articles }];
		})
		.sort((one, other) => (one.claim < other.claim ? -1 : Number(one.claim > other.claim)));
}

/** Whether every article leads to the end, going back from it along those who cite. */
function allReach(end: string, citing: ReadonlyMap<string, readonly string[]>): boolean {
	const citedBy = new Map<string, string[]>();
	for (const [article, others] of citing) for (const other of others) citedBy.set(other, [...(citedBy.get(other) ?? []), article]);
	const reached = new Set([end]);
	for (const at of reached) for (const article of citedBy.get(at) ?? []) reached.add(article);
	return [...citing.keys()].every((article) => reached.has(article));
}
