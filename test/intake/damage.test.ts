import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { bytesOf, emptyFolder, filled, inputs, leaves, page, tarOf, textOf, warcOf, zipOf } from "./pile.ts";

/** Words that do not pack well, so that a cut stands in the middle of them. */
const story = Array.from({ length: 4000 }, (_, at) => `The harbour master counted ${(at * 2654435761) % 4294967296} ships.`).join("\n");
const codes = (all: readonly string[]): string[] => all.filter((line) => /: \w+$/.test(line));

test("wherever a gzip file is cut, what stands before the cut is read, always the same, and the cut is told", async () => {
	const packed = gzipSync(story);
	for (let length = 20; length < packed.length; length += Math.ceil(packed.length / 40)) {
		const whole = await leaves(["-"], [packed.subarray(0, length)]);
		const drops = await leaves(["-"], [packed.subarray(0, 7), packed.subarray(7, length)]);
		assert.deepEqual(whole, drops, `cut at ${length}`);
		const fault = whole.pop();
		assert.equal(fault && "error" in fault ? fault.error.code : "none", "broken_archive");
		assert.ok(whole.length < 2 && story.startsWith(whole[0] ? textOf(whole[0]) : ""));
		// 300 bytes of dictionary stand before the first word.
		assert.ok(length < 500 || textOf(whole[0]).length > length, `${textOf(whole[0]).length} characters of ${length} bytes`);
	}
});

test("a gzip file with a wrong check sum is read, and the damage is told", async () => {
	const packed = gzipSync(story);
	packed.writeUInt32LE(1, packed.length - 8);
	assert.deepEqual(await inputs(["-"], { stdin: [packed] }), ["-", "-: broken_archive"]);
});

test("a damaged member of a ZIP is told and the others are read", async (t) => {
	const zip = zipOf({ "a.html": page("a"), "b.html": bytesOf(story), "c.html": page("c") });
	const bytes = Buffer.from(zip);
	const inB = bytes.indexOf("b.html") + 3000;
	bytes.fill(0xff, inB, inB + 400);
	const file = join(await filled(await emptyFolder(t), { "pile.zip": bytes }), "pile.zip");
	const read = await inputs([file], { under: file });
	assert.deepEqual(codes(read), ["/b.html: broken_archive"]);
	assert.ok(read.includes("/a.html") && read.includes("/c.html"));
});

test("a ZIP with a member that is locked gives that member's line and reads the rest", async () => {
	const bytes = Buffer.from(zipOf({ "a.html": page("a"), "b.html": page("b") }));
	for (const signature of ["PK\u0003\u0004", "PK\u0001\u0002"]) {
		const flags = bytes.indexOf(signature, 0, "latin1") + (signature.endsWith("\u0004") ? 6 : 8);
		bytes.writeUInt16LE(bytes.readUInt16LE(flags) | 1, flags);
	}
	assert.deepEqual(await inputs(["-"], { stdin: [bytes] }), ["-/a.html: encrypted", "-/b.html"]);
});

test("a ZIP that is cut off anywhere is read from its front up to the cut", async () => {
	const zip = zipOf({ "a.html": page("a"), "b.html": bytesOf(story), "c.html": page("c") });
	for (let length = 4; length < zip.length; length += Math.ceil(zip.length / 60)) {
		const read = await leaves(["-"], [zip.subarray(0, length)]);
		const fault = read.at(-1);
		assert.deepEqual(fault && "error" in fault ? [fault.input, fault.error.code] : fault, ["-", "broken_archive"], `cut at ${length}`);
		if (length < 500) continue;
		assert.match(textOf(read[0]), /<p>a<\/p>/);
		assert.ok(story.startsWith(textOf(read[1])), `cut at ${length}`);
		assert.ok(length < 20_000 || textOf(read[1]).length > length / 2, `${textOf(read[1]).length} characters at ${length}`);
	}
});

test("a Word file that is cut off is not taken for an archive", async () => {
	const docx = zipOf({ "[Content_Types].xml": bytesOf("<Types/>"), "word/document.xml": bytesOf("<document/>") });
	assert.deepEqual(await inputs(["-"], { stdin: [docx.subarray(0, docx.length - 30)] }), ["-: broken_archive"]);
});

test("a tar archive that is cut off is read up to the cut", async () => {
	const tar = await tarOf({ "a.html": page("a"), "b.html": bytesOf(story), "c.html": page("c") });
	const cut = tar.subarray(0, tar.length / 2);
	for (const stdin of [[cut], [gzipSync(tar).subarray(0, 20_000)]]) {
		const read = await leaves(["-"], stdin);
		assert.deepEqual(
			read.map((leaf) => ("error" in leaf ? `${leaf.input}: ${leaf.error.code}` : leaf.input)),
			["-/a.html", "-/b.html", "-/b.html: broken_archive", "-: broken_archive"],
		);
		assert.ok(story.startsWith(textOf(read[1])) && textOf(read[1]).length > 10_000);
	}
});

test("a web archive that is cut off anywhere ends, and is read up to the cut", async () => {
	const warc = await warcOf([{ body: page("a") }, { body: bytesOf(story) }, { body: page("c") }], { gzip: false });
	for (let length = 10; length < warc.length; length += Math.ceil(warc.length / 80)) {
		const read = await inputs(["-"], { stdin: [warc.subarray(0, length)] });
		assert.ok(codes(read).length <= 1 && codes(read).every((line) => line === "-: broken_archive"), `cut at ${length}: ${read}`);
		if (length > 5000) assert.deepEqual(read.slice(0, 2), ["-:1", "-:2"]);
	}
});

const records: readonly (readonly [what: string, bytes: string, read: readonly string[]])[] = [
	["a length that is no number", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: many\r\n\r\nx", ["-: broken_archive"]],
	["a length below nothing", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nx", ["-: broken_archive"]],
	["a length beyond the file", "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 99999999999\r\n\r\nx", ["-: broken_archive"]],
	["no length", "WARC/1.0\r\nWARC-Type: response\r\n\r\nx", ["-: broken_archive"]],
	["something else between its records", "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 1\r\n\r\nx\r\n\r\nand now this\r\n", ["-: broken_archive"]],
	["an answer without headers", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n", []],
	["nothing but its mark", "WARC/", ["-: broken_archive"]],
];
for (const [what, bytes, read] of records) {
	test(`a web archive with ${what}`, async () => assert.deepEqual(await inputs(["-"], { stdin: [bytesOf(bytes)] }), read));
}

test("a header without end does not fill memory", async () => {
	const endless = function* (): Generator<Uint8Array> {
		yield bytesOf("WARC/1.0\r\nWARC-Type: response\r\nX: ");
		for (let at = 0; at < 1000; at++) yield Buffer.alloc(100_000, "x");
	};
	assert.deepEqual(await inputs(["-"], { stdin: endless() }), ["-: broken_archive"]);
});

test("files that only begin like containers give a line each", async () => {
	for (const start of ["\u001f\u008b\u0008", "PK\u0003\u0004", "PK\u0005\u0006", "WARC/1.0\r\n"]) {
		const read = await inputs(["-"], { stdin: [Buffer.from(`${start}and then something else altogether`, "latin1")] });
		assert.equal(read.at(-1), "-: broken_archive", JSON.stringify(start));
	}
});
