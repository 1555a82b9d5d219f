import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Claim, Derivation, Member } from "../../src/linking/links.ts";
import { loopsOf } from "../../src/linking/loops.ts";
import { rootsOf } from "../../src/linking/roots.ts";
import { claimOf } from "./entries.ts";

const member = (article: string, start = 0): Member => ({
	article,
	start,
	end: start + 10,
	text: "the ship s",
	attribution: null,
	stance: "asserts",
	whose: [],
	trail: "unwritten",
});
const claim = (id: string, ...articles: readonly string[]): Claim =>
	claimOf(
		id,
		articles.map((article) => member(article)),
	);
/** An article cites another one of the case, or a name outside it. */
const cites = (article: string, from: string, start = 20): Derivation => ({
	article,
	start,
	end: start + 4,
	text: "says",
	how: "cites",
	from: /^[a-z]$/.test(from) ? { article: from, name: from.toUpperCase() } : { article: null, name: from },
});

test("texts that cite each other are a loop, in the order of citing from the smallest id on", () => {
	const loops = loopsOf([claim("k", "a", "b", "c", "d")], [cites("c", "a"), cites("a", "b"), cites("b", "c"), cites("d", "a")]);
	assert.deepEqual(loops, [{ claim: "k", path: ["a", "b", "c"] }]);
});

test("every circle is told once, also where they share texts", () => {
	const loops = loopsOf([claim("k", "a", "b", "c")], [cites("a", "b"), cites("b", "a"), cites("b", "c"), cites("c", "a"), cites("b", "a", 25)]);
	assert.deepEqual(
		loops.map(({ path }) => path.join("")),
		["ab", "abc"],
	);
});

test("a text that cites itself, one that cites for something else, and citing one way are no loop", () => {
	assert.deepEqual(loopsOf([claim("k", "a", "b")], [cites("a", "a"), cites("a", "b")]), []);
	assert.deepEqual(loopsOf([claim("k", "a", "b")], [cites("a", "b"), cites("b", "a", 5000)]), []);
	assert.deepEqual(loopsOf([claim("k", "a", "b")], [cites("a", "b"), cites("b", "c"), cites("c", "a")]), []);
	assert.deepEqual(loopsOf([], []), []);
});

test("the single root that all roads lead back to, inside the case and outside", () => {
	assert.deepEqual(rootsOf([claim("k", "a", "b", "c")], [cites("b", "a"), cites("c", "b")]), [
		{ claim: "k", root: { article: "a", name: null }, articles: ["b", "c"] },
	]);
	assert.deepEqual(rootsOf([claim("k", "a", "b")], [cites("a", "The Tallow Post"), cites("b", "a")]), [
		{ claim: "k", root: { article: null, name: "Tallow Post" }, articles: ["a", "b"] },
	]);
});

test("two roots, a circle without a way out, and one article lead to none", () => {
	assert.deepEqual(rootsOf([claim("k", "a", "b", "c")], [cites("b", "a")]), []);
	assert.deepEqual(rootsOf([claim("k", "a", "b")], [cites("a", "b"), cites("b", "a")]), []);
	assert.deepEqual(rootsOf([claim("k", "a", "b", "c")], [cites("a", "b"), cites("b", "a")]), []);
	assert.deepEqual(rootsOf([claim("k", "a")], [cites("a", "The Tallow Post")]), []);
});

test("two hundred texts that all cite each other are told in time, in circles that hold", () => {
	const names = Array.from({ length: 200 }, (_, at) => `n${String(at).padStart(3, "0")}`);
	const all = names.flatMap((one) =>
		names.filter((other) => other !== one).map((other): Derivation => ({ ...cites(one, "x"), from: { article: other, name: other } })),
	);
	const start = performance.now();
	const loops = loopsOf([claim("k", ...names)], all);
	assert.ok(performance.now() - start < 3000);
	assert.equal(loops.length, 100);
	assert.equal(new Set(loops.map(({ path }) => path.join(" "))).size, 100);
});

test("each loop is a circle of citing, begins with its smallest id, and no order of what comes in shows", () => {
	const edge = fc.tuple(fc.constantFrom(..."abcde"), fc.constantFrom(..."abcde"));
	fc.assert(
		fc.property(fc.array(edge, { maxLength: 14 }), (edges) => {
			const derivations = edges.map(([one, other]) => cites(one, other));
			const claims = [claim("k", ..."abcde"), claim("j", ..."abc")];
			const loops = loopsOf(claims, derivations);
			assert.deepEqual(loopsOf(claims.toReversed(), derivations.toReversed()), loops);
			for (const { path } of loops) {
				assert.equal(path[0], path.toSorted()[0]);
				path.forEach((article, at) => {
					const next = path[(at + 1) % path.length];
					assert.ok(edges.some(([one, other]) => one === article && other === next));
				});
			}
		}),
	);
});
