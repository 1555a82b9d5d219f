import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clustersOf, type Edge, type Ruling } from "../../src/linking/claims/clusters.ts";

const COUNT = 12;
const place = fc.nat(COUNT - 1);
const edges: fc.Arbitrary<readonly Edge[]> = fc
	.uniqueArray(fc.tuple(place, place, fc.integer({ min: 1, max: 99 })), {
		selector: ([one, other]) => `${Math.min(one, other)} ${Math.max(one, other)}`,
		maxLength: 40,
	})
	.map((all) => all.filter(([one, other]) => one !== other).map(([one, other, same]) => ({ one, other, same: same / 100 })));
const rulings: fc.Arbitrary<readonly Ruling[]> = fc.array(fc.record({ one: place, other: place, same: fc.boolean() }), { maxLength: 6 });

/** Joins the two groups with the highest average again and again, looking at all pairs. */
function plainly(all: readonly Edge[], least: number): string {
	const likeness = new Map(all.flatMap(({ one, other, same }) => [[`${one} ${other}`, same] as const, [`${other} ${one}`, same] as const]));
	const groups = Array.from({ length: COUNT }, (_, item) => [item]);
	for (;;) {
		let best = { average: least - 2e-9, pair: [-1, -1] };
		groups.forEach((a, i) => {
			groups.forEach((b, j) => {
				if (j <= i) return;
				const average = a.flatMap((x) => b.map((y) => likeness.get(`${x} ${y}`) ?? 0)).reduce((sum, one) => sum + one, 0) / (a.length * b.length);
				if (average > best.average + 1e-9) best = { average, pair: [i, j] };
			});
		});
		const [i = -1, j = -1] = best.pair;
		if (i < 0) return JSON.stringify(groups.map((group) => group.toSorted((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)));
		groups[i]?.push(...(groups.splice(j, 1)[0] ?? []));
	}
}

test("clusters are those of joining the nearest two again and again", () => {
	const distinct = edges.map((all) => all.map((edge, at) => ({ ...edge, same: edge.same + at * 1.37e-4 })));
	fc.assert(fc.property(distinct, (all) => assert.equal(JSON.stringify(clustersOf(COUNT, all, [], 0.3)), plainly(all, 0.3))));
});

test("every item is in one cluster, and the order of edges and rulings makes no difference", () => {
	fc.assert(
		fc.property(edges, rulings, (all, ruled) => {
			const clusters = clustersOf(COUNT, all, ruled, 0.3);
			assert.deepEqual(
				clusters.flat().sort((a, b) => a - b),
				Array.from({ length: COUNT }, (_, item) => item),
			);
			assert.deepEqual(clustersOf(COUNT, all.toReversed(), ruled.toReversed(), 0.3), clusters);
		}),
	);
});

test("what is ruled the same is together, and what is ruled apart is apart unless rulings hold it together", () => {
	fc.assert(
		fc.property(edges, rulings, (all, ruled) => {
			const clusters = clustersOf(COUNT, all, ruled, 0.3);
			const clusterOf = (item: number): number => clusters.findIndex((cluster) => cluster.includes(item));
			const held = clustersOf(
				COUNT,
				[],
				ruled.filter(({ same }) => same),
				0.3,
			);
			const isHeld = (one: number, other: number): boolean => held.some((cluster) => cluster.includes(one) && cluster.includes(other));
			for (const { one, other, same } of ruled) if (same || !isHeld(one, other)) assert.equal(clusterOf(one) === clusterOf(other), same);
		}),
	);
});
