import { type Draft, NO_METADATA, type Removed } from "../../article.ts";
import { type Block, bodyBlock, draftOfBlocks } from "../blocks.ts";
import { datesOf } from "../record.ts";

/** One article of a press database's export. The date is as written. */
export interface PressArticle {
	readonly title: string | null;
	readonly outlet: string | null;
	readonly byline: readonly string[];
	readonly published: string | null;
	readonly standfirst: readonly string[];
	readonly body: readonly string[];
	/** Lines of the database's own: copyright, codes, index terms. */
	readonly removed: readonly string[];
}

/** A database's way to lay out its exports: finds the articles in a document's paragraphs, or none where it is not its own. */
export interface PressLayout {
	readonly name: string;
	readonly articles: (lines: readonly string[]) => readonly PressArticle[];
}

/** The draft of an article; its text is title, standfirst and body. Throws Unreadable (empty). */
export function pressDraft(article: PressArticle, layout: string, place: string): Draft {
	const { title, outlet, byline, standfirst, body } = article;
	const blocks: Block[] = [];
	if (title !== null) blocks.push({ text: title, zone: "title", why: `${layout}: headline` });
	for (const text of standfirst) blocks.push({ text, zone: "standfirst", why: `${layout}: lead` });
	blocks.push(...body.map(bodyBlock));
	const removed: Removed[] = article.removed.map((text) => ({ text, step: "press database", why: `${layout}: not of the article` }));
	const { metadata, notices } = datesOf({ published: article.published, modified: null, captured: null });
	return draftOfBlocks(blocks, { ...NO_METADATA, ...metadata, title, outlet, byline, removed, notices, place });
}
