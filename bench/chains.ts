/**
 * Whose word: npm run bench -- chains GOLD SCORERS [--python PYTHON]
 * GOLD is a folder of articles marked by hand for this project, chains and labels included: ID.json with {"id", "text", "rows"}; it is not published. SCORERS holds
 * records.py, which makes records of it, and chains.py, which takes it and lines of `hearsay read` and prints figures in percent, each with what it counts at its head.
 * Chains are also counted article by article, since one article has half of them.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { inFolder, misused } from "./measure/call.ts";
import { type ChainFigures, chainFigures } from "./measure/chain-figures.ts";
import { peersOf } from "./measure/peer.ts";
import { peerRun } from "./measure/python.ts";
import { readGold } from "./measure/read-gold.ts";
import { type Published, report, row } from "./measure/result.ts";
import { withoutLabels } from "./measure/without-labels.ts";

const USAGE = "chains GOLD SCORERS [--python PYTHON]";
/** In percent, as set out for. */
const GOALS: ChainFigures = {
	"found, F1": 91,
	"nested found": 65,
	"parent right": 60,
	"no parent where there is none": 95,
	"speaker's name": 88,
	anonymity: 93,
	act: 82,
	hedge: 94,
	polarity: 97,
	kind: 96,
	"hedged, F1": 55,
	"negated, F1": 60,
};
const FIGURES = Object.keys(GOALS);

const SECOND_READER = { name: "a second reader, blind", source: "the notes that belong to the marked articles" };
const FOUR = "four of the ten articles";
const LABELS_NOTE = `${FOUR}; all labels, 97 to 100`;
const CONSTANT = { name: "always the commonest value", source: "chains.py, at its head", note: null };
const secondReader = (figure: number, note: string): readonly Published[] => [{ ...SECOND_READER, figure, note }];
const constant = (figure: number): readonly Published[] => [{ ...CONSTANT, figure }];
const PUBLISHED: Readonly<Record<string, readonly Published[]>> = {
	"found, F1": secondReader(96.8, FOUR),
	"nested found": secondReader(80, `${FOUR}, 10 such rows`),
	"parent right": secondReader(70, `${FOUR}, 10 such rows`),
	...Object.fromEntries(["speaker's name", "anonymity", "act", "kind"].map((label) => [label, secondReader(97, LABELS_NOTE)])),
	hedge: [...secondReader(97, LABELS_NOTE), ...constant(93)],
	polarity: [...secondReader(97, LABELS_NOTE), ...constant(97)],
	"hedged, F1": constant(0),
	"negated, F1": constant(0),
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { python: { type: "string", default: "python3" } } });
const gold = positionals[0] ?? misused(USAGE);
const scorers = positionals[1] ?? misused(USAGE);

await inFolder((folder) => {
	const { records, ours, printed, print } = readGold(folder, gold, { python: values.python, scorers, scorer: "chains.py" });
	const { figures, counts } = chainFigures(print);

	const quotations = join(folder, "textacy.jsonl");
	const peers = peersOf("spaCy + textacy", peerRun(values.python, "textacy_quotations.py", records, quotations), 2, () => {
		writeFileSync(quotations, withoutLabels(readFileSync(quotations, "utf8")));
		const { figures } = chainFigures(printed(gold, quotations));
		return [figures["found, F1"] ?? 0, figures["nested found"] ?? 0];
	});

	const articles = readdirSync(gold)
		.filter((name) => name.endsWith(".json"))
		.sort()
		.map((name) => {
			const alone = join(folder, name.replace(/\.json$/u, ""));
			mkdirSync(alone);
			copyFileSync(join(gold, name), join(alone, name));
			return chainFigures(printed(alone, ours));
		});
	report("chains", {
		about: `Attributions with their chains and labels over ${articles.length} articles marked by hand, read as whole articles. Labels are counted on the attributions found; where a row allows several answers, any of them is right. The articles are dev articles of PolNeAR.`,
		command: "npm run bench -- chains GOLD SCORERS --python PYTHON",
		rows: [
			...FIGURES.map((what, at) =>
				row(what, counts[what] === undefined ? "%" : `% of ${counts[what]}`, figures[what] ?? 0, {
					goal: GOALS[what] ?? null,
					peers: peers.slice(at, at + 1),
					published: [...(PUBLISHED[what] ?? [])],
				}),
			),
			...articles.map(({ figures, counts }, at) =>
				row(`article ${at + 1}: nested found`, `% of ${counts["nested found"]}`, figures["nested found"] ?? 0, {
					note: `parent right: ${figures["parent right"]} %`,
				}),
			),
		],
	});
});
