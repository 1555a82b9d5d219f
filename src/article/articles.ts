import type { Article, Draft, Notice } from "./article.ts";
import { NOTICES } from "./codes.ts";
import { draftsOf } from "./drafts.ts";
import { articleId } from "./identity.ts";
import { ENGLISH, languageOf } from "./language.ts";
import type { Leaf } from "./leaf.ts";

/** The articles that a file holds, in the file's order. Rejects with Unreadable where it holds none that can be read. */
export async function articlesOf(leaf: Leaf): Promise<readonly Article[]> {
	const drafts = await draftsOf(leaf);
	return drafts.map((draft) => articleOf(draft, leaf));
}

function articleOf(draft: Draft, leaf: Leaf): Article {
	const { recordId: _, place, ...fields } = draft;
	const language = languageOf(draft.text);
	const notices: Notice[] = [...draft.notices];
	if (language !== ENGLISH) notices.push({ code: "not_read", message: NOTICES.not_read, grave: true });
	if (draft.published === null) notices.push({ code: "no_date", message: NOTICES.no_date, grave: false });
	return { id: articleId(draft), revises: null, input: `${leaf.input}${leaf.place}${place}`, ...fields, language, notices };
}
