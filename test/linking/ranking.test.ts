import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Claim, Conflict, Derivation, Member } from "../../src/linking/links.ts";
import { byWeight } from "../../src/linking/ranking/claims.ts";
import { byLikeness } from "../../src/linking/ranking/conflicts.ts";
import { type Road, roadsOf } from "../../src/linking/ranking/roads.ts";
import { standingOf } from "../../src/linking/ranking/standing.ts";
import { claimOf } from "./entries.ts";

const member = (article: string, text: string, stance: Member["stance"] = "asserts", start = 0): Member => ({
	article,
	start,
	end: start + text.length,
	text,
	attribution: null,
	stance,
	whose: [],
	trail: "unwritten",
});

const DREDGER = "that the harbour board will sell the dredger to a shipyard";

test("a claim that more texts tell in near the same words comes first, and an answer counts as one more", () => {
	const told = claimOf("a", [member("1", DREDGER), member("2", DREDGER)]);
	const answered = claimOf("b", [member("1", DREDGER), member("2", "the harbour board will not sell the dredger to any shipyard", "denies")]);
	const often = claimOf("c", [member("1", DREDGER), member("2", DREDGER), member("3", DREDGER), member("4", DREDGER)]);
	assert.deepEqual(
		byWeight([told, answered, often]).shown.map(({ claim }) => claim.id),
		["c", "b", "a"],
	);
});

test("what no text has on anybody's word comes later", () => {
	const own = claimOf("a", [member("1", DREDGER), member("2", DREDGER)]);
	const said = claimOf("b", [member("1", DREDGER), { ...member("2", DREDGER), attribution: "2-1" }]);
	assert.deepEqual(
		byWeight([own, said]).shown.map(({ claim }) => claim.id),
		["b", "a"],
	);
});

test("the number of separate sources has no part in the order", () => {
	const origins = { min: 9, max: 9, items: [], reasons: [] };
	const claims = [claimOf("a", [member("1", DREDGER), member("2", DREDGER)]), claimOf("b", [member("1", DREDGER), member("2", DREDGER)])];
	assert.deepEqual(
		byWeight(claims.map((claim) => (claim.id === "b" ? { ...claim, origins } : claim))).shown.map(({ claim }) => claim.id),
		byWeight(claims).shown.map(({ claim }) => claim.id),
	);
});

test("a claim worded by a fragment, and one that a single text words so, are set aside and kept", () => {
	const fragment = claimOf("a", [member("1", "it"), member("2", "it")]);
	const alone = claimOf("b", [member("1", DREDGER), member("1", DREDGER, "repeats", 90), member("2", "the ferry timetable changes in spring")]);
	const { shown, aside } = byWeight([fragment, alone]);
	assert.deepEqual(shown, []);
	assert.deepEqual(
		new Map(aside.map(({ claim, aside: why }) => [claim.id, why])),
		new Map([
			["a", "fragment"],
			["b", "one text"],
		] as const),
	);
});

test("what shares one word alone with a claim is not near it", () => {
	const { near, loose } = standingOf(
		claimOf("a", [member("1", DREDGER), member("2", "the shipyard sold a dredger to the board"), member("3", "a dredger ran aground off the cape")]),
	);
	assert.deepEqual([near.map(({ article }) => article), loose.map(({ article }) => article)], [["1", "2"], ["3"]]);
});

test("no claim is left out and the order of the claims makes no difference", () => {
	const texts = fc.constantFrom(DREDGER, "it", "the dredger is not for sale", "the board will sell its dredger to a shipyard in spring");
	const claims = fc.uniqueArray(fc.tuple(fc.string(), fc.array(fc.tuple(fc.constantFrom("1", "2", "3"), texts), { minLength: 1 })), {
		selector: ([id]) => id,
	});
	fc.assert(
		fc.property(claims, (drawn) => {
			const all: readonly Claim[] = drawn.map(([id, members]) =>
				claimOf(
					id,
					members.map(([article, text]) => member(article, text)),
				),
			);
			const ids = (given: readonly Claim[]): readonly string[] => {
				const { shown, aside } = byWeight(given);
				return [...shown, ...aside].map(({ claim }) => claim.id);
			};
			assert.deepEqual(ids(all), ids(all.toReversed()));
			assert.equal(ids(all).length, all.length);
		}),
	);
});

const cites = (article: string, from: string): Derivation => ({ article, start: 0, end: 4, text: "said", from: { article: from, name: from }, how: "cites" });

/** Trees as nested names. */
const shape = (roads: readonly Road[]): unknown => roads.map(({ article, onIt }) => (onIt.length > 0 ? [article, shape(onIt)] : article));

test("texts stand under the first one that they rest on", () => {
	const claim = { members: ["1", "2", "3", "4"].map((article) => member(article, DREDGER)) };
	const roads = roadsOf(claim, [cites("2", "1"), cites("3", "2"), cites("3", "1")], ["1", "2", "3", "4"]);
	assert.deepEqual(shape(roads), [["1", ["2", "3"]], "4"]);
	assert.deepEqual(
		roads[0]?.onIt[1]?.rests.map(({ from }) => from.article),
		["2", "1"],
	);
});

test("a text that shares a passage with one of those it rests on stands under that one", () => {
	const claim = { members: ["1", "2", "3"].map((article) => member(article, DREDGER)) };
	const copies = { ...cites("3", "2"), end: 40, how: "copies" as const };
	assert.deepEqual(shape(roadsOf(claim, [cites("2", "1"), cites("3", "1"), copies], ["1", "2", "3"])), [["1", [["2", ["3"]]]]]);
});

test("of texts that cite each other the earliest is the root and says so", () => {
	const claim = { members: ["1", "2"].map((article) => member(article, DREDGER)) };
	const [root, ...others] = roadsOf(claim, [cites("2", "1"), cites("1", "2")], ["2", "1"]);
	assert.deepEqual([root?.article, root?.isInCircle, root?.onIt.map(({ article }) => article), others], ["2", true, ["1"], []]);
});

test("every text of a claim stands in its trees once, however the texts cite each other", () => {
	const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)));
	fc.assert(
		fc.property(edges, fc.array(fc.boolean()), (drawn, copied) => {
			const order = Array.from({ length: 8 }, (_, index) => `${index}`);
			const roads = roadsOf(
				{ members: order.map((article) => member(article, DREDGER)) },
				drawn
					.filter(([one, other]) => one !== other)
					.map(([one, other], at) => ({ ...cites(`${one}`, `${other}`), ...(copied[at] && { how: "copies" as const }) })),
				order,
			);
			const all = (some: readonly Road[]): readonly string[] => some.flatMap(({ article, onIt }) => [article, ...all(onIt)]);
			assert.deepEqual(all(roads).toSorted(), order);
		}),
	);
});

const conflict = (id: string, type: Conflict["type"], verdict: Conflict["verdict"], spans: readonly (readonly [string, string, string])[]): Conflict => ({
	id,
	type,
	verdict,
	explanation: "",
	spans: spans.map(([article, text, value]) => ({ article, start: 0, end: text.length, text, value })),
});

test("differences between places that are worded alike come first, and those of other places are set aside", () => {
	const sentences: Readonly<Record<string, string>> = {
		"1": "The dredger was sold to the shipyard for 40 crowns.",
		"2": "The shipyard paid 60 crowns for the dredger, which the board sold.",
		"3": "A baker counted 60 loaves.",
	};
	const alike = conflict("b", "number", "contradiction", [
		["1", "40 crowns", "40 crown"],
		["2", "60 crowns", "60 crown"],
	]);
	const open = conflict("a", "number", "undecided", [
		["1", "40 crowns", "40 crown"],
		["2", "60 crowns", "60 crown"],
	]);
	const apart = conflict("c", "number", "contradiction", [
		["1", "40 crowns", "40 crown"],
		["3", "60 loaves", "60 loaf"],
	]);
	const { shown, aside } = byLikeness([open, apart, alike], ({ article }) => sentences[article] ?? "");
	assert.deepEqual([shown.map((held) => held.conflict.id), aside.map((held) => held.conflict.id)], [["b", "a"], ["c"]]);
	assert.deepEqual(
		shown[0]?.between?.map(({ article }) => article),
		["1", "2"],
	);
});

test("two numbers are set side by side by the figures that they do not share", () => {
	const sentences: Readonly<Record<string, string>> = {
		"1": "The dredger is 12 m (40 ft) long, the harbour board said.",
		"2": "The harbour board said the dredger is 40 ft long.",
		"3": "The dredger, the harbour board said, is 55 ft long.",
	};
	const length = conflict("a", "number", "contradiction", [
		["1", "12 m (40 ft)", "12 m"],
		["2", "40 ft", "40 ft"],
		["3", "55 ft", "55 ft"],
	]);
	const [held] = byLikeness([length], ({ article }) => sentences[article] ?? "").shown;
	assert.ok(held?.between?.some(({ article }) => article === "3"));
});

test("two numbers are set side by side by what their words allow: tens of millions may be 72 million", () => {
	const sentences: Readonly<Record<string, string>> = {
		"1": "The shipyard made tens of millions of dollars with the dredger, the harbour board said.",
		"2": "The shipyard made $72 million with the dredger, the harbour board said.",
		"3": "With the dredger the shipyard made $3 million, the harbour board said.",
	};
	const sum = conflict("a", "number", "contradiction", [
		["1", "tens of millions of dollars", "at least 20 million USD"],
		["2", "$72 million", "72 million USD"],
		["3", "$3 million", "3 million USD"],
	]);
	const [held] = byLikeness([sum], ({ article }) => sentences[article] ?? "").shown;
	assert.equal(
		held?.between?.some(({ article }) => article === "3"),
		true,
	);
});

test("how far things have come is set side by side between texts, not inside one", () => {
	const weighed = "The harbour board weighs the sale of the dredger to the shipyard.";
	const planned = "The harbour board plans the sale of the dredger to the shipyard.";
	const stage = (other: string): Conflict => ({
		...conflict("a", "stage", "undecided", []),
		spans: [
			{ article: "1", start: 18, end: 24, text: "weighs", value: "considered" },
			{ article: other, start: 117, end: 122, text: "plans", value: "planned" },
		],
	});
	const around = ({ text }: { readonly text: string }): string => (text === "weighs" ? weighed : planned);
	assert.deepEqual([byLikeness([stage("1")], around).shown.length, byLikeness([stage("2")], around).shown.length], [0, 1]);
});

test("two places that both take the same back are not set against each other", () => {
	const no = "the dredger was not sold to the shipyard";
	const both = conflict("a", "polarity", "contradiction", [
		["1", no, "asserts"],
		["2", "that the dredger was never sold to the shipyard", "denies"],
	]);
	const one = conflict("b", "polarity", "contradiction", [
		["1", "the dredger was sold to the shipyard", "asserts"],
		["2", no, "denies"],
	]);
	const { shown, aside } = byLikeness([both, one], () => "");
	assert.deepEqual([shown.map((held) => held.conflict.id), aside.map((held) => held.conflict.id)], [["b"], ["a"]]);
});
