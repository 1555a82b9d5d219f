import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { Misuse } from "../../src/article/failure.ts";
import { staleArticles } from "../../src/ledger/contents.ts";
import { keepReading, knows } from "../../src/ledger/keep.ts";
import { makerNumber } from "../../src/ledger/maker.ts";
import { add, articleOf, exported, folder, MAKER, outcomeOf, readingOf, withCase } from "./builders.ts";

const NEWER = { ...MAKER, sha256: "11".repeat(32) };
const articles = [articleOf({ recordId: "r1" }), articleOf({ recordId: "r2", input: "pier.html", text: "Pilot Ines Roth said three piers may sink." })];

test("an article that the case has as this model reads it need not be read", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	const [first = articleOf(), second = articleOf()] = articles;
	await add(path, [outcomeOf(first)]);
	await withCase(path, "write", async (file) => {
		const [same, newer] = [await makerNumber(file, MAKER), await makerNumber(file, NEWER)];
		assert.deepEqual([await knows(file, same, first), await knows(file, same, second), await knows(file, newer, first)], [true, false, false]);
		const fuller = { ...first, url: "https://quay.example/buoy" };
		assert.equal(await knows(file, same, fuller), false);
	});
});

test("rows of two models are never mixed: the export waits until all is read again", async (t) => {
	const path = await folder(t);
	const [old, fresh] = [join(path, "old.hearsay"), join(path, "fresh.hearsay")];
	await add(
		old,
		articles.map((article) => outcomeOf(article)),
	);
	await add(
		old,
		articles.slice(0, 1).map((article) => outcomeOf(article)),
		NEWER,
	);
	await assert.rejects(exported(old), (error) => error instanceof Misuse && /reads them again/.test(error.message));
	await withCase(old, "write", async (file) => {
		const maker = await makerNumber(file, NEWER);
		let stale = 0;
		for await (const article of staleArticles(file, maker)) {
			stale++;
			await keepReading(file, readingOf(article), maker);
		}
		assert.equal(stale, 1);
	});
	await add(
		fresh,
		articles.map((article) => outcomeOf(article)),
		NEWER,
	);
	assert.equal(await exported(old), await exported(fresh));
});
