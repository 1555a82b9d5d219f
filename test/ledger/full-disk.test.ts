import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { sql } from "kysely";
import { CaseFailure } from "../../src/ledger/failure.ts";
import { keep } from "../../src/ledger/keep.ts";
import { makerNumber } from "../../src/ledger/maker.ts";
import { faults, nothingChecked } from "../../src/ledger/verify.ts";
import { add, articleOf, exported, folder, MAKER, outcomeOf, withCase } from "./builders.ts";

const run = promisify(execFile);
const adder = join(import.meta.dirname, "adder.ts");

const articles = Array.from({ length: 40 }, (_, number) =>
	articleOf({ input: `buoy-${number}.html`, text: `Pilot Ines Roth said buoy ${number} drifted. ${"Rain fell. ".repeat(900)}` }),
);

const check = (path: string, ids: readonly string[]): Promise<void> =>
	withCase(path, "read", async (file) => {
		assert.deepEqual(file.damage(), []);
		await file.transact(async (db) => {
			for await (const fault of faults(db, nothingChecked())) assert.fail(JSON.stringify(fault));
			const kept = await db.selectFrom("article").select("id").execute();
			assert.deepEqual(kept.map(({ id }) => id).sort(), ids.toSorted());
		});
	});

test("a case that may not grow says so, keeps what was added, and takes the rest when there is room", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	const kept: string[] = [];
	const failure = await withCase(path, "write", async (file) => {
		const maker = await makerNumber(file, MAKER);
		await file.look((db) => sql`pragma max_page_count = 120`.execute(db));
		for (const article of articles)
			try {
				kept.push(...(await keep(file, outcomeOf(article), maker)).map(({ id }) => id));
			} catch (error) {
				return error;
			}
		return null;
	});
	assert.ok(failure instanceof CaseFailure, String(failure));
	assert.match(failure.message, /no room left/);
	assert.ok(kept.length > 0 && kept.length < articles.length);
	await check(path, kept);
	await add(
		path,
		articles.map((article) => outcomeOf(article)),
	);
	await check(
		path,
		articles.map(({ id }) => id),
	);
});

const limited = spawnSync("prlimit", ["--version"]).status === 0;

test("under a limit on the size of files an add says so and keeps what it printed", { skip: !limited && "there is no prlimit here" }, async (t) => {
	const path = await folder(t);
	const [small, whole] = [join(path, "small.hearsay"), join(path, "whole.hearsay")];
	const failed: { code?: number; stdout: string; stderr: string } = await run("prlimit", ["--fsize=300000", process.execPath, adder, small, "0", "100"]).then(
		() => assert.fail("it was not limited"),
		(error) => error,
	);
	assert.equal(failed.code, 1, failed.stderr);
	assert.match(failed.stderr, /^The case .* cannot be used: .*(no room|disk).*\n$/);
	await check(small, failed.stdout.split("\n").slice(0, -1));
	for (const file of [small, whole]) await run(process.execPath, [adder, file, "0", "100"]);
	assert.equal(await exported(small), await exported(whole));
});
