import * as v from "valibot";

const Span = v.object({ start: v.number(), end: v.number(), text: v.string() });
const Spans = v.array(Span);
const Reading = v.object({
	article: v.object({ id: v.string(), text: v.string() }),
	entities: v.array(v.object({ name: v.string(), type: v.string(), mentions: v.array(v.object({ ...Span.entries, form: v.string() })) })),
	attributions: v.array(
		v.object({
			source: Spans,
			cue: Spans,
			content: Spans,
			parent: v.nullable(v.string()),
			speaker: v.object({ name: v.nullable(v.string()) }),
			confidence: v.number(),
		}),
	),
});

/** What the benchmarks take of a line of `hearsay read`. */
export type Reading = v.InferOutput<typeof Reading>;

/** The articles among the lines that `hearsay read` printed. Throws where one was not read. */
export const readings = (lines: string): readonly Reading[] =>
	lines
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => v.parse(Reading, JSON.parse(line)));
