import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import Database from "better-sqlite3";
import { Misuse } from "../../src/article/failure.ts";
import { staleArticles } from "../../src/ledger/contents.ts";
import { keepReading } from "../../src/ledger/keep.ts";
import { makerNumber } from "../../src/ledger/maker.ts";
import { add, articleOf, exported, folder, MAKER, outcomeOf, readingOf, withCase } from "./builders.ts";

/** Brings a case back to the tables of format 1. */
const asFormat1 = (path: string): void => {
	const database = new Database(path);
	database.exec(
		"drop table seen; alter table maker drop column processors; drop table statement_vocabulary; drop table statement_word; alter table attribution drop column answer; drop table decision; drop table link; drop table linking; pragma user_version = 1;",
	);
	database.close();
};

test("a case of format 1 is brought up to date, and all that was read in it is read again", async (t) => {
	const [old, fresh] = [join(await folder(t), "old.hearsay"), join(await folder(t), "fresh.hearsay")];
	await add(old, [outcomeOf(articleOf())]);
	await add(fresh, [outcomeOf(articleOf())]);
	asFormat1(old);
	await assert.rejects(exported(old), (error) => error instanceof Misuse && /brings it up to date/.test(error.message));
	await withCase(old, "write", async (file) => {
		const maker = await makerNumber(file, MAKER);
		for await (const article of staleArticles(file, maker)) await keepReading(file, readingOf(article), maker);
	});
	assert.equal(await exported(old), await exported(fresh));
});
