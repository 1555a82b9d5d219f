import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { EntityType } from "../../src/entities/entity.ts";
import { namesOf } from "../../src/linking/names/names.ts";
import { told } from "./told.ts";

type Given = readonly [name: string, type: EntityType][];

/** One article for each list of names, and whether two names in them stand for one. */
const same = (...lists: readonly Given[]) => {
	const entries = lists.map((names, index) => told(`a${index}`, names.map(([name]) => `There is ${name} here.`).join(" "), [], Object.fromEntries(names)));
	const names = namesOf(entries);
	return (one: string, other: string): boolean => {
		const article = (name: string): string => `a${lists.findIndex((list) => list.some(([held]) => held === name))}`;
		return names.of(article(one), one).key === names.of(article(other), other).key;
	};
};

test("an outlet is one by its full name, its short name and what it is", () => {
	const one = same(
		[["Daily Lantern", "outlet"]],
		[["Lantern newspaper", "outlet"]],
		[["Ostmark Courier", "outlet"]],
		[["Courier", "outlet"]],
		[["Morning Bell", "outlet"]],
	);
	assert.ok(one("Daily Lantern", "Lantern newspaper"));
	assert.ok(one("Courier", "Ostmark Courier"));
	assert.ok(!one("Courier", "Morning Bell"));
});

test("a short name that two outlets could have is nobody's", () => {
	const one = same([["Quay Letter", "outlet"]], [["Marsh Letter", "outlet"]], [["Letter", "outlet"]]);
	assert.ok(!one("Letter", "Quay Letter"));
	assert.ok(!one("Letter", "Marsh Letter"));
});

test("an agency is one by its name and its letters, and so is a body", () => {
	const one = same([["AP", "outlet"]], [["Associated Press", "outlet"]], [["OHB", "organisation"]], [["Ostmark Harbour Board", "organisation"]]);
	assert.ok(one("AP", "Associated Press"));
	assert.ok(one("OHB", "Ostmark Harbour Board"));
	assert.ok(!one("AP", "OHB"));
});

test("a country's body is one by the country's name and by what is called after it", () => {
	const one = same([["Norwegian government", "government"]], [["Norway's government", "government"]], [["Danish government", "government"]]);
	assert.ok(one("Norwegian government", "Norway's government"));
	assert.ok(!one("Norwegian government", "Danish government"));
});

test("a person is one with and without further names and in two spellings, and nobody else of that family", () => {
	const one = same(
		[["Tamar Dovel", "person"]],
		[["Tamar Dovel Orsin", "person"]],
		[["Nuri Shamsadin", "person"]],
		[["Noori Shamsaddin", "person"]],
		[["Ada Quill", "person"]],
		[["Ben Quill", "person"]],
		[["Orsin", "person"]],
		[["Quill", "person"]],
	);
	assert.ok(one("Tamar Dovel", "Tamar Dovel Orsin"));
	assert.ok(one("Nuri Shamsadin", "Noori Shamsaddin"));
	assert.ok(one("Orsin", "Tamar Dovel Orsin"));
	assert.ok(!one("Ada Quill", "Ben Quill"));
	assert.ok(!one("Quill", "Ada Quill") && !one("Quill", "Ben Quill"));
});

test("a name is shown in the form that most articles have", () => {
	const entries = ["a", "b", "c"].map((id) => told(id, "The Lantern said so.", [], { Lantern: "outlet" }));
	const names = namesOf([...entries, told("d", "The Daily Lantern said so.", [], { "Daily Lantern": "outlet" })]);
	assert.equal(names.of("d", "Daily Lantern").name, "Lantern");
	assert.equal(names.of("a", "The Lantern").name, "Lantern");
	assert.ok(names.of("a", "The Lantern").isOutlet);
});

test("outlets are found by what stands beside them, by what is told to them, and everywhere in the article", () => {
	const found = (text: string, names: Record<string, EntityType>): readonly string[] =>
		namesOf([told("a", text, [], names)])
			.outletsIn("a")
			.map((name) => name.text);
	assert.deepEqual(found("The newspaper As-Varda wrote of it. Later As-Varda said more.", { "As-Varda": "other" }), ["As-Varda", "As-Varda"]);
	assert.deepEqual(found("Ada Quill told Marsh View that it rained.", { "Marsh View": "organisation" }), ["Marsh View"]);
	assert.deepEqual(found("Marsh View correspondent Ada Quill said so.", { "Marsh View": "other" }), ["Marsh View"]);
	assert.deepEqual(found("Tidewatch.example writes: it rained.", { "Tidewatch.example": "organisation" }), ["Tidewatch.example"]);
	assert.deepEqual(found("Ada Quill told the Harbour Committee that it rained.", { "Harbour Committee": "organisation" }), []);
	assert.deepEqual(found("The mayor of Norway Bay told Norway so.", { Norway: "place" }), []);
});

test("names do not depend on the order of the articles", () => {
	const pool = [
		"Daily Lantern",
		"Lantern",
		"Quay Letter",
		"Letter",
		"Marsh Letter",
		"Ada Quill",
		"Ada Mary Quill",
		"Quill",
		"Adah Quill",
		"Reuters",
		"OHB",
		"Ostmark Harbour Board",
	];
	const type = (name: string): EntityType => (/Quill/.test(name) ? "person" : /OHB|Board/.test(name) ? "organisation" : "outlet");
	const entries = pool.map((name, index) => told(`a${index}`, `${name} is here.`, [], { [name]: type(name) }));
	const keys = (order: typeof entries) => {
		const names = namesOf(order);
		return pool.map((name, index) => names.of(`a${index}`, name));
	};
	fc.assert(
		fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (order) => {
			assert.deepEqual(keys(order), keys(entries));
		}),
	);
});
