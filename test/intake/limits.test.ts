import assert from "node:assert/strict";
import { randomFillSync } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import * as limits from "../../src/intake/limits.ts";
import { limited, type Member } from "../../src/intake/member.ts";
import { deflatedZeros, gzippedZeros, zipOfOne, zipOfStored } from "./bombs.ts";
import { bytesOf, emptyFolder, filled, inputs, page, tarOf, warcOf, zipOf } from "./pile.ts";

const MB = 1024 * 1024;

test("an input is read up to its limit and not beyond", async (t) => {
	const folder = await emptyFolder(t);
	for (const [name, size] of [
		["most.txt", limits.INPUT_BYTES],
		["more.txt", limits.INPUT_BYTES + 1],
		["much.txt", 20_000 * MB],
	] as const) {
		const file = await open(join(folder, name), "w");
		await file.truncate(size);
		await file.close();
	}
	assert.deepEqual(await inputs([folder], { under: folder }), ["/more.txt: too_large", "/most.txt", "/much.txt: too_large"]);
});

test("a member and a record that are too large are told and the next ones are read", async () => {
	// Half noise, so that it does not look like a bomb.
	const noise = randomFillSync(Buffer.alloc(limits.INPUT_BYTES + 1), 0, limits.INPUT_BYTES / 2);
	const tar = await tarOf({ "large.bin": noise, "small.html": page("small") });
	assert.deepEqual(await inputs(["-"], { stdin: [tar] }), ["-/large.bin: too_large", "-/small.html"]);
	assert.deepEqual(await inputs(["-"], { stdin: [await warcOf([{ body: noise }, { body: page("small") }], { gzip: false })] }), ["-:1: too_large", "-:2"]);
	assert.deepEqual(await inputs(["-"], { stdin: [gzipSync(zipOf({ "a.zip": [noise, { level: 0 }], "b.html": page("b") }), { level: 1 })] }), ["-: too_large"]);
});

test("a member that unfolds to 10 GB is given up early and the others are read", async (t) => {
	const bomb = zipOfOne(deflatedZeros(10 * 1024), { names: ["bomb.html", "again.jsonl"], unpacked: 0xffffffff });
	assert.ok(bomb.length < 12 * MB);
	const folder = await filled(await emptyFolder(t), { "bomb.zip": bomb, "bomb.html.gz": gzippedZeros(1024), "z.html": page("z") });
	assert.deepEqual(await inputs([folder], { under: folder }), [
		"/bomb.html.gz: too_dense",
		"/bomb.zip/bomb.html: too_dense",
		"/bomb.zip/again.jsonl: too_dense",
		"/z.html",
	]);
});

test("members that share their packed bytes are counted each time, and the archive is given up once", async (t) => {
	const names = Array.from({ length: 1000 }, (_, at) => `${at}.html`);
	const dense = Buffer.alloc(15 * MB, "The tide was low. ");
	const packed = zipOfOne(deflateRawSync(dense), { names, unpacked: dense.length, sum: crc32(dense) });
	const stored = zipOfStored(randomFillSync(Buffer.alloc(10_000)), names);
	const folder = await filled(await emptyFolder(t), { "packed.zip": packed, "stored.zip": stored, "z.html": page("z") });
	const read = await inputs([folder], { under: folder });
	assert.deepEqual(
		read.filter((line) => /too_dense/.test(line)),
		["/packed.zip: too_dense"],
	);
	assert.ok(read.filter((line) => line.startsWith("/packed.zip/")).length < (limits.PATH_FLOOR_BYTES + limits.RATIO * packed.length) / dense.length + 1);
	assert.equal(read.at(-1), "/z.html");
});

test("an archive of small members that are each dense is given up once", async (t) => {
	const zeros = deflatedZeros(8);
	const tar = await tarOf(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${at}.gz`, gzippedZerosOf(zeros)])));
	const folder = await filled(await emptyFolder(t), { "pile.tar": tar, "z.html": page("z") });
	const read = await inputs([folder], { under: folder });
	assert.deepEqual(read.slice(-2), ["/pile.tar: too_dense", "/z.html"]);
	assert.ok(read.filter((line) => /\d+\.gz$/.test(line)).length < 40);
});

const gzippedZerosOf = (deflated: Buffer): Buffer => Buffer.concat([Buffer.from("1f8b0800000000000003", "hex"), deflated, Buffer.alloc(8)]);

test("archives may be packed into one another so deep and no deeper", async () => {
	const nested = (depth: number): Uint8Array => (depth === 0 ? page("deep") : zipOf({ [`${depth}`]: nested(depth - 1) }));
	const way = (depth: number): string => Array.from({ length: depth }, (_, at) => `/${depth - at}`).join("");
	assert.deepEqual(await inputs(["-"], { stdin: [nested(limits.DEPTH)] }), [`-${way(limits.DEPTH)}`]);
	assert.deepEqual(await inputs(["-"], { stdin: [nested(limits.DEPTH + 1)] }), [`-${way(limits.DEPTH + 1).replace(/\/1$/, "")}: too_deep`]);
	let gzip: Uint8Array = page("deep");
	for (let level = 0; level < 40; level++) gzip = gzipSync(gzip);
	assert.deepEqual(await inputs(["-"], { stdin: [gzip] }), ["-: too_deep"]);
});

test("archives that multiply with each level are given up", async () => {
	let zip: Uint8Array = zipOfOne(deflatedZeros(64), { names: Array.from({ length: 16 }, (_, at) => `${at}.html`), unpacked: 64 * MB });
	for (let level = 0; level < 4; level++)
		zip = zipOfOne(deflateRawSync(zip), { names: Array.from({ length: 16 }, (_, at) => `${at}.zip`), unpacked: zip.length, sum: crc32(zip) });
	const read = await inputs(["-"], { stdin: [zip] });
	assert.equal(read.at(-1), "-: too_dense");
	assert.ok(read.length < 200, `${read.length} lines`);
});

test("an archive of too many members is read as far as the limit", async () => {
	const endless = async function* (): AsyncGenerator<Member> {
		for (;;) yield { name: "a.html", blocks: blocksOf() };
	};
	const blocksOf = async function* (): AsyncGenerator<Uint8Array> {
		yield page("a");
	};
	let count = 0;
	await assert.rejects(
		async () => {
			for await (const _ of limited(endless())) count++;
		},
		{ code: "too_many" },
	);
	assert.equal(count, limits.MEMBERS);
});

test("the documentation tells every limit as it is", async () => {
	const text = await readFile(new URL("../../docs/limits.md", import.meta.url), "utf8");
	for (const [name, value] of Object.entries(limits)) {
		const shown = name.endsWith("_BYTES") ? `${value / MB} MB` : value.toLocaleString("en");
		const row = text.split("\n").find((line) => line.includes(`\`${name}\``));
		assert.ok(row?.includes(`| ${shown} |`), `docs/limits.md has no row that gives ${name} as ${shown}`);
	}
	const told = [...text.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name);
	assert.deepEqual(told.toSorted(), Object.keys(limits).toSorted());
});

test("what is small may be dense", async () => {
	assert.deepEqual(await inputs(["-"], { stdin: [gzipSync(Buffer.alloc(limits.STREAM_FLOOR_BYTES, " "))] }), ["-"]);
	assert.deepEqual(await inputs(["-"], { stdin: [gzipSync(bytesOf("{}"))] }), ["-:1"]);
});
