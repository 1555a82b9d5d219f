import assert from "node:assert/strict";
import { test } from "node:test";
import { type Draft, NO_METADATA } from "../../src/article/article.ts";
import { articleOf, articlesOf } from "../../src/article/articles.ts";
import { articleId } from "../../src/article/identity.ts";

const DRAFT: Draft = {
	...NO_METADATA,
	published: "2021-03-09",
	recordId: null,
	text: "Dam leaks\nThe dam leaks, an engineer said on Monday, and it has leaked for two years.\nПодписаться на рассылку новостей нашего издания\n",
	zones: [
		{ start: 0, end: 9, zone: "title", why: "first" },
		{ start: 85, end: 132, zone: "boilerplate", why: "foreign" },
	],
	removed: [],
	notices: [],
	place: ":3",
};
const PLACE = { input: "pile.zip/inner/name.jsonl", place: "" };
const codes = (draft: Draft): readonly string[] => articleOf(draft, PLACE).notices.map(({ code }) => code);

test("an article carries its input with its place, its id and its language, and no field of the draft alone", () => {
	const article = articleOf(DRAFT, PLACE);
	assert.equal(article.input, "pile.zip/inner/name.jsonl:3");
	assert.equal(article.id, articleId(DRAFT));
	assert.equal(article.language, "en");
	assert.equal(article.revises, null);
	assert.ok(!("recordId" in article) && !("place" in article));
	assert.deepEqual(codes(DRAFT), []);
});

test("where it was found is no part of an article's id", () => {
	assert.equal(articleOf(DRAFT, { input: "other.jsonl", place: ":9" }).id, articleOf(DRAFT, PLACE).id);
});

test("a missing date and another language are said", () => {
	assert.deepEqual(codes({ ...DRAFT, published: null }), ["no_date"]);
	const foreign = "Die Behörde habe keine Hinweise auf eine Beteiligung gefunden, sagte der Minister am Dienstag in Kaltenfurt.";
	assert.deepEqual(codes({ ...DRAFT, text: foreign, zones: [] }), ["not_read"]);
});

test("the language is the story's, whatever its page is written in", () => {
	const chrome = "Подписаться на рассылку новостей нашего издания. ".repeat(20);
	const text = `${chrome}\nThe dam leaks, an engineer said on Monday, and it has leaked for two years.`;
	assert.equal(articleOf({ ...DRAFT, text, zones: [{ start: 0, end: chrome.length, zone: "boilerplate", why: "" }] }, PLACE).language, "en");
});

test("zones that overlap, stand still or leave the text are a fault of the program", () => {
	for (const [start, end] of [
		[5, 12],
		[90, 90],
		[100, 999],
	] as const) {
		assert.throws(
			() =>
				articleOf(
					{
						...DRAFT,
						zones: [
							{ start: 0, end: 9, zone: "title", why: "" },
							{ start, end, zone: "body", why: "" },
						],
					},
					PLACE,
				),
			/zone/,
		);
	}
});

test("a text file becomes an article with the text unchanged", async () => {
	const text = "Dam leaks twice a year\r\n\r\nThe dam leaks, an engineer said on Monday, and it has leaked for two years.\r\n";
	const leaf = { input: "dam.txt", bytes: new TextEncoder().encode(text), url: null, captured: null, contentType: null, place: "" };
	const [article, ...others] = await articlesOf(leaf);
	assert.equal(others.length, 0);
	assert.equal(article?.text, text);
	assert.equal(article?.title, "Dam leaks twice a year");
	assert.equal(article?.kind, "report");
	assert.deepEqual(article?.removed, []);
});
