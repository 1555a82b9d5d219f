import * as v from "valibot";
import { addressOf, fieldsOf, NOTHING_TOLD, optionalText, type Told } from "./record.ts";

/** Field names as in Fundus' `Article.to_json`; `html`, `publisher` and `plaintext` are there only when asked for. */
const RECORD = v.object({
	title: optionalText,
	authors: v.nullish(v.array(v.string()), []),
	publishing_date: optionalText,
	publisher: optionalText,
	plaintext: v.nullish(v.string()),
	body: v.nullish(
		v.object({
			summary: v.nullish(v.array(v.string()), []),
			sections: v.nullish(v.array(v.object({ headline: v.nullish(v.array(v.string()), []), paragraphs: v.nullish(v.array(v.string()), []) })), []),
		}),
	),
	html: v.nullish(
		v.object({
			requested_url: optionalText,
			responded_url: optionalText,
			crawl_date: optionalText,
			source_info: v.nullish(v.object({ publisher: optionalText })),
		}),
	),
});

export const isFundus = (value: object): boolean =>
	"publishing_date" in value || ("body" in value && typeof value.body === "object" && value.body !== null && "sections" in value.body);

/** A record of the crawler Fundus. Where it has no `plaintext`, the parts of its body are joined as Fundus joins them, with an empty line between. */
export function fundus(value: object): Told {
	const { title, authors, publishing_date, publisher, plaintext, body, html } = fieldsOf(RECORD, value);
	const parts =
		body === undefined || body === null ? [] : [...body.summary, ...body.sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs])];
	return {
		...NOTHING_TOLD,
		text: plaintext ?? parts.join("\n\n"),
		title,
		byline: authors,
		outlet: publisher ?? html?.source_info?.publisher ?? null,
		url: addressOf(html?.responded_url ?? html?.requested_url ?? null),
		published: publishing_date,
		captured: html?.crawl_date ?? null,
	};
}
