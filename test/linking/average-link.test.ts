import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { averageLink, type Group, type Vector } from "../../src/linking/stories/average-link.ts";

const dot = (a: Vector, b: Vector): number => [...a].reduce((sum, [word, weight]) => sum + weight * (b.get(word) ?? 0), 0);
const mean = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

/** Average link by the book: join the two nearest groups until none are near enough. */
function byTheBook(vectors: readonly Vector[], least: number): readonly (readonly number[])[] {
	const groups = vectors.map((_, at) => [at]);
	for (;;) {
		let best = { one: -1, other: -1, near: least };
		groups.forEach((a, one) => {
			groups.slice(0, one).forEach((b, other) => {
				const near = mean(a.flatMap((x) => b.map((y) => dot(vectors[x] ?? new Map(), vectors[y] ?? new Map()))));
				if (near > best.near) best = { one, other, near };
			});
		});
		const [joined] = best.one < 0 ? [] : groups.splice(best.one, 1);
		if (!joined) return groups.map((group) => group.sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
		groups[best.other]?.push(...joined);
	}
}

/** Vectors whose similarities are all different: no two joins are equally near. */
const vectors = fc
	.array(fc.array(fc.tuple(fc.constantFrom(..."abcdefg"), fc.double({ min: 0.05, max: 1, noNaN: true })), { minLength: 1, maxLength: 5 }), { maxLength: 9 })
	.map((lists): Vector[] =>
		lists.map((list, at) => {
			const words = new Map([...list, [`own-${at}`, 0.1 + at / 97] as const]);
			const length = Math.hypot(...words.values());
			return new Map([...words].map(([word, weight]) => [word, weight / length]));
		}),
	)
	.filter((list) => {
		const all = list.flatMap((a, at) => list.slice(0, at).map((b) => dot(a, b))).filter((figure) => figure > 0);
		return new Set(all.map((figure) => figure.toFixed(6))).size === all.length;
	});

const nodes = (group: Group): readonly Group[] => [group, ...(group.parts?.flatMap(nodes) ?? [])];

test("the groups are those of joining the nearest two again and again", () => {
	fc.assert(
		fc.property(vectors, fc.double({ min: 0.05, max: 0.9, noNaN: true }), (given, least) => {
			assert.deepEqual(
				averageLink(given, least).map(({ members }) => members),
				byTheBook(given, least),
			);
		}),
	);
});

test("each join has the averages over its pairs", () => {
	fc.assert(
		fc.property(vectors, (given) => {
			const near = (x: number, y: number): number => dot(given[x] ?? new Map(), given[y] ?? new Map());
			for (const { members, parts, between, within } of averageLink(given, 0.01).flatMap(nodes)) {
				if (parts === null) continue;
				const [one, other] = parts;
				const across = mean(one.members.flatMap((x) => other.members.map((y) => near(x, y))));
				const inside = mean(members.flatMap((x) => members.filter((y) => y < x).map((y) => near(x, y))));
				assert.ok(Math.abs(between - across) < 1e-9 && Math.abs(within - inside) < 1e-9);
			}
		}),
	);
});
