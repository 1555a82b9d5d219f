import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import * as v from "valibot";
import { ANSWERS, type Parts } from "../../src/attribution/attribution.ts";
import { answersOf } from "../../src/attribution/labels/answered.ts";
import { contextOf, labelsOf } from "../../src/attribution/labels/labels.ts";
import { entitiesOf, NO_HINTS } from "../../src/entities/entities.ts";
import { spanOf } from "../../src/text/span.ts";
import { unitsOf } from "../../src/text/units.ts";
import { markedRows } from "./marked-parts.ts";

const Corpus = v.object({ about: v.string(), cases: v.array(v.object({ text: v.string(), answer: v.nullable(v.string()), answered: v.array(v.string()) })) });
const { cases } = v.parse(Corpus, JSON.parse(readFileSync(new URL("../corpus/answers.json", import.meta.url), "utf8")));

const read = (text: string, rows: readonly Parts[]) => {
	const context = contextOf(unitsOf(text));
	const entities = entitiesOf("", unitsOf(text), rows, NO_HINTS);
	return answersOf(
		text,
		rows.map((row) => ({ ...row, ...labelsOf(text, row, context, entities, row.source) })),
		context,
	);
};

for (const { text: marked, ...expected } of cases) {
	test(`answer: ${marked}`, () => {
		const { text, rows } = markedRows(marked);
		const last = read(text, rows).at(-1);
		assert.deepEqual({ answer: last?.answer, answered: last?.answered.map((span) => span.text) }, expected);
	});
}

const WORDS = [
	"denied",
	"declined to",
	"comment",
	"“",
	"”",
	"no",
	"asked whether",
	"called",
	"nonsense",
	"I",
	"did not respond",
	"to",
	".",
	"the report",
	"as",
	"\n",
	"😀",
	"'s",
];
const wording = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 3, unit: "binary" })), { maxLength: 40 }).map((words) => words.join(" "));
const rowsIn = (text: string): fc.Arbitrary<readonly Parts[]> => {
	const span = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([one, other]) => spanOf(text, Math.min(one, other), Math.max(one, other)));
	const spans = fc.array(span, { maxLength: 2 }).map((list) => list.sort((one, other) => one.start - other.start));
	return fc.array(fc.record({ source: spans, cue: spans, content: spans, confidence: fc.constant(1) }), { maxLength: 4 });
};

test("whatever the text and the spans, an answer is one of its kinds, and only answers answer, with words that stand in the text", () => {
	const texts = wording.chain((text) => fc.tuple(fc.constant(text), rowsIn(text)));
	fc.assert(
		fc.property(texts, ([text, rows]) => {
			const answers = read(text, rows);
			assert.equal(answers.length, rows.length);
			for (const { answer, answered } of answers) {
				assert.ok(answer === null ? answered.length === 0 : ANSWERS.includes(answer));
				for (const span of answered) assert.equal(text.slice(span.start, span.end), span.text);
			}
		}),
		{ numRuns: 400 },
	);
});

// Long enough that a search which grows with its square would keep the suite from ending.
for (const unit of ["denied ", "the report ", "“I do not know ", "is nonsense ", "asked whether "]) {
	test(`an answer of ${JSON.stringify(unit)} repeated is read`, () => {
		const text = unit.repeat(20_000);
		const whole = [spanOf(text, 0, text.length)];
		const row = { source: whole, cue: whole, content: whole, confidence: 1 };
		assert.equal(read(text, [row, row]).length, 2);
	});
}
