import type { Draft } from "../../article.ts";
import { markupParagraphs } from "../markup-paragraphs.ts";
import { pressDraft } from "./article.ts";
import { EUROPRESSE, europresseArticles } from "./europresse.ts";
import { pressDrafts } from "./press.ts";

/** What pages of press databases hold and other pages hardly do; only then is their layout looked for. */
const SIGNS =
	/class=["']?article \w{2}Article|ProQuest document (?:ID|link)|Document [A-Z0-9]{4,12}\d{8}[a-z0-9]{6,12}\s*<|End of Document\s*<|\b\d{1,6} of \d{1,6} DOCUMENTS?\s*</;

/** The articles of a press database's HTML export, or null where the page is none. */
export function pressHtmlDrafts(html: string): readonly Draft[] | null {
	if (EUROPRESSE.test(html)) {
		const articles = europresseArticles(html);
		if (articles.length > 0) return articles.map((article, at) => pressDraft(article, "Europresse", `:${at + 1}`));
	}
	return SIGNS.test(html) ? pressDrafts(markupParagraphs(html).map(({ text }) => text)) : null;
}
