import assert from "node:assert/strict";
import { test } from "node:test";
import { likenessIn } from "../../src/attribution/likeness.ts";
import { namesIn } from "../../src/attribution/names.ts";
import { chainOf } from "../../src/encoder/chain.ts";
import { LINK } from "../../src/encoder/session.ts";

const vectors = (...first: readonly number[]): Float32Array => {
	const out = new Float32Array(first.length * LINK);
	for (const [token, value] of first.entries()) out[token * LINK] = value;
	return out;
};

test("likeness is the product of two tokens' numbers and the score of their distance, across windows", () => {
	const windows = [
		{ first: 0, starts: [0, 4, 9], from: vectors(1, 2, 3), to: vectors(5, 6, 7) },
		{ first: 3, starts: [20, 24], from: vectors(4, 0.5), to: vectors(8, 9) },
	];
	const likeness = likenessIn(windows, [0, 100, 1000]);
	assert.equal(likeness(9, 4), 3 * 6 + 0);
	assert.equal(likeness(20, 4), 4 * 6 + 100);
	assert.equal(likeness(24, 0), 0.5 * 5 + 1000);
});

test("likeness is none where no token begins", () => {
	const likeness = likenessIn([{ first: 0, starts: [2, 4], from: vectors(1, 2), to: vectors(5, 6) }], [3]);
	assert.equal(likeness(4, 3), 0);
	assert.equal(likeness(4, 0), 0);
	assert.equal(likeness(99, 2), 0);
	assert.equal(likenessIn([], [3])(1, 0), 0);
});

test("names are runs of one kind, with the least certainty of their tokens", () => {
	const names = chainOf(Array.from({ length: 9 }, () => new Array<number>(9).fill(0)));
	const scores = new Float32Array(5 * 9);
	const say = (token: number, label: number, score: number): void => {
		scores[token * 9 + label] = score;
	};
	say(0, 1, 9);
	say(1, 2, 9);
	say(2, 0, 9);
	say(3, 7, 3);
	say(4, 0, 9);
	const found = namesIn(scores, new Array<boolean>(5).fill(false), names);
	assert.deepEqual(
		found.map(({ type, first, end }) => [type, first, end]),
		[
			["person", 0, 2],
			["other", 3, 4],
		],
	);
	assert.ok((found[0]?.certainty ?? 0) > (found[1]?.certainty ?? 1));
});
