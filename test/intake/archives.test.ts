import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { type Answer, bytesOf, emptyFolder, filled, inputs, leaves, page, tarOf, textOf, warcOf, zipOf } from "./pile.ts";

const pile = { "one.html": page("one"), "deep/two.html": page("two"), "three.txt": bytesOf("three") };

/** What one file holds, its own name left out. */
async function held(context: Parameters<typeof emptyFolder>[0], name: string, bytes: Uint8Array): Promise<string[]> {
	const file = join(await filled(await emptyFolder(context), { [name]: bytes }), name);
	return inputs([file], { under: file });
}

test("a gzip file is its content under its own name, whatever the name is", async (t) => {
	const folder = await filled(await emptyFolder(t), { "page.html.gz": gzipSync(page("one")), page: gzipSync(page("two")) });
	const [named, unnamed] = await leaves([join(folder, "page.html.gz"), join(folder, "page")]);
	assert.deepEqual([named?.input, textOf(named)], [join(folder, "page.html.gz"), textOf(await only(page("one")))]);
	assert.match(textOf(unnamed), /two/);
});

const only = async (bytes: Uint8Array): Promise<Awaited<ReturnType<typeof leaves>>[number] | undefined> => (await leaves(["-"], [bytes]))[0];

test("the members of a gzip file are one text, and what pads its end is not", async () => {
	const leaf = await only(Buffer.concat([gzipSync("first, "), gzipSync("second"), Buffer.alloc(1000)]));
	assert.equal(textOf(leaf), "first, second");
});

test("the members of a ZIP and of a tar archive stand in the archive's order", async (t) => {
	const order = ["/one.html", "/deep/two.html", "/three.txt"];
	assert.deepEqual(await held(t, "pile.zip", zipOf(pile)), order);
	assert.deepEqual(await held(t, "pile.tar", await tarOf(pile)), order);
	assert.deepEqual(await held(t, "pile.tar.gz", gzipSync(await tarOf(pile))), order);
	assert.deepEqual(await held(t, "no-ending", zipOf(pile)), order);
});

test("an archive in an archive is opened, and its name is part of the way", async (t) => {
	const inner = gzipSync(await tarOf({ "a.zip": zipOf({ "page.html.gz": gzipSync(page("deep")) }), "b.jsonl": '{"id": 1}\n{"id": 2}' }));
	assert.deepEqual(await held(t, "outer.zip", zipOf({ "in/pile.tgz": inner, "last.html": page("last") })), [
		"/in/pile.tgz/a.zip/page.html.gz",
		"/in/pile.tgz/b.jsonl:1",
		"/in/pile.tgz/b.jsonl:2",
		"/last.html",
	]);
});

test("archives come through standard input too", async () => {
	assert.deepEqual(await inputs(["-"], { stdin: [zipOf(pile)] }), ["-/one.html", "-/deep/two.html", "-/three.txt"]);
	assert.deepEqual(await inputs(["-"], { stdin: [gzipSync(await tarOf(pile))] }), ["-/one.html", "-/deep/two.html", "-/three.txt"]);
});

test("names that lead out of the archive stay names, and nothing is written by them", async (t) => {
	const names = { "../../up.html": page("up"), "/etc/page.html": page("etc"), "a\nb.html": page("break"), "./here.html": page("here") };
	const shown = ["/../../up.html", "/etc/page.html", "/a\nb.html", "/here.html"];
	const folder = await filled(await emptyFolder(t), { "in/pile.zip": zipOf(names), "in/pile.tar": await tarOf(names) });
	const under = join(folder, "in");
	assert.deepEqual(await inputs([under], { under }), [...shown.map((name) => `/pile.tar${name}`), ...shown.map((name) => `/pile.zip${name}`)]);
	assert.deepEqual(await readdir(folder, { recursive: true }), ["in", join("in", "pile.tar"), join("in", "pile.zip")]);
});

test("long names and names beyond ASCII are read from tar archives", async (t) => {
	const long = `${"folder/".repeat(40)}страница.html`;
	assert.deepEqual(await held(t, "pile.tar", await tarOf({ [long]: page("long"), "é.html": page("accent") })), [`/${long}`, "/é.html"]);
});

test("what is no article is passed over in archives as it is in folders", async (t) => {
	const files = {
		"story.html": page("yes"),
		"story_files/frame.html": page("no"),
		".hidden.html": page("no"),
		"__MACOSX/._story.html": page("no"),
		"deep/.DS_Store": bytesOf("no"),
		"photo.png": Buffer.from([0x89, 0x50, 0x4e, 0x47]),
		"court_files/ruling.html": page("yes"),
	};
	assert.deepEqual(await held(t, "pile.zip", zipOf(files)), ["/story.html", "/court_files/ruling.html"]);
	assert.deepEqual(await held(t, "pile.tar", await tarOf(files)), ["/story.html", "/court_files/ruling.html"]);
	const { "story.html": story, ...others } = files;
	assert.deepEqual(await held(t, "late.zip", zipOf({ ...others, "story.html": story })), ["/court_files/ruling.html", "/story.html"]);
});

test("documents that are ZIP archives inside are documents", async (t) => {
	const docx = zipOf({ "[Content_Types].xml": bytesOf("<Types/>"), "word/document.xml": bytesOf("<document/>") });
	const odt = zipOf({ mimetype: bytesOf("application/vnd.oasis.opendocument.text"), "content.xml": bytesOf("<content/>") });
	assert.deepEqual(await held(t, "letter.docx", docx), [""]);
	assert.deepEqual(await held(t, "pile.zip", zipOf({ "letter.docx": docx, "letter.odt": odt })), ["/letter.docx", "/letter.odt"]);
	const [leaf] = await leaves(["-"], [docx]);
	assert.deepEqual(leaf && "bytes" in leaf ? Buffer.from(leaf.bytes) : leaf, Buffer.from(docx));
});

const answers: readonly Answer[] = [
	{ type: "request", body: bytesOf("") },
	{ url: "https://harbour.example/one", body: page("one") },
	{ url: "https://harbour.example/picture", headers: { "Content-Type": "image/png" }, body: bytesOf("png") },
	{ url: "https://harbour.example/moved", status: "301 Moved Permanently", body: page("moved") },
	{ url: "https://harbour.example/feed", headers: { "Content-Type": "application/rss+xml" }, body: bytesOf("<rss/>") },
	{ type: "metadata", body: bytesOf("meta: data") },
	{ url: "https://harbour.example/data", headers: { "Content-Type": "application/json" }, body: bytesOf("{}") },
];

test("a web archive holds the pages that were answered with success, placed by their records' numbers", async (t) => {
	const read = [":2", ":5", ":7"];
	assert.deepEqual(await held(t, "crawl.warc", await warcOf(answers, { gzip: false })), read);
	assert.deepEqual(await held(t, "crawl.warc.gz", await warcOf(answers, { gzip: true })), read);
});

test("a page of a web archive has its address, its date and the type that it was sent as", async () => {
	const leaf = await only(await warcOf(answers, { gzip: true }));
	assert.ok(leaf && "bytes" in leaf);
	assert.deepEqual(
		[leaf.url, leaf.captured, leaf.contentType, textOf(leaf)],
		["https://harbour.example/one", "2024-03-05T06:07:08Z", "text/html; charset=utf-8", new TextDecoder().decode(page("one"))],
	);
});

const story = page("A page that was packed for the way.");
const chunked = Buffer.concat([bytesOf(`${story.length.toString(16)}\r\n`), story, bytesOf("\r\n0\r\n\r\n")]);
const ways: readonly (readonly [what: string, headers: Readonly<Record<string, string>>, body: Uint8Array])[] = [
	["chunks", { "Transfer-Encoding": "chunked" }, chunked],
	["chunks that were joined already", { "Transfer-Encoding": "chunked" }, story],
	["gzip", { "Content-Encoding": "gzip" }, gzipSync(story)],
	[
		"gzip in chunks",
		{ "Content-Encoding": "gzip", "Transfer-Encoding": "chunked" },
		Buffer.concat([bytesOf(`${gzipSync(story).length.toString(16)}\r\n`), gzipSync(story), bytesOf("\r\n0\r\n\r\n")]),
	],
	["gzip that was unpacked already", { "Content-Encoding": "gzip" }, story],
	["Brotli", { "Content-Encoding": "br" }, brotliCompressSync(story)],
	["Brotli that was unpacked already", { "Content-Encoding": "br" }, story],
	["deflate", { "Content-Encoding": "deflate" }, deflateSync(story)],
	["deflate without its header", { "Content-Encoding": "deflate" }, deflateRawSync(story)],
	["Zstandard", { "Content-Encoding": "zstd" }, zstdCompressSync(story)],
	["two codings", { "Content-Encoding": "gzip, br" }, brotliCompressSync(gzipSync(story))],
	["a coding that does not exist", { "Content-Encoding": "sealing-wax" }, story],
];
for (const [what, headers, body] of ways) {
	test(`a page is unpacked that a server sent in ${what}`, async () => {
		const leaf = await only(await warcOf([{ headers: { "Content-Type": "text/html", ...headers }, body }], { gzip: false }));
		assert.equal(textOf(leaf), new TextDecoder().decode(story));
	});
}

test("of a WACZ file only the web archives in it are read", async (t) => {
	const wacz = zipOf({
		"datapackage.json": bytesOf("{}"),
		"pages/pages.jsonl": bytesOf('{"format": "json-pages-1.0"}\n{"id": 1}'),
		"archive/data.warc.gz": [await warcOf(answers, { gzip: true }), { level: 0 }],
		"indexes/index.cdx.gz": gzipSync("index"),
	});
	assert.deepEqual(await held(t, "site.wacz", wacz), ["/archive/data.warc.gz:2", "/archive/data.warc.gz:5", "/archive/data.warc.gz:7"]);
});
