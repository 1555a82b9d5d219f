import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { after, test } from "node:test";
import { articlesOf } from "../../src/article/articles.ts";
import { loadReader } from "../../src/attribution/reader.ts";
import { read } from "../../src/reading/read.ts";
import { madeUpRecord } from "./made-up.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));

/** An article's id and the line that is printed for it, without the name of the file it stood in. */
const readingsOf = async (numbers: readonly number[], workers: number): Promise<Map<string, string>> => {
	const path = join(folder, `${workers}-${numbers.length}-${numbers[0]}.jsonl`);
	writeFileSync(path, numbers.map((number) => `${JSON.stringify(madeUpRecord(number))}\n`).join(""));
	const out = new Map<string, string>();
	for await (const { articles, unread } of read([path], { stdin: Readable.from([]), workers })) {
		assert.equal(unread, null);
		for (const { reading } of articles) {
			assert.ok(reading);
			out.set(reading.article.id, JSON.stringify({ ...reading, article: { ...reading.article, input: "" } }));
		}
	}
	return out;
};

test("an article's reading is the same bytes alone, among others, in any order, with any number of workers", async () => {
	const numbers = Array.from({ length: 50 }, (_, number) => number);
	const together = await readingsOf(numbers, 1);
	assert.equal(together.size, 50);
	assert.ok([...together.values()].every((line) => line.includes('"cue":[{')));
	const shuffled = numbers.map((number) => (number * 37 + 11) % 50);
	assert.equal(new Set(shuffled).size, 50);
	for (const others of [await readingsOf(shuffled, 3), await readingsOf(shuffled.toReversed(), 1)]) {
		assert.deepEqual([...others].sort(), [...together].sort());
	}
	const alone = await loadReader(new AbortController().signal);
	for (const number of numbers.toReversed()) {
		const [article] = await articlesOf({
			input: "",
			bytes: Buffer.from(JSON.stringify(madeUpRecord(number))),
			url: null,
			captured: null,
			contentType: "application/json",
			place: "",
		});
		assert.ok(article);
		assert.equal(JSON.stringify(await alone(article)), together.get(article.id));
	}
	const [[id, line] = ["", ""]] = await readingsOf([13], 3);
	assert.equal(line, together.get(id));
});

test("outcomes come in the order of the inputs, whichever is finished first", async () => {
	const long = { id: "long", text: Array.from({ length: 60 }, (_, number) => madeUpRecord(number).text).join("\n\n") };
	const path = join(folder, "order.jsonl");
	writeFileSync(path, [long, ...Array.from({ length: 9 }, (_, number) => madeUpRecord(number))].map((record) => `${JSON.stringify(record)}\n`).join(""));
	const ids: string[] = [];
	for await (const { articles } of read([path], { stdin: Readable.from([]), workers: 3 })) ids.push(...articles.map(({ article }) => article.id));
	assert.deepEqual(ids, ["long", ...Array.from({ length: 9 }, (_, number) => `made-up-${number}`)]);
});
