import { cleanWords } from "./clean-words.ts";
import tags from "./lexicon/meta-tags.json" with { type: "json" };
import type { Survey } from "./survey.ts";

/** What meta elements say: the lists of their names are data. */
export type TagPurpose = Exclude<keyof typeof tags, "about" | "source">;

/** What the page's meta elements of one purpose say: a list for each name that is there, the best meant first; cleaned, each content once. */
export function tagged(page: Pick<Survey, "metas">, purpose: TagPurpose): readonly (readonly string[])[] {
	const found = tags[purpose].map((name) => [...new Set(page.metas.filter((meta) => meta.name === name).map(({ content }) => cleanWords(content)))]);
	return found.map((contents) => contents.filter((content) => content !== "")).filter((contents) => contents.length > 0);
}

/** The same as one list. */
export const allTagged = (page: Pick<Survey, "metas">, purpose: TagPurpose): readonly string[] => [...new Set(tagged(page, purpose).flat())];
