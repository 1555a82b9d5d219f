import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf } from "../../src/text/lines.ts";

test("a line is what stands between line ends, without the white space around it", () => {
	const text = "\uFEFF one \r\n\r\n\ttwo\n \n\n three\u2028four";
	assert.deepEqual(
		linesOf(text).map(({ text, emptyBefore }) => [text, emptyBefore]),
		[
			["one", 0],
			["two", 1],
			["three", 2],
			["four", 0],
		],
	);
	for (const { start, end, text: own } of linesOf(text)) assert.equal(text.slice(start, end), own);
});

test("the first lines only where no more are asked for", () => {
	assert.deepEqual(
		linesOf("a\nb\nc", 2).map(({ text }) => text),
		["a", "b"],
	);
});
