import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { chainFigures } from "../../bench/measure/chain-figures.ts";
import { errorRates } from "../../bench/measure/error-rates.ts";
import { BENCHES, isMeasured, type Result, readResult, row } from "../../bench/measure/result.ts";
import { withoutLabels } from "../../bench/measure/without-labels.ts";
import { ERROR_RATES, tableOf, withTables } from "../../bench/table.ts";
import { MEANING } from "../../src/encoder/meaning.ts";
import { MODEL } from "../../src/encoder/model.ts";

const README = readFileSync(new URL("../../bench/README.md", import.meta.url), "utf8");

const resultWith = (...rows: Result["rows"]): Result => ({
	about: "What is measured.",
	command: "npm run bench -- speed TEXTS",
	release: "9.9.9",
	model: { name: "reader-9", sha256: "ab".repeat(32) },
	node: "24.0.0",
	processor: "Abacus",
	cores: 3,
	rows,
});

test("the tables of bench/README.md are those that bench/table.ts writes of bench/results", () => {
	assert.equal(README, withTables(README), "run: node bench/table.ts");
});

test("the figures that ship are those of bench/results", () => {
	assert.equal(readFileSync(ERROR_RATES, "utf8"), errorRates(), "run: node bench/table.ts");
});

test("every result names its own benchmark in its command, and no folder of one machine", () => {
	for (const bench of BENCHES.filter(isMeasured)) {
		const { command } = readResult(bench);
		assert.match(command, new RegExp(`^npm run bench -- ${bench} `));
		assert.doesNotMatch(command, / [/~]|\\/);
	}
});

for (const bench of ["attribution", "calibration"] as const) {
	test(`the figures for ${bench} are those of the model that ships`, () => {
		const { model, command } = readResult(bench);
		assert.equal(model.sha256, MODEL.sha256, `run: ${command}`);
	});
}

test("the figures for stance are those of the model that ships", () => {
	const { model, command } = readResult("stance");
	assert.equal(model.sha256, MEANING.sha256, `run: ${command}`);
});

test("a figure stands beside its peers and published figures as a ratio, and beside its goal", () => {
	const peers = [{ name: "Snail", version: "2.1", figure: 4, note: null }];
	const published = [{ name: "Hare", figure: 20, source: "Fables, 2nd edition", note: "other meadows" }];
	const table = tableOf("speed", resultWith(row("fields", "fields/s", 10, { goal: 12, peers, published })));
	assert.match(table, /\| fields \| \*\*10\*\* fields\/s \| ≥ 12, missed \| Snail: 4 \(×2\.50; 2\.1\) \| Hare: 20 \(×0\.50; other meadows\) \|/);
	assert.match(table, /Hare: Fables, 2nd edition/);
	assert.match(table, /hearsay 9\.9\.9, model reader-9 \(SHA-256 abababababab…\), Node 24\.0\.0, Abacus, 3 cores/);
});

test("where less is better a goal is reached from above", () => {
	assert.match(tableOf("memory", resultWith(row("the most", "MB", 500, { better: "lower", goal: 600 }))), /≤ 600, reached/);
});

test("what was not run says why", () => {
	const peers = [{ name: "Snail", version: null, figure: null, note: "it is asleep" }];
	const table = tableOf("speed", resultWith(row("fields", "fields/s", null, { note: "no field here", goal: 12, peers })));
	assert.match(table, /\| not run \(no field here\) \| ≥ 12 \| Snail: not run \(it is asleep\) \|/);
});

test("every figure that the scorer of chains prints is taken, and of how many it is", () => {
	const printed = [
		"found    P 90.0 R 80.5 F1 85.0",
		"nested   found 50.0  parent right 25.0  of 8",
		"flat     99.0 of 70",
		"speaker  61.5 of 78",
		"anonymity92.0 of 78",
		"act      83.0 of 78",
		"hedge    94.0 of 78",
		"polarity 96.0 of 78",
		"kind     97.0 of 78",
		"rare     hedged P 70.0 R 60.0 F1 64.6 of 9",
		"rare     negated P 100.0 R 50.0 F1 66.7 of 4",
	].join("\n");
	const { figures, counts } = chainFigures(printed);
	assert.deepEqual(Object.values(figures), [85, 50, 25, 99, 61.5, 92, 83, 94, 96, 97, 64.6, 66.7]);
	assert.deepEqual(Object.values(counts), [8, 8, 70, 78, 78, 78, 78, 78, 78, 9, 4]);
	assert.throws(() => chainFigures(printed.replace("flat", "float")), /did not print/);
});

test("a peer that finds spans only gets no label, name or parent, and an id for each of its attributions", () => {
	const [line] = withoutLabels(`${JSON.stringify({ article: { id: "a" }, attributions: [{ cue: [] }, { cue: [] }] })}\n`)
		.trimEnd()
		.split("\n");
	const { article, attributions } = JSON.parse(line ?? "");
	assert.deepEqual(article, { id: "a" });
	assert.deepEqual(attributions[1], {
		cue: [],
		id: "1",
		parent: null,
		speaker: { name: null },
		anonymity: null,
		act: null,
		hedge: null,
		polarity: null,
		kind: null,
	});
});
