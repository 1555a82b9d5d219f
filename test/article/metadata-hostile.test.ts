import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { metadataOf } from "../../src/article/metadata/metadata.ts";

const read = (html: string) => metadataOf({ document: parseHTML(html).document, html, url: null, captured: null });
const json = (script: string) => read(`<html><head><script type="application/ld+json">${script}</script></head><body><h1>Basin works</h1></body></html>`);

test("JSON-LD of wrong types, of junk and of nothing but depth says nothing", () => {
	for (const value of [
		[],
		[[[]]],
		{ "@type": [1, null] },
		{ "@type": "Article", author: [[[]], 5, { name: {} }], datePublished: { a: 1 }, publisher: [null], headline: [[]] },
		"text",
		5,
		null,
	]) {
		const { byline, published, outlet, title } = json(JSON.stringify(value));
		assert.deepEqual({ byline, published, outlet, title }, { byline: [], published: null, outlet: null, title: "Basin works" });
	}
	const deep = 60_000;
	assert.deepEqual(json("[".repeat(deep) + "]".repeat(deep)).byline, []);
	assert.deepEqual(json('{"@graph":['.repeat(deep)).byline, []);
	assert.deepEqual(json("").byline, []);
});

test("any JSON in the place of JSON-LD is read without failing", () => {
	const key = fc.constantFrom("@type", "@graph", "@id", "author", "name", "datePublished", "headline", "publisher", "mainEntityOfPage");
	const { value } = fc.letrec((tie) => ({
		value: fc.oneof(
			{ depthSize: "medium" },
			fc.constantFrom("NewsArticle", "2021-05-06", "Ann Poole", 7, null, true),
			fc.array(tie("value"), { maxLength: 4 }),
			fc.dictionary(key, tie("value")),
		),
	}));
	fc.assert(
		fc.property(value, (node) => {
			assert.ok(Array.isArray(json(JSON.stringify(node) ?? "").byline));
		}),
		{ numRuns: 40 },
	);
});

test("JSON-LD of five megabytes is read", () => {
	assert.deepEqual(json(JSON.stringify({ "@type": "NewsArticle", articleBody: "silt ".repeat(1_000_000), author: "Ann Poole" })).byline, ["Ann Poole"]);
});

test("script in every attribute stays out of names, titles and addresses", () => {
	const script = "&lt;script&gt;alert(1)&lt;/script&gt;";
	const found = read(
		`<html lang="${script}"><head><meta name="author" content="${script}"><meta property="og:site_name" content="Quay\u0007side"><link rel="canonical" href="javascript:alert(1)"><meta property="article:published_time" content="${script}"></head><body><h1 class="${script}">Basin\u0000 \u202Eworks</h1></body></html>`,
	);
	for (const name of found.byline) assert.doesNotMatch(name, /[<>()]/);
	assert.equal(found.url, null);
	assert.equal(found.published, null);
	assert.equal(found.outlet, "Quayside");
	assert.equal(found.title, "Basin works");
});

test("tens of thousands of tags, deep nesting and endless lines are survived", () => {
	assert.deepEqual(read(`<head>${'<meta name="author" content="Ann Poole">'.repeat(30_000)}</head><h1>Basin works</h1>`).byline, ["Ann Poole"]);
	assert.deepEqual(read(`<body>${'<div class="byline">'.repeat(5_000)}By Ann Poole`).title, null);
	assert.equal(read(`<body><h1>Basin works</h1><p>By ${"a ".repeat(200_000)}</p>`).title, "Basin works");
	assert.equal(read(`<title>${"a | ".repeat(50_000)}</title><body><h1>Basin works</h1>`).title, "Basin works");
});

test("a page of nothing has no metadata", () => {
	for (const html of ["", " ", "plain words", "<script>1</script>", "<!doctype html>"]) {
		assert.deepEqual(read(html), {
			kind: "report",
			url: null,
			outlet: null,
			byline: [],
			title: null,
			standfirst: null,
			published: null,
			modified: null,
			captured: null,
		});
	}
});
