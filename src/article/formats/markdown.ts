import { type Draft, NO_METADATA, type Zone } from "../article.ts";
import { limited } from "../limit.ts";
import { canonicalAddress } from "../metadata/address.ts";
import { type FrontMatter, frontMatter } from "./front-matter.ts";
import type { Origin } from "./origin.ts";
import { textDraft } from "./plain-text.ts";
import { datesOf } from "./record.ts";

/** The first heading, ATX or setext; group 1 is its words. */
const HEADING = /^#[ \t]+(\S[^\n]*?)[ \t]*#*[ \t]*$|^(\S[^\n]*)\r?\n=+[ \t]*$/m;

/**
 * A Markdown file. Its source is kept as it is, marks and links too, so that offsets hold for the file; front matter is marked as boilerplate
 * and the first heading as the title. Nothing is rendered: emphasis and links hardly stand in the way of reading, moved offsets would.
 */
export function markdownDraft(source: string, origin: Origin): Draft {
	const { text, notices } = limited(source);
	const front = frontMatter(text);
	const heading = headingIn(text, front);
	const { metadata: dates, notices: odd } = datesOf({ published: front.date, modified: front.modified, captured: origin.captured });
	const url = (front.url === null ? null : canonicalAddress(front.url)) ?? origin.url;
	const metadata = { ...NO_METADATA, ...dates, url, outlet: front.outlet, byline: front.authors, title: front.title ?? heading?.words ?? null };
	const draft = textDraft(text, { metadata, recordId: null, place: "" });
	const own: Zone[] = front.end > 0 ? [{ start: 0, end: front.end, zone: "boilerplate", why: "front matter" }] : [];
	if (heading !== null) own.push({ start: heading.start, end: heading.end, zone: "title", why: "first heading" });
	return { ...draft, zones: withOwn(draft.zones, own, heading !== null), notices: [...notices, ...odd, ...draft.notices] };
}

interface Heading {
	readonly start: number;
	readonly end: number;
	readonly words: string;
}

function headingIn(text: string, front: FrontMatter): Heading | null {
	const found = HEADING.exec(text.slice(front.end));
	const words = found?.[1] ?? found?.[2];
	if (found === null || words === undefined) return null;
	const start = front.end + found.index + found[0].indexOf(words);
	return { start, end: start + words.length, words: words.replaceAll(/[*_`]/g, "") };
}

/** The zones that Markdown itself tells, and those of plain text that do not touch them; a heading is the only title. */
function withOwn(zones: readonly Zone[], own: readonly Zone[], hasTitle: boolean): readonly Zone[] {
	const others = zones.filter(({ start, end, zone }) => !(hasTitle && zone === "title") && own.every((mine) => end <= mine.start || start >= mine.end));
	return [...own, ...others].toSorted((one, other) => one.start - other.start);
}
