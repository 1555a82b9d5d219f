import assert from "node:assert/strict";
import { test } from "node:test";
import { bCubed } from "../../bench/measure/b-cubed.ts";

const items = (groups: string, truths: string) => [...groups].map((group, at) => ({ group, truth: truths[at] ?? "" }));

test("item by item, what part of its group belongs there and what part of what belongs there is in its group", () => {
	assert.deepEqual(bCubed(items("xxyz", "aabb")), { precision: 1, recall: 0.75, f1: 1.5 / 1.75 });
	assert.deepEqual(bCubed(items("xxxx", "aabb")), { precision: 0.5, recall: 1, f1: 1 / 1.5 });
});
