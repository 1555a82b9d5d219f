import type { Article } from "../../article/article.ts";
import { lineageOf, revisionOrder } from "../../article/revision.ts";

/** Of several texts of one article (one address; without an address, one record's id) the latest, for each article; whatever order they come in. */
export function latestOf<Revised extends Pick<Article, "id" | "url" | "text" | "published" | "modified">>(articles: Iterable<Revised>): readonly Revised[] {
	const latest = new Map<string, { readonly article: Revised; readonly order: string }>();
	for (const article of articles) {
		const order = revisionOrder(article, article.text);
		const held = latest.get(lineageOf(article));
		if (!held || held.order < order) latest.set(lineageOf(article), { article, order });
	}
	return Array.from(latest.values(), ({ article }) => article);
}
