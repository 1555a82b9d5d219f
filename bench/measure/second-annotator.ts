import { readFileSync } from "node:fs";
import * as v from "valibot";
import { utf16Offsets } from "./utf16-offsets.ts";

const Spans = v.array(v.tuple([v.number(), v.number()]));
const Article = v.object({
	id: v.string(),
	text: v.string(),
	annotators: v.record(v.string(), v.array(v.object({ source: Spans, cue: Spans, content: Spans }))),
});

/** Articles that several people marked: as gold, whose first person counts, and what the second marked as `hearsay read` would print it. */
export function doublyMarked(path: string): { readonly count: number; readonly first: string; readonly second: string } {
	const lines = readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line.trim() !== "");
	const twice = lines.flatMap((line) => {
		const { id, text, annotators } = v.parse(Article, JSON.parse(line));
		const second = Object.values(annotators)[1];
		if (!second) return [];
		const offsets = utf16Offsets(text);
		const span = ([from, to]: readonly [number, number]) => {
			const [start, end] = [offsets[from] ?? text.length, offsets[to] ?? text.length];
			return { start, end, text: text.slice(start, end) };
		};
		const attributions = second.map(({ source, cue, content }) => ({ source: source.map(span), cue: cue.map(span), content: content.map(span), parent: null }));
		return [{ line, read: JSON.stringify({ article: { id, text }, attributions }) }];
	});
	return { count: twice.length, first: twice.map(({ line }) => line).join("\n"), second: twice.map(({ read }) => read).join("\n") };
}
