import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { loadMeaning } from "../../src/encoder/meaning.ts";

const meaning = await loadMeaning();

/** As many word pieces of a text as have a part in its vector. */
const COUNTED = 254;

const HOSTILE = [
	"",
	" \n\t",
	"\0",
	"\ud800 lone",
	"渡船在浅滩搁浅",
	"паром сел на мель",
	"جنحت العبارة",
	"\u{1F6A2}".repeat(500),
	"x".repeat(100_000),
	"ferry ".repeat(100_000),
	"[CLS] [SEP] ## [UNK]",
];

const vectorOf = async (text: string): Promise<Float32Array> => {
	const [vector] = await meaning.vectorsOf([text]);
	assert.ok(vector);
	return vector;
};

const product = (one: Float32Array, other: Float32Array): number => one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

const isUnit = (vector: Float32Array | undefined): boolean =>
	vector?.length === 384 && vector.every(Number.isFinite) && Math.abs(Math.hypot(...vector) - 1) < 1e-5;

test("any text has a vector of 384 numbers and length 1", async () => {
	const vectors = await meaning.vectorsOf(HOSTILE);
	assert.equal(vectors.length, HOSTILE.length);
	for (const [at, vector] of vectors.entries()) assert.ok(isUnit(vector), JSON.stringify(HOSTILE[at]?.slice(0, 30)));
});

test("a text has the same vector alone, among others, in any order and from another copy of the network", async () => {
	const other = await loadMeaning();
	const someText = fc.oneof(fc.constantFrom(...HOSTILE.slice(0, 7)), fc.string({ unit: "grapheme", maxLength: 80 }), fc.lorem({ maxCount: 30 }));
	await fc.assert(
		fc.asyncProperty(fc.array(someText, { minLength: 1, maxLength: 6 }), async (texts) => {
			const together = await meaning.vectorsOf(texts);
			const backwards = await other.vectorsOf(texts.toReversed());
			assert.deepEqual(backwards.toReversed(), together);
			for (const [at, text] of texts.entries()) assert.deepEqual(await vectorOf(text), together[at]);
		}),
		{ numRuns: 20 },
	);
});

test("calls that run at the same time do not disturb one another", async () => {
	const texts = ["The ferry sank.", "Mice were found in the bakery.", "The mayor resigned on Monday."];
	const alone = await meaning.vectorsOf(texts);
	const atOnce = await Promise.all(texts.map(vectorOf));
	assert.deepEqual(atOnce, alone);
});

test("what stands beyond the window has no part in the vector", async () => {
	const full = "ferry ".repeat(COUNTED);
	assert.deepEqual(await vectorOf(`${full}bakery mice`), await vectorOf(full));
	assert.notDeepEqual(await vectorOf("ferry ".repeat(COUNTED - 1)), await vectorOf(`${"ferry ".repeat(COUNTED - 1)}bakery`));
});

test("no texts have no vectors", async () => {
	assert.deepEqual(await meaning.vectorsOf([]), []);
});

test("the same thing in other words is closer than another thing in like words", async () => {
	const [told, inOtherWords, other] = await meaning.vectorsOf([
		"The ferry ran aground near the harbour.",
		"A passenger boat got stuck on a sandbank off the port.",
		"The bakery near the harbour was shut.",
	]);
	assert.ok(told && inOtherWords && other);
	assert.ok(product(told, inOtherWords) > product(told, other));
});
