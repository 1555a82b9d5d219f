import { byArticle, citingFor } from "../citing.ts";
import type { Claim, Derivation } from "../links.ts";

/** An article of a claim with those that have it from there. */
export interface Road {
	readonly article: string;
	/** The words that say on what it rests: on the article above it, on others of the case, on what is outside. */
	readonly rests: readonly Derivation[];
	readonly onIt: readonly Road[];
	/** Whether it rests in turn on an article that rests on it. */
	readonly isInCircle: boolean;
}

/**
 * The articles of a claim as trees: under each those that rest on it for the claim, as far as they cite or copy it at one of the claim's members. One that rests on several stands under the
 * one that it shares the longest passage with, else under the first of them in `order`; where all of some articles rest on each other, the first of them is a root. `order` has every article once, the earlier ones first.
 */
export function roadsOf(claim: Pick<Claim, "members">, derivations: readonly Derivation[], order: readonly string[]): readonly Road[] {
	const all = byArticle(derivations);
	const citing = citingFor(claim, all);
	const articles = order.filter((article) => citing.has(article));
	const placeOf = new Map(articles.map((article, place) => [article, place]));
	const cited = (article: string): readonly string[] =>
		(citing.get(article) ?? []).filter((other) => placeOf.has(other)).sort((one, other) => (placeOf.get(one) ?? 0) - (placeOf.get(other) ?? 0));
	const above = new Map<string, string>();
	const citedBy = new Map<string, string[]>();
	for (const article of articles) for (const other of cited(article)) citedBy.set(other, [...(citedBy.get(other) ?? []), article]);
	const roots: string[] = [];
	const reached = new Set<string>();
	const reach = (root: string): void => {
		roots.push(root);
		reached.add(root);
		const queue = [root];
		for (const at of queue) {
			for (const next of citedBy.get(at) ?? []) {
				if (reached.has(next)) continue;
				reached.add(next);
				above.set(next, at);
				queue.push(next);
			}
		}
	};
	for (const article of articles) if (cited(article).length === 0) reach(article);
	for (const article of articles) if (!reached.has(article)) reach(article);
	for (const article of articles) {
		const from = (all.get(article) ?? [])
			.filter(({ how, from }) => how === "copies" && from.article !== null && reached.has(from.article) && above.has(article))
			.sort((one, other) => other.end - other.start - (one.end - one.start))
			.flatMap((derivation) => derivation.from.article ?? []);
		const [parent] = from.filter((other) => !leadsTo(article, other, above));
		if (parent !== undefined) above.set(article, parent);
	}
	return roadsUnder(roots, articles, above, (article): Pick<Road, "rests" | "isInCircle"> => {
		const names = new Set(citing.get(article));
		return {
			rests: (all.get(article) ?? []).filter(({ from }) => names.has(from.article ?? ` ${from.name.replace(/^the /i, "")}`)),
			isInCircle: !above.has(article) && cited(article).length > 0,
		};
	});
}

/** Whether an article is one of those above another, or that other itself. */
function leadsTo(article: string, other: string, above: ReadonlyMap<string, string>): boolean {
	for (let at: string | undefined = other; at !== undefined; at = above.get(at)) if (at === article) return true;
	return false;
}

/** Built from the leaves up, so that no depth of citing is too deep. */
function roadsUnder(
	roots: readonly string[],
	articles: readonly string[],
	above: ReadonlyMap<string, string>,
	of: (article: string) => Pick<Road, "rests" | "isInCircle">,
): readonly Road[] {
	const under = new Map<string, Road[]>(articles.map((article) => [article, []]));
	const roads = new Map(articles.map((article): [string, Road] => [article, { article, ...of(article), onIt: under.get(article) ?? [] }]));
	for (const article of articles) {
		const [parent, road] = [above.get(article), roads.get(article)];
		if (parent !== undefined && road) under.get(parent)?.push(road);
	}
	return roots.flatMap((root) => roads.get(root) ?? []);
}
