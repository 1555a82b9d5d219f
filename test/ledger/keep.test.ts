import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { bytesOf } from "../../src/ledger/bytes.ts";
import { add, articleOf, exported, folder, outcomeOf, readingOf, withCase } from "./builders.ts";

test("what was read comes out as it was put in", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	const article = articleOf({
		text: "Pilot Ines Roth said three buoys may drift.",
		byline: ["M. Quill"],
		zones: [{ start: 0, end: 43, zone: "body", why: "made up" }],
	});
	assert.deepEqual(await add(path, [outcomeOf(article)]), [{ input: "quay.html", id: article.id, status: "added" }]);
	const { articles, models, claims, notices } = JSON.parse(await exported(path));
	const { schema: _, article: __, ...derived } = readingOf(article);
	assert.deepEqual(articles, [{ ...article, ...derived }]);
	assert.deepEqual({ models, claims, notices }, { models: [{ name: "made-up", sha256: "00".repeat(32) }], claims: [], notices: [] });
});

test("a clean end leaves one file", async (t) => {
	const path = await folder(t);
	await add(join(path, "pile.hearsay"), [outcomeOf(articleOf())]);
	await exported(join(path, "pile.hearsay"));
	assert.deepEqual(await readdir(path), ["pile.hearsay"]);
});

test("the bytes of an input are kept as they came, once for all its names", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	const outcome = outcomeOf(articleOf());
	const again = outcomeOf(articleOf({ input: "copy.html" }));
	await add(path, [outcome, again]);
	await withCase(path, "read", async (file) => {
		const kept = await file.look((db) => db.selectFrom("bytes").selectAll().execute());
		assert.equal(kept.length, 1);
		for (const row of kept) assert.deepEqual(Buffer.from(await bytesOf(row)), outcome.leaf?.bytes);
		const log = await file.look((db) => db.selectFrom("intake").select("input").orderBy("number").execute());
		assert.deepEqual(log, [{ input: "quay.html" }, { input: "copy.html" }]);
	});
});
