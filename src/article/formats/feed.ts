import { parseHTML } from "linkedom";
import type { Draft, Notice } from "../article.ts";
import { NOTICES } from "../codes.ts";
import { shallow } from "../page/shallow.ts";
import { type FeedEntry, feedEntries } from "./feed-entries.ts";
import { htmlDraft } from "./html.ts";
import { itemDrafts } from "./items.ts";
import type { Origin } from "./origin.ts";
import { addressOf, datesOf, NOTHING_TOLD, recordDraft } from "./record.ts";

/** A summary of so many characters is the whole text: teasers hardly reach 500, short reports seldom stay below. */
const WHOLE_SUMMARY = 1000;
/** How a text ends that goes on elsewhere. */
const GOES_ON = /(?:\u2026|\.{3}|\[(?:\u2026|\.{3})\]|(?:read more|continue reading|read the full (?:story|article))\W*)\s*$/i;

/** The items of a feed, one draft each. `source` is the file's text, or the value of a JSON Feed. Rejects with Unreadable. */
export async function feedDrafts(source: unknown, origin: Origin): Promise<readonly Draft[]> {
	return itemDrafts(feedEntries(source).map((entry) => async (place) => entryDraft(entry, origin, place)));
}

function entryDraft(entry: FeedEntry, origin: Origin, place: string): Draft {
	const title = entry.title === null ? null : plainOf(entry.title);
	const body = entry.content ?? entry.summary ?? "";
	const told = {
		...entry,
		title,
		url: addressOf(entry.url),
		outlet: entry.outlet === null ? null : plainOf(entry.outlet),
		byline: entry.byline.map(plainOf),
		captured: origin.captured,
	};
	const draft = entry.isText || !/[<&]/.test(body) ? textEntry(told, body, place) : markupEntry(told, body, place);
	return isTeaser(entry, draft.text) ? { ...draft, notices: [...draft.notices, TEASER] } : draft;
}

const TEASER: Notice = { code: "teaser_only", message: NOTICES.teaser_only, grave: true };

type Told = Pick<FeedEntry, "title" | "url" | "outlet" | "byline" | "published" | "modified"> & { readonly captured: string | null };

/** An item that holds text keeps it as it is; one that holds nothing stands for its title. */
const textEntry = (told: Told, body: string, place: string): Draft =>
	recordDraft({ ...NOTHING_TOLD, ...told, text: /\S/.test(body) ? body : (told.title ?? "") }, place);

/** An item's markup is read as a page whose title is the item's. */
function markupEntry(told: Told, body: string, place: string): Draft {
	const heading = told.title === null ? "" : `<h1>${escaped(told.title)}</h1>`;
	const page = `<!doctype html><html><head><title>${escaped(told.title ?? "")}</title></head><body><article>${heading}${body}</article></body></html>`;
	const draft = htmlDraft(page, { url: told.url, captured: told.captured, place });
	const { metadata, notices } = datesOf(told);
	const { title, url, outlet, byline } = told;
	return { ...draft, ...metadata, title, url, outlet, byline: byline.length > 0 ? byline : draft.byline, notices: [...draft.notices, ...notices] };
}

const isTeaser = ({ content, summary }: FeedEntry, text: string): boolean => GOES_ON.test(text) || (content === null && (summary ?? "").length < WHOLE_SUMMARY);

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Feeds write titles and names as text, as HTML, and as HTML escaped twice; as one line of text they are the same. */
const plainOf = (markup: string): string =>
	(/[<&]/.test(markup) ? (parseHTML(`<!doctype html><html><body>${shallow(markup)}</body></html>`).document.body.textContent ?? "") : markup)
		.replace(/\s+/g, " ")
		.trim();
