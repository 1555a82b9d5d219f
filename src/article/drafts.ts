import { type Draft, NO_METADATA, type Notice } from "./article.ts";
import { type Format, formatOf } from "./format.ts";
import type { Leaf } from "./leaf.ts";
import { limited, limitedDraft } from "./limit.ts";
import { type Sight, sightOf } from "./sight.ts";

/**
 * The articles that a leaf holds, in its order. The format is told from the content, text is decoded, and one file of formats/ makes the drafts.
 * Rejects with Unreadable: empty, unknown_format, broken, no_text_layer.
 */
export async function draftsOf(leaf: Leaf): Promise<readonly Draft[]> {
	const sight = sightOf(leaf);
	const drafts = await READERS[formatOf(sight)](sight, leaf);
	return drafts.map(limitedDraft);
}

type Reader = (sight: Sight, leaf: Leaf) => Promise<readonly Draft[]>;

/** One reader a format. Each is loaded when first needed: the libraries behind them are heavy, and a run mostly needs one. */
const READERS: Readonly<Record<Format, Reader>> = {
	pdf: async ({ bytes }, leaf) => {
		const { pdfDraft } = await import("./formats/pdf.ts");
		return [await pdfDraft(bytes, leaf)];
	},
	docx: async ({ bytes }, leaf) => {
		const { docxDrafts } = await import("./formats/docx.ts");
		return docxDrafts(bytes, leaf);
	},
	rtf: async ({ bytes }, leaf) => {
		const { rtfDrafts } = await import("./formats/rtf.ts");
		return rtfDrafts(bytes, leaf);
	},
	mhtml: async ({ bytes }, leaf) => {
		const { mhtmlDraft } = await import("./formats/mhtml.ts");
		return [await mhtmlDraft(bytes, leaf)];
	},
	feed: async (sight, leaf) => {
		const { feedDrafts } = await import("./formats/feed.ts");
		return withNotices(await feedDrafts(sight.decoded().text, leaf), sight.decoded().notices);
	},
	json: async (sight, leaf) => {
		const { jsonDrafts } = await import("./formats/json.ts");
		return withNotices(await jsonDrafts(sight.decoded().text, leaf), sight.decoded().notices);
	},
	html: async (sight, leaf) => {
		const { text, notices } = sight.decoded();
		const { pressHtmlDrafts } = await import("./formats/press/html.ts");
		const { htmlDraft } = await import("./formats/html.ts");
		return withNotices(pressHtmlDrafts(text) ?? [htmlDraft(text, { url: leaf.url, captured: leaf.captured, place: "" })], notices);
	},
	markdown: async (sight, leaf) => {
		const { markdownDraft } = await import("./formats/markdown.ts");
		return withNotices([markdownDraft(sight.decoded().text, leaf)], sight.decoded().notices);
	},
	text: async (sight, leaf) => {
		const { textDraft } = await import("./formats/plain-text.ts");
		const { text, notices } = limited(sight.decoded().text);
		const metadata = { ...NO_METADATA, url: leaf.url, captured: leaf.captured };
		return withNotices([textDraft(text, { metadata, recordId: null, place: "" })], [...sight.decoded().notices, ...notices]);
	},
};

/** What happened to the bytes goes before what happened to the text. */
const withNotices = (drafts: readonly Draft[], notices: readonly Notice[]): readonly Draft[] =>
	notices.length === 0 ? drafts : drafts.map((draft) => ({ ...draft, notices: [...notices, ...draft.notices] }));
