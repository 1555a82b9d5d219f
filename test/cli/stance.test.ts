import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { hearsay } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));

const CLAIM = "The ferry Lady Ibbot ran aground at Tallow Reach";
const PAIRS = [
	{ id: "says so", claim: CLAIM, text: "Ferry Lady Ibbot runs aground at Tallow Reach" },
	{ id: 7, claim: CLAIM, text: "No, the ferry Lady Ibbot did not run aground at Tallow Reach: the story is a hoax" },
	{ id: "other", claim: CLAIM, text: "Inspectors have shut the bakery on Orlop Street after mice were found, said Bettina Krall." },
	{ id: "", claim: "", text: "" },
	{ id: "long", claim: "ferry ".repeat(1000), text: "The ferry sank. ".repeat(20_000) },
	{ id: "scripts", claim: "渡船在浅滩搁浅", text: "паром сел на мель \ud800" },
];
const lines = (pairs: readonly unknown[]): string => pairs.map((pair) => `${JSON.stringify(pair)}\n`).join("");

interface Line {
	readonly id: string | number;
	readonly stance: string;
	readonly scores: Readonly<Record<string, number>>;
}
const linesOf = (out: string): readonly Line[] =>
	out
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));

test("a line a pair, in their order, with the id as it was given; the stance is the one with the highest score", () => {
	const { status, out, err } = hearsay(["stance"], { input: lines(PAIRS) });
	assert.equal(status, 0, err);
	const found = linesOf(out);
	assert.deepEqual(
		found.map(({ id }) => id),
		PAIRS.map(({ id }) => id),
	);
	for (const line of found) {
		assert.deepEqual(Object.keys(line), ["id", "stance", "scores"]);
		assert.deepEqual(Object.keys(line.scores), ["agree", "disagree", "discuss", "unrelated"]);
		const scores = Object.values(line.scores);
		assert.ok(scores.every((score) => score >= 0 && score <= 1));
		assert.ok(Math.abs(scores.reduce((sum, score) => sum + score, 0) - 1) < 0.001);
		assert.equal(line.scores[line.stance], Math.max(...scores));
	}
	assert.deepEqual(
		found.slice(0, 3).map(({ stance }) => stance),
		["agree", "disagree", "unrelated"],
	);
});

test("what is said of a pair depends on that pair alone: the same line in any company and order", () => {
	const together = hearsay(["stance", "-"], { input: lines(PAIRS) }).out;
	const backwards = hearsay(["stance"], { input: lines(PAIRS.toReversed()) }).out;
	assert.deepEqual(linesOf(backwards).toReversed(), linesOf(together));
	const [first] = PAIRS;
	assert.equal(hearsay(["stance"], { input: lines([first]) }).out, `${together.split("\n")[0]}\n`);
});

test("a line that cannot be read is told by its number, and the rest goes on", () => {
	const path = join(folder, "pairs.jsonl");
	const [first, second] = PAIRS;
	writeFileSync(path, `${lines([first])}\n{"id": 1, "claim": "broken\n{"id": "no text", "claim": "c"}\n${lines([second])}`);
	const { status, out, err } = hearsay(["stance", path]);
	assert.equal(status, 1);
	assert.deepEqual(
		linesOf(out).map(({ id }) => id),
		[first?.id, second?.id],
	);
	const told = err.trimEnd().split("\n");
	assert.equal(told.length, 2);
	assert.match(told[0] ?? "", /pairs\.jsonl:3: .+ \(broken\)$/);
	assert.match(told[1] ?? "", /pairs\.jsonl:4: The record's field text .+ \(broken\)$/);
});

test("a call for a folder or for what is not there is told to be wrong", () => {
	const folderCall = hearsay(["stance", folder]);
	assert.equal(folderCall.status, 2);
	assert.match(folderCall.err, /is a folder/);
	const missing = hearsay(["stance", join(folder, "nothing.jsonl")]);
	assert.equal(missing.status, 2);
	assert.equal(missing.out, "");
	assert.match(missing.err, /There is nothing at/);
});

test("nothing in is nothing out", () => {
	assert.deepEqual(hearsay(["stance"], { input: "" }), { status: 0, out: "", err: "" });
});
