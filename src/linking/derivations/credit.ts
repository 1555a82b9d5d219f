import { agencyNamed } from "../../article/metadata/agencies.ts";
import { datelineOf } from "../../article/metadata/dateline.ts";
import { type Span, spanOf } from "../../text/span.ts";
import type { Entry } from "../entry.ts";
import type { Place } from "../links.ts";

/** A dateline stands in one of the first lines: behind title, standfirst and byline. */
const OPENING_LINES = 12;

/** The agency whose text an article carries, by its dateline or its byline, with the words that tell it; null where none does. */
export function creditIn({ id, text, byline }: Pick<Entry, "id" | "text" | "byline">): { readonly name: string; readonly place: Place } | null {
	let start = 0;
	for (const line of text.split("\n", OPENING_LINES)) {
		const agency = datelineOf(line.trimStart())?.agency;
		const at = agency === undefined ? -1 : line.indexOf(agency);
		if (agency !== undefined && at >= 0) return { name: agency, place: { article: id, ...spanOf(text, start + at, start + at + agency.length) } };
		start += line.length + 1;
	}
	const name = byline.find((author) => agencyNamed(author) !== null);
	const span = name === undefined ? null : firstLine(text);
	return name === undefined || span === null ? null : { name, place: { article: id, ...span } };
}

/** A byline is often no part of the text; then its first line stands for it. */
function firstLine(text: string): Span | null {
	const line = /\S[^\n]*/u.exec(text);
	return line === null ? null : spanOf(text, line.index, line.index + line[0].length);
}
