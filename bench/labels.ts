/**
 * Labels on attributions that were marked by hand: npm run bench -- labels GOLD [--wrong FIELD]
 * GOLD is a folder of articles marked by hand for this project: ID.json with {"text", "rows"}, spans in code points. Each row's own spans are given to
 * `labelsOf`, and counted is how often each label is one of the right ones. With --wrong the rows that miss are listed.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { contextOf, labelsOf } from "../src/attribution/labels/labels.ts";
import { entitiesOf, NO_HINTS } from "../src/entities/entities.ts";
import { type Span, spanOf } from "../src/text/span.ts";
import { unitsOf } from "../src/text/units.ts";
import { misused } from "./measure/call.ts";
import { report, rounded, row } from "./measure/result.ts";
import { sameName } from "./measure/same-name.ts";
import { utf16Offsets } from "./measure/utf16-offsets.ts";

const SpanRecord = v.object({ start: v.number(), end: v.number() });
const Row = v.looseObject({
	source: v.array(SpanRecord),
	cue: v.array(SpanRecord),
	content: v.array(SpanRecord),
	speaker: v.object({ name: v.nullable(v.string()), type: v.string() }),
	affiliation: v.nullable(v.string()),
	anonymity: v.string(),
	kind: v.string(),
	act: v.string(),
	hedge: v.string(),
	hedge_words: v.array(SpanRecord),
	polarity: v.string(),
	core: v.boolean(),
});
const GoldArticle = v.object({ text: v.string(), rows: v.array(Row) });

const LABELS = ["kind", "act", "hedge", "polarity", "anonymity"] as const;

/** The other answers that a gold row allows for a field. */
const alternatives = (row: v.InferOutput<typeof Row>, field: string): readonly unknown[] => [row[`${field}_alt`] ?? []].flat();

const { values, positionals } = parseArgs({ allowPositionals: true, options: { wrong: { type: "string" } } });
const folder = positionals[0] ?? misused("labels GOLD [--wrong FIELD]");
const right = new Map<string, [number, number]>();
const count = (field: string, isRight: boolean, line: () => string): void => {
	const [hits, all] = right.get(field) ?? [0, 0];
	right.set(field, [hits + Number(isRight), all + 1]);
	if (!isRight && values.wrong === field) console.log(line());
};

for (const file of readdirSync(folder)
	.filter((name) => name.endsWith(".json"))
	.sort()) {
	const { text, rows } = v.parse(GoldArticle, JSON.parse(readFileSync(join(folder, file), "utf8")));
	const offsets = utf16Offsets(text);
	const spans = (list: readonly { readonly start: number; readonly end: number }[]): readonly Span[] =>
		list.map(({ start, end }) => spanOf(text, offsets[start] ?? text.length, offsets[end] ?? text.length));
	const speeches = rows.map(({ source, content }) => ({ source: spans(source), content: spans(content) }));
	const units = unitsOf(text);
	const context = contextOf(units);
	const entities = entitiesOf(file, units, speeches, NO_HINTS);
	for (const row of rows.filter(({ core }) => core)) {
		const parts = { source: spans(row.source), cue: spans(row.cue), content: spans(row.content), confidence: 1 };
		const labels = labelsOf(text, parts, context, entities, parts.source);
		const shown = [parts.source, parts.cue, parts.content].map((list) => list.map((span) => span.text).join(" … ")).join(" | ");
		for (const field of LABELS) {
			count(field, [row[field], ...alternatives(row, field)].includes(labels[field]), () => `${row[field]} not ${labels[field]}: ${shown}`);
		}
		const gold = spans(row.hedge_words).map((span) => span.text.toLowerCase());
		const found = labels.hedgeWords.map((span) => span.text.toLowerCase());
		if (gold.length > 0) count("hedge where any", labels.hedge !== "none", () => `${gold.join(", ")} not ${found.join(", ")}: ${shown}`);
		if (found.length > 0) count("hedge where found", row.hedge !== "none" || alternatives(row, "hedge").length > 0, () => `${found.join(", ")}: ${shown}`);
		count("speaker type", row.speaker.type === labels.speaker.type, () => `${row.speaker.type} not ${labels.speaker.type}: ${shown}`);
		if (labels.speaker.name !== null) {
			count("name where given", sameName(row.speaker.name, labels.speaker.name), () => `${row.speaker.name} not ${labels.speaker.name}: ${shown}`);
		}
		count("speaker name", sameName(row.speaker.name, labels.speaker.name), () => `${row.speaker.name} not ${labels.speaker.name}: ${shown}`);
		if (labels.affiliation !== null) {
			count("affiliation given", sameName(row.affiliation, labels.affiliation), () => `${row.affiliation} not ${labels.affiliation}: ${shown}`);
		}
	}
}
report("labels", {
	about:
		"Labels, given the right spans: of attributions marked by hand in ten articles, how many get a right label. Where a row allows several, any of them is right.",
	command: "npm run bench -- labels GOLD",
	rows: [...right].map(([field, [hits, all]]) => row(field, `% of ${all}`, rounded((100 * hits) / all, 1))),
});
