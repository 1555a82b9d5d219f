import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ErrorCode } from "../../src/article/codes.ts";
import { draftsOf } from "../../src/article/drafts.ts";
import type { Leaf } from "../../src/article/leaf.ts";
import { leafOf } from "./leaf-of.ts";

const TEXT = "The harbour master of Port Ellery said the crane fell at dawn.\n\nNobody was hurt, she added.";

const recordOf = (value: unknown, beside: Partial<Leaf> = {}) => draftsOf(leafOf(JSON.stringify(value), { input: "pile.jsonl", place: ":7", ...beside }));

async function onlyDraft(value: unknown) {
	const [draft, ...others] = await recordOf(value);
	assert.ok(draft !== undefined && others.length === 0);
	return draft;
}

const rejects = (drafts: Promise<unknown>, code: ErrorCode, message = /./) => assert.rejects(drafts, { name: "Unreadable", code, message });

test("our own record keeps its text and says what it knows", async () => {
	const draft = await onlyDraft({
		id: "r1",
		text: TEXT,
		title: "Crane falls",
		url: "https://ellery.example/crane",
		outlet: "Ellery Post",
		published: "2031-05-04",
	});
	assert.equal(draft.text, TEXT);
	assert.equal(draft.recordId, "r1");
	assert.deepEqual(
		[draft.title, draft.url, draft.outlet, draft.published, draft.place, draft.removed],
		["Crane falls", "https://ellery.example/crane", "Ellery Post", "2031-05-04", "", []],
	);
});

test("any text of a record comes back unit for unit", async () => {
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 200 }), async (text) => {
			fc.pre(/\S/.test(text) && !text.startsWith("\uFEFF"));
			const draft = await onlyDraft({ id: 1, text });
			assert.equal(draft.text, text.toWellFormed().replaceAll("\0", "\uFFFD"));
		}),
	);
});

test("an id may be a number; without one it is null", async () => {
	assert.equal((await onlyDraft({ id: 12, text: TEXT })).recordId, "12");
	assert.equal((await onlyDraft({ text: TEXT })).recordId, null);
});

test("lone surrogates and NULs are replaced one for one, with a notice", async () => {
	const [draft] = await draftsOf(leafOf('{"id": "x", "text": "a\\u0000b\\ud800c"}', { place: ":1" }));
	assert.equal(draft?.text, "a\uFFFDb\uFFFDc");
	assert.deepEqual(
		draft?.notices.map(({ code }) => code),
		["replaced_characters"],
	);
});

test("a date that is not understood is left out, with a notice", async () => {
	const draft = await onlyDraft({ id: "x", text: TEXT, published: "03/04/2031" });
	assert.equal(draft.published, null);
	assert.deepEqual(
		draft.notices.map(({ code }) => code),
		["odd_date"],
	);
});

test("wrong types are refused and named", async () => {
	await rejects(recordOf({ id: "x", text: 5 }), "broken", /field text/);
	await rejects(recordOf({ id: ["x"], text: TEXT }), "broken", /field id/);
	await rejects(recordOf({ id: "x", text: TEXT, title: {} }), "broken", /field title/);
	await rejects(recordOf({ id: "x" }), "broken", /no text/);
	await rejects(recordOf([1, 2]), "broken", /no JSON object/);
	await rejects(recordOf("just a string"), "broken", /no JSON object/);
	await rejects(recordOf({ id: "x", text: " \n" }), "empty");
});

test("cut-off and deeply nested JSON is broken, not a crash", async () => {
	await rejects(draftsOf(leafOf('{"id": "x", "text": "The harb', { input: "pile.jsonl", place: ":3" })), "broken", /not JSON/);
	await rejects(draftsOf(leafOf("[".repeat(100_000), { input: "deep.json" })), "broken");
	await rejects(draftsOf(leafOf(`${"[".repeat(100_000)}${"]".repeat(100_000)}`, { input: "deep.json" })), "broken");
});

test("a list of records gives each its place; one that is broken does not stop the rest", async () => {
	const drafts = await draftsOf(leafOf(JSON.stringify([{ id: "a", text: TEXT }, { id: "b" }, { id: "c", text: TEXT }], null, 2), { input: "all.json" }));
	assert.deepEqual(
		drafts.map(({ recordId, place }) => [recordId, place]),
		[
			["a", ":1"],
			["c", ":3"],
		],
	);
	assert.match(drafts[0]?.notices.find(({ code }) => code === "record_unread")?.message ?? "", /:2/);
});

test("news-please", async () => {
	const draft = await onlyDraft({
		authors: ["Ida Brandt", "Tom Osei"],
		date_download: "2031-05-05 08:00:00+00:00",
		date_modify: "None",
		date_publish: "2031-05-04 06:30:00",
		description: "A crane fell.",
		language: "en",
		maintext: TEXT,
		source_domain: "www.ellery.example",
		text: null,
		title: "Crane falls",
		url: "https://www.ellery.example/crane",
	});
	assert.equal(draft.text, TEXT);
	assert.deepEqual(
		[draft.byline, draft.outlet, draft.published, draft.modified, draft.captured],
		[["Ida Brandt", "Tom Osei"], "ellery.example", "2031-05-04T06:30:00", null, "2031-05-05T08:00:00+00:00"],
	);
});

test("trafilatura", async () => {
	const draft = await onlyDraft({
		title: "Crane falls",
		author: "Ida Brandt; Tom Osei",
		hostname: "ellery.example",
		date: "2031-05-04",
		fingerprint: "0f",
		id: null,
		raw_text: TEXT.replaceAll("\n", " "),
		text: TEXT,
		source: "https://ellery.example/crane",
		"source-hostname": "Ellery Post",
		excerpt: "A crane fell.",
	});
	assert.equal(draft.text, TEXT);
	assert.deepEqual(
		[draft.byline, draft.outlet, draft.published, draft.url],
		[["Ida Brandt", "Tom Osei"], "Ellery Post", "2031-05-04", "https://ellery.example/crane"],
	);
});

test("Fundus, with its plain text or with its body in parts", async () => {
	const common = { title: "Crane falls", authors: ["Ida Brandt"], publishing_date: "2031-05-04 06:30:00+02:00" };
	const body = {
		summary: ["A crane fell."],
		sections: [
			{ headline: [], paragraphs: ["One."] },
			{ headline: ["Later"], paragraphs: ["Two.", "Three."] },
		],
	};
	assert.equal((await onlyDraft({ ...common, plaintext: TEXT, body })).text, TEXT);
	const draft = await onlyDraft({ ...common, body, publisher: "Ellery Post", html: { requested_url: "https://ellery.example/crane", content: "<p>…" } });
	assert.equal(draft.text, "A crane fell.\n\nOne.\n\nLater\n\nTwo.\n\nThree.");
	assert.deepEqual([draft.outlet, draft.published, draft.url], ["Ellery Post", "2031-05-04T06:30:00+02:00", "https://ellery.example/crane"]);
});

test("Fundus' file of all articles by outlet", async () => {
	const article = { title: "Crane falls", authors: [], publishing_date: null, body: { summary: [], sections: [{ headline: [], paragraphs: [TEXT] }] } };
	const drafts = await draftsOf(leafOf(JSON.stringify({ "Ellery Post": [article, article], Tidings: [article], Empty: [] }), { input: "crawl.json" }));
	assert.deepEqual(
		drafts.map(({ outlet, place }) => `${outlet}${place}`),
		["Ellery Post:1", "Ellery Post:2", "Tidings:3"],
	);
});

test("a file of text is kept as it is, marks and braces too", async () => {
	for (const text of [
		TEXT,
		"{ this is no JSON }",
		"<p>The crane <b>fell</b>.</p>\n",
		"---\ntitle: not front matter\n---\nHello there.\n",
		'{"quoted"} he said',
	]) {
		const [draft] = await draftsOf(leafOf(text, { input: "folder/note.TXT" }));
		assert.equal(draft?.text, text);
		assert.deepEqual(draft?.removed, []);
	}
	const [marked] = await draftsOf(leafOf(`\uFEFF${TEXT}`, { input: "note.txt" }));
	assert.equal(marked?.text, TEXT);
});

test("a page or a record under the name of a text file is told by its content", async () => {
	const [page] = await draftsOf(leafOf(`<!doctype html><html><body><h1>Crane falls</h1><p>${TEXT}</p></body></html>`, { input: "page.txt" }));
	assert.ok(page !== undefined && !page.text.includes("<"));
	const [record] = await draftsOf(leafOf(JSON.stringify({ id: "a", text: TEXT }), { input: "record.txt" }));
	assert.equal(record?.text, TEXT);
});

test("addresses that crawlers write down lose their trackers; those of our own records stay as they are", async () => {
	const url = "https://ellery.example/crane?utm_source=mail#top";
	assert.equal((await onlyDraft({ maintext: TEXT, url })).url, "https://ellery.example/crane");
	assert.equal((await onlyDraft({ id: "a", text: TEXT, url })).url, url);
});

test("a record that holds a page's markup is read as a page", async () => {
	const draft = await onlyDraft({ url: "https://ellery.example/crane", title: "Crane falls", content: `<p>${TEXT}</p><p>${TEXT}</p>` });
	assert.ok(draft.text.includes("the crane fell at dawn") && !draft.text.includes("<p>"));
	assert.equal(draft.title, "Crane falls");
	assert.equal((await onlyDraft({ title: "Crane falls", body: TEXT })).text, TEXT);
});

test("what holds nothing, and what is no text", async () => {
	await rejects(draftsOf(leafOf("")), "empty");
	await rejects(draftsOf(leafOf(" \r\n\t\u00A0 ")), "empty");
	await rejects(draftsOf(leafOf(Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + at * at * 31) % 256))), "unknown_format");
	await rejects(draftsOf(leafOf(Buffer.from("\x89PNG\r\n\x1a\n0000", "latin1"), { input: "page.txt" })), "unknown_format", /PNG/);
	await rejects(draftsOf(leafOf("PK\x03\x04 something else")), "unknown_format", /ZIP/);
	await rejects(draftsOf(leafOf('<?xml version="1.0"?><urlset/>', { input: "sitemap.xml" })), "unknown_format");
});

test("a text that is too long is cut, with a notice", async () => {
	const [draft] = await draftsOf(leafOf(`${"word ".repeat(1_000_001)}`, { input: "long.txt" }));
	assert.equal(draft?.text.length, 5_000_000);
	assert.ok(draft?.notices.some(({ code, grave }) => code === "truncated" && grave));
});
