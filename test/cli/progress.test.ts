import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { inWords, progressOn, shareDone } from "../../src/cli/progress.ts";
import type { Outcome } from "../../src/reading/outcome.ts";

const outcome = (input: string, size: number): Outcome => ({
	leaf: { input, bytes: new Uint8Array(size), url: null, captured: null, contentType: null, place: "" },
	articles: [],
	unread: null,
});
const FILES = [
	{ input: "pile/a.txt", bytes: 100 },
	{ input: "pile/b.jsonl", bytes: 300 },
	{ input: "pile/c.zip", bytes: 100 },
];

test("what is done is told by the bytes of files, whatever an archive unpacks to", () => {
	const share = shareDone(FILES);
	const told = [
		outcome("pile/a.txt", 100),
		outcome("pile/b.jsonl", 150),
		outcome("pile/b.jsonl", 149),
		outcome("pile/c.zip/in.html", 40),
		outcome("pile/c.zip/in.txt", 4000),
	].map(share);
	assert.deepEqual(told, [0.2, 0.5, 0.798, 0.88, 1]);
});

test("a file that gave nothing counts as done once a later one is read", () => {
	assert.equal(shareDone(FILES)(outcome("pile/c.zip/in.html", 50)), 0.9);
	assert.equal(shareDone([])(outcome("-", 50)), 0);
});

test("time is told in words of people", () => {
	assert.deepEqual([0.2, 89, 91, 3600, 9000].map(inWords), ["1 s", "89 s", "2 min", "60 min", "2.5 h"]);
});

test("a person who watches is told; a pipe is not", async () => {
	for (const isTTY of [true, false]) {
		const stream = Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY });
		const progress = await progressOn(stream, []);
		progress.step(outcome("a", 1));
		progress.end();
		assert.equal(/0 articles read, 0\.0 a second/.test(String(stream.read() ?? "")), isTTY);
	}
});
