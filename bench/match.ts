/**
 * Which known claims a post takes up: npm run bench -- match CHECKTHAT [--python PYTHON]
 * CHECKTHAT holds claims.jsonl, train.jsonl and dev.jsonl of CheckThat 2020, task 2 (github.com/sshaar/clef2020-factchecking-task2); PYTHON has bench/peers/requirements.txt.
 * The judge's weights were fitted on train.jsonl by training/match.ts; what was tried stands in match-tried.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { MEANING } from "../src/encoder/meaning.ts";
import { Weights } from "../src/linking/match/judge.ts";
import { textsOfClaim } from "../src/linking/match/meant.ts";
import { MEANING_SIGNS, type Signs, WORD_SIGNS } from "../src/linking/match/signs.ts";
import shipped from "../src/linking/match/weights.json" with { type: "json" };
import { openEncoders } from "../src/reading/vectors.ts";
import { inFolder, misused } from "./measure/call.ts";
import { checkthatClaims, checkthatTweets, precisionAt5 } from "./measure/checkthat.ts";
import { asked, leftOut, mapAt5, type VectorsOf } from "./measure/match-lists.ts";
import { peersOf } from "./measure/peer.ts";
import { peerRun } from "./measure/python.ts";
import { type Peer, report, rounded, row } from "./measure/result.ts";

const USAGE = "match CHECKTHAT [--python PYTHON]";
const GOAL = 0.88;
const DECIMALS = 3;
const PUBLISHED = [
	{ name: "BM25", figure: 0.753, source: "tried before this project", note: "on dev" },
	{ name: "MiniLM vectors", figure: 0.795, source: "tried before this project", note: "on dev" },
	{ name: "both, summed", figure: 0.824, source: "tried before this project", note: "on dev" },
];

const Line = v.object({ id: v.string(), matches: v.array(v.object({ id: v.string() })) });

const { positionals, values } = parseArgs({ allowPositionals: true, options: { python: { type: "string", default: "python3" } } });
const [folder = misused(USAGE)] = positionals;
const claims = checkthatClaims(folder);
const [train, dev] = [checkthatTweets(folder, "train"), checkthatTweets(folder, "dev")];
const weights = v.parse(Weights, shipped);

const began = performance.now();
const encoders = openEncoders();
const texts = claims.flatMap(textsOfClaim);
const known = new Map<string, Float32Array>();
for (const [at, vector] of (await encoders.vectorsOf(texts)).entries()) known.set(texts[at] ?? "", vector);
const seconds = (performance.now() - began) / 1000;

/** The claims' vectors as they were made, those of tweets as they are asked for. */
const vectorsOf: VectorsOf = async (asked) => {
	const fresh = asked.filter((text) => !known.has(text));
	for (const [at, vector] of (await encoders.vectorsOf(fresh)).entries()) known.set(fresh[at] ?? "", vector);
	return asked.map((text) => known.get(text) ?? new Float32Array());
};
const scored = (found: Awaited<ReturnType<typeof asked>>, by: Signs): number => rounded(mapAt5(found, by), DECIMALS);
const words = { dev: scored(await asked(dev, claims, null), weights.words), apart: leftOut(await asked(train, claims, null), WORD_SIGNS) };
const both = {
	dev: scored(await asked(dev, claims, vectorsOf), weights.meaning),
	apart: leftOut(await asked(train, claims, vectorsOf), [...WORD_SIGNS, ...MEANING_SIGNS]),
};
await encoders.close();

await inFolder((work) => {
	const input = join(work, "input.json");
	const output = join(work, "output.jsonl");
	const theirs = (tweets: typeof dev): readonly Peer[] => {
		writeFileSync(input, JSON.stringify({ claims, queries: tweets.map(({ id, text }) => ({ id, text })) }));
		const run = peerRun(values.python, "bm25s_matches.py", input, output);
		return peersOf("bm25s", run, 1, () => {
			const lines = readFileSync(output, "utf8").trimEnd().split("\n");
			const ranked = new Map(lines.map((line) => v.parse(Line, JSON.parse(line))).map(({ id, matches }) => [id, matches.map((match) => match.id)]));
			return [rounded(tweets.reduce((sum, { id, claims: right }) => sum + precisionAt5(ranked.get(id) ?? [], right), 0) / tweets.length, DECIMALS)];
		});
	};
	const fifths = "training tweets, each fifth of their claims judged by what the others taught: MAP@5";
	report(
		"match",
		{
			about: `Mean average precision of the first five of ${claims.length} known claims, for ${dev.length} tweets of dev and ${train.length} of train, each of which takes up one. The judge's weights were fitted on train with the vectors of meaning-1, which had not seen them. What was tried stands in [match-tried.md](match-tried.md).`,
			command: "npm run bench -- match CHECKTHAT --python PYTHON",
			rows: [
				row("dev, words and meaning: MAP@5", "", both.dev, { goal: GOAL, peers: [...theirs(dev)], published: PUBLISHED }),
				row("dev, words alone: MAP@5", "", words.dev),
				row(`${fifths}, words and meaning`, "", rounded(both.apart, DECIMALS), {
					peers: [...theirs(train)],
					note: `${MEANING.name} was taught these very tweets, so this says nothing of others`,
				}),
				row(`${fifths}, words alone`, "", rounded(words.apart, DECIMALS)),
				row(`vectors of ${claims.length} claims and their titles`, "s", rounded(seconds, 0), {
					better: "lower",
					note: "once for each run, with a thread a core",
				}),
			],
		},
		MEANING,
	);
});
