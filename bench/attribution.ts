/**
 * Sources, cues and contents: npm run bench -- attribution POLNEAR SCORERS [--python PYTHON]
 * POLNEAR is a folder with dev.jsonl and train.jsonl, made of github.com/networkdynamics/PolNeAR, a line an article: {"id", "text", "annotators": {PERSON: [{"source", "cue",
 * "content"}]}} with spans [start, end] in code points. SCORERS holds records.py, which makes records of it, and attribution.py, which takes it and lines of
 * `hearsay read`, holds them to the first annotator, and ends with exact F1.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { inFolder, misused } from "./measure/call.ts";
import { peersOf } from "./measure/peer.ts";
import { numbersIn, peerRun } from "./measure/python.ts";
import { readGold } from "./measure/read-gold.ts";
import { readings } from "./measure/readings.ts";
import { type Published, report, rounded, row } from "./measure/result.ts";
import { doublyMarked } from "./measure/second-annotator.ts";

const USAGE = "attribution POLNEAR SCORERS [--python PYTHON]";
const ROLES = ["source", "cue", "content"] as const;
/** Exact F1 in percent, as set out for: past the record, which is another sum. */
const GOALS = [83.2, 75.3, 72.9];
const COFENET = "Wang et al., CofeNet, COLING 2022, arxiv.org/abs/2209.09432";
const OTHER_SUM = "their preparation of the test articles: not the same sum";
const RECORDS: Readonly<Record<string, readonly number[]>> = {
	rules: [10.7, 22.8, 5.6],
	"BiLSTM + CRF": [69.6, 66.7, 59.0],
	"BERT-base": [81.1, 74.0, 68.9],
	"BERT-base + Cofe": [83.2, 75.3, 72.9],
};
const LAST_LINE = /exact F1 source\/cue\/content ([\d.]+)\/([\d.]+)\/([\d.]+)\s*$/;
const WHOLE = /row exact +P [\d.]+ R [\d.]+ F1 ([\d.]+)/;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { python: { type: "string", default: "python3" } } });
const polnear = positionals[0] ?? misused(USAGE);
const scorers = positionals[1] ?? misused(USAGE);
const gold = join(polnear, "dev.jsonl");

await inFolder((folder) => {
	const figuresOf = (print: string): readonly number[] => [...numbersIn(print, LAST_LINE), ...numbersIn(print, WHOLE)];
	const { records, ours, printed, print } = readGold(folder, gold, { python: values.python, scorers, scorer: "attribution.py" });
	const quotations = join(folder, "textacy.jsonl");
	const peers = peersOf("spaCy + textacy", peerRun(values.python, "textacy_quotations.py", records, quotations), 4, () => figuresOf(printed(gold, quotations)));

	const twice = doublyMarked(join(polnear, "train.jsonl"));
	const [first, second] = [join(folder, "first.jsonl"), join(folder, "second.jsonl")];
	writeFileSync(first, twice.first);
	writeFileSync(second, twice.second);
	const people = figuresOf(printed(first, second));
	const published = (at: number): Published[] => [
		...Object.entries(RECORDS).map(([name, figures]) => ({ name, figure: figures[at] ?? 0, source: COFENET, note: OTHER_SUM })),
		{
			name: "one trained person against another",
			figure: people[at] ?? 0,
			source: "PolNeAR's own annotators, reckoned in this run with the same scorer",
			note: `other articles: the ${twice.count} of train that two people marked`,
		},
	];
	const figures = figuresOf(print);
	const parents = readings(readFileSync(ours, "utf8")).flatMap(({ attributions }) => attributions.map(({ parent }) => parent));
	const inner = parents.filter((parent) => parent !== null).length;
	report("attribution", {
		about:
			"Exact F1 in percent of sources, cues and contents on the 84 articles of PolNeAR dev, read as whole articles, held to the first annotator, fragments of a span with only white space between them joined. The published records are reckoned on their authors' own preparation of the test articles: not the same sum, so a ratio to them is a bearing and no verdict.",
		command: "npm run bench -- attribution POLNEAR SCORERS --python PYTHON",
		rows: [
			...ROLES.map((role, at) =>
				row(`${role}, exact F1`, "%", figures[at] ?? 0, { goal: GOALS[at] ?? null, peers: peers.slice(at, at + 1), published: published(at) }),
			),
			row("whole attributions, all three parts exact, F1", "%", figures[3] ?? 0, { peers: peers.slice(3), published: published(3).slice(-1) }),
			row("attributions with a parent, which are left out", `% of ${parents.length}`, rounded((100 * inner) / parents.length, 1), {
				note: "PolNeAR marks the outermost only",
			}),
		],
	});
});
