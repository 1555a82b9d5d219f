import type { Draft, Notice } from "../article.ts";
import { NOTICES } from "../codes.ts";
import { Unreadable } from "../failure.ts";
import { readStory } from "../html/read.ts";
import { metadataOf } from "../metadata/metadata.ts";
import { openPage } from "../page/open-page.ts";

/** Where a page comes from, as far as its container tells; null and "" where it does not. */
export interface PageOrigin {
	readonly url: string | null;
	readonly captured: string | null;
	readonly place: string;
}

/** A web page as an article: the story's title, standfirst, body and captions, with everything that was taken out. Throws Unreadable("empty") where the page shows no text. */
export function htmlDraft(html: string, origin: PageOrigin): Draft {
	const document = openPage(html);
	const { standfirst, ...metadata } = metadataOf({ document, html, url: origin.url, captured: origin.captured });
	const story = readStory(document, { title: metadata.title, standfirst });
	if (story === null) throw new Unreadable("empty");
	const { text, zones, removed, found } = story;
	const notices: Notice[] = found ? [] : [{ code: "no_story", message: NOTICES.no_story, grave: false }];
	return { ...metadata, recordId: null, text, zones, removed, notices, place: origin.place };
}
