import * as v from "valibot";
import { addressOf, fieldsOf, NOTHING_TOLD, optionalText, type Told } from "./record.ts";

/** Python's `str(None)` stands where news-please knew no date. */
const optionalDate = v.nullish(
	v.pipe(
		v.string(),
		v.transform((date) => (date === "None" || date === "" ? null : date)),
	),
	null,
);

/** Field names as in news-please's `NewsArticle.get_serializable_dict`. */
const RECORD = v.object({
	maintext: v.nullish(v.string(), ""),
	title: optionalText,
	authors: v.nullish(v.array(v.string()), []),
	source_domain: optionalText,
	url: optionalText,
	date_publish: optionalDate,
	date_modify: optionalDate,
	date_download: optionalDate,
});

export const isNewsPlease = (value: object): boolean => "maintext" in value;

/** A record of the crawler news-please. It knows outlets by their domain alone. */
export function newsPlease(value: object): Told {
	const { maintext, title, authors, source_domain, url, date_publish, date_modify, date_download } = fieldsOf(RECORD, value);
	const outlet = source_domain?.replace(/^www\./, "") ?? null;
	return {
		...NOTHING_TOLD,
		text: maintext,
		title,
		byline: authors,
		outlet,
		url: addressOf(url),
		published: date_publish,
		modified: date_modify,
		captured: date_download,
	};
}
