import { type Draft, NO_METADATA, type Notice } from "./article.ts";
import { Unreadable } from "./failure.ts";
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
	pdf: notYet,
	docx: notYet,
	rtf: notYet,
	mhtml: notYet,
	feed: notYet,
	markdown: notYet,
	json: async (sight, leaf) => {
		const { jsonDrafts } = await import("./formats/json.ts");
		return withNotices(await jsonDrafts(sight.decoded().text, leaf), sight.decoded().notices);
	},
	html: async (sight, leaf) => {
		const { htmlDraft } = await import("./formats/html.ts");
		return withNotices([htmlDraft(sight.decoded().text, { url: leaf.url, captured: leaf.captured, place: "" })], sight.decoded().notices);
	},
	text: async (sight, leaf) => {
		const { textDraft } = await import("./formats/plain-text.ts");
		const { text, notices } = limited(sight.decoded().text);
		const metadata = { ...NO_METADATA, url: leaf.url, captured: leaf.captured };
		return withNotices([textDraft(text, { metadata, recordId: null, place: "" })], [...sight.decoded().notices, ...notices]);
	},
};

async function notYet(): Promise<readonly Draft[]> {
	throw new Unreadable("unknown_format");
}

/** What happened to the bytes goes before what happened to the text. */
const withNotices = (drafts: readonly Draft[], notices: readonly Notice[]): readonly Draft[] =>
	notices.length === 0 ? drafts : drafts.map((draft) => ({ ...draft, notices: [...notices, ...draft.notices] }));
