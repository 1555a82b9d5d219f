import assert from "node:assert/strict";
import { readdir, readlink } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { leavesOf } from "../../src/intake/intake.ts";
import { all, bytesOf, emptyFolder, filled, page, tarOf, warcOf, zipOf } from "./pile.ts";

/** The files under a folder that this process has open (Linux tells). */
async function openUnder(folder: string): Promise<string[]> {
	const open = await Promise.all((await readdir("/proc/self/fd")).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => "closed by now")));
	return open.filter((path) => path.startsWith(folder));
}

const lines = Array.from({ length: 20_000 }, (_, id) => JSON.stringify({ id })).join("\n");
const stdin = process.stdin;

test("all files are closed when the caller stops early, and when it reads to the end", { skip: process.platform !== "linux" }, async (t) => {
	const piles: Record<string, Uint8Array> = {
		"1.html": page("1"),
		"2.jsonl": bytesOf(lines),
		"3.jsonl.gz": gzipSync(lines),
		"4.zip": zipOf({ "a.html": page("a"), "b.html": page("b"), "c.jsonl": bytesOf(lines) }),
		"5.tar.gz": gzipSync(await tarOf({ "a.html": page("a"), "b.jsonl": lines })),
		"6.warc.gz": await warcOf([{ body: page("a") }, { body: page("b") }], { gzip: true }),
		"7.zip": zipOf({ "in.zip": zipOf({ "a.html": page("a"), "b.html": page("b") }), "c.html": page("c") }),
	};
	const folder = await filled(await emptyFolder(t), piles);
	for (const name of Object.keys(piles)) {
		const path = join(folder, name);
		for await (const _ of leavesOf([path], { stdin })) {
			assert.deepEqual(await openUnder(folder), [path]);
			break;
		}
		assert.deepEqual(await openUnder(folder), [], name);
	}
	await all(leavesOf([folder], { stdin }));
	assert.deepEqual(await openUnder(folder), []);
});

test("no more is read than is asked for", async () => {
	let pulled = 0;
	const source = Readable.from(
		(async function* () {
			for (let at = 0; at < 10_000; at++) {
				pulled++;
				yield bytesOf(`{"id": ${at}, "text": "${"x".repeat(10_000)}"}\n`);
			}
		})(),
		{ objectMode: false },
	);
	const leaves = leavesOf(["-"], { stdin: source });
	for (let taken = 0; taken < 10; taken++) await leaves.next();
	const before = pulled;
	await new Promise((resolve) => setImmediate(resolve));
	assert.ok(before < 50 && pulled === before, `${pulled} lines were pulled for 10`);
	await leaves.return(undefined);
	assert.ok(source.destroyed);
});
