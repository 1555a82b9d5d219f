import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { type Line, linesOf } from "../../src/intake/json-lines.ts";
import { INPUT_BYTES } from "../../src/intake/limits.ts";
import { all, bytesOf, emptyFolder, filled, inputs, leaves, textOf } from "./pile.ts";

/** Cut bytes at these places. */
function* cut(bytes: Uint8Array, places: readonly number[]): Generator<Uint8Array> {
	const cuts = [...new Set(places.map((place) => place % (bytes.length + 1)))].toSorted((a, b) => a - b);
	let start = 0;
	for (const end of [...cuts, bytes.length]) {
		yield bytes.subarray(start, end);
		start = end;
	}
}

async function* blocks(parts: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	yield* parts;
}

const shown = async (lines: AsyncIterable<Line>): Promise<string[]> =>
	(await all(lines)).map(({ number, bytes }) => `${number} ${bytes === null ? "too long" : Buffer.from(bytes).toString()}`);

const record = fc.record({ id: fc.integer(), text: fc.string({ unit: "binary" }) }).map((value) => JSON.stringify(value));
const line = fc.oneof(record, fc.constantFrom("", " ", "\t "));

test("lines are the same however their bytes are cut into blocks", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(line), fc.constantFrom("\n", "\r\n"), fc.boolean(), fc.array(fc.nat()), async (lines, end, isEnded, places) => {
			const text = lines.join(end) + (isEnded ? end : "");
			const wanted = lines.map((content, at) => `${at + 1} ${content}`).filter((_, at) => lines[at]?.trim() !== "");
			assert.deepEqual(await shown(linesOf(blocks(cut(bytesOf(text), places)))), wanted);
		}),
	);
});

test("each record is a leaf of its own that is placed by its line", async (t) => {
	const file = join(await filled(await emptyFolder(t), { "pile.jsonl": '\uFEFF{"id": 1}\r\n\r\n{"id": 2}\n  \n{"id": 3}' }), "pile.jsonl");
	const records = await leaves([file]);
	assert.deepEqual(
		records.map((leaf) => ("bytes" in leaf ? [leaf.input, leaf.place, textOf(leaf)] : leaf)),
		[
			[file, ":1", '{"id": 1}'],
			[file, ":3", '{"id": 2}'],
			[file, ":5", '{"id": 3}'],
		],
	);
	for (const leaf of records)
		if ("bytes" in leaf) assert.equal(leaf.bytes.buffer.byteLength, leaf.bytes.byteLength, "a leaf must not drag a larger buffer along");
});

const forms: readonly (readonly [what: string, name: string, content: string, places: readonly string[]])[] = [
	["records on lines, whatever the name", "pile.txt", '{"id": 1}\n{"id": 2}\n', [":1", ":2"]],
	["one record in a file that is named for lines", "one.ndjson", '{"id": 1}', [":1"]],
	["one record in a file that is not", "one.json", '{"id": 1}', [""]],
	["a document printed over several lines", "feed.json", '{\n  "items": [\n{"id": 1},\n{"id": 2}\n]\n}\n', [""]],
	["such a document under a name for lines", "feed.jsonl", '{\n  "items": []\n}\n', [""]],
	["a first record that is broken, under a name for lines", "pile.jsonl", '{"id": 1, "text": "abc\n{"id": 2}\n', [":1", ":2"]],
	["a record and then something else", "odd.txt", '{"id": 1}\nand a line of text\n', [""]],
	["a list", "list.json", '[{"id": 1},\n{"id": 2}]\n', [""]],
	["a style sheet's brace", "brace.txt", "{ not a record }\n{ nor this }\n", [""]],
	["nothing", "empty.jsonl", "", [""]],
	["blank lines before the first record", "pile.txt", `${"\n".repeat(2000)}{"id": 1}\n{"id": 2}\n`, [":2001", ":2002"]],
];
for (const [what, name, content, places] of forms) {
	test(`told apart: ${what}`, async (t) => {
		const file = join(await filled(await emptyFolder(t), { [name]: content }), name);
		assert.deepEqual(await inputs([file], { under: file }), places);
	});
}

test("records are read from a gzip file and, where that is cut off, up to the last whole line", async (t) => {
	const lines = Array.from({ length: 5000 }, (_, id) => JSON.stringify({ id, text: `The bridge at ${id * 7919} was closed.` })).join("\n");
	const packed = gzipSync(lines);
	const folder = await filled(await emptyFolder(t), { "whole.jsonl.gz": packed, "cut.jsonl.gz": packed.subarray(0, packed.length / 2) });
	assert.equal((await inputs([join(folder, "whole.jsonl.gz")])).length, 5000);
	const read = await leaves([join(folder, "cut.jsonl.gz")]);
	const fault = read.pop();
	assert.equal(fault && "error" in fault ? fault.error.code : "none", "broken_archive");
	assert.ok(read.length > 1000);
	for (const leaf of read) assert.doesNotThrow(() => JSON.parse(textOf(leaf)));
});

test("a line that is too long gives its own error and the next line is read", async () => {
	const BLOCK = 4 * 1024 * 1024;
	let held = 0;
	const long = async function* (): AsyncGenerator<Uint8Array> {
		yield bytesOf('{"id": 1}\n{"text": "');
		for (let size = 0; size <= 20 * INPUT_BYTES; size += BLOCK) {
			yield Buffer.alloc(BLOCK, "x");
			held = Math.max(held, process.memoryUsage().arrayBuffers);
		}
		yield bytesOf('"}\n{"id": 3}');
	};
	const before = process.memoryUsage().arrayBuffers;
	assert.deepEqual(await shown(linesOf(long())), ['1 {"id": 1}', "2 too long", '3 {"id": 3}']);
	assert.ok(held - before < 10 * INPUT_BYTES, `${held - before} bytes were held`);
});

test("a first line that is too long is told from standard input too", async () => {
	const block = Buffer.alloc(4 * 1024 * 1024, "x");
	const long = function* (): Generator<Uint8Array> {
		yield bytesOf('{"text": "');
		for (let size = 0; size < 100 * 1024 * 1024; size += block.length) yield block;
		yield bytesOf('"}');
	};
	assert.deepEqual(await inputs(["-"], { stdin: long() }), ["-: too_large"]);
});
