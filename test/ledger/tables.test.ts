import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import Database from "better-sqlite3";
import { SCHEMA_VERSION } from "../../src/ledger/migrations.ts";
import { add, folder } from "./builders.ts";

test("a case says what it is and which version, and the document names its tables", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	await add(path, []);
	const database = new Database(path, { readonly: true });
	t.after(() => database.close());
	const asked = (sql: string): unknown => database.prepare(sql).pluck().get();
	assert.equal(asked("pragma user_version"), SCHEMA_VERSION);
	assert.equal(Buffer.from(Number(asked("pragma application_id")).toString(16), "hex").toString("ascii"), "HRSY");
	const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all();
	const page = await readFile(new URL("../../docs/case-file.md", import.meta.url), "utf8");
	const named = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
	assert.deepEqual(named.sort(), tables);
});
