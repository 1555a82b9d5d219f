import { quote, quoteAll } from "../quote.ts";
import type { Stated } from "./stated.ts";
import type { StatedWords } from "./stated-words.ts";

/** What stands in a cell; null where nothing is known. */
export type Cell = string | number | null;

/** A column of a table of statements. */
export interface Column {
	readonly name: string;
	/** What it holds, in a sentence's part. */
	readonly about: string;
	/** In characters, where the form of the table has widths. */
	readonly width: number;
	readonly of: (stated: Stated, words: StatedWords) => Cell;
}

const column = (name: string, width: number, about: string, of: Column["of"]): Column => ({ name, width, about, of });

const placeOf = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`;

/** The columns, in their order: words for people first, each quotation behind the cell that says whose it is; then what programs sort and filter by; then where the words stand. */
export const COLUMNS: readonly Column[] = [
	column("who_said_it", 44, "who said it, and through whom it came here", (_, { by }) => by),
	column("quotation", 70, "the text's own words", (_, { said }) => said),
	column("whose_word", 26, "where the trail ends in that text", (_, { trail }) => trail),
	column("notes", 40, "what it answers, the doubting words, how the source knows, how sure the reading is", (_, { notes }) => notes.join(" · ")),
	column("checked", 26, "whether a person has checked the reading", (_, { checked }) => checked),
	column("claim", 60, "the claim that it takes up: the words that stand for it, with whose they are", ({ takes }) =>
		takes.map(({ words }) => words).join(" | "),
	),
	column("how", 32, "how the source and the text take that claim up", (_, { stances }) => stances.join(" | ")),
	column("text", 26, "whose text it stands in, and from when", (_, { teller }) => teller),
	column("sentence", 70, "the sentence that it stands in; of a long one the part around it", (_, { sentence }) => sentence),
	column("headline", 40, "the text's headline, with whose it is", ({ entry: { title } }, { teller }) =>
		title === null ? null : `${quote(title)} - headline of ${teller}`,
	),
	column("verb", 16, "the text's own verb", ({ attribution }) => (attribution === null ? null : quoteAll(attribution.cue))),
	column("speaker", 24, "the fullest name that the text gives the source", ({ attribution }) => attribution?.speaker.name ?? null),
	column("speaker_type", 14, "what the source is", ({ attribution }) => attribution?.speaker.type ?? null),
	column("affiliation", 24, "for whom the source works or speaks", ({ attribution }) => attribution?.affiliation ?? null),
	column("anonymity", 16, "how the source is named", ({ attribution }) => attribution?.anonymity ?? null),
	column("act", 12, "what kind of statement it is", ({ attribution }) => attribution?.act ?? null),
	column("answer", 18, "what kind of answer, where it is one", ({ attribution }) => attribution?.answer ?? null),
	column("stage", 12, "how far a plan has got", ({ attribution }) => attribution?.stage ?? null),
	column("hedge", 10, "words of doubt: none, weak or strong", ({ attribution }) => attribution?.hedge ?? null),
	column("said_earliest", 13, "the day on which it was said, at the earliest; reckoned", ({ attribution }) => attribution?.said.earliest ?? null),
	column("said_latest", 13, "and at the latest; reckoned", ({ attribution }) => attribution?.said.latest ?? null),
	column("outlet", 20, "who publishes the text", ({ entry }) => entry.outlet),
	column("published", 24, "when it was first published; where a person set the day, `text` says so", ({ entry }) => entry.published),
	column("address", 36, "the page's canonical address", ({ entry }) => entry.url),
	column("captured", 24, "when an archive saved it", ({ entry }) => entry.captured),
	column("input", 30, "the path as it was given", ({ entry }) => entry.input),
	column("article", 18, "the text's id", ({ entry }) => entry.id),
	column("revises", 18, "the id of the text that this is a later text of", ({ entry }) => entry.revises),
	column("attribution", 18, "the statement's id; empty for a sentence in which no source is given", ({ attribution }) => attribution?.id ?? null),
	column("claims", 18, "the ids of the claims that it takes up", ({ takes }) => takes.map(({ claim }) => claim).join(" ")),
	column("start", 8, "where its words begin in the text, in UTF-16 units", ({ spans: [first] }) => first.start),
	column("end", 8, "and where they end, not included", ({ spans }) => spans.at(-1)?.end ?? null),
	column("pieces", 16, "the same for each piece, where the words stand in several", ({ spans }) => spans.map(placeOf).join(" ")),
	column(
		"reading_confidence",
		12,
		"how often statements that are read like this one are read right, from 0 to 1",
		({ attribution }) => attribution?.confidence ?? null,
	),
];
