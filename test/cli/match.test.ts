import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import * as v from "valibot";
import { hearsay } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));

const lines = (records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join("");
const fileOf = (name: string, content: string): string => {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
};

const COLLECTION = fileOf(
	"claims.jsonl",
	lines([
		{ id: "mice", text: "Inspectors shut the Quarrytown bakery after mice were found in its flour store.", title: "Was a Bakery Shut Over Mice?" },
		{ id: "ferry", text: "The ferry Lady Ibbot ran aground off Tallow Reach with 212 passengers." },
		{ id: 7, text: "Councillor Orla Brandt said that she would tax every seagull.", title: null },
	]),
);
const QUERIES = [
	{ id: "q1", text: "a big boat is stuck on a sandbank near Tallow Reach" },
	{ id: 2, text: "Tax the gulls? Really, #OrlaBrandt?" },
	{ id: "q3", text: "rodents in the bread factory" },
];

const Line = v.object({ id: v.union([v.string(), v.number()]), matches: v.array(v.object({ id: v.union([v.string(), v.number()]), score: v.number() })) });
const linesOf = (out: string) =>
	out
		.trimEnd()
		.split("\n")
		.map((line) => v.parse(Line, JSON.parse(line)));

test("a line a query, in their order, with the claims by words and meaning, the likeliest first", () => {
	const { status, out } = hearsay(["match", COLLECTION], { input: lines(QUERIES) });
	assert.equal(status, 0);
	assert.deepEqual(
		linesOf(out).map(({ id, matches }) => [id, matches[0]?.id]),
		[
			["q1", "ferry"],
			[2, 7],
			["q3", "mice"],
		],
	);
	assert.deepEqual(Object.keys(JSON.parse(out.split("\n")[0] ?? "").matches[0]), ["id", "score"]);
});

test("the number of threads makes no difference, nor whether queries come from a file", () => {
	const queries = fileOf("queries.jsonl", lines(QUERIES));
	const [one, three] = [1, 3].map((workers) => hearsay(["match", "--workers", String(workers), COLLECTION, queries]).out);
	assert.equal(one, three);
	assert.equal(one, hearsay(["match", COLLECTION, "-"], { input: lines(QUERIES) }).out);
});

test("words alone, with what spoke for each claim", () => {
	const { out } = hearsay(["match", "--words", "--why", COLLECTION], { input: lines(QUERIES.slice(0, 1)) });
	const { matches } = JSON.parse(out);
	assert.equal(matches[0].id, "ferry");
	assert.ok(matches[0].why.placeByWords > 0);
	assert.equal(matches[0].why.meaning, undefined);
});

test("lines that cannot be read are told, and the rest is matched", () => {
	const { status, out, err } = hearsay(["match", "--words", COLLECTION], { input: `not json\n{"id": "x"}\n\n${lines(QUERIES.slice(0, 1))}[1]\n` });
	assert.equal(status, 1);
	assert.equal(linesOf(out).length, 1);
	assert.equal(err.trimEnd().split("\n").length, 3);
});

test("an empty collection matches nothing; of several claims under one id the first counts", () => {
	const empty = fileOf("empty.jsonl", "");
	assert.deepEqual(linesOf(hearsay(["match", empty], { input: lines(QUERIES.slice(0, 1)) }).out), [{ id: "q1", matches: [] }]);
	const twice = fileOf(
		"twice.jsonl",
		lines([
			{ id: "a", text: "Tallow Reach" },
			{ id: "a", text: "seagulls" },
		]),
	);
	assert.equal(linesOf(hearsay(["match", "--words", twice], { input: lines(QUERIES.slice(0, 1)) }).out)[0]?.matches.length, 1);
});

test("a call without a collection, or with one that is not there, is wrong", () => {
	assert.equal(hearsay(["match"]).status, 2);
	assert.equal(hearsay(["match", join(folder, "nowhere.jsonl")]).status, 2);
	assert.equal(hearsay(["match", folder]).status, 2);
	assert.equal(hearsay(["match", "-", "-"]).status, 2);
});
