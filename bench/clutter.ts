/**
 * How much of clean articles is taken for page clutter: `node bench/clutter.ts DATA.jsonl`, records {"id", "text", "annotators"?: {name: [{source, cue, content}]}} with rows of code-point spans.
 * Prints the share of characters marked boilerplate, and the share of annotated attributions any part of which is; both should be near nothing.
 */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { NO_METADATA } from "../src/article/article.ts";
import { textDraft } from "../src/article/formats/plain-text.ts";

const Spans = v.array(v.looseTuple([v.number(), v.number()]));
const Row = v.object({ source: Spans, cue: Spans, content: Spans });
const Marked = v.object({ id: v.string(), text: v.string(), annotators: v.optional(v.record(v.string(), v.array(Row)), {}) });

const [path = ""] = process.argv.slice(2);
const totals = { texts: 0, units: 0, marked: 0, rows: 0, lost: 0, titles: 0 };
for (const line of readFileSync(path, "utf8").trim().split("\n")) {
	const { text, annotators } = v.parse(Marked, JSON.parse(line));
	const { zones } = textDraft(text, { metadata: NO_METADATA, recordId: null, place: "" });
	const clutter = zones.filter(({ zone }) => zone === "boilerplate");
	const rows = Object.values(annotators).flat();
	const units = unitsOf(text);
	totals.texts += 1;
	totals.units += text.length;
	totals.marked += clutter.reduce((sum, { start, end }) => sum + end - start, 0);
	totals.titles += zones.some(({ zone }) => zone === "title") ? 1 : 0;
	totals.rows += rows.length;
	totals.lost += rows.filter((row) =>
		[...row.source, ...row.cue, ...row.content].some(([from, to]) => clutter.some(({ start, end }) => (units[from] ?? 0) < end && (units[to] ?? 0) > start)),
	).length;
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;
console.log(`${totals.texts} texts, ${totals.titles} with a title`);
console.log(`characters marked as clutter: ${percent(totals.marked, totals.units)}`);
console.log(`annotated attributions in clutter: ${totals.lost} of ${totals.rows}, ${percent(totals.lost, totals.rows)}`);

/** The UTF-16 offset of each code point, and of the text's end. */
function unitsOf(text: string): readonly number[] {
	const offsets = [0];
	for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
	return offsets;
}
