import assert from "node:assert/strict";
import { test } from "node:test";
import * as v from "valibot";
import { anchorOf } from "../../src/linking/decisions/anchor.ts";
import { Content, inForce, type Logged, logged } from "../../src/linking/decisions/decision.ts";
import { heldDecisions } from "../../src/linking/decisions/settled.ts";
import { textsOf } from "../../src/linking/decisions/texts.ts";
import { linksOf } from "../../src/linking/link.ts";
import { attributionOf, entryOf } from "./entries.ts";

const SAID = {
	a: "the north buoy had drifted towards the pier",
	b: "the north buoy had drifted towards the pier overnight",
	c: "the north buoy drifted to the pier",
	d: "fuel had leaked from the Ansel ferry",
	e: "fuel leaked from the Ansel ferry on Monday",
	f: "the library would open late",
} as const;
type Id = keyof typeof SAID;
const textOf = (id: Id): string => `Ivo Marsh said ${SAID[id]}.`;
const IDS = ["a", "b", "c", "d", "e", "f"] as const;
const entries = IDS.map((id) => entryOf(id, textOf(id), { attributions: [attributionOf(textOf(id), ["Ivo Marsh", "said", SAID[id]])] }));

const at = (id: Id) => anchorOf({ id, text: textOf(id) }, textOf(id).indexOf(SAID[id]), textOf(id).length - 1);
let minute = 0;
const decided = (decision: string, ids: readonly Id[], from: readonly Id[] = []): Logged =>
	logged(
		v.parse(Content, { decision, spans: ids.map(at), from: from.map(at), by: "mk", at: new Date(Date.UTC(2031, 2, 4, 0, minute++)).toISOString(), note: "" }),
	);
const claimsOf = (...log: readonly Logged[]): string[] =>
	linksOf(entries, inForce(log))
		.claims.map(({ members }) => members.map(({ article }) => article).join(""))
		.sort();
const held = (...log: readonly Logged[]) => heldDecisions(inForce(log), textsOf(entries));
const statesOf = (...log: readonly Logged[]) => held(...log).map(({ state, overruledBy }) => (overruledBy.length > 0 ? `${state}, in part` : state));

test("without decisions there are two claims", () => assert.deepEqual(claimsOf(), ["abc", "de"]));

test("claims are merged whole, and a claim is split in two", () => {
	assert.deepEqual(claimsOf(decided("merge", ["a", "b", "c", "d", "e"])), ["abcde"]);
	assert.deepEqual(claimsOf(decided("merge", ["a", "b", "c", "d", "e", "f"])), ["abcdef"]);
	assert.deepEqual(claimsOf(decided("split", ["b", "c"], ["a"])), ["bc", "de"]);
	assert.deepEqual(claimsOf(decided("split", ["a"], ["b", "c"])), ["bc", "de"]);
});

test("of a merge or a split the rest holds where a later decision takes a part out", () => {
	const merge = decided("merge", ["a", "b", "c", "d", "e"]);
	const apart = decided("split", ["a"], ["b", "c", "d", "e"]);
	assert.deepEqual(claimsOf(merge, apart), ["bcde"]);
	assert.deepEqual(statesOf(merge, apart), ["holds, in part", "holds"]);
	assert.deepEqual(held(merge, apart)[0]?.overruledBy, [apart.id]);
	const [split, same] = [decided("split", ["a"], ["b", "c"]), decided("same", ["a", "c"])];
	assert.deepEqual(statesOf(split, same), ["holds, in part", "holds"]);
	assert.deepEqual(claimsOf(split, same), ["ac", "de"]);
	assert.deepEqual(statesOf(decided("split", ["a"], ["c"]), same), ["overruled, in part", "holds"]);
});

test("a merge holds for those of its statements that nobody rejected", () => {
	const [merge, reject] = [decided("merge", ["a", "d", "f"]), decided("reject", ["a"])];
	assert.deepEqual(claimsOf(merge, reject), ["bc", "def"]);
	assert.deepEqual(statesOf(merge, reject), ["holds, in part", "holds"]);
	assert.deepEqual(statesOf(merge, reject, decided("reject", ["d"])), ["overruled, in part", "holds", "holds"]);
});

test("a merge holds for those of its statements that are here", () => {
	const merge = decided("merge", ["a", "d", "f"]);
	const here = entries.filter(({ id }) => id !== "a");
	const left = heldDecisions(inForce([merge]), textsOf(here));
	assert.deepEqual(
		left.map(({ state, readings }) => [state, readings.map(({ length }) => length)]),
		[["holds", [0, 1, 1]]],
	);
	assert.ok(linksOf(here, inForce([merge])).claims.some(({ members }) => members.map(({ article }) => article).join("") === "def"));
	assert.equal(heldDecisions(inForce([merge]), textsOf(entries.filter(({ id }) => id === "f")))[0]?.state, "orphaned");
});
