import { type Draft, NO_METADATA, type Notice } from "../article.ts";
import { NOTICES } from "../codes.ts";
import { bodyBlock, draftOfBlocks } from "./blocks.ts";
import { properties } from "./core-properties.ts";
import type { Origin } from "./origin.ts";
import { pressDrafts } from "./press/press.ts";
import { datesOf } from "./record.ts";
import { readRtf } from "./rtf-reader.ts";

/** The article or the articles in a rich text file: many where it is an export of a press database. Throws Unreadable. */
export function rtfDrafts(bytes: Uint8Array, origin: Origin): readonly Draft[] {
	const { paragraphs, isCut, ...info } = readRtf(bytes);
	const cut: readonly Notice[] = isCut ? [{ code: "cut_off", message: NOTICES.cut_off, grave: true }] : [];
	const exported = pressDrafts(paragraphs);
	if (exported !== null) return exported.map((draft, at) => (at === exported.length - 1 ? { ...draft, notices: [...cut, ...draft.notices] } : draft));
	const { title, authors, created, modified } = properties(info);
	const { metadata: dates, notices } = datesOf({ published: created, modified, captured: origin.captured });
	const blocks = paragraphs.map((text) => (text === title ? { text, zone: "title" as const, why: "the document's own title" } : bodyBlock(text)));
	return [
		draftOfBlocks(blocks, {
			...NO_METADATA,
			...dates,
			kind: "document",
			url: origin.url,
			byline: authors,
			title,
			removed: [],
			notices: [...cut, ...notices],
			place: "",
		}),
	];
}
