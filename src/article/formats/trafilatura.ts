import * as v from "valibot";
import { addressOf, fieldsOf, NOTHING_TOLD, optionalText, type Told } from "./record.ts";

/** Field names as in trafilatura's `build_json_output`: `source` is the address, `source-hostname` the site's name. */
const RECORD = v.object({
	text: v.nullish(v.string()),
	raw_text: v.nullish(v.string()),
	title: optionalText,
	author: optionalText,
	date: optionalText,
	source: optionalText,
	url: optionalText,
	"source-hostname": optionalText,
	sitename: optionalText,
	hostname: optionalText,
});

export const isTrafilatura = (value: object): boolean =>
	"source-hostname" in value || "raw_text" in value || ("hostname" in value && ("fingerprint" in value || "sitename" in value));

/** A JSON record of trafilatura. Its `id` is what the caller passed and its `filedate` the day of the extraction: neither says anything of the article. */
export function trafilatura(value: object): Told {
	const record = fieldsOf(RECORD, value);
	return {
		...NOTHING_TOLD,
		text: record.text ?? record.raw_text ?? "",
		title: record.title,
		byline: record.author?.split(/\s*;\s*/).filter((name) => name !== "") ?? [],
		outlet: record["source-hostname"] ?? record.sitename ?? record.hostname,
		url: addressOf(record.source ?? record.url),
		published: record.date,
	};
}
