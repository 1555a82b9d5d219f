/**
 * Articles on one event: npm run bench -- stories ECBPLUS TEXTS.jsonl
 * ECBPLUS holds the articles of ECB+ (github.com/tommasoc80/EventStoryLine), a record {"id", "topic", "event", "sentences"} a line; an event is a story, and of two events
 * of one topic each is of the other's kind. TEXTS.jsonl is as for speed. What was tried on topics 1-25 stands in stories-tried.md.
 */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import * as v from "valibot";
import { averageLink, type Group, type Vector } from "../src/linking/stories/average-link.ts";
import { signatureOf, type Told } from "../src/linking/stories/signature.ts";
import { storiesAmong } from "../src/linking/stories/stories.ts";
import { tokensOf } from "../src/text/tokens.ts";
import { type BCubed, bCubed } from "./measure/b-cubed.ts";
import { misused } from "./measure/call.ts";
import { madeArticles } from "./measure/made-articles.ts";
import { type Peer, report, rounded, row } from "./measure/result.ts";

const USAGE = "stories ECBPLUS TEXTS.jsonl";
const LAST_TUNED_ON = 25;
const GOAL = 0.9;
const PILE = 10_000;
const PUBLISHED = { name: "TF-IDF, average link", figure: 0.868, source: "tried before this project", note: "topics 36-45, tuned on 1-35" };

const Line = v.object({ id: v.string(), topic: v.number(), event: v.string(), sentences: v.array(v.string()) });
type Line = v.InferOutput<typeof Line>;

const told = (id: string, text: string): Told => ({ id, text, title: null, language: "en", zones: [] });
const textOf = ({ sentences }: Line): string => sentences.join("\n");

const scored = (lines: readonly Line[], groupOf: (line: Line, at: number) => string): BCubed =>
	bCubed(lines.map((line, at) => ({ group: groupOf(line, at), truth: `${line.topic} ${line.event}` })));

function ours(lines: readonly Line[]): BCubed {
	const stories = storiesAmong(lines.map((line) => signatureOf(told(line.id, textOf(line)))));
	const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id])));
	return scored(lines, ({ id }) => storyOf.get(id) ?? "");
}

/** Words by their count, times the logarithm of how rare they are in the pile itself. */
function plainVectors(lines: readonly Line[]): readonly Vector[] {
	const counts = lines.map((line) => {
		const counts = new Map<string, number>();
		for (const { form, isWord } of tokensOf(textOf(line), 0, textOf(line).length)) if (isWord) counts.set(form, (counts.get(form) ?? 0) + 1);
		return counts;
	});
	const articles = new Map<string, number>();
	for (const form of counts.flatMap((words) => [...words.keys()])) articles.set(form, (articles.get(form) ?? 0) + 1);
	return counts.map((words) => {
		const weights = [...words].map(([form, count]): [string, number] => [form, count * (1 + Math.log((lines.length + 1) / ((articles.get(form) ?? 0) + 1)))]);
		const length = Math.hypot(...weights.map(([, weight]) => weight));
		return new Map(weights.map(([form, weight]) => [form, weight / length]));
	});
}

/** The groups that joins of at least `least` make. */
const cut = (group: Group, least: number): readonly Group[] =>
	group.parts === null || group.between >= least ? [group] : group.parts.flatMap((part) => cut(part, least));

/** For each threshold the figures of joining down to it. */
function plain(lines: readonly Line[], thresholds: readonly number[]): readonly BCubed[] {
	const joined = averageLink(plainVectors(lines), Math.min(...thresholds));
	return thresholds.map((least) => {
		const groups = joined.flatMap((group) => cut(group, least));
		const groupOf = new Map(groups.flatMap(({ members }, group) => members.map((at) => [at, String(group)])));
		return scored(lines, (_, at) => groupOf.get(at) ?? "");
	});
}

const [path = misused(USAGE), texts = misused(USAGE)] = process.argv.slice(2);
const lines = readFileSync(path, "utf8")
	.split("\n")
	.filter((line) => line.trim() !== "")
	.map((line) => v.parse(Line, JSON.parse(line)));
const tuned = lines.filter(({ topic }) => topic <= LAST_TUNED_ON);
const apart = lines.filter(({ topic }) => topic > LAST_TUNED_ON);

const thresholds = Array.from({ length: 50 }, (_, at) => (at + 5) / 100);
const plainTuned = plain(tuned, thresholds);
const best = plainTuned.reduce((best, { f1 }, at) => (f1 > (plainTuned[best]?.f1 ?? 0) ? at : best), 0);
const least = thresholds[best] ?? 0;
const figures = [
	{ name: "topics 26-35", ours: ours(apart), plain: plain(apart, thresholds)[best], isGoal: true },
	{ name: "topics 1-25, tuned on", ours: ours(tuned), plain: plainTuned[best], isGoal: false },
];

const pile = [...madeArticles(texts, PILE)].map(({ id, paragraphs }) => told(id, paragraphs.join("\n\n")));
const begun = performance.now();
storiesAmong(pile.map(signatureOf));
const seconds = (performance.now() - begun) / 1000;

const peers = (figure: number | undefined): readonly Peer[] => [
	{
		name: "plain TF-IDF, average link",
		version: null,
		figure: figure === undefined ? null : rounded(figure, 3),
		note: `joined from ${least.toFixed(2)} on, tuned on topics 1-25`,
	},
];
report("stories", {
	about:
		"B-cubed figures over articles of ECB+: each topic has two events of one kind, and an event is a story. Everything was tuned on topics 1-25; what was tried stands in [stories-tried.md](stories-tried.md).",
	command: "npm run bench -- stories ECBPLUS TEXTS",
	rows: [
		...figures.flatMap(({ name, ours, plain, isGoal }) => [
			row(`${name}: F1`, "", rounded(ours.f1, 3), { goal: isGoal ? GOAL : null, peers: [...peers(plain?.f1)], published: isGoal ? [PUBLISHED] : [] }),
			row(`${name}: precision`, "", rounded(ours.precision, 3), { peers: [...peers(plain?.precision)] }),
			row(`${name}: recall`, "", rounded(ours.recall, 3), { peers: [...peers(plain?.recall)] }),
		]),
		row(`${PILE} articles of 600 word pieces, after they were opened`, "s", rounded(seconds, 1), { better: "lower" }),
	],
});
