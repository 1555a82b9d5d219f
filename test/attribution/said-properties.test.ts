import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { contextOf } from "../../src/attribution/labels/labels.ts";
import { quantitiesOf } from "../../src/attribution/quantities/quantities.ts";
import { saidOf, surroundingsOf } from "../../src/attribution/said/said.ts";
import { piecesOf } from "../../src/text/numbers/pieces.ts";
import { type Span, spanOf } from "../../src/text/span.ts";
import { unitsOf } from "../../src/text/units.ts";

const WORDS = [
	"said",
	"Voss",
	"who",
	"and",
	",",
	".",
	"“",
	"”",
	"on",
	"in",
	"last",
	"next",
	"this",
	"the past",
	"Thursday",
	"May",
	"March 3rd",
	"2019",
	"2019-02-30",
	"the 1990s",
	"two weeks ago",
	"900000 years ago",
	"week",
	"month",
	"the weekend",
	"report",
	"published",
	"-",
	"$",
	"%",
	"1,000",
	"2.5",
	"½",
	"half a",
	"million",
	"dozens",
	"of",
	"drones",
	"to",
	"a",
	"per",
	"hour",
	"up to",
	"or more",
	"one",
	"9".repeat(400),
	"\ud800",
	"😀",
	"\n",
];
const wording = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4, unit: "binary" })), { maxLength: 60 }).map((words) => words.join(" "));
const spansIn = (text: string): fc.Arbitrary<readonly Span[]> =>
	fc
		.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 3 })
		.map((pairs) => pairs.map(([one, other]) => spanOf(text, Math.min(one, other), Math.max(one, other))).sort((one, other) => one.start - other.start));
const row = (text: string) => fc.record({ source: spansIn(text), cue: spansIn(text), content: spansIn(text), confidence: fc.constant(1) });
const article = wording.chain((text) =>
	fc.record({
		text: fc.constant(text),
		rows: fc.array(row(text), { minLength: 1, maxLength: 3 }),
		published: fc.constantFrom(null, "2023", "2023-02", "2023-02-24", "1000", "2999-12-31", "not a date"),
	}),
);

const inside = (one: Span, other: Span): boolean => other.start <= one.start && one.end <= other.end;

test("whatever the text, words of time are outside the content, and the earliest day is not after the latest", () => {
	fc.assert(
		fc.property(article, ({ text, rows, published }) => {
			const surroundings = surroundingsOf(rows, published, contextOf(unitsOf(text)).sentencesFrom);
			for (const parts of rows) {
				const { earliest, latest, evidence } = saidOf(text, parts, surroundings);
				assert.ok(earliest === null || (latest !== null && earliest <= latest && /^\d{4}-\d\d-\d\d$/.test(earliest + latest.slice(10))));
				assert.ok(evidence.length > 0 || (earliest === null && latest === null));
				for (const span of evidence) {
					assert.ok(span.start < span.end && text.slice(span.start, span.end) === span.text);
					assert.ok(parts.content.every((content) => span.end <= content.start || content.end <= span.start));
				}
			}
		}),
		{ numRuns: 300 },
	);
});

test("whatever the text, a quantity is a finite number at words of the content, in reading order", () => {
	fc.assert(
		fc.property(article, ({ text, rows }) => {
			for (const { content } of rows) {
				for (const span of content) {
					let reach = span.start;
					for (const quantity of quantitiesOf(text, [span])) {
						assert.ok(Number.isFinite(quantity.value) && inside(quantity, span) && quantity.start >= reach && quantity.start < quantity.end);
						assert.equal(text.slice(quantity.start, quantity.end), quantity.text);
						reach = quantity.end;
					}
				}
			}
		}),
		{ numRuns: 300 },
	);
});

test("the pieces of a text leave out white space alone", () => {
	fc.assert(
		fc.property(wording, (text) => {
			let reach = 0;
			for (const { start, end, text: own } of piecesOf(text, 0, text.length)) {
				assert.match(text.slice(reach, start), /^\s*$/);
				assert.equal(text.slice(start, end), own);
				reach = end;
			}
			assert.match(text.slice(reach), /^\s*$/);
		}),
	);
});

// Each text is long enough that a search which grows with its square would keep the suite from ending.
for (const unit of [
	"1,",
	"1,000,",
	"1 ",
	"two ",
	"twenty-",
	"of ",
	"million ",
	"a hundred and ",
	"$",
	"last ",
	"Monday and ",
	"early ",
	"the ",
	"3 March ",
	"in May, ",
	"1-",
	"40 of the ",
]) {
	test(`a text of ${JSON.stringify(unit)} repeated is dated and counted`, () => {
		const text = unit.repeat(40_000);
		const middle = Math.floor(text.length / 2);
		const parts = { source: [], cue: [spanOf(text, middle, middle + 1)], content: [spanOf(text, middle + 1, text.length)], confidence: 1 };
		const { earliest, latest } = saidOf(
			text,
			parts,
			surroundingsOf([parts], "2023-02-24", () => [{ start: 0, end: text.length }]),
		);
		assert.ok((earliest === null) === (latest === null));
		assert.ok(quantitiesOf(text, parts.content).every(({ value }) => Number.isFinite(value)));
	});
}
