import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { binsOf, calibrationError } from "../../bench/measure/calibration-error.ts";
import { fitted } from "../../bench/measure/fitted.ts";
import { judged, overlap } from "../../bench/measure/judged.ts";
import { confidenceOf } from "../../src/attribution/confidence.ts";
import { spanOf } from "../../src/text/span.ts";

const TEXT = "The harbour master said the pier was shut. Ada Quill denied it.";
const spanWith = (words: string) => spanOf(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length);
const row = (source: string, cue: string, content: string) => ({ source: [spanWith(source)], cue: [spanWith(cue)], content: [spanWith(content)] });
const found = (source: string, cue: string, content: string, parent: string | null = null) => ({ ...row(source, cue, content), parent, confidence: 0.5 });
const marked = (...rows: ReturnType<typeof row>[]) => ({ id: "pier", text: TEXT, marked: [rows], line: "" });
const rights = (article: ReturnType<typeof marked>, ...attributions: ReturnType<typeof found>[]) => judged(article, attributions).map(({ right }) => right);

const HARBOUR = ["The harbour master", "said", "the pier was shut"] as const;
const QUILL = ["Ada Quill", "denied", "it"] as const;

test("an attribution is right when cue, source and at least half of the content are those of a marked one", () => {
	const article = marked(row(...HARBOUR), row(...QUILL));
	assert.deepEqual(rights(article, found(...QUILL), found(...HARBOUR)), [true, true]);
	assert.deepEqual(rights(article, found("The harbour master", "said", "the pier was")), [true]);
	assert.deepEqual(rights(article, found("The harbour master", "said", "the pier")), [false]);
	assert.deepEqual(rights(article, found("harbour master", "said", "the pier was shut")), [false]);
	assert.deepEqual(rights(article, found("The harbour master", "was", "the pier was shut")), [false]);
});

test("a marked row makes one attribution right, the one whose cue overlaps best, and those with a parent are left out", () => {
	const article = marked(row("The harbour master", "said", "the pier was shut"));
	assert.deepEqual(rights(article, found("The harbour master", "master said", "the pier was shut"), found(...HARBOUR)), [false, true]);
	assert.deepEqual(rights(article, { ...found(...HARBOUR), parent: "a" }, found(...QUILL)), [false]);
});

test("spans with white space between them are one", () => {
	const article = marked(row(...HARBOUR));
	assert.deepEqual(rights(article, { ...found(...HARBOUR), source: [spanWith("The"), spanWith("harbour master")] }), [true]);
});

test("overlap is the share of characters in both", () => {
	assert.equal(overlap([{ start: 0, end: 10 }], [{ start: 5, end: 15 }]), 1 / 3);
	assert.equal(overlap([{ start: 0, end: 4 }], [{ start: 4, end: 8 }]), 0);
	assert.equal(overlap([], []), 0);
});

const judgements = fc.array(fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }), { maxLength: 60 });

test("ten bins hold everything once, in order of confidence, with counts that differ by one at most", () => {
	fc.assert(
		fc.property(judgements, (all) => {
			const bins = binsOf(all);
			const counts = bins.map(({ count }) => count);
			assert.equal(
				counts.reduce((sum, count) => sum + count, 0),
				all.length,
			);
			if (all.length > 0) assert.ok(Math.max(...counts) - Math.min(...counts) <= 1);
			assert.ok(bins.every(({ confidence }, at) => confidence >= (bins[at - 1]?.confidence ?? 0) - 1e-9));
			const error = calibrationError(all);
			assert.ok(error >= 0 && error <= 1);
		}),
	);
});

test("the error is how far confidence is from the share that is right", () => {
	const all = (confidence: number, right: number) => Array.from({ length: 20 }, (_, at) => ({ confidence, right: at % 10 < right }));
	assert.equal(calibrationError([]), 0);
	assert.ok(Math.abs(calibrationError(Array.from({ length: 20 }, () => ({ confidence: 0.8, right: true }))) - 0.2) < 1e-9);
	const fives = Array.from({ length: 20 }, (_, at) => ({ confidence: 0.5, right: at % 2 === 0 }));
	assert.equal(calibrationError(fives), 0);
	assert.ok(calibrationError(all(0.9, 5)) > 0.3);
});

test("a curve that made the judgements is found again, so that its confidence is what is right", () => {
	const curve = { shift: -0.5, scale: 0.5 };
	const all = Array.from({ length: 4000 }, (_, at) => {
		const confidence = ((at % 97) + 1) / 99;
		return { confidence, right: (at * 0.618034) % 1 < confidenceOf(confidence, curve) };
	});
	const { shift, scale } = fitted(all);
	assert.ok(Math.abs(shift - curve.shift) < 0.1 && Math.abs(scale - curve.scale) < 0.1, `${shift} ${scale}`);
	const told = all.map(({ confidence, right }) => ({ confidence: confidenceOf(confidence, { shift, scale }), right }));
	assert.ok(calibrationError(told) < calibrationError(all));
});
