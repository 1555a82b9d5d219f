import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { hearsay } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));

const RECORDS = [
	{ id: "b", text: "The ferry Lady Ibbot ran aground off Tallow Reach, the harbour master Jonas Wick said." },
	{ id: "m", text: "Inspectors have shut the bakery on Orlop Street after mice were found, said Bettina Krall." },
	{ id: "a", text: "Off Tallow Reach the ferry Lady Ibbot sat on a sandbank all night. Jonas Wick sent two tugs." },
].map((record) => `${JSON.stringify(record)}\n`);

const linesOf = (out: string): readonly { readonly id: string; readonly story: string }[] =>
	out
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));

test("a line an article, in the order of the inputs, with id and story", () => {
	const { status, out } = hearsay(["stories"], { input: RECORDS.join("") });
	assert.equal(status, 0);
	const lines = linesOf(out);
	assert.deepEqual(
		lines.map((line) => Object.keys(line)),
		RECORDS.map(() => ["id", "story"]),
	);
	assert.deepEqual(
		lines.map(({ id }) => id),
		["b", "m", "a"],
	);
	assert.equal(lines[0]?.story, lines[2]?.story);
	assert.notEqual(lines[0]?.story, lines[1]?.story);
});

test("the order of the inputs shows in the order of the lines and nowhere else", () => {
	const [one, other] = [RECORDS, RECORDS.toReversed()].map((records) => linesOf(hearsay(["stories", "-"], { input: records.join("") }).out));
	assert.deepEqual(one, other?.toReversed());
});

test("what cannot be read has a line among the errors, and the rest has its stories", () => {
	const broken = join(folder, "broken.gz");
	writeFileSync(broken, Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]));
	const pile = join(folder, "pile.jsonl");
	writeFileSync(pile, RECORDS.join(""));
	const { status, out, err } = hearsay(["stories", broken, pile]);
	assert.equal(status, 1);
	assert.match(err, /broken\.gz: .+ \(broken_archive\)\n$/);
	assert.equal(linesOf(out).length, 3);
});
