import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import type { Article } from "../src/article/article.ts";
import { articlesOf } from "../src/article/articles.ts";
import type { Reading } from "../src/attribution/reading.ts";
import { leavesOf } from "../src/intake/intake.ts";
import { read } from "../src/reading/read.ts";
import type { Span } from "../src/text/span.ts";

const PAGES = fileURLToPath(new URL("../examples/grain-reserve/pages/", import.meta.url));

const Expected = v.object({
	articles: v.array(
		v.object({
			input: v.string(),
			outlet: v.nullable(v.string()),
			byline: v.array(v.string()),
			title: v.string(),
			published: v.string(),
			modified: v.nullable(v.string()),
			language: v.string(),
			kept: v.array(v.string()),
			clutter: v.array(v.string()),
		}),
	),
	statements: v.array(v.object({ input: v.string(), source: v.string(), cue: v.string(), content: v.string() })),
});
const expected = v.parse(Expected, JSON.parse(readFileSync(new URL("./examples.expected.json", import.meta.url), "utf8")));

const articles: Article[] = [];
for await (const leaf of leavesOf([PAGES], { stdin: process.stdin })) {
	assert.ok(!("error" in leaf), leaf.input);
	articles.push(...(await articlesOf(leaf)));
}
const nameOf = ({ input }: { readonly input: string }): string => basename(input);

/** An article's text without its clutter. */
function story({ text, zones }: Article): string {
	const clutter = zones.filter(({ zone }) => zone === "boilerplate");
	return clutter.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}\n${rest.slice(end)}`, text);
}

test("every page of the example yields its articles, in the pages' order", () => {
	assert.deepEqual(articles.map(nameOf), expected.articles.map(nameOf));
});

for (const told of expected.articles) {
	const article = articles.find((one) => nameOf(one) === told.input);

	test(`${told.input}: outlet, byline, title, dates and language`, () => {
		assert.ok(article);
		const { outlet, byline, title, published, modified, language } = article;
		const cut = (date: string | null, like: string | null) => date?.slice(0, like?.length) ?? null;
		assert.deepEqual(
			{ outlet, byline, title, published: cut(published, told.published), modified: cut(modified, told.modified), language },
			{ outlet: told.outlet, byline: told.byline, title: told.title, published: told.published, modified: told.modified, language: told.language },
		);
	});

	test(`${told.input}: the story is kept and the clutter is not`, () => {
		assert.ok(article);
		const text = story(article);
		assert.deepEqual(
			told.kept.filter((words) => !text.includes(words)),
			[],
			"of the story, missing",
		);
		assert.deepEqual(
			told.clutter.filter((words) => text.includes(words)),
			[],
			"of the clutter, kept",
		);
	});
}

test("the page in Spanish is kept, and marked as not read", () => {
	const faro = articles.find(({ language }) => language === "es");
	assert.deepEqual(
		faro?.notices.map(({ code }) => code),
		["not_read"],
	);
});

test("the statements that the story turns on are found, with whoever made them", async () => {
	const readings: Reading[] = [];
	for await (const outcome of read([PAGES], { stdin: process.stdin, workers: 1 })) readings.push(...outcome.articles.flatMap(({ reading }) => reading ?? []));
	const holds = (spans: readonly Span[], words: string) => spans.some(({ text }) => text.toLowerCase().includes(words.toLowerCase()));
	const missing = expected.statements.filter(
		(statement) =>
			!readings
				.filter(({ article }) => nameOf(article) === statement.input)
				.flatMap(({ attributions }) => attributions)
				.some(({ source, cue, content }) => holds(source, statement.source) && holds(cue, statement.cue) && holds(content, statement.content)),
	);
	assert.deepEqual(missing, []);
});
