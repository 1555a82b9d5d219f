import type { Draft } from "./article.ts";
import { NOTICES } from "./codes.ts";
import type { Decoded } from "./encoding.ts";

/** Longer texts are cut: UTF-16 code units. */
const LONGEST_TEXT = 5_000_000;

/** A text as far as it is read; it does not end within a character. */
export function limited(text: string): Decoded {
	if (text.length <= LONGEST_TEXT) return { text, notices: [] };
	const kept = text.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, "");
	return { text: kept, notices: [{ code: "truncated", message: NOTICES.truncated, grave: true }] };
}

/** The same for a draft whose text was made by the program. */
export function limitedDraft(draft: Draft): Draft {
	const { text, notices } = limited(draft.text);
	if (text.length === draft.text.length) return draft;
	const zones = draft.zones.filter(({ start }) => start < text.length).map((zone) => ({ ...zone, end: Math.min(zone.end, text.length) }));
	return { ...draft, text, zones, notices: [...draft.notices, ...notices] };
}
