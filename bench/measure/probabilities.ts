import { articlesOf } from "../../src/article/articles.ts";
import { loadReader } from "../../src/attribution/reader.ts";
import { type Judged, judged } from "./judged.ts";
import type { MarkedArticle } from "./polnear.ts";

/** Each article's attributions, judged, with the probability that the network gives each in place of its confidence. */
export async function probabilities(articles: readonly MarkedArticle[]): Promise<readonly (readonly Judged[])[]> {
	const read = await loadReader(new AbortController().signal, (probability) => probability);
	const out: (readonly Judged[])[] = [];
	for (const marked of articles) {
		const bytes = Buffer.from(JSON.stringify({ id: marked.id, text: marked.text }));
		const [article] = await articlesOf({ input: marked.id, bytes, url: null, captured: null, contentType: "application/json", place: "" });
		if (!article) throw new Error(`${marked.id} was not read`);
		out.push(judged(marked, (await read(article)).attributions));
	}
	return out;
}
