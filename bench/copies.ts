/**
 * Passages that articles share: npm run bench -- copies FNC1 [--python PYTHON]
 * FNC1 is a folder that holds train-bodies.jsonl, {"id", "text"}, and train-stances.jsonl, {"headline", "body", "stance"}, made of train_bodies.csv and train_stances.csv of github.com/FakeNewsChallenge/fnc-1.
 * Of every other body, passages are put into other bodies and edited; the bodies between were those on which the bounds of src/linking/copies were set. Bodies that share eight words in a row with one before them
 * are left out as natural copies; those on one event that stay are the traps. A planted passage is found where a find covers at least half of it and lies at least half in it, on both sides; any other find is false.
 */
import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { NO_METADATA } from "../src/article/article.ts";
import { type Copy, copiesAmong } from "../src/linking/copies/copies.ts";
import { inFolder, misused } from "./measure/call.ts";
import { peersOf } from "./measure/peer.ts";
import { figuresOf, findsOf, scored, sumOf } from "./measure/plagdet.ts";
import { type Body, type Collection, chance, edited, planted, vocabularyOf, withoutNaturalCopies } from "./measure/planted.ts";
import { peerRun } from "./measure/python.ts";
import { report, rounded, row } from "./measure/result.ts";

const USAGE = "copies FNC1 [--python PYTHON]";
const PASSAGES = 2000;
const LEVELS = [0.1, 0.2, 0.3] as const;
/** The level for which there is a goal, and the goal. */
const GOAL_LEVEL = 0.2;
const GOAL = 0.93;
const SPEED_ARTICLES = 10_000;
const SECONDS = 120;
const PEER = "datasketch";
const COMMAND = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

const Bodies = v.array(v.object({ id: v.string(), text: v.string() }));
const Stances = v.array(v.object({ headline: v.string(), body: v.string(), stance: v.string() }));
const Pairs = v.array(v.object({ article: v.string(), of: v.string() }));

const linesOf = (path: string): unknown[] =>
	readFileSync(path, "utf8")
		.trimEnd()
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line));

const { positionals, values } = parseArgs({ allowPositionals: true, options: { python: { type: "string", default: "python3" } } });
const [folder = misused(USAGE)] = positionals;
const bodies = v.parse(Bodies, linesOf(join(folder, "train-bodies.jsonl")));
const hosts = withoutNaturalCopies(bodies.filter((_, at) => at % 2 === 0));
const vocabulary = vocabularyOf(bodies);
const traps = pairsOnOneEvent(v.parse(Stances, linesOf(join(folder, "train-stances.jsonl"))), new Set(hosts.map(({ id }) => id)));

const recordsOf = (articles: readonly Body[]): string => articles.map((article) => `${JSON.stringify(article)}\n`).join("");

/** Collections in each of which every host takes one passage, as many as make 2,000. */
const collections = (level: number): readonly Collection[] =>
	Array.from({ length: Math.ceil(PASSAGES / hosts.length) }, (_, round) => planted(hosts, level, vocabulary, chance(1000 * round + Math.round(100 * level))));

const copiesOf = (articles: readonly Body[]): readonly Copy[] => copiesAmong(articles.map((article) => ({ ...NO_METADATA, ...article, zones: [] })));

const levels = LEVELS.map((level) => ({
	level,
	score: sumOf(collections(level).map(({ articles, plants }) => scored(plants, copiesOf(articles).flatMap(findsOf)))),
}));

await inFolder((work) => {
	const sample = collections(GOAL_LEVEL).slice(0, 1);
	const alike = sample.map(({ articles, plants }) => {
		const wanted = new Set(plants.map(({ source, host }) => pairKey(source.id, host.id)));
		const path = join(work, "planted.jsonl");
		writeFileSync(path, recordsOf(articles));
		const run = peerRun(values.python, "datasketch_pairs.py", path, join(work, "planted-pairs.jsonl"));
		const theirs = peersOf(PEER, run, 1, () => [f1Of(v.parse(Pairs, linesOf(join(work, "planted-pairs.jsonl"))), wanted)]);
		return row(`articles that share a passage at ${percent(GOAL_LEVEL)}, F1 of pairs`, "", f1Of(copiesOf(articles), wanted), { peers: [...theirs] });
	});
	const many = join(work, "many.jsonl");
	writeFileSync(many, recordsOf(manyArticles()));
	const seconds = rounded(secondsOf(many, join(work, "copies.jsonl")), 1);
	const speedRun = peerRun(values.python, "datasketch_pairs.py", many, join(work, "pairs.jsonl"));
	report("copies", {
		about: `Passages of 40 to 200 words, ${levels[0]?.score.planted} at each level, planted from FNC-1 bodies into others, a part of their words replaced, cut or joined by others, the sentences of half of them put into another order. The ${hosts.length} bodies are those of every other one that share no eight words in a row with one before them; ${traps} pairs of them go with one headline, and share a story but no copy. The bounds of the program were set on the bodies between. A passage counts as found where both sides of a find cover at least half of it and lie at least half in it; every other find is false.`,
		command: "npm run bench -- copies FNC1 --python PYTHON",
		rows: [
			...levels.flatMap(({ level, score }) => {
				const { precision, recall, f1, plagdet } = figuresOf(score);
				const goal = level === GOAL_LEVEL ? { goal: GOAL } : {};
				return [
					row(`${percent(level)} of the words edited, F1`, "", rounded(f1, 3), goal),
					row(`${percent(level)}, precision`, `of ${score.finds} finds`, rounded(precision, 3)),
					row(`${percent(level)}, recall`, "", rounded(recall, 3)),
					row(`${percent(level)}, plagdet as at PAN, over characters`, "", rounded(plagdet, 3)),
				];
			}),
			...alike,
			row(`${SPEED_ARTICLES} articles, each body in several wordings, from start to end`, "s", seconds, {
				better: "lower",
				goal: SECONDS,
				peers: [...peersOf(PEER, speedRun, 1, (run) => [rounded(run.seconds, 1)])],
			}),
		],
	});
});

function percent(level: number): string {
	return `${Math.round(100 * level)} %`;
}

function pairKey(one: string, other: string): string {
	return [one, other].sort().join(" ");
}

function f1Of(pairs: readonly { readonly article: string; readonly of: string }[], wanted: ReadonlySet<string>): number {
	const right = pairs.filter(({ article, of }) => wanted.has(pairKey(article, of))).length;
	return rounded((2 * right) / (pairs.length + wanted.size), 3);
}

/** Every body, natural copies and all, again and again with three of ten words edited. */
function manyArticles(): readonly Body[] {
	const random = chance(1);
	return Array.from({ length: SPEED_ARTICLES }, (_, at) => {
		const { id, text } = bodies[at % bodies.length] ?? { id: "", text: "" };
		return { id: `${id}-${Math.floor(at / bodies.length)}`, text: edited(text, 0.3, vocabulary, random) };
	});
}

/** Seconds that the command takes as it ships. */
function secondsOf(input: string, output: string): number {
	const file = openSync(output, "w");
	const start = performance.now();
	const { status, error } = spawnSync(process.execPath, [COMMAND, "copies", input], { stdio: ["ignore", file, "inherit"] });
	closeSync(file);
	if (error) throw error;
	if (status !== 0) throw new Error(`hearsay copies ended with status ${status}`);
	return (performance.now() - start) / 1000;
}

/** Pairs of bodies that one headline goes with. */
function pairsOnOneEvent(stances: v.InferOutput<typeof Stances>, among: ReadonlySet<string>): number {
	const together = Map.groupBy(
		stances.filter(({ stance, body }) => stance !== "unrelated" && among.has(body)),
		({ headline }) => headline,
	);
	const pairs = new Set<string>();
	for (const group of together.values())
		for (const one of group) for (const other of group) if (one.body < other.body) pairs.add(pairKey(one.body, other.body));
	return pairs.size;
}
