import { readFileSync } from "node:fs";
import * as v from "valibot";
import { type Span, spanOf } from "../../src/text/span.ts";
import { utf16Offsets } from "./utf16-offsets.ts";

const Spans = v.array(v.tuple([v.number(), v.number()]));
const Article = v.object({
	id: v.string(),
	text: v.string(),
	annotators: v.record(v.string(), v.array(v.object({ source: Spans, cue: Spans, content: Spans }))),
});

export interface MarkedRow {
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	readonly content: readonly Span[];
}

export interface MarkedArticle {
	readonly id: string;
	readonly text: string;
	/** What each person marked, in the order in which the people stand. */
	readonly marked: readonly (readonly MarkedRow[])[];
	/** The line that it stands in. */
	readonly line: string;
}

/** PolNeAR's articles: a line each, with spans [start, end] in code points, which become UTF-16 offsets here. */
export const polnearArticles = (path: string): readonly MarkedArticle[] =>
	readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line) => {
			const { id, text, annotators } = v.parse(Article, JSON.parse(line));
			const offsets = utf16Offsets(text);
			const spans = (list: v.InferOutput<typeof Spans>): readonly Span[] =>
				list.map(([start, end]) => spanOf(text, offsets[start] ?? text.length, offsets[end] ?? text.length));
			const rows = Object.values(annotators).map((one) =>
				one.map(({ source, cue, content }) => ({ source: spans(source), cue: spans(cue), content: spans(content) })),
			);
			return { id, text, marked: rows, line };
		});
