import assert from "node:assert/strict";
import { test } from "node:test";
import { quote } from "../../src/views/quote.ts";

test("words stand in their own marks where they bring both, and in marks unlike those inside", () => {
	assert.equal(quote("the lock was shut"), '"the lock was shut"');
	assert.equal(quote('"the lock was shut"'), '"the lock was shut"');
	assert.equal(quote("“the lock was shut”"), "“the lock was shut”");
	assert.equal(quote('the lock was "shut" for weeks'), '“the lock was "shut" for weeks”');
});

test("a mark at an edge is left out where its other one stands outside the words", () => {
	assert.equal(quote('was shut for weeks"'), '"was shut for weeks"');
	assert.equal(quote("“was shut for weeks"), '"was shut for weeks"');
	assert.equal(quote("was shut for weeks”"), '"was shut for weeks"');
	assert.equal(quote('was "shut" for weeks"'), '“was "shut" for weeks”');
	assert.equal(quote("«was shut"), '"was shut"');
});
