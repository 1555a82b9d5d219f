import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { metadataOf, RANKINGS } from "../../src/article/metadata/metadata.ts";

const metadata = (head: string, body: string, url: string | null = null) => {
	const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
	return metadataOf({ document: parseHTML(html).document, html, url, captured: null });
};
const STORY = "<p>Dredging of the outer basin will start in May, the board told residents on Tuesday evening.</p>";

test("every place of a ranking has a name of its own", () => {
	for (const [field, ranking] of Object.entries(RANKINGS)) {
		const names = ranking.map(({ name }) => name);
		assert.equal(new Set(names).size, names.length, field);
	}
});

test("where the page and its tags name different authors, the page is believed", () => {
	const shown = '<h1>Basin works</h1><p class="byline">By Ann Poole</p>';
	assert.deepEqual(metadata('<meta name="author" content="Tom Reyes">', shown + STORY).byline, ["Ann Poole"]);
	assert.deepEqual(metadata('<meta name="author" content="Tom Reyes">', `<h1>Basin works</h1>${STORY}`).byline, ["Tom Reyes"]);
});

test("a person comes before an organisation, and others before the outlet", () => {
	const head = '<meta property="og:site_name" content="Quayside"><meta name="author" content="Ann Poole">';
	assert.deepEqual(metadata(head, `<h1>Basin works</h1><p class="byline">By Quayside</p>${STORY}`).byline, ["Ann Poole"]);
	assert.deepEqual(metadata('<meta property="og:site_name" content="Quayside">', `<h1>Basin works</h1><p class="byline">By Quayside</p>${STORY}`).byline, [
		"Quayside",
	]);
});

test("what is said to machines dates a page before what stands in its address or its lines", () => {
	const body = `<h1>Basin works</h1><p>Updated 9 May 2021</p>${STORY}`;
	const url = "https://ledger.example/2021/05/07/basin-works";
	assert.equal(metadata('<meta property="article:published_time" content="2021-05-06T10:00:00Z">', body, url).published, "2021-05-06T10:00:00Z");
	assert.equal(metadata("", body, url).published, "2021-05-07");
	assert.equal(metadata("", body, url).modified, "2021-05-09");
	assert.equal(metadata("", `<h1>Basin works</h1><p>7 May 2021 at 6:20 pm</p>${STORY}`, url).published, "2021-05-07T18:20");
});

test("the moment of an archive's address is no date of publication", () => {
	assert.equal(metadata("", `<h1>Basin works</h1>${STORY}`, "https://web.archive.org/web/20230224101112/https://ledger.example/basin").published, null);
});

test("a tag given once for each author names them all", () => {
	assert.deepEqual(metadata('<meta name="citation_author" content="Ann Poole"><meta name="citation_author" content="Tom Reyes">', STORY).byline, [
		"Ann Poole",
		"Tom Reyes",
	]);
});

test("what the container knows of the capture comes first", () => {
	const html = "<html><body><h1>Basin works</h1></body></html>";
	const { document } = parseHTML(html);
	const url = "https://web.archive.org/web/20230224101112/https://ledger.example/a";
	assert.equal(metadataOf({ document, html, url, captured: "2023-02-25T00:00:00Z" }).captured, "2023-02-25T00:00:00Z");
	assert.equal(metadataOf({ document, html, url, captured: null }).captured, "2023-02-24T10:11:12Z");
});

test("a canonical link to the front page is not believed", () => {
	assert.equal(metadata('<link rel="canonical" href="https://ledger.example/">', STORY, "https://ledger.example/news/7").url, "https://ledger.example/news/7");
});

test("the headline is without the outlet and its sections", () => {
	const head = '<title>Basin works begin | Local | News | Quayside</title><meta property="og:site_name" content="Quayside">';
	assert.equal(metadata(head, STORY).title, "Basin works begin");
	assert.equal(metadata(head, `<h1>Basin works begin</h1>${STORY}`).title, "Basin works begin");
	assert.equal(metadata("<title>Pier – and basin – reopen</title>", STORY).title, "Pier – and basin – reopen");
});

test("kinds are told by the text, the headline, credits, types and the address", () => {
	const kind = (head: string, body: string, url: string | null = null) => metadata(head, body, url).kind;
	assert.equal(kind("", `<h1>Interview: the lock keeper</h1>${STORY}`), "interview");
	assert.equal(kind("", `<h1>Basin works</h1><p>By Reuters</p>${STORY}`), "wire");
	assert.equal(kind('<script type="application/ld+json">{"@type":"BlogPosting"}</script>', STORY), "post");
	assert.equal(kind("", STORY, "https://port.example/press-releases/basin"), "statement");
	assert.equal(kind('<script type="application/ld+json">{"@type":"ScholarlyArticle"}</script>', STORY), "document");
	assert.equal(kind("", STORY, "https://port.example/news/basin"), "report");
});
