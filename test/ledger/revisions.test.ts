import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { sha256 } from "../../src/ledger/hash.ts";
import { add, articleOf, exported, folder, outcomeOf } from "./builders.ts";

const url = "https://quay.example/buoy";
const early = { text: "Pilot Ines Roth said the buoy drifted.", published: "2031-03-02", modified: "2031-03-02" };
const late = { text: "Pilot Ines Roth said the buoy sank.", published: "2031-03-02", modified: "2031-03-05" };

const chain = async (path: string): Promise<readonly (readonly [string, string | null])[]> => {
	const { articles }: { articles: { id: string; revises: string | null }[] } = JSON.parse(await exported(path));
	return articles.map(({ id, revises }) => [id, revises] as const);
};

test("another text at one address is a revision of the one before", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	const [first, second] = [articleOf({ ...early, url }), articleOf({ ...late, url })];
	const kept = await add(path, [outcomeOf(first), outcomeOf(second)]);
	assert.deepEqual(
		kept.map(({ status }) => status),
		["added", "revision"],
	);
	assert.deepEqual(
		new Map(await chain(path)),
		new Map([
			[first.id, null],
			[second.id, first.id],
		]),
	);
});

test("an older text that comes late takes its place in the chain", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	const middle = articleOf({ text: "Pilot Ines Roth said the buoy was gone.", url, modified: "2031-03-03" });
	const [first, last] = [articleOf({ ...early, url }), articleOf({ ...late, url })];
	await add(path, [outcomeOf(last), outcomeOf(first)]);
	assert.deepEqual(
		new Map(await chain(path)),
		new Map([
			[first.id, null],
			[last.id, first.id],
		]),
	);
	await add(path, [outcomeOf(middle)]);
	assert.deepEqual(
		new Map(await chain(path)),
		new Map([
			[first.id, null],
			[middle.id, first.id],
			[last.id, middle.id],
		]),
	);
});

test("of two texts under one record's id the first keeps it, whichever comes first", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	await add(path, [outcomeOf(articleOf({ ...late, recordId: "r7" }))]);
	assert.deepEqual(await chain(path), [["r7", null]]);
	await add(path, [outcomeOf(articleOf({ ...early, recordId: "r7" }))]);
	assert.deepEqual(await chain(path), [
		["r7", null],
		[`r7@${sha256(late.text).slice(0, 8)}`, "r7"],
	]);
});

test("an article that is found again under another name is the same article", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	const article = articleOf({ url });
	await add(path, [outcomeOf(article)]);
	const before = await exported(path);
	assert.deepEqual(await add(path, [outcomeOf({ ...article, input: "zz/copy.html" })]), [{ input: "zz/copy.html", id: article.id, status: "unchanged" }]);
	assert.equal(await exported(path), before);
});

test("of two records of one text the fuller one stands", async (t) => {
	const path = join(await folder(t), "pile.hearsay");
	await add(path, [outcomeOf(articleOf({ recordId: "r7", title: null, input: "bare.jsonl:1" }))]);
	await add(path, [outcomeOf(articleOf({ recordId: "r7", url, byline: ["M. Quill"], input: "full.jsonl:1" }))]);
	const [article] = JSON.parse(await exported(path)).articles;
	assert.deepEqual([article.input, article.title, article.byline], ["full.jsonl:1", "Buoy adrift", ["M. Quill"]]);
});
