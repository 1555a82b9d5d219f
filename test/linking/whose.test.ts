import assert from "node:assert/strict";
import { test } from "node:test";
import { statementsOf } from "../../src/linking/claims/statement.ts";
import type { Entry } from "../../src/linking/entry.ts";
import { whoseOf } from "../../src/linking/whose/whose.ts";
import { worldOf } from "../../src/linking/world.ts";
import { told } from "./told.ts";

/** Whose word each statement of the first article is, in the order of the rows; the writer's own sentences last. */
const whose = (...entries: readonly Entry[]) => {
	const world = worldOf(entries, []);
	const [first] = entries;
	const statements = first ? [...statementsOf(first)].sort((one, other) => ((one.attribution?.id ?? "~") < (other.attribution?.id ?? "~") ? -1 : 1)) : [];
	return statements.map((statement) => {
		const { whose: names, trail } = whoseOf(statement, world);
		return [...names, trail].join(" > ");
	});
};

test("a chain runs from the writer's nearest source to the last one", () => {
	const marked = "{1s:The Lantern} {1c:reported} {1x:that {2s:two officials} {2c:said} {2x:the lock is shut}}.";
	assert.deepEqual(whose(told("a", marked, [{ name: "Lantern", type: "outlet" }, { parent: 1 }], { Lantern: "outlet" })), [
		"Lantern > outside",
		"Lantern > two officials > unnamed",
	]);
});

test("names are those that all articles have, and words as written stand without their article", () => {
	const one = told(
		"a",
		"{1s:The UK's Lantern} {1c:wrote} {1x:that it rained}. {2s:A source close to the board} {2c:said} {2x:it did not}.",
		[{ name: "Lantern", type: "outlet" }],
		{ Lantern: "outlet" },
	);
	const others = ["b", "c"].map((id) =>
		told(id, "{1s:The Daily Lantern} {1c:wrote} {1x:that it rained}.", [{ name: "Daily Lantern", type: "outlet" }], { "Daily Lantern": "outlet" }),
	);
	assert.deepEqual(whose(one, ...others), ["Daily Lantern > outside", "source close to the board > unnamed"]);
});

test("whoever told an outlet is the source, not the outlet", () => {
	assert.deepEqual(
		whose(
			told("a", "{1s:Ada Quill} {1c:told} the Lantern {1x:that it rained}.", [{ name: "Ada Quill", to: "the Lantern" }], {
				"Ada Quill": "person",
				Lantern: "outlet",
			}),
		),
		["Ada Quill > person"],
	);
});

test("an outlet through which a source is known stands before it", () => {
	const names = { Lantern: "outlet" } as const;
	assert.deepEqual(whose(told("a", "{1s:An official cited by the Lantern} {1c:said} {1x:it rained}.", [{}], names)), [
		"Lantern > official cited by the Lantern > unnamed",
	]);
	assert.deepEqual(whose(told("a", "{1s:The Lantern's source} {1c:said} {1x:it rained}.", [{}], names)), ["Lantern > Lantern's source > unnamed"]);
	const quoted = told("a", "{1x:It rained}, {1s:Ada Quill} {1c:was quoted by the Lantern as saying}.", [{ name: "Ada Quill" }], {
		...names,
		"Ada Quill": "person",
	});
	assert.deepEqual(whose(quoted), ["Lantern > Ada Quill > person"]);
	const quotes = told("a", "{1s:The Lantern} {1c:quotes harbour chief Ada Quill as saying} {1x:it rained}.", [{ name: "Lantern", type: "outlet" }], {
		...names,
		"Ada Quill": "person",
	});
	assert.deepEqual(whose(quotes), ["Lantern > Ada Quill > person"]);
});

test("a noun for an outlet is the one named before it, and a pronoun is whoever spoke last", () => {
	const marked = "The Lantern wrote of it. {1s:The newspaper} {1c:said} {1x:it rained}. {2s:It} {2c:said} {2x:the lock is shut}.";
	const entry = told("a", marked, [{ type: "outlet" }, { type: "organisation" }], { Lantern: "outlet" });
	assert.deepEqual(whose(entry), ["Lantern > outside", "Lantern > outside", "unwritten"]);
});

test("somebody unnamed is nobody that a name near by stands for", () => {
	const entry = told("a", "{1s:A source} {1c:said} {1x:it rained}.", [{ name: "Ada Quill", type: "person" }], { "Ada Quill": "person" });
	assert.deepEqual(whose(entry), ["source > unnamed"]);
});

test("her company is the one that any article gives the woman who was named before it", () => {
	const names = { "Ada Quill": "person", "Tern Grain": "company" } as const;
	const brings = told("a", "{1s:Tern Grain's Ada Quill} {1c:said} {1x:so}.", [{ name: "Ada Quill", affiliation: "Tern Grain" }], names);
	const hers = told("b", "Ada Quill was away. {1s:Her company} {1c:said} {1x:it rained}.", [{ type: "company" }], names);
	assert.equal(whose(hers, brings).at(0), "Tern Grain > person");
	assert.equal(whose(hers).at(0), "Her company > person");
});

test("“who” is a person, whatever body is named nearer", () => {
	const names = { "Ada Quill": "person", "Weir Trust": "organisation" } as const;
	const entry = told("a", "Ada Quill, an adviser to the Weir Trust, {1s:who} {1c:said} {1x:it rained}.", [{ name: "Weir Trust", type: "organisation" }], names);
	assert.deepEqual(whose(entry).slice(0, 1), ["Ada Quill > person"]);
});

test("the five ends: a person, a document, somebody unnamed, nobody written, an outlet outside", () => {
	const end = (marked: string, row: Parameters<typeof told>[2], ...more: readonly Entry[]) =>
		whose(told("a", marked, row, { Lantern: "outlet" }), ...more)[0]
			?.split(" > ")
			.at(-1);
	assert.equal(end("{1s:Ada Quill} {1c:said} {1x:so}.", [{ name: "Ada Quill" }]), "person");
	assert.equal(end("{1s:The audit} {1c:said} {1x:so}.", [{ type: "document" }]), "document");
	assert.equal(end("{1s:An aide} {1c:said} {1x:so}.", [{}]), "unnamed");
	assert.equal(end("{1c:Reportedly} {1x:it rained}.", []), "unwritten");
	assert.equal(end("It rained.", []), "unwritten");
	assert.equal(end("{1s:The Lantern} {1c:said} {1x:so}.", [{ name: "Lantern", type: "outlet" }]), "outside");
	assert.equal(
		end("{1s:The Lantern} {1c:said} {1x:so}.", [{ name: "Lantern", type: "outlet" }], told("b", "It rained.", [], {}, { outlet: "The Lantern" })),
		"document",
	);
});

test("an article that speaks of itself is its outlet's word", () => {
	const marked = "The Lantern, Monday. {1s:An earlier version of this article} {1c:said} {1x:the lock is shut}. Ida Voss told the Lantern that it rained.";
	assert.equal(whose(told("a", marked, [{ type: "document" }], { Lantern: "outlet" }, { outlet: "The Lantern" }))[0]?.split(" > ")[0], "Lantern");
});
