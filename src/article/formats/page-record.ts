import * as v from "valibot";
import type { Draft } from "../article.ts";
import type { Origin } from "./origin.ts";
import { datesOf, fieldsOf, NOTHING_TOLD, optionalText, recordDraft } from "./record.ts";

/** Fields that feed readers and scrapers write beside a page's markup or text. */
const RECORD = v.object({
	html: optionalText,
	content: optionalText,
	body: optionalText,
	url: optionalText,
	title: optionalText,
	outlet: optionalText,
	published: optionalText,
});

export const isPageRecord = (value: object): boolean => ["html", "content", "body"].some((name) => name in value);

/** A record with the markup of a page, or with text, in `html`, `content` or `body`. What the record says goes before what the page says. */
export async function pageRecordDraft(value: object, origin: Origin & { readonly place: string }): Promise<Draft> {
	const record = fieldsOf(RECORD, value);
	const content = record.html ?? record.content ?? record.body ?? "";
	const url = record.url ?? origin.url;
	if (record.html === null && !MARKUP.test(content)) {
		return recordDraft({ ...NOTHING_TOLD, ...record, text: content, url, captured: origin.captured }, origin.place);
	}
	const { htmlDraft } = await import("./html.ts");
	const draft = htmlDraft(content, { ...origin, url });
	const dates = datesOf({ published: record.published, modified: null, captured: null });
	return {
		...draft,
		title: record.title ?? draft.title,
		outlet: record.outlet ?? draft.outlet,
		published: dates.metadata.published ?? draft.published,
		notices: [...draft.notices, ...dates.notices],
	};
}

/** A tag that text is not likely to hold. */
const MARKUP = /<(?:p|div|br|article|section|h[1-6]|ul|ol|a|span|html)\b[^>]*>/i;
