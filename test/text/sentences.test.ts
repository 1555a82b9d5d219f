import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sentencesOf } from "../../src/text/sentences.ts";

const split = (text: string, zones: readonly { start: number; end: number }[] = []): readonly string[] =>
	sentencesOf(text, zones).map(({ start, end }) => text.slice(start, end));

const ONE: readonly (readonly [string, string])[] = [
	["a title before a name", "The bridge was opened by Mr. Brek and Gen. Ursula Stahl on Friday."],
	["an initial", "The letter was signed by Harriet J. Quill and by D. E. Moss."],
	["initials that run together", "The vote was won by the U.S. Senate’s oldest member, J.R. Marsh."],
	["a month before a day", "The hearing on Jan. 14 was closed to the public."],
	["a number", "The No. 2 reactor lost 3.5 percent of its coolant, or 1.200 litres."],
	["an hour before its zone", "The doors closed at 9 p.m. Eastern time."],
	["a company", "The lawyers of Oresund Inc. said nothing."],
	["a quotation that goes on", "“Is that so?” she asked."],
	["dots that stand for silence", "He said that the mill ... would open."],
	["a law case", "The court cited Brandt v. The County of Arden."],
];
for (const [what, text] of ONE) test(`one sentence: ${what}`, () => assert.deepEqual(split(text), [text]));

const SEVERAL: readonly (readonly [string, readonly string[]])[] = [
	["a quotation mark closes after the stop", ["“We know nothing.”", "She hung up."]],
	["a question and an exclamation", ["Who paid?", "Nobody!", "The file is empty."]],
	["an abbreviation ends a sentence", ["They flew back to the U.S.", "The plane was late."]],
	["a year", ["He left the ministry in 2019.", "She stayed."]],
	["a bracket closes after the stop", ["(The owner denies it.)", "The trial goes on."]],
	["marks of footnotes", ["The dam was built in 1931. [4] [5]", "It leaks."]],
	["a quotation opens the next one", ["The mayor was angry.", "“This is our water,” he said."]],
	["an ellipsis ends one", ["If neutral, talk to both sides…", "They do not."]],
];
for (const [what, sentences] of SEVERAL) test(`several sentences: ${what}`, () => assert.deepEqual(split(sentences.join(" ")), sentences));

test("a line's end ends a sentence", () => {
	assert.deepEqual(split("WHAT WE KNOW\nThe strip is 900 metres long\r\n\r\n  It was paid for "), [
		"WHAT WE KNOW",
		"The strip is 900 metres long",
		"It was paid for",
	]);
});

test("no sentence crosses the border of a zone", () => {
	const text = "Bridge opens The bridge was opened on Friday. It is blue.";
	assert.deepEqual(split(text, [{ start: 0, end: 12 }]), ["Bridge opens", "The bridge was opened on Friday.", "It is blue."]);
});

test("sentences are in order, apart, and hold all that is not white space, whatever the text and its zones", () => {
	const pieces = fc.constantFrom("Mr. ", "It rained. ", "“No.” ", "U.S. ", "\n", " ", "...", "3.5", "é", "𝒳", "[1]", "’", '"', "A. ", "said he");
	fc.assert(
		fc.property(fc.array(fc.oneof(pieces, fc.string())), fc.array(fc.nat(200)), (parts, cuts) => {
			const text = parts.join("");
			const borders = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((one, other) => one - other);
			const zones = borders.flatMap((start, at) => (at % 2 === 0 && borders[at + 1] !== undefined ? [{ start, end: borders[at + 1] ?? 0 }] : []));
			let last = 0;
			for (const { start, end } of sentencesOf(text, zones)) {
				assert.equal(text.slice(last, start).trim(), "");
				assert.ok(end > start);
				assert.equal(text.slice(start, end).trim(), text.slice(start, end));
				for (const zone of zones) assert.ok(!(start < zone.start && end > zone.start) && !(start < zone.end && end > zone.end));
				last = end;
			}
			assert.equal(text.slice(last).trim(), "");
		}),
	);
});

for (const hostile of ["“", ".", ". ", "a. ", ". [1]", "' ", "\n", "A"]) {
	test(`takes a text of nothing but ${JSON.stringify(hostile)}`, () => {
		const text = hostile.repeat(100_000);
		const sentences = sentencesOf(text);
		assert.equal(sentences.at(-1)?.end ?? 0, text.trimEnd().length);
	});
}
