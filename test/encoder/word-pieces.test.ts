import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { vocabulary } from "../../src/encoder/model.ts";
import { SKIPPED, tokensOf, windowsOf } from "../../src/encoder/tokens.ts";
import { wordPiecesWith } from "../../src/encoder/word-pieces.ts";

const pieces = vocabulary();
const split = wordPiecesWith(pieces);
const shown = (text: string): string[] => {
	const { ids, starts, ends } = split(text);
	return ids.map((id, index) => `${pieces[id]}|${text.slice(starts[index], ends[index])}`);
};

test("words are split into the longest pieces, without accents and case", () => {
	assert.deepEqual(shown("The Café’s quayside"), ["the|The", "cafe|Café", "’|’", "s|s", "quay|quay", "##side|side"]);
	assert.deepEqual(shown("U.S.-led"), ["u|U", ".|.", "s|S", ".|.", "-|-", "led|led"]);
});

test("a character written as letter and accent is one character", () => {
	assert.deepEqual(shown("cafe\u0301 bar"), ["cafe|cafe\u0301", "bar|bar"]);
});

test("what the vocabulary lacks is one unknown piece with the word's characters", () => {
	assert.deepEqual(shown("a \u{1F6A2}\u{1F6A2} b"), ["a|a", "[UNK]|\u{1F6A2}\u{1F6A2}", "b|b"]);
	assert.deepEqual(shown("x".repeat(101)), [`[UNK]|${"x".repeat(101)}`]);
});

const anyText = fc.oneof(
	fc.string({ unit: "binary", maxLength: 300 }),
	fc.string({ unit: "grapheme", maxLength: 300 }),
	fc
		.array(fc.constantFrom("Mr. ", "U.S.", "“", "”", "\n", "said", " ", "é", "e\u0301", "\u00ad", "İ", "한국", "ﬁ", "\u{1F6A2}", "\ud800", "\0", "ß", "中"))
		.map((parts) => parts.join("")),
);

test("for any text, tokens lie inside it in order and spell what stands there", () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const { ids, starts, ends } = split(text);
			const fold = (part: string): string =>
				[...part]
					.map((character) =>
						character
							.normalize("NFD")
							.replace(/\p{Mn}/gu, "")
							.toLowerCase(),
					)
					.join("")
					.replace(/[\p{C}\uFFFD]/gu, "");
			for (const [index, id] of ids.entries()) {
				const [start, end] = [starts[index] ?? -1, ends[index] ?? -1];
				assert.ok(start >= 0 && end > start && end <= text.length);
				assert.ok(start >= (starts[index - 1] ?? 0) && end >= (ends[index - 1] ?? 0));
				const spelled = (pieces[id] ?? "").replace(/^##(?=.)/su, "");
				if (spelled !== "[UNK]") assert.ok(fold(text.slice(start, end)).includes(spelled), `${spelled} for ${JSON.stringify(text.slice(start, end))}`);
			}
		}),
		{ seed: 7, numRuns: 500 },
	);
});

test("windows follow one another without gap or overlap and are never larger than asked", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(0, 0, 0, 0, 1, 2, 3), { maxLength: 400 }), fc.integer({ min: 1, max: 60 }), (breaks, capacity) => {
			const windows = windowsOf(breaks, capacity);
			let at = 0;
			for (const [start, end] of windows) {
				assert.equal(start, at);
				assert.ok(end > start && end - start <= capacity);
				at = end;
			}
			assert.equal(at, breaks.length);
		}),
		{ seed: 7 },
	);
});

test("a window is cut at a line's end, else at a sentence's end", () => {
	assert.deepEqual(windowsOf([2, 0, 0, 2, 0, 1, 0, 0], 5), [
		[0, 3],
		[3, 8],
	]);
	assert.deepEqual(windowsOf([2, 0, 1, 0, 0, 0], 4), [
		[0, 2],
		[2, 6],
	]);
});

test("clutter is left out and a zone ends there; an abbreviation is one word", () => {
	const text = "Near the U.S. coast MENU it sank";
	const clutter = text.indexOf("MENU");
	const tokens = tokensOf(text, split(text), (start) => (start < clutter ? 0 : start < clutter + 4 ? SKIPPED : 1));
	assert.deepEqual(tokens.inside, [false, false, false, true, true, true, false, false, false]);
	assert.deepEqual(windowsOf(tokens.breaks, 100), [
		[0, 7],
		[7, 9],
	]);
	assert.deepEqual(
		tokens.starts.map((start, index) => text.slice(start, tokens.ends[index])),
		["Near", "the", "U", ".", "S", ".", "coast", "it", "sank"],
	);
});
