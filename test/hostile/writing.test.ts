import assert from "node:assert/strict";
import { test } from "node:test";
import { articlesOf } from "../../src/article/articles.ts";
import { loadReader } from "../../src/attribution/reader.ts";
import type { Reading } from "../../src/attribution/reading.ts";
import { bytesOf } from "../intake/pile.ts";
import type { Hostile } from "./hostile.ts";
import { assertSoundReading } from "./sound.ts";
import { foreign, writing } from "./writing.ts";

/** Texts up to this length, which are all but the books: the encoder takes a minute for one of those. UTF-16 units. */
const LONGEST = 20_000;
const read = await loadReader(new AbortController().signal);

async function readingsOf({ name, bytes }: Hostile): Promise<readonly Reading[]> {
	const content = await bytes();
	assert.ok(typeof content === "string");
	if (content.length > LONGEST) return [];
	const articles = await articlesOf({ input: name, bytes: bytesOf(content), url: null, captured: null, contentType: null, place: "" });
	return await Promise.all(articles.map(read));
}

for (const one of writing) {
	test(`${one.what} is read soundly`, async () => {
		for (const reading of await readingsOf(one)) assertSoundReading(reading);
	});
}

/** Where nobody passes on another's word, and a chain would be nonsense. */
const NO_CHAIN: ReadonlySet<string> = new Set(
	[
		"table.txt",
		"columns.tsv.txt",
		"figures.txt",
		"numbered-list.txt",
		"poem.txt",
		"only-names.txt",
		"only-quotations.txt",
		"one-word-said.txt",
		"one-name.txt",
	].map((name) => `writing/${name}`),
);

test("no chain is made where nobody passes on another's word", async () => {
	const some = writing.filter(({ name }) => NO_CHAIN.has(name));
	assert.equal(some.length, NO_CHAIN.size);
	for (const one of some)
		for (const { article, attributions } of await readingsOf(one))
			assert.ok(
				attributions.every(({ parent }) => parent === null),
				article.input,
			);
});

test("nothing is read as English that is not", async () => {
	for (const one of foreign) {
		const readings = await readingsOf(one);
		assert.ok(readings.length > 0, one.what);
		for (const { article, attributions } of readings) {
			assert.notEqual(article.language, "en", one.what);
			assert.deepEqual(attributions, [], one.what);
		}
	}
});
