/**
 * Fits the weights of src/article/clutter/weights.json: `node training/clutter/fit.ts MARKED.jsonl > new.json`, over lines that material.py makes.
 * A line of the input is a text as saved from a page with a mark for each of its lines that hold something: {"text": "…", "marks": [0, 1, -1]}; 0 story, 1 clutter, -1 not counted.
 * Logistic regression over signs that hold or do not, with a penalty on large weights, by AdaGrad in the order of the input: the same input gives the same weights.
 */
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { signsOfLines } from "../../src/article/clutter/clutter-lines.ts";
import { seen } from "../../src/article/clutter/line-features.ts";
import current from "../../src/article/clutter/weights.json" with { type: "json" };
import { linesOf } from "../../src/text/lines.ts";

const Marked = v.object({ text: v.string(), marks: v.array(v.picklist([0, 1, -1])) });
const ROUNDS = 20;
const RATE = 0.2;
const PENALTY = 1e-4;
/** How much a line of story counts against a line of clutter: paragraphs hold the statements, and most lines of pages are clutter. */
const PARAGRAPH_COUNTS = 4;
const STORY_COUNTS = 2.5;
/** Signs seen less often tell of the page they stood on. */
const LEAST_SEEN = 8;

const [path = ""] = process.argv.slice(2);
const texts = readFileSync(path, "utf8")
	.trim()
	.split("\n")
	.map((line) => v.parse(Marked, JSON.parse(line)));
const rows = texts
	.flatMap(({ text, marks }) => signsOfLines(linesOf(text).map(seen)).map((signs, at) => ({ signs, mark: marks[at] ?? -1 })))
	.filter(({ mark }) => mark !== -1);

const times = new Map<string, number>();
for (const { signs } of rows) for (const sign of signs) times.set(sign, (times.get(sign) ?? 0) + 1);
const used = [...times].flatMap(([sign, count]) => (count >= LEAST_SEEN ? [sign] : [])).sort();
const numbers = new Map(used.map((sign, at) => [sign, at + 1]));
const weights = new Float64Array(used.length + 1);
const squares = new Float64Array(used.length + 1).fill(1e-8);
const data = rows.map(({ signs, mark }) => ({ mark, signs, own: [0, ...signs.flatMap((sign) => numbers.get(sign) ?? [])] }));

for (let round = 0; round < ROUNDS; round += 1) {
	for (let step = 0; step < data.length; step += 1) {
		// A stride prime to the number of rows mixes texts without a random number.
		const row = data[(step * 7919) % data.length];
		if (row === undefined) continue;
		const odds = row.own.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
		const error = (1 / (1 + Math.exp(-odds)) - row.mark) * (row.mark === 1 ? 1 : row.signs.includes("shape prose") ? PARAGRAPH_COUNTS : STORY_COUNTS);
		for (const at of row.own) {
			const slope = error + PENALTY * (weights[at] ?? 0);
			squares[at] = (squares[at] ?? 0) + slope * slope;
			weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at] ?? 1);
		}
	}
}

const round = (weight: number | undefined): number => Math.round((weight ?? 0) * 100) / 100;
const kept = used.map((sign, at) => [sign, round(weights[at + 1])] as const).filter(([, weight]) => weight !== 0);
process.stdout.write(`${JSON.stringify({ ...current, bias: round(weights[0]), weights: Object.fromEntries(kept) }, null, "\t")}\n`);
console.error(`${texts.length} texts, ${rows.length} lines, ${kept.length} signs`);
