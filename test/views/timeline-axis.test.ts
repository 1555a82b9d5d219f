import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { axisOf } from "../../src/views/timeline-axis.ts";

const days = fc
	.array(fc.tuple(fc.integer({ min: -9000, max: 20_000 }), fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 900 }))), {
		minLength: 1,
		maxLength: 40,
	})
	.map((all) => all.map(([first, length]) => ({ first, last: first + length })));

test("an axis goes from the first day to the last without a hole, and never back", () => {
	fc.assert(
		fc.property(days, (all) => {
			const { pieces, at } = axisOf(all);
			assert.equal(pieces[0]?.first, Math.min(...all.map(({ first }) => first)));
			assert.equal(pieces.at(-1)?.last, Math.max(...all.map(({ last }) => last)));
			for (const [index, piece] of pieces.entries()) {
				const next = pieces[index + 1];
				assert.ok(piece.first <= piece.last && piece.from < piece.to);
				if (next) assert.deepEqual([next.first, next.from], [piece.last + 1, piece.to]);
			}
			const places = all.flatMap(({ first, last }) => [first, last + 1]).toSorted((one, other) => one - other);
			for (const [index, day] of places.entries()) assert.ok(at(day) >= 0 && at(day) <= 1 && (index === 0 || at(day) >= at(places[index - 1] ?? day)));
		}),
	);
});

test("busy days have more room than empty years, whatever a vague date says", () => {
	const busy = [0, 1, 1, 2, 3].map((day) => ({ first: 20_000 + day, last: 20_000 + day }));
	const { pieces, at } = axisOf([{ first: 5000, last: 5000 }, ...busy, { first: 19_900, last: 20_200 }]);
	assert.ok(at(20_004) - at(20_000) > 2 * (at(19_900) - at(5001)));
	assert.deepEqual(
		pieces.map(({ isGap }) => isGap),
		[false, true, false, true],
	);
});
