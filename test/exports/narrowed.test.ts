import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import * as v from "valibot";
import { Misuse } from "../../src/article/failure.ts";
import { statementsFor } from "../../src/ledger/statement-index.ts";
import { questionOf } from "../../src/linking/find/question.ts";
import { withCase } from "../ledger/builders.ts";
import { exportOf } from "./examples.ts";
import { makeStory } from "./story.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-exports-"));
const path = join(folder, "story.case");
before(() => makeStory(path));
after(() => rmSync(folder, { recursive: true }));

const Line = v.object({ attribution: v.nullable(v.object({ id: v.string(), answer: v.nullable(v.string()) })) });

const lines = async (asked: string) =>
	(await exportOf(path, "jsonl", asked))
		.toString()
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => v.parse(Line, JSON.parse(line)));

/** The ids of the statements that an export has, but those that say nothing on the matter: a search has none of these. */
const idsOf = async (asked: string): Promise<readonly string[]> =>
	(await lines(asked)).flatMap(({ attribution }) => (attribution && attribution.answer !== "declines_to_comment" ? [attribution.id] : [])).sort();

test("a filter leaves what a search with it finds", async () => {
	const asked = [
		"speaker:Roth",
		"speaker:officials",
		"act:deny",
		"outlet:pier",
		"outlet:letter",
		"date:2031",
		"date:2031-03-03",
		"speaker:roth date:2031-03-03",
	];
	for (const one of [...asked, "act:deny speaker:Roth", "date:soon"]) {
		const { statements } = await withCase(path, "read", (file) => file.transact((db) => statementsFor(db, questionOf(one))));
		assert.deepEqual(await idsOf(one), statements.flatMap(({ attribution }) => attribution?.id ?? []).sort(), one);
	}
	assert.equal((await idsOf("act:deny")).length, 1);
	assert.equal((await lines("outlet:pier")).length, 4);
});

test("a claim's filter leaves its places, in every format that takes filters", async () => {
	const [id = ""] = /[0-9a-f]{16}/.exec((await exportOf(path, "claim")).toString()) ?? [];
	assert.equal((await lines(`claim:${id.slice(0, 6)}`)).length, 7);
	assert.equal((await lines(`claim:${id} act:deny`)).length, 1);
	for (const format of ["csv", "md", "annotation", "claim", "ftm", "graphml"]) {
		const narrowed = (await exportOf(path, format, `claim:${id} act:deny`)).toString();
		assert.match(narrowed, /denied/, format);
		assert.doesNotMatch(narrowed, /Two officials|the lamp|Ada Quill/, format);
	}
	await assert.rejects(exportOf(path, "csv", "claim:0000000000000000"), Misuse);
});

test("nothing that a filter leaves is said to be nothing found", async () => {
	assert.match((await exportOf(path, "md", "speaker:Nobody")).toString(), /Only statements with: speaker:Nobody[\s\S]*does not mean that there is none/);
});
