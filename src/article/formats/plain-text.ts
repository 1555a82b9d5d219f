import { linesOf } from "../../text/lines.ts";
import type { Draft, Metadata, Zone } from "../article.ts";

/** What is known of a plain text before it is looked at. */
export interface Given {
	readonly metadata: Metadata;
	readonly recordId: string | null;
	readonly place: string;
}

const CLUTTER = /^(?:related items|more stories|share:?|comments|post a comment|we use cookies\.?|privacy policy\.?|©.*|read(?: more)?:.*|also:.*|error:.*)$/iu;

/** A text that is kept as it came: page clutter stays in it and is marked. */
export function textDraft(text: string, given: Given): Draft {
	const lines = linesOf(text);
	const zones: Zone[] = lines.flatMap(({ start, end, text: line }, at): Zone[] => {
		if (CLUTTER.test(line)) return [{ start, end, zone: "boilerplate", why: "clutter" }];
		return at === 0 && line.length <= 200 && lines.length > 1 ? [{ start, end, zone: "title", why: "first line" }] : [];
	});
	const first = zones[0];
	const title = given.metadata.title ?? (first?.zone === "title" ? text.slice(first.start, first.end) : null);
	return { ...given.metadata, title, recordId: given.recordId, text, zones, removed: [], notices: [], place: given.place };
}
