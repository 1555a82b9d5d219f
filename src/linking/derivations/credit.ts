import { agencyNamed } from "../../article/metadata/agencies.ts";
import { datelineOf } from "../../article/metadata/dateline.ts";
import { type Span, spanOf } from "../../text/span.ts";
import type { Entry } from "../entry.ts";
import type { Place } from "../links.ts";

/** An article's own dateline stands in one of the first lines, behind no more than title, standfirst and byline. In lines, and in UTF-16 units. */
const [OPENING_LINES, OPENING] = [12, 400];

/** The agency in the dateline that a text opens with, where it stands there; null where it opens with none. */
export function datelineAgency(text: string): Span | null {
	let start = 0;
	for (const line of text.split("\n", OPENING_LINES)) {
		const agency = datelineOf(line.trimStart())?.agency;
		const at = agency === undefined ? -1 : line.indexOf(agency);
		if (agency !== undefined && at >= 0) return spanOf(text, start + at, start + at + agency.length);
		start += line.length + 1;
		if (start > OPENING) return null;
	}
	return null;
}

/** The agency whose text an article carries, by its dateline or its byline, with the words that tell it; null where neither does. A byline is often no part of the text: then the first line stands for it. */
export function creditIn({ id, text, byline }: Pick<Entry, "id" | "text" | "byline">): { readonly name: string; readonly place: Place } | null {
	const dateline = datelineAgency(text);
	if (dateline) return { name: dateline.text, place: { article: id, ...dateline } };
	const name = byline.find((author) => agencyNamed(author) !== null);
	const line = /\S[^\n]*/u.exec(text);
	return name === undefined || line === null ? null : { name, place: { article: id, ...spanOf(text, line.index, line.index + line[0].length) } };
}
