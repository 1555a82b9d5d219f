import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ACTS, ANONYMITY, type Labels, type Parts, SPEAKER_TYPES } from "../../src/attribution/attribution.ts";
import { entryForms } from "../../src/attribution/labels/inflect.ts";
import { contextOf, labelsOf } from "../../src/attribution/labels/labels.ts";
import acts from "../../src/attribution/labels/lexicons/acts.json" with { type: "json" };
import { entitiesOf, NO_HINTS } from "../../src/entities/entities.ts";
import { type Span, spanOf } from "../../src/text/span.ts";
import { tokensOf } from "../../src/text/tokens.ts";
import { unitsOf } from "../../src/text/units.ts";

const labels = (text: string, parts: Parts): Labels =>
	labelsOf(text, parts, contextOf(unitsOf(text)), entitiesOf("", unitsOf(text), [parts], NO_HINTS), parts.source);

const WORDS = [
	"said",
	"denied",
	"may",
	"reportedly",
	"Ida",
	"Voss",
	"Mr.",
	"the",
	"Gazette",
	"official",
	"who",
	"and",
	"of",
	"not",
	"“",
	"”",
	"'",
	'"',
	",",
	".",
	"(",
	")",
	"\n",
	"on condition of anonymity",
	"citing",
	"he",
	"😀",
	"É",
	"U.S.",
	"don’t",
	"\ud800",
	"—",
];
const wording = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4, unit: "binary" })), { maxLength: 60 }).map((words) => words.join(" "));

/** Spans of a text in reading order, none of which reaches into another, as every part of an attribution has them. */
const spansIn = (text: string): fc.Arbitrary<readonly Span[]> =>
	fc.uniqueArray(fc.nat(text.length), { maxLength: 6 }).map((places) => {
		const borders = places.sort((one, other) => one - other);
		return borders.flatMap((end, index) => (index % 2 === 0 ? [] : [spanOf(text, borders[index - 1] ?? 0, end)]));
	});

const attribution = wording.chain((text) => fc.record({ text: fc.constant(text), source: spansIn(text), cue: spansIn(text), content: spansIn(text) }));

test("whatever the text and the spans, every label is one of its values and every span is its text", () => {
	fc.assert(
		fc.property(attribution, ({ text, ...parts }) => {
			const found = labels(text, { ...parts, confidence: 1 });
			assert.ok(ACTS.includes(found.act) && ANONYMITY.includes(found.anonymity) && SPEAKER_TYPES.includes(found.speaker.type));
			for (const { start, end, text: words } of [...found.grounds, ...found.basis, ...found.hedgeWords]) {
				assert.ok(0 <= start && start < end && end <= text.length);
				assert.equal(text.slice(start, end), words);
			}
			for (const name of [found.speaker.name, found.affiliation]) {
				assert.ok(name === null || (name !== "" && name.split(" and ").every((part) => text.includes(part))));
			}
		}),
		{ numRuns: 500 },
	);
});

test("a word of doubt is looked for in cue and content alone", () => {
	fc.assert(
		fc.property(attribution, ({ text, ...parts }) => {
			for (const word of labels(text, { ...parts, confidence: 1 }).hedgeWords) {
				assert.ok([...parts.cue, ...parts.content].some(({ start, end }) => start <= word.start && word.end <= end));
			}
		}),
	);
});

test("a source without words is not stated", () => {
	fc.assert(
		fc.property(attribution, ({ text, ...parts }) => {
			const { anonymity, speaker } = labels(text, { ...parts, source: [], confidence: 1 });
			assert.deepEqual([anonymity, speaker], ["source_not_stated", { entity: null, name: null, type: "none" }]);
		}),
	);
});

test("the tokens of a text are its own words in order and leave out white space alone", () => {
	fc.assert(
		fc.property(wording, (text) => {
			const tokens = tokensOf(text, 0, text.length);
			let from = 0;
			for (const { start, end, text: words } of tokens) {
				assert.equal(text.slice(start, end), words);
				assert.match(text.slice(from, start), /^\s*$/);
				from = end;
			}
			assert.match(text.slice(from), /^\s*$/);
		}),
	);
});

// Each text is long enough that a search which grows with its square would keep the suite from ending.
for (const unit of [
	"'",
	"“",
	'"',
	"(",
	"Ida ",
	"Ida of ",
	"may ",
	"who ",
	"on condition of ",
	"said, ",
	"A. ",
	"Bank of Ostmark then ",
	"the ",
	"’s",
	"“a",
	"don't ",
]) {
	test(`a text of ${JSON.stringify(unit)} repeated is read`, () => {
		const text = unit.repeat(20_000);
		const whole = [spanOf(text, 0, text.length)];
		const { kind } = labels(text, { source: whole, cue: whole, content: whole, confidence: 1 });
		assert.ok(["direct", "mixed", "indirect"].includes(kind));
	});
}

test("no head of a cue stands for two acts", () => {
	const entries = [...ACTS.filter((act) => act !== "assert").flatMap((act) => acts[act]), ...acts.neutral, ...acts.wish];
	assert.deepEqual(
		entries.filter((entry, index) => entries.indexOf(entry) !== index),
		[],
	);
});

test("base forms are inflected", () => {
	assert.deepEqual(entryForms("deny"), ["deny", "denies", "denied", "denying", "denials"]);
	assert.deepEqual(entryForms("pry open"), ["pry open", "pries open", "pried open", "prying open"]);
	assert.ok(entryForms("admit").includes("admitted"));
	assert.ok(entryForms("urge").includes("urging"));
	assert.ok(entryForms("push back").includes("pushed back"));
});
