import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BENCHES, isMeasured, type Result, readResult, row } from "../bench/measure/result.ts";
import { tableOf, withTables } from "../bench/table.ts";
import { MODEL } from "../src/encoder/model.ts";

const README = readFileSync(new URL("../bench/README.md", import.meta.url), "utf8");

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

test("every result names its own benchmark in its command, and no folder of one machine", () => {
	for (const bench of BENCHES.filter(isMeasured)) {
		const { command } = readResult(bench);
		assert.match(command, new RegExp(`^npm run bench -- ${bench} `));
		assert.doesNotMatch(command, / [/~]|\\/);
	}
});

test("the figures for attributions are those of the model that ships", () => {
	assert.equal(readResult("attribution").model.sha256, MODEL.sha256, "run: npm run bench -- attribution POLNEAR SCORERS");
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
