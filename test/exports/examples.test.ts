import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { EXAMPLES, examplesOf, withStory } from "./examples.ts";

test("every export comes out as the example that the standard's own reader has read, byte for byte", async () => {
	const made = await withStory(examplesOf);
	assert.deepEqual([...made.keys()].sort(), readdirSync(EXAMPLES).sort());
	for (const [name, bytes] of made)
		assert.ok(bytes.equals(readFileSync(new URL(name, EXAMPLES))), `${name} is not as it was checked. After a change that is meant: npm run check:formats`);
});
