import type { Article } from "../../article/article.ts";
import { lineageOf, revisionOrder } from "../../article/revision.ts";

type Revised = Pick<Article, "id" | "url" | "text" | "published" | "modified"> & Partial<Pick<Article, "revises">>;

/** Of several texts of one article (one address; without an address, one record's id) the latest, for each article; whatever order they come in. */
export function latestOf<Text extends Revised>(articles: Iterable<Text>): readonly Text[] {
	const all = [...articles];
	/** Inside a case texts of one record have ids of their own, and say which one they revise. */
	const revised = new Set(all.map(({ revises }) => revises ?? null));
	const latest = new Map<string, { readonly article: Text; readonly order: string }>();
	for (const article of all) {
		if (revised.has(article.id)) continue;
		const order = revisionOrder(article, article.text);
		const held = latest.get(lineageOf(article));
		if (!held || held.order < order) latest.set(lineageOf(article), { article, order });
	}
	return Array.from(latest.values(), ({ article }) => article);
}
