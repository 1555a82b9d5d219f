import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import Database from "better-sqlite3";
import { folder } from "../ledger/builders.ts";

const main = join(import.meta.dirname, "../../src/cli/main.ts");

/** Run `hearsay` as people do. */
const hearsay = (...words: string[]): Promise<{ status: number; out: string; err: string }> =>
	new Promise((resolve) => {
		const child = execFile(process.execPath, [main, ...words], (_, out, err) => resolve({ status: child.exitCode ?? -1, out, err }));
	});

const story = (text: string, more: object = {}): string => JSON.stringify({ id: "buoy", text, outlet: "The Quay Letter", published: "2031-03-02", ...more });

test("pages are added, shown, exported and checked from the command line", async (t) => {
	const path = await folder(t);
	const [pile, file] = [join(path, "pile"), join(path, "pile", "buoys.hearsay")];
	await mkdir(pile);
	await writeFile(join(pile, "a.jsonl"), `${story("Pilot Ines Roth said on Monday that the north buoy had drifted.")}\n`);
	await writeFile(join(pile, "b.bin"), Buffer.from([0, 159, 146, 150, 0, 1, 2, 3]));

	const added = await hearsay("add", file, pile, "--json");
	const lines = added.out
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line));
	assert.equal(added.status, 1, added.err);
	assert.deepEqual(lines[0], { input: `${pile}/a.jsonl:1`, id: "buoy", status: "added" });
	assert.deepEqual([lines.length, lines[1].schema, lines[1].input, typeof lines[1].error.code], [2, 1, `${pile}/b.bin`, "string"]);
	assert.deepEqual((await readdir(pile)).sort(), ["a.jsonl", "b.bin", "buoys.hearsay"]);

	await writeFile(join(pile, "a.jsonl"), `${story("Pilot Ines Roth said on Monday that the north buoy was safe.", { modified: "2031-03-04" })}\n`);
	const again = await hearsay("add", file, join(pile, "a.jsonl"), "--json");
	assert.equal(again.status, 0, again.err);
	assert.equal(JSON.parse(again.out).status, "revision");

	const before = await readFile(file);
	const { articles, notices } = JSON.parse((await hearsay("export", file, "--format", "json")).out);
	assert.deepEqual(
		articles.map(({ revises }: { revises: string | null }) => revises),
		[null, "buoy"],
	);
	assert.deepEqual(
		notices.map(({ input }: { input: string }) => input),
		[`${pile}/b.bin`],
	);
	const shown = await hearsay("show", file);
	assert.equal(shown.status, 0);
	assert.match(shown.out, /^Working paper\. Machine reading, not checked\./);
	assert.match(shown.out, /b\.bin/);
	assert.match((await hearsay("show", file, "buoy@")).out, /another text of buoy/);
	const sound = await hearsay("verify", file);
	assert.deepEqual([sound.status, /Nothing differs/.test(sound.out)], [0, true]);
	assert.deepEqual(await readFile(file), before);

	const database = new Database(file);
	database.exec("update intake set input = 'elsewhere' where number = 2");
	database.close();
	const meddled = await hearsay("verify", file, "--json");
	assert.equal(meddled.status, 1);
	assert.ok(JSON.parse(meddled.out).wrong.some((fault: { in: string; id: string }) => fault.in === "intake" && fault.id === "2"));
});

test("a call that is wrong gives one line that says what to do, and status 2", async (t) => {
	const path = await folder(t);
	await writeFile(join(path, "notes.txt"), "notes ".repeat(300));
	const none = join(path, "none.hearsay");
	const calls = [
		["add"],
		["show"],
		["show", none],
		["verify", none],
		["export", none, "--format", "json"],
		["export", none],
		["verify", none, "more"],
		["show", join(path, "notes.txt")],
		["add", none, "--wrong"],
	];
	for (const call of calls) {
		const { status, out, err } = await hearsay(...call);
		assert.deepEqual([status, out], [2, ""], call.join(" "));
		assert.match(err, /^hearsay: [^\n]+\n$/);
	}
	assert.deepEqual(await readdir(path), ["notes.txt"]);
});
