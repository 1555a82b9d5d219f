import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { chainOf, runsOf } from "../../src/encoder/chain.ts";

const STEPS = [
	[0.3, -0.2, 0, -0.1, 0],
	[-0.4, 0.1, 0.6, -0.3, 0],
	[0.2, -0.1, 0.5, 0.4, 0],
	[-0.2, 0.3, 0, 0.1, 0.7],
	[0.1, -0.3, 0, 0.2, 0.4],
];
const LABELS = STEPS.length;

const lawful = (before: number, label: number): boolean => label === 0 || label % 2 === 1 || before === label || before === label - 1;

/** Every lawful path of `size` labels with its score: what the chain must agree with, reckoned without its shortcuts. */
const everyPath = (scores: Float32Array): { path: number[]; score: number }[] => {
	let paths = [{ path: [] as number[], score: 0 }];
	for (let token = 0; token < scores.length / LABELS; token++) {
		paths = paths.flatMap(({ path, score }) =>
			Array.from({ length: LABELS }, (_, label) => label)
				.filter((label) => lawful(path.at(-1) ?? 0, label))
				.map((label) => ({ path: [...path, label], score: score + (STEPS[path.at(-1) ?? 0]?.[label] ?? 0) + (scores[token * LABELS + label] ?? 0) })),
		);
	}
	return paths.map(({ path, score }) => ({ path, score: score + (STEPS[path.at(-1) ?? 0]?.[0] ?? 0) }));
};

const someScores = fc
	.integer({ min: 1, max: 5 })
	.chain((size) => fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: size * LABELS, maxLength: size * LABELS }))
	.map((values) => Float32Array.from(values));

test("the best path and each label's probability agree with counting every path", () => {
	fc.assert(
		fc.property(someScores, (scores) => {
			const chain = chainOf(STEPS);
			const all = everyPath(scores);
			const most = Math.max(...all.map(({ score }) => score));
			const path = chain.best(scores, []);
			const found = all.find((one) => one.path.join() === path.join());
			assert.ok(found && most - found.score < 1e-4);
			const whole = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
			for (const [token, certainty] of chain.certainty(scores, path).entries()) {
				const part = all.filter((one) => one.path[token] === path[token]).reduce((sum, { score }) => sum + Math.exp(score), 0);
				assert.ok(Math.abs(certainty - part / whole) < 1e-4);
			}
		}),
		{ seed: 3, numRuns: 60 },
	);
});

test("however far apart the scores, each certainty is a probability", () => {
	const wide = fc.array(fc.float({ min: -5000, max: 5000, noNaN: true }), { minLength: 40 * LABELS, maxLength: 40 * LABELS });
	fc.assert(
		fc.property(wide, (values) => {
			const scores = Float32Array.from(values);
			const chain = chainOf(STEPS);
			for (const certainty of chain.certainty(scores, chain.best(scores, []))) assert.ok(certainty >= 0 && certainty <= 1 + 1e-9);
		}),
		{ seed: 3, numRuns: 60 },
	);
});

test("the best path under a rule is the best of the paths that keep to it", () => {
	const rule = { needed: 3, once: 1 };
	fc.assert(
		fc.property(someScores, (scores) => {
			const keeping = everyPath(scores).filter(({ path }) => path.includes(rule.needed) && path.filter((label) => label === rule.once).length < 2);
			const path = chainOf(STEPS).best(scores, [], rule);
			const found = keeping.find((one) => one.path.join() === path.join());
			assert.ok(found && Math.max(...keeping.map(({ score }) => score)) - found.score < 1e-4);
		}),
		{ seed: 5, numRuns: 60 },
	);
});

test("nothing begins or ends within a word", () => {
	fc.assert(
		fc.property(someScores, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (scores, inside) => {
			const path = chainOf(STEPS).best(scores, inside);
			for (let token = 1; token < path.length; token++) {
				if (!inside[token]) continue;
				const before = path[token - 1] ?? 0;
				assert.equal(path[token], before % 2 === 1 ? before + 1 : before);
			}
		}),
		{ seed: 3 },
	);
});

test("runs are told from a path", () => {
	assert.deepEqual(runsOf([0, 1, 2, 1, 0, 3, 4, 4]), [
		{ kind: 0, first: 1, end: 3 },
		{ kind: 0, first: 3, end: 4 },
		{ kind: 1, first: 5, end: 8 },
	]);
});
