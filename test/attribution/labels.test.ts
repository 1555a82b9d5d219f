import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import * as v from "valibot";
import type { Labels } from "../../src/attribution/attribution.ts";
import { contextOf, labelsOf } from "../../src/attribution/labels/labels.ts";
import { entitiesOf, NO_HINTS } from "../../src/entities/entities.ts";
import type { Span } from "../../src/text/span.ts";
import { unitsOf } from "../../src/text/units.ts";
import { markedParts } from "./marked-parts.ts";

const FOLDER = new URL("../corpus/labels/", import.meta.url);
const Corpus = v.object({ about: v.string(), cases: v.array(v.object({ text: v.string(), expect: v.record(v.string(), v.unknown()) })) });

const texts = (spans: readonly Span[]): readonly string[] => spans.map(({ text }) => text);

/** Labels as the corpus writes them: spans by their text, the speaker's fields flat. */
function written(labels: Labels): Record<string, unknown> {
	const { speaker, grounds, basis, hedgeWords, ...rest } = labels;
	return { ...rest, type: speaker.type, name: speaker.name, grounds: texts(grounds), basis: texts(basis), hedgeWords: texts(hedgeWords) };
}

for (const file of readdirSync(FOLDER).sort()) {
	const { cases } = v.parse(Corpus, JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")));
	for (const { text: marked, expect } of cases) {
		test(`${file}: ${marked}`, () => {
			const { text, parts } = markedParts(marked);
			const labels = written(labelsOf(text, parts, contextOf(unitsOf(text)), entitiesOf("", unitsOf(text), [parts], NO_HINTS), parts.source));
			assert.deepEqual(Object.fromEntries(Object.keys(expect).map((field) => [field, labels[field]])), expect);
		});
	}
}
