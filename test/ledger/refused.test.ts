import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import Database from "better-sqlite3";
import { Misuse } from "../../src/article/failure.ts";
import { add, articleOf, exported, folder, outcomeOf } from "./builders.ts";

const one = [outcomeOf(articleOf())];

/** Change a case behind the program's back. */
const meddle = (path: string, sql: string): void => {
	const database = new Database(path);
	database.exec(sql);
	database.close();
};

test("a case from a newer release is refused by readers and writers, and left as it was", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	await add(path, one);
	meddle(path, "pragma user_version = 999");
	const before = await readFile(path);
	const refused = (error: unknown): boolean => error instanceof Misuse && /newer release/.test(error.message) && !error.message.includes("\n");
	await assert.rejects(exported(path), refused);
	await assert.rejects(add(path, one), refused);
	assert.deepEqual(await readFile(path), before);
});

test("a file that is no case is refused and left as it was", async (t) => {
	const path = await folder(t);
	const database = join(path, "other.sqlite");
	meddle(database, "create table diary (entry text)");
	await writeFile(join(path, "short.txt"), "a");
	await writeFile(join(path, "long.txt"), "notes ".repeat(2000));
	for (const name of ["other.sqlite", "short.txt", "long.txt"]) {
		const before = await readFile(join(path, name));
		for (const attempt of [() => add(join(path, name), one), () => exported(join(path, name))])
			await assert.rejects(attempt, (error) => error instanceof Misuse && /not a case/.test(error.message), name);
		assert.deepEqual(await readFile(join(path, name)), before, name);
	}
});

test("a reader makes no case where there is none", async (t) => {
	const path = await folder(t);
	await assert.rejects(exported(join(path, "none.hearsay")), (error) => error instanceof Misuse && /no case at/.test(error.message));
	assert.deepEqual(await readdir(path), []);
});

test("a case cannot be made in a folder that is not there", async (t) => {
	const path = join(await folder(t), "none", "pile.hearsay");
	await assert.rejects(add(path, one), (error) => error instanceof Misuse && /there is no folder/.test(error.message));
});

test("a file that an add was killed in before its first commit is an empty case", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	await writeFile(path, "");
	assert.deepEqual(JSON.parse(await exported(path)).articles, []);
	assert.equal((await readFile(path)).length, 0);
	assert.equal((await add(path, one)).length, 1);
});
