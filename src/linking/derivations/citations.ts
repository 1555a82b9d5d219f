import { firstAtLeast } from "../../text/sorted.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import type { Entry } from "../entry.ts";
import type { OutletName } from "../names/outlets.ts";
import { type Telling, tellingOf } from "./telling.ts";

/** A place where an article names an outlet, and what it does with its word there. */
export interface Citation {
	readonly outlet: OutletName;
	/** "own" where the words tell that the article is the outlet's. */
	readonly how: Telling["how"];
	/** The words that tell it; UTF-16 offsets, end exclusive. */
	readonly start: number;
	readonly end: number;
}

const startOf = ({ start }: { readonly start: number }): number => start;

/** What an article does with the word of each outlet that it names; those that it only names, or that a quotation names, are left out. Near-linear in its text. */
export function citationsIn(entry: Entry, outlets: readonly OutletName[]): readonly Citation[] {
	if (outlets.length === 0) return [];
	const quoted = entry.attributions
		.filter(({ kind }) => kind === "direct")
		.flatMap(({ content }) => content)
		.sort((one, other) => one.start - other.start);
	const spoken = spokenAt(entry);
	return outlets.flatMap((outlet): readonly Citation[] => {
		const quotation = quoted[firstAtLeast(quoted, outlet.start + 1, startOf) - 1];
		if (quotation && outlet.end <= quotation.end) return [];
		const { before, after } = around(entry, outlet);
		const told = tellingOf(before, after) ?? (spoken.has(outlet.start) ? { how: "cites" as const, before: 0, after: 0 } : null);
		if (told === null) return [];
		const opening = before.at(-told.before);
		const closing = after[told.after - 1];
		return [{ outlet, how: told.how, start: told.before > 0 ? (opening?.start ?? outlet.start) : outlet.start, end: closing?.end ?? outlet.end }];
	});
}

/** Where a name's sources and hearers begin, past their article: who stands there is somebody whose word the article has. */
function spokenAt({ attributions }: Entry): ReadonlySet<number> {
	const spans = attributions.flatMap(({ source, recipient }) => [...source, ...recipient]);
	return new Set(spans.map(({ start, text }) => start + (/^(?:the|an?)\s+/iu.exec(text)?.[0].length ?? 0)));
}

/** The tokens of an outlet's sentence before and behind its name; a sentence ends with its line. */
function around({ text, sentences }: Entry, { start, end }: OutletName): { readonly before: readonly Token[]; readonly after: readonly Token[] } {
	const sentence = sentences[firstAtLeast(sentences, start + 1, (item) => item.end)];
	const line = text.lastIndexOf("\n", start) + 1;
	const lineEnd = text.indexOf("\n", end);
	const from = Math.max(line, Math.min(sentence?.start ?? line, start));
	const to = Math.min(Math.max(sentence?.end ?? end, end), lineEnd < 0 ? text.length : lineEnd);
	return { before: tokensOf(text, from, start), after: tokensOf(text, end, to) };
}
