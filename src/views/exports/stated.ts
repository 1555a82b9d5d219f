import type { Attribution } from "../../attribution/attribution.ts";
import type { Checks } from "../../linking/decisions/check.ts";
import { keyOf } from "../../linking/decisions/reading-at.ts";
import type { Entry } from "../../linking/entry.ts";
import type { Stance } from "../../linking/links.ts";
import { compare } from "../../text/sorted.ts";
import { type Span, spanOf } from "../../text/span.ts";

/** A claim that a statement takes up in words near those that stand for it. */
export interface Take {
	readonly claim: string;
	/** The words that stand for the claim, with whose they are. */
	readonly words: string;
	readonly stance: Stance;
}

/** What a case knows of its statements beside the texts that they stand in. */
export interface Book {
	/** Keys of the outlets whose texts are in the case. */
	readonly outlets: ReadonlySet<string>;
	readonly checks: Checks;
	/** The claims that a statement takes up, by its key (`keyOf`). */
	readonly takes: ReadonlyMap<string, readonly Take[]>;
}

/** A statement as the exports have it: an attribution, or a sentence that stands in none and takes up a claim. */
export interface Stated {
	readonly entry: Entry;
	/** The statements of its text by their ids. */
	readonly all: ReadonlyMap<string, Attribution>;
	readonly attribution: Attribution | null;
	/** Its content, in reading order; where it has none ("declined to comment"), its verb, else its source. Never empty. */
	readonly spans: readonly [Span, ...Span[]];
	readonly takes: readonly Take[];
}

/** Whether a statement is one of those that somebody wants. */
export type Chosen = (stated: Stated) => boolean;

/** The statements of a text that somebody wants, in reading order. */
export function statedIn(entry: Entry, { takes }: Pick<Book, "takes">, isChosen: Chosen): readonly Stated[] {
	const all = new Map(entry.attributions.map((row) => [row.id, row]));
	const taken = (place: Omit<Span, "text">, id: string | null): readonly Take[] =>
		takes.get(keyOf({ article: entry.id, start: place.start, end: place.end }, id)) ?? [];
	const made = entry.attributions.flatMap((attribution): readonly Stated[] => {
		const [first, ...rest] = [attribution.content, attribution.cue, attribution.source].find(({ length }) => length > 0) ?? [];
		return first ? [{ entry, all, attribution, spans: [first, ...rest], takes: taken(first, attribution.id) }] : [];
	});
	const own = entry.sentences
		.filter(({ voice }) => voice === "writer")
		.map(({ start, end }): Stated => ({ entry, all, attribution: null, spans: [spanOf(entry.text, start, end)], takes: taken({ start, end }, null) }))
		.filter((stated) => stated.takes.length > 0);
	return [...made, ...own].filter(isChosen).sort(inReadingOrder);
}

const inReadingOrder = ({ spans: [one], attribution: row }: Stated, { spans: [other], attribution: next }: Stated): number =>
	one.start - other.start || other.end - one.end || compare(row?.id ?? "", next?.id ?? "");
