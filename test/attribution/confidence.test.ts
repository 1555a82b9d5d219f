import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { confidenceOf, twoDecimals } from "../../src/attribution/confidence.ts";
import { MODEL } from "../../src/encoder/model.ts";

const probability = fc.double({ min: 0, max: 1, noNaN: true });

test("a probability becomes a confidence from 0 to 1 with two decimals, and the surer of two stays the surer", () => {
	fc.assert(
		fc.property(probability, probability, (one, other) => {
			const [low, high] = [Math.min(one, other), Math.max(one, other)].map((value) => confidenceOf(value, MODEL.calibration));
			assert.ok(low !== undefined && high !== undefined && low >= 0 && low <= high && high <= 1);
			assert.equal(twoDecimals(low), Number(low.toFixed(2)));
		}),
	);
});

test("no shift and a scale of 1 leave a probability as it is, and a shift downwards makes less of it", () => {
	assert.equal(twoDecimals(confidenceOf(0.73, { shift: 0, scale: 1 })), 0.73);
	assert.ok(confidenceOf(0.73, { shift: -0.5, scale: 1 }) < 0.73);
	assert.ok(confidenceOf(0.99, { shift: 0, scale: 0.5 }) < 0.99);
});
