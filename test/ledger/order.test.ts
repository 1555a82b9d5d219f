import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import type { Article } from "../../src/article/article.ts";
import { revisionOrder } from "../../src/article/revision.ts";
import { add, articleOf, exported, folder, outcomeOf } from "./builders.ts";

/** Few enough values that records meet: under one id, one address, one text. */
const records = fc.array(
	fc
		.record({
			recordId: fc.constantFrom(null, "a", "b", "a@f788ffe8"),
			url: fc.constantFrom(null, "https://quay.example/buoy", "https://quay.example/pier"),
			text: fc.constantFrom("Pilot Ines Roth said the buoy drifted.", "Pilot Ines Roth said the buoy sank.", "Pilot Ines Roth said three buoys drifted."),
			modified: fc.constantFrom(null, "2031-03-03", "2031-03-03T01:00:00+02:00"),
			published: fc.constantFrom(null, "2031-03-02", "2031-03-04"),
			input: fc.constantFrom("one.html", "two.html", "three.html"),
			byline: fc.constantFrom([], ["M. Quill"]),
		})
		.map(articleOf),
	{ minLength: 1, maxLength: 8 },
);

test("an export does not tell in which order its articles came", async (t) => {
	const path = await folder(t);
	let cases = 0;
	const exportOf = async (articles: readonly Article[], times: number): Promise<string> => {
		const file = join(path, `${cases++}.hearsay`);
		for (let time = 0; time < times; time++)
			await add(
				file,
				articles.map((article) => outcomeOf(article)),
			);
		return await exported(file);
	};
	const orders = records.chain((articles) =>
		fc.tuple(fc.constant(articles), fc.shuffledSubarray(articles, { minLength: articles.length }), fc.integer({ min: 1, max: 2 })),
	);
	await fc.assert(
		fc.asyncProperty(orders, async ([articles, shuffled, times]) => {
			assert.equal(await exportOf(shuffled, times), await exportOf(articles, 1));
		}),
		{ numRuns: 12 },
	);
});

test("ids in an export are sorted and no two are alike", async (t) => {
	const path = await folder(t);
	let cases = 0;
	await fc.assert(
		fc.asyncProperty(records, async (articles) => {
			const file = join(path, `${cases++}.hearsay`);
			await add(
				file,
				articles.map((article) => outcomeOf(article)),
			);
			const entries: { id: string; attributions: { id: string }[] }[] = JSON.parse(await exported(file)).articles;
			const ids = entries.map(({ id }) => id);
			assert.deepEqual(ids, [...new Set(ids)].sort());
			const rows = entries.flatMap(({ attributions }) => attributions.map(({ id }) => id));
			assert.equal(new Set(rows).size, rows.length);
		}),
		{ numRuns: 12 },
	);
});

test("revisions are ordered by modified, then published, then id", () => {
	const inOrder = [
		{ modified: null, published: null, id: "z" },
		{ modified: null, published: "2031-03-02", id: "b" },
		{ modified: "2031-03-02T10:00:00+02:00", published: "2031-03-02", id: "b" },
		{ modified: "2031-03-02T09:00:00", published: "2031-03-01", id: "b" },
		{ modified: "2031-03-02T09:00:00Z", published: "2031-03-02", id: "a" },
		{ modified: "2031-03-02T09:00:00Z", published: "2031-03-02", id: "b" },
		{ modified: null, published: "2031-03-03", id: "a" },
	];
	const keys = inOrder.map((article) => revisionOrder(article, "00"));
	assert.deepEqual(keys.toSorted(), keys);
});
