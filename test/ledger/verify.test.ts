import assert from "node:assert/strict";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import Database from "better-sqlite3";
import { type Fault, faults, nothingChecked } from "../../src/ledger/verify.ts";
import { add, articleOf, folder, outcomeOf, withCase } from "./builders.ts";

const check = (path: string): Promise<{ wrong: Fault[]; checked: ReturnType<typeof nothingChecked> }> =>
	withCase(path, "read", async (file) => {
		const checked = nothingChecked();
		const wrong: Fault[] = [];
		await file.transact(async (db) => {
			for await (const fault of faults(db, checked)) wrong.push(fault);
		});
		return { wrong, checked };
	});

const first = articleOf({ recordId: "r1", title: "Buoy adrift" });
const second = articleOf({ recordId: "r2", input: "pier.html", text: "Pilot Ines Roth said three piers may sink." });

test("nothing is wrong with a case as it was written, and everything in it is checked", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	await add(path, [outcomeOf(first), outcomeOf(second)]);
	const { wrong, checked } = await check(path);
	assert.deepEqual(wrong, []);
	assert.match(checked.seal, /^[0-9a-f]{64}$/);
	assert.deepEqual({ ...checked, seal: "" }, { bytes: 2, intake: 2, articles: 2, spans: 5 + 7, decisions: 0, seal: "", decisionSeal: "" });
});

/** What somebody changes behind the program's back, and where the fault must be found. */
const MEDDLING: readonly (readonly [sql: string, where: Fault["in"], id: string])[] = [
	["update article set text = replace(text, 'drifted', 'drowned') where id = 'r1'", "article", "r1"],
	["update article set title = 'Buoy safe' where id = 'r1'", "article", "r1"],
	["update article set published = '2030-01-01' where id = 'r2'", "article", "r2"],
	["update article set id = 'r3' where id = 'r2'", "article", "r3"],
	["update article set zones = '[' where id = 'r2'", "article", "r2"],
	["update article set kind = 'rumour' where id = 'r2'", "article", "r2"],
	["update span set start = start + 1 where part = 'cue' and article = 1", "article", "r1"],
	["update span set text = 'sunk' where part = 'content' and article = 2", "article", "r2"],
	["delete from span where part = 'mention' and article = 2", "article", "r2"],
	["update attribution set speaker_name = 'Ida Roth' where article = 2", "article", "r2"],
	["update attribution set act = 'sing' where article = 2", "article", "r2"],
	["update sentence set end = 9000 where article = 1", "article", "r1"],
	["delete from found where article = 2", "article", "r2"],
	["update intake set received = '1999-01-01T00:00:00.000Z' where number = 1", "intake", "1"],
	["update intake set received_by = 'nobody' where number = 2", "intake", "2"],
	["update intake set hash = '00' where number = 1", "intake", "1"],
	["update intake set number = 7 where number = 1", "intake", "7"],
	["delete from found; delete from intake where number = 1", "intake", "2"],
	["update bytes set packed = x'00' where sha256 = (select sha256 from intake where number = 1)", "bytes", ""],
	["update bytes set packed = (select packed from bytes b where b.sha256 <> bytes.sha256)", "bytes", ""],
	["delete from bytes where sha256 = (select sha256 from intake where number = 2)", "intake", "2"],
	["delete from found where intake = 2; delete from intake where number = 2", "bytes", ""],
];

test("whatever is changed behind the program's back is named", async (t) => {
	const path = await folder(t);
	await add(join(path, "sound.hearsay"), [outcomeOf(first), outcomeOf(second)]);
	for (const [sql, where, id] of MEDDLING) {
		const meddled = join(path, "meddled.hearsay");
		await copyFile(join(path, "sound.hearsay"), meddled);
		const database = new Database(meddled);
		database.exec(`pragma foreign_keys = off; ${sql}`);
		database.close();
		const { wrong } = await check(meddled);
		assert.ok(
			wrong.some((fault) => fault.in === where && (id === "" || fault.id === id)),
			`${sql}: ${JSON.stringify(wrong)}`,
		);
	}
});
