import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import * as v from "valibot";
import { quantitiesOf } from "../../src/attribution/quantities/quantities.ts";
import { spanOf } from "../../src/text/span.ts";

const FOLDER = new URL("../corpus/quantities/", import.meta.url);
const Expected = v.tuple([v.string(), v.number(), v.nullable(v.string()), v.nullable(v.string())]);
const Corpus = v.object({ about: v.string(), cases: v.array(v.object({ text: v.string(), expect: v.array(Expected) })) });

for (const file of readdirSync(FOLDER).sort()) {
	const { cases } = v.parse(Corpus, JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")));
	for (const { text, expect } of cases) {
		test(`${file}: ${text}`, () => {
			const found = quantitiesOf(text, [spanOf(text, 0, text.length)]);
			assert.deepEqual(
				found.map((one) => [one.text, one.value, one.unit, one.scope]),
				expect,
			);
		});
	}
}
