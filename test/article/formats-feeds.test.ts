import assert from "node:assert/strict";
import { test } from "node:test";
import { draftsOf } from "../../src/article/drafts.ts";
import { leafOf } from "./leaf-of.ts";

const PARAGRAPHS = [
	"The harbour master of Port Ellery said on Sunday that the old crane fell at dawn, an hour before the first ferry was due to leave the quay.",
	"Nobody was hurt, she told reporters, because the night shift had been sent home early after the wind alarm went off at four in the morning.",
	"An official of the port authority, who was not allowed to speak in public, said that two inspections of the crane had been put off since spring.",
];
const MARKUP = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");
const codesOf = (draft: { readonly notices: readonly { readonly code: string }[] } | undefined) => draft?.notices.map(({ code }) => code) ?? [];

const rss = (items: string, prologue = "") =>
	`<?xml version="1.0" encoding="UTF-8"?>${prologue}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Ellery Post</title><link>https://ellery.example</link><description>News</description>${items}</channel></rss>`;

const FULL = `<item><title>Crane falls &amp;amp; nobody is hurt</title><link>https://ellery.example/crane</link><pubDate>Sun, 04 May 2031 06:30:00 GMT</pubDate><dc:creator>Ida Brandt</dc:creator><description>Teaser.</description><content:encoded><![CDATA[${MARKUP}]]></content:encoded></item>`;
const TEASER = "<item><title>Ferry is late</title><link>https://ellery.example/ferry</link><description>The ferry was late on Monday.</description></item>";

test("an RSS feed gives an article an item, with what the item says of itself", async () => {
	const [full, teaser, ...others] = await draftsOf(leafOf(rss(FULL + TEASER), { input: "feed.xml" }));
	assert.equal(others.length, 0);
	for (const paragraph of PARAGRAPHS) assert.ok(full?.text.includes(paragraph));
	assert.deepEqual(
		[full?.title, full?.url, full?.outlet, full?.byline, full?.published, full?.place],
		["Crane falls & nobody is hurt", "https://ellery.example/crane", "Ellery Post", ["Ida Brandt"], "2031-05-04T06:30:00Z", ":1"],
	);
	assert.ok(!codesOf(full).includes("teaser_only"));
	assert.equal(teaser?.text, "The ferry was late on Monday.");
	assert.equal(teaser?.place, ":2");
	assert.ok(codesOf(teaser).includes("teaser_only"));
});

test("content that breaks off is a teaser too", async () => {
	const [draft] = await draftsOf(leafOf(rss(FULL.replace("</p>]]>", " [...]</p>]]>")), { input: "feed.xml" }));
	assert.ok(codesOf(draft).includes("teaser_only"));
});

test("an Atom feed, with markup escaped and as XHTML", async () => {
	const escaped = MARKUP.replaceAll("<", "&lt;");
	const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ellery Post</title>
		<entry><id>1</id><title>Crane falls</title><link rel="alternate" href="https://ellery.example/crane"/><published>2031-05-04T06:30:00Z</published><updated>2031-05-05T06:30:00Z</updated><author><name>Ida Brandt</name></author><content type="html">${escaped}</content></entry>
		<entry><id>2</id><title>Crane falls</title><link href="https://ellery.example/crane2"/><updated>2031-05-05T06:30:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${MARKUP}</div></content></entry></feed>`;
	const drafts = await draftsOf(leafOf(feed));
	assert.equal(drafts.length, 2);
	for (const { text } of drafts) for (const paragraph of PARAGRAPHS) assert.ok(text.includes(paragraph));
	assert.deepEqual(
		[drafts[0]?.published, drafts[0]?.modified, drafts[1]?.url],
		["2031-05-04T06:30:00Z", "2031-05-05T06:30:00Z", "https://ellery.example/crane2"],
	);
});

test("a JSON feed; text in it is kept as it is", async () => {
	const text = PARAGRAPHS.join("\n\n");
	const items = [
		{
			id: "1",
			url: "https://ellery.example/crane",
			title: "Crane falls",
			content_text: text,
			date_published: "2031-05-04T06:30:00Z",
			authors: [{ name: "Ida Brandt" }],
		},
	];
	const [draft] = await draftsOf(leafOf(JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Ellery Post", items }), { input: "feed.json" }));
	assert.equal(draft?.text, text);
	assert.deepEqual([draft?.outlet, draft?.byline, draft?.published], ["Ellery Post", ["Ida Brandt"], "2031-05-04T06:30:00Z"]);
});

test("entities that a file defines are not expanded", async () => {
	const levels = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join("");
	const bomb = `<!DOCTYPE rss [<!ENTITY e0 "haha">${levels}]>`;
	const [draft] = await draftsOf(leafOf(rss("<item><title>Boom</title><description>&e12;</description></item>", bomb)));
	assert.ok((draft?.text.length ?? Infinity) < 100);
});

test("broken feeds are refused, not guessed at", async () => {
	for (const feed of [rss(FULL).slice(0, 300), "<feed>", "<rss/>", rss("<a>".repeat(50_000)), "<rdf:RDF>"]) {
		await assert.rejects(draftsOf(leafOf(feed, { input: "feed.xml" })), { name: "Unreadable", code: "broken" });
	}
	await assert.rejects(draftsOf(leafOf(rss(""), { input: "feed.xml" })), { name: "Unreadable", code: "empty" });
	await assert.rejects(draftsOf(leafOf('{"version": "https://jsonfeed.org/version/1", "items": 7}')), { name: "Unreadable" });
});
