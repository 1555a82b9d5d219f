import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { articleId, type IdentityFields } from "../../src/article/identity.ts";

const FIELDS: IdentityFields = { recordId: null, url: null, outlet: null, published: null, title: null, text: "The dam leaks." };

test("a record's own id is the article's", () => {
	assert.equal(articleId({ ...FIELDS, recordId: "b12" }), "b12");
});

test("without one the id is the start of a SHA-256 that anybody can compute again", () => {
	assert.equal(
		articleId({ ...FIELDS, url: "https://lantern.example/dam", outlet: "The Lantern", published: "2021-03-09", title: "Dam leaks" }),
		"377e625ee16c78b3",
	);
});

test("each field has its part in the id, and a missing one is not an empty one", () => {
	const variants: readonly IdentityFields[] = [
		FIELDS,
		...(["url", "outlet", "published", "title"] as const).flatMap((name) => [
			{ ...FIELDS, [name]: "" },
			{ ...FIELDS, [name]: "x" },
		]),
		{ ...FIELDS, text: "The dam leaks" },
	];
	assert.equal(new Set(variants.map(articleId)).size, variants.length);
});

test("two articles share an id only where all fields are the same", () => {
	const field = fc.option(fc.constantFrom("", "a", "b", '","', "null"), { nil: null });
	const fields = fc.record({ recordId: fc.constant(null), url: field, outlet: field, published: field, title: field, text: fc.constantFrom("", "a", "b") });
	fc.assert(
		fc.property(fields, fields, (one, other) => {
			assert.equal(articleId(one) === articleId(other), JSON.stringify(one) === JSON.stringify(other));
		}),
	);
});
