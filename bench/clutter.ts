/**
 * Page clutter in plain text: npm run bench -- clutter CLEAN.jsonl MARKED.jsonl
 * Of clean articles, {"id", "text", "annotators"?: {name: [{source, cue, content}]}} with rows of code-point spans (dev.jsonl made of github.com/networkdynamics/PolNeAR), counted is what is taken for clutter: characters, and attributions any part of which is.
 * Of marked texts, {"kind", "text", "marks"} as training/clutter/material.py makes them (held.jsonl; 0 story, 1 clutter, -1 not counted, a mark for each line that holds something), precision and recall of lines, by kind.
 */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { NO_METADATA, type Zone } from "../src/article/article.ts";
import { textDraft } from "../src/article/formats/plain-text.ts";
import { linesOf } from "../src/text/lines.ts";
import { misused } from "./measure/call.ts";
import { report, rounded, row } from "./measure/result.ts";
import { utf16Offsets } from "./measure/utf16-offsets.ts";

const Spans = v.array(v.looseTuple([v.number(), v.number()]));
const Clean = v.object({
	text: v.string(),
	annotators: v.optional(v.record(v.string(), v.array(v.object({ source: Spans, cue: Spans, content: Spans }))), {}),
});
const Marked = v.object({ kind: v.string(), text: v.string(), marks: v.array(v.picklist([0, 1, -1])) });

const clean = { texts: 0, units: 0, taken: 0, rows: 0, lost: 0 };
const lines = new Map<string, { all: number; both: number; told: number; clutter: number }>();
const percent = (part: number, whole: number): number => rounded((100 * part) / Math.max(1, whole), 2);

const paths = process.argv.slice(2);
if (paths.length !== 2) misused("clutter CLEAN.jsonl MARKED.jsonl");
for (const record of paths.flatMap((path) => readFileSync(path, "utf8").trim().split("\n"))) {
	const parsed = v.parse(v.union([Marked, Clean]), JSON.parse(record));
	const clutter = textDraft(parsed.text, { metadata: NO_METADATA, recordId: null, place: "" }).zones.filter(({ zone }) => zone === "boilerplate");
	if ("marks" in parsed) countLines(parsed, clutter);
	else countClean(parsed, clutter);
}

report("clutter", {
	about: `What is taken for page clutter in plain text: in ${clean.texts} clean articles, where all of it is wrong, and in texts with clutter in and around them, line by line. The weights that ship were fitted to both halves of that material, so these are lines that were seen; what one half's weights make of the other half stands in [weights.json](../src/article/clutter/weights.json).`,
	command: "npm run bench -- clutter POLNEAR/dev.jsonl MATERIAL/held.jsonl",
	rows: [
		row("clean articles, characters taken for clutter", "%", percent(clean.taken, clean.units), { better: "lower" }),
		row("clean articles, attributions any part of which is", `% of ${clean.rows}`, percent(clean.lost, clean.rows), { better: "lower" }),
		...[...lines].flatMap(([kind, { all, both, told, clutter }]) =>
			clutter === 0
				? [row(`${kind}, lines taken for clutter`, `% of ${all}`, percent(told, all), { better: "lower" })]
				: [row(`${kind}, precision`, `% of ${told} lines`, percent(both, told)), row(`${kind}, recall`, `% of ${clutter} lines`, percent(both, clutter))],
		),
	],
});

function countLines({ kind, text, marks }: v.InferOutput<typeof Marked>, clutter: readonly Zone[]): void {
	const sum = lines.get(kind) ?? { all: 0, both: 0, told: 0, clutter: 0 };
	lines.set(kind, sum);
	for (const [at, line] of linesOf(text).entries()) {
		if (marks[at] === -1) continue;
		const told = clutter.some(({ start, end }) => start <= line.start && line.end <= end);
		sum.all += 1;
		sum.told += told ? 1 : 0;
		sum.clutter += marks[at] === 1 ? 1 : 0;
		sum.both += told && marks[at] === 1 ? 1 : 0;
	}
}

function countClean({ text, annotators }: v.InferOutput<typeof Clean>, clutter: readonly Zone[]): void {
	const rows = Object.values(annotators).flat();
	const units = utf16Offsets(text);
	const inClutter = ([from, to]: readonly [number, number, ...unknown[]]): boolean =>
		clutter.some(({ start, end }) => (units[from] ?? 0) < end && (units[to] ?? 0) > start);
	clean.texts += 1;
	clean.units += text.length;
	clean.taken += clutter.reduce((sum, { start, end }) => sum + end - start, 0);
	clean.rows += rows.length;
	clean.lost += rows.filter((row) => [...row.source, ...row.cue, ...row.content].some(inClutter)).length;
}
