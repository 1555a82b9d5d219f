import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Parts } from "../../src/attribution/attribution.ts";
import { chainsOf } from "../../src/attribution/chains/chains.ts";
import { attributionId } from "../../src/attribution/identity.ts";
import { contextOf } from "../../src/attribution/labels/labels.ts";
import { type Span, spanOf } from "../../src/text/span.ts";
import { unitsOf } from "../../src/text/units.ts";
import { markedRows } from "./marked-rows.ts";

/** Parents by number from 1, 0 for none. */
const parentsIn = (marked: string): readonly number[] => {
	const { text, rows } = markedRows(marked);
	return chainsOf(text, rows, contextOf(unitsOf(text))).map(({ parent }) => (parent === null ? 0 : parent + 1));
};

test("a row inside another's content comes on that one's word, the innermost first", () => {
	assert.deepEqual(
		parentsIn("{1s:Ada Quill} {1c:said} {1x:that {2s:the harbour office} {2c:had warned} {2x:that {3s:its divers} {3c:feared} {3x:another breach}}}."),
		[0, 1, 2],
	);
	assert.deepEqual(parentsIn("{1s:Ada Quill} {1c:said} {1x:the wall held}. {2s:Ivo Marsh} {2c:denied} {2x:it}."), [0, 0]);
});

test("a row whose source stands outside a content is not inside it", () => {
	assert.deepEqual(parentsIn("{1s:Ada Quill} {1c:said} {1x:the wall held and {2c:promised} {2x:repairs}}, {2s:her deputy} too."), [0, 0]);
});

test("a quotation without a cue is inside the content that holds it", () => {
	assert.deepEqual(parentsIn("{1s:The Lantern} {1c:wrote}: {1x:The mayor took the stand. {2x:“I saw no water.”} The room fell silent.}"), [0, 1]);
});

const TEXT =
	"Ada Quill told the board, citing two officials, that a report seen by Reuters said: “It held.” In a letter to Ivo Marsh, who quoted her, he was told so.";
const spans = (most: number): fc.Arbitrary<readonly Span[]> =>
	fc
		.array(fc.tuple(fc.nat(TEXT.length), fc.nat(TEXT.length)), { maxLength: most })
		.map((pairs) => pairs.map(([one, other]) => spanOf(TEXT, Math.min(one, other), Math.max(one, other))).sort((one, other) => one.start - other.start));
const anyRows: fc.Arbitrary<readonly Parts[]> = fc.array(fc.record({ source: spans(1), cue: spans(2), content: spans(3), confidence: fc.constant(1) }), {
	maxLength: 20,
});

test("whatever the rows, no two are the same, none stands above itself and every span is its text", () => {
	fc.assert(
		fc.property(anyRows, (rows) => {
			const links = chainsOf(TEXT, rows, contextOf(unitsOf(TEXT)));
			assert.equal(new Set(links.map(({ parts }) => attributionId("", parts))).size, links.length);
			for (const { parts, parent, recipient } of links) {
				let steps = 0;
				for (let up = parent; up !== null; up = links[up]?.parent ?? null) assert.ok(++steps <= links.length);
				for (const { start, end, text } of [...parts.source, ...parts.cue, ...parts.content, ...recipient]) assert.equal(TEXT.slice(start, end), text);
			}
		}),
		{ numRuns: 1000 },
	);
});

/** Every row with its parent's source, in reading order: "source < parent's source". */
const chainsIn = (marked: string): readonly string[] => {
	const { text, rows } = markedRows(marked);
	const links = chainsOf(text, rows, contextOf(unitsOf(text)));
	const words = (spans: readonly Span[] | undefined): string => (spans ?? []).map((span) => span.text).join(" … ");
	return links.map(({ parts, parent }) => {
		const above = parent === null ? undefined : links[parent];
		return `${words(parts.source)} ${words(parts.cue)}: ${words(parts.content)}${above ? ` < ${words(above.parts.source)}` : ""}`;
	});
};

test("whoever a row cites says what it says, and the row passes it on", () => {
	const chain = ["the Quay Letter reported: The wall held,", "two officials familiar with it citing: The wall held, < the Quay Letter"];
	assert.deepEqual(chainsIn("{1x:The wall held,} {1s:the Quay Letter} {1c:reported}, citing two officials familiar with it."), chain);
	assert.deepEqual(chainsIn("{1x:The wall held,} {1s:{2s:the Quay Letter}} {1c:reported}, {2c:citing} {2x:two officials familiar with it}."), chain);
	assert.deepEqual(chainsIn("{1c:According to} {1s:the Ostmark Agency, which quoted a spokesman}, {1x:the wall held}."), [
		"the Ostmark Agency, which quoted a spokesman According to: the wall held",
		"a spokesman quoted: the wall held < the Ostmark Agency, which quoted a spokesman",
	]);
});

test("whoever stands behind “citing” is cited, by whoever spoke before it in the sentence", () => {
	const chain = ["Quayside wrote: that the wall held", "the Lantern citing: that the wall held < Quayside"];
	const behind = "{1s:Quayside} {1c:wrote}, {2c:citing} {2s:{3s:the Lantern}}, {1x:{2x:that the wall held}}";
	assert.deepEqual(chainsIn(`${behind.replace(/\{3s:([^}]*)\}/, "$1")}.`), chain);
	assert.deepEqual(chainsIn("{2c:Citing} {2x:a spokesman}, {1s:{2s:the Quay Letter}} {1c:said} {1x:the wall held}."), [
		"a spokesman Citing: the wall held < the Quay Letter",
		"the Quay Letter said: the wall held",
	]);
	assert.deepEqual(chainsIn(`${behind}, and {3c:added} {3x:a map}.`), [...chain, "the Lantern added: a map"]);
	assert.deepEqual(chainsIn("{1s:Ada Quill} {1c:said} {1x:no}. It fell, {2c:citing} {2s:the Lantern}, {2x:that it held}."), [
		"Ada Quill said: no",
		"the Lantern citing: that it held",
	]);
});

test("what follows whoever is cited is no part of the name", () => {
	assert.deepEqual(chainsIn("{1s:{2s:Quayside}} {1c:wrote}, {2c:citing} {2x:the Lantern, {1x:that the wall held}}."), [
		"Quayside wrote: that the wall held",
		"the Lantern citing: that the wall held < Quayside",
	]);
});

test("whom two rows cite at one place says it once", () => {
	assert.deepEqual(chainsIn("{1s:Ada Quill} {1c:said} and {2c:repeated} {1x:{2x:that it held}}, citing two officials."), [
		"Ada Quill said: that it held",
		" repeated: that it held",
		"two officials citing: that it held < Ada Quill",
	]);
});

test("what is cited and cannot speak is nobody's word", () => {
	assert.deepEqual(chainsIn("{1x:The wall held,} {1s:{2s:Ada Quill}} {1c:said}, {2c:citing} {2x:her fear of floods}."), [
		"Ada Quill said: The wall held,",
		"Ada Quill citing: her fear of floods",
	]);
	assert.deepEqual(chainsIn("{1x:The wall held,} {1s:Ada Quill} {1c:said}, citing high costs."), ["Ada Quill said: The wall held,"]);
});

test("an outlet that has seen a document passes it on", () => {
	assert.deepEqual(chainsIn("{1x:The wall held}, {1c:according to} {1s:a report seen by Reuters}."), [
		"a report seen by Reuters according to: The wall held < Reuters",
		"Reuters seen by: The wall held",
	]);
	assert.deepEqual(chainsIn("{1x:The wall held}, {1c:according to} {1s:a report seen by the mayor}."), [
		"a report seen by the mayor according to: The wall held",
	]);
});

test("a row inside a content that a cited source says comes on that source's word", () => {
	assert.deepEqual(
		chainsIn("{1x:{2s:Ivo Marsh} {2c:denied} {2x:it}}, {1s:the Quay Letter} {1c:reported}, citing two officials.").map((row) => row.split(" < ")[1]),
		[undefined, "two officials", "the Quay Letter"],
	);
});

for (const [marked, ...inner] of [
	["{1s:Ada Quill} {1c:said} {1x:she hopes that the wall will hold}.", "she hopes: that the wall will hold < Ada Quill"],
	["{1s:Ada Quill} {1c:said} {1x:the harbour office was not sure it would hold}.", "the harbour office was not sure: it would hold < Ada Quill"],
	["{1c:According to} {1s:Pier News}, {1x:spokesman Ivo Marsh said Monday the wall held}.", "spokesman Ivo Marsh said: the wall held < Pier News"],
	["{1s:Ada Quill} {1c:denied} {1x:what two engineers described as a “breach”}.", "two engineers described as: what … a “breach” < Ada Quill"],
	["{1s:Ada Quill} {1c:rejected} {1x:the minister's promise to mend it}.", "the minister's promise: to mend it < Ada Quill"],
	[
		"{1s:Her letter} {1c:mentioned} {1x:reports alleging that the office claimed it held}.",
		"reports alleging: that the office claimed it held < Her letter",
		"the office claimed: it held < reports",
	],
	["{1s:Ada Quill} {1c:wrote} {1x:that in May, he was beginning to realise how many knew}.", "he was beginning to realise: how many knew < Ada Quill"],
	["{1s:Ada Quill} {1c:said} {1x:the harbour office has come to believe it will hold}.", "the harbour office has come to believe: it will hold < Ada Quill"],
	["{1s:Ada Quill} {1c:said} {1x:the ministers are saying that it will hold}.", "the ministers are saying: that it will hold < Ada Quill"],
	["{1s:Ada Quill} {1c:said} {1x:the minister knew that it leaked}.", "the minister knew: that it leaked < Ada Quill"],
	["{1s:Ada Quill} {1c:replied}, {1x:“You say you mended the wall”}.", "You say: you mended the wall < Ada Quill"],
	["{1s:Ada Quill} {1c:showed} {1x:a wall described by two engineers as unsafe}.", "two engineers described by … as: a wall … unsafe < Ada Quill"],
] as const) {
	test(`a row that the reader did not find: ${marked}`, () => {
		assert.deepEqual(chainsIn(marked).slice(1), inner);
	});
}

for (const marked of [
	"{1s:Ada Quill} {1c:said} {1x:“I think it will hold and we believe the board”}.",
	"{1s:Ada Quill} {1c:named} {1x:the United States Harbour Court}.",
	"{1s:Ada Quill} {1c:said} {1x:the state report that came in spring was long}.",
	"{1s:Ada Quill} {1c:praised} {1x:the board's request}.",
	"{1s:Ada Quill} {1c:said} {1x:high costs suggest a delay}.",
	"{1s:Ada Quill} {1c:said} {1x:the minister found the map}.",
	"{1s:Ada Quill} {1c:said} {1x:“You can say that it held, you know how it is”}.",
	"{1s:Ada Quill} {1c:showed} {1x:a wall described by the river as it turns}.",
]) {
	test(`no row inside: ${marked}`, () => {
		assert.equal(chainsIn(marked).length, 1);
	});
}

test("a row inside that the reader found itself is left as it is", () => {
	assert.deepEqual(chainsIn("{1s:Ada Quill} {1c:said} {1x:{2s:the board} {2c:believes it} {2x:will hold}}.").length, 2);
});

test("rows that stand inside each other's contents give one of them a parent", () => {
	assert.deepEqual(parentsIn("{1x:{2s:Ada Quill} {2c:said} {2x:the wall held, {1s:Ivo Marsh} {1c:wrote}}}").filter((parent) => parent > 0).length, 1);
});

test("many rows in many contents are tied", () => {
	const { text, rows } = markedRows("{1s:A} {1c:said} {1x:{2s:B} {2c:said} {2x:it}}. ");
	const many = Array.from({ length: 20_000 }, (_, index) => rows.map((row) => shifted(row, index * text.length))).flat();
	const whole = text.repeat(20_000);
	assert.equal(chainsOf(whole, many, contextOf(unitsOf(whole))).filter(({ parent }) => parent !== null).length, 20_000);
});

const shifted = ({ source, cue, content, confidence }: Parts, by: number): Parts => {
	const move = (list: readonly Span[]) => list.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
	return { source: move(source), cue: move(cue), content: move(content), confidence };
};

/** What names the hearer of the first row, or nothing. */
const hearerIn = (marked: string): string => {
	const { text, rows } = markedRows(marked);
	const [link] = chainsOf(text, rows, contextOf(unitsOf(text)));
	return (link?.recipient ?? []).map((span) => span.text).join(" | ");
};

for (const [marked, hearer] of [
	["{1s:Ada Quill} {1c:told} the Quay Letter on Monday {1x:that the wall held}.", "the Quay Letter"],
	["{1x:“It held,”} {1s:Ada Quill} {1c:told} Pier News's Ida Voss in an interview.", "Pier News's Ida Voss"],
	["{1s:Ada Quill} {1c:has told} her supporters and the board {1x:to wait}.", "her supporters and the board"],
	["{1s:Ada Quill} {1c:said} to reporters {1x:that the wall held}.", "reporters"],
	["{1s:Ada Quill} {1c:wrote} in a sworn letter on Friday to the harbour committee {1x:that the wall held}.", "the harbour committee"],
	["In an interview with the Quay Letter, {1s:Ada Quill} {1c:said} {1x:the wall held}.", "the Quay Letter"],
	["{1s:Ada Quill}, in an email to members of the board, {1c:denied} {1x:it}.", "members of the board"],
	["The mayor {1c:had been told} by {1s:her engineers} {1x:that the wall held}.", "The mayor"],
	["{1s:Ada Quill} {1c:told} me {1x:she had seen it}.", "me"],
	["{1s:Ada Quill} {1c:urged} {1x:the board to wait}.", ""],
	["{1s:Ada Quill} {1c:accused} {1x:the board of waiting}.", ""],
	["{1s:Ada Quill} {1c:told} how {1x:the wall held}.", ""],
	["{1s:Ada Quill} {1c:said} in a statement to loud applause {1x:that the wall held}.", ""],
	["{1s:Ada Quill} {1c:said} {1x:the wall held}, and {2s:Ivo Marsh} {2c:told} the board {2x:it had not}.", ""],
] as const) {
	test(`to whom it was said: ${marked}`, () => {
		assert.equal(hearerIn(marked), hearer);
	});
}
