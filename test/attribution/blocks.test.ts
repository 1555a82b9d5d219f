import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { withBlocks } from "../../src/attribution/chains/blocks.ts";
import { chainsOf } from "../../src/attribution/chains/chains.ts";
import { contextOf } from "../../src/attribution/labels/labels.ts";
import { type Span, spanOf } from "../../src/text/span.ts";
import { unitsOf } from "../../src/text/units.ts";
import { markedRows } from "./marked-rows.ts";

const words = (spans: readonly Span[] | undefined): string => (spans ?? []).map((span) => span.text).join(" ");

/** The marked rows with whose word each comes on: "source cue < parent's source". */
const chainsIn = (paragraphs: readonly string[]): readonly string[] => {
	const { text, rows } = markedRows(paragraphs.join("\n\n"));
	const links = chainsOf(text, rows, contextOf(unitsOf(text)));
	return links.map(({ parts, parent }) => {
		const above = parent === null ? "" : ` < ${words(links[parent]?.parts.source)}`;
		return `${words(parts.source)} ${words(parts.cue)}${above}`;
	});
};

/** The pieces of the first row's content. */
const contentIn = (paragraphs: readonly string[]): readonly string[] => {
	const { text, rows } = markedRows(paragraphs.join("\n\n"));
	return (withBlocks(text, rows, contextOf(unitsOf(text)))[0]?.content ?? []).map((span) => span.text);
};

test("a report quoted after a colon, straight marks outside and curly ones inside", () => {
	const article = [
		"The lamp went out in March. {1s:The Daily Lantern} {1c:reports}:",
		'"The keeper had been alone all winter. {2x:“I talked to the gulls,”} {2s:he} {2c:said}.',
		'"{3s:His sister} {3c:thought} {3x:he would come home}.',
		'"In April {4s:a clerk} {4c:wrote} {4x:“post vacant”} on the door."',
		"{5s:The harbour office} {5c:declined} {5x:to comment}.",
	];
	assert.deepEqual(chainsIn(article), [
		"The Daily Lantern reports",
		"he said < The Daily Lantern",
		"His sister thought < The Daily Lantern",
		"a clerk wrote < The Daily Lantern",
		"The harbour office declined",
	]);
});

test("a paragraph that opens with the words inside leaves out the mark outside", () => {
	const article = [
		"{1s:The Pier Gazette} {1c:tells} the story so:",
		'"The wall had stood for a hundred years.',
		"{2x:“Nobody looked at it,”} {2s:Ivo Marsh} {2c:said}, and the board agreed.",
		'{3x:“We looked,”} {3s:Ada Quill} {3c:said}, “but not down."',
		"{4x:“They never looked,”} {4s:a diver} {4c:said} on Friday.",
	];
	assert.deepEqual(chainsIn(article), ["The Pier Gazette tells", "Ivo Marsh said < The Pier Gazette", "Ada Quill said < The Pier Gazette", "a diver said"]);
});

test("a letter in curly marks with single ones inside, each paragraph closed, after a colon", () => {
	const article = [
		"{1s:Ada Quill} {1c:wrote}:",
		"“In May {2s:the mayor} {2c:told} me {2x:‘not this year’}.”",
		"“In June {3s:his clerk} {3c:said} {3x:‘not at all’}.”",
		"{4x:“She is mistaken,”} {4s:the mayor} {4c:said}.",
	];
	assert.deepEqual(chainsIn(article), ["Ada Quill wrote", "the mayor told < Ada Quill", "his clerk said < Ada Quill", "the mayor said"]);
});

test("a quotation of two paragraphs after a statement, without a colon", () => {
	const article = [
		"On Monday {1s:the court} {1c:read out} {1x:her letter}.",
		"“{2s:My brother} {2c:told} me {2x:that the gate was shut}.",
		"“{3s:The guards} {3c:claimed} {3x:it was open}.”",
	];
	assert.deepEqual(chainsIn(article), ["the court read out", "My brother told < the court", "The guards claimed < the court"]);
});

test("one speaker's quotation of several paragraphs, with “he said” in the first", () => {
	const article = [
		"{2s:The board} {2c:blamed} {2x:the storm}.",
		"{1x:“The water rose at noon,”} {1s:Ivo Marsh} {1c:said}. {1x:“It reached the third step.}",
		"“{3s:The board} {3c:knew} {3x:that it would}.",
		"“And then it went.” He shrugged.",
	];
	assert.deepEqual(contentIn(article), ["“The water rose at noon,”", "“It reached the third step.", "“The board knew that it would.", "“And then it went.”"]);
	assert.deepEqual(chainsIn(article), ["The board blamed", "Ivo Marsh said", "The board knew < Ivo Marsh"]);
});

test("whoever is named at a quotation's end speaks in all its paragraphs", () => {
	const article = [
		"{2s:The board} {2c:blamed} {2x:the storm}.",
		"“We saw the water rise. {3s:My wife} {3c:shouted} {3x:that we should run}.",
		"{1x:“And then it went,”} {1s:Ivo Marsh} {1c:said}.",
	];
	assert.deepEqual(chainsIn(article), ["The board blamed", "Ivo Marsh said", "My wife shouted < Ivo Marsh"]);
});

test("an interview: quotations that close are turns, each of its own speaker", () => {
	const article = [
		"{1s:Ada Quill} {1c:spoke} {1x:about the flood} to the Lantern:",
		"“What did {2s:the mayor} {2c:say} {2x:about ‘the wall’}?”",
		"“{3s:He} {3c:said} {3x:it was ‘sound’}.”",
		"“Was it?”",
	];
	assert.deepEqual(chainsIn(article), ["Ada Quill spoke", "the mayor say", "He said"]);
	const named = ["{1s:Ivo Marsh} {1c:said} {1x:so}.", "{2x:“It was sound,”} {2s:Ada Quill} {2c:said}.", "{3x:“It was not,”} {3s:a diver} {3c:said}."];
	assert.deepEqual(chainsIn(named), ["Ivo Marsh said", "Ada Quill said", "a diver said"]);
});

test("a word in quotation marks at a paragraph's head is nobody's further words", () => {
	const article = ["{1s:Ada Quill} {1c:said}: {1x:“It will cost us.}", "“Reform” is what {2s:the board} {2c:calls} {2x:it}."];
	assert.deepEqual(contentIn(article), ["“It will cost us."]);
	assert.deepEqual(chainsIn(article), ["Ada Quill said", "the board calls"]);
	assert.deepEqual(contentIn(["{1s:Ada Quill} {1c:named} three things:", "“Reform” is one of them.", "“Order” is another."]), []);
});

test("without a row that leads in, no row is made and none is hung", () => {
	const article = ["Her last winter is set down in detail:", '"{1x:“I am cold,”} {1s:she} {1c:said}.', '"{2s:Her sister} {2c:said} {2x:so too}."'];
	assert.deepEqual(chainsIn(article), ["she said", "Her sister said"]);
	const two = ["{1s:Ada Quill} {1c:said} {1x:yes} and {2s:Ivo Marsh} {2c:said} {2x:no}.", "“{3s:The board} {3c:said} {3x:so}.", "“It was late.”"];
	assert.deepEqual(chainsIn(two), ["Ada Quill said", "Ivo Marsh said", "The board said"]);
});

test("the words of one quoted paragraph after a colon are whose cue stands next to it", () => {
	assert.deepEqual(contentIn(["{1s:Ivo Marsh} {1c:added}:", "“It went at noon.”"]), ["“It went at noon.”"]);
	assert.deepEqual(contentIn(["{1s:Ivo Marsh} {1c:showed} {1x:how the board rated this sentence}:", "“It went at noon.”"]), [
		"how the board rated this sentence",
	]);
});

const PIECES = ['"', "“", "”", "‘", "’", "'", "It went. ", "Ivo Marsh said", ": ", ", ", "\n", "\n\n", "😀"];

test("whatever the marks, contents stay in order, apart and as the text has them, and no row is lost", () => {
	const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));
	const places = fc.array(fc.tuple(fc.nat(120), fc.nat(120), fc.nat(120)), { maxLength: 6 });
	fc.assert(
		fc.property(texts, places, (text, rows) => {
			const at = (one: number, other: number): Span => spanOf(text, Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length));
			const read = rows.map(([one, two, three]) => ({ source: [], cue: [at(one, one + 3)], content: [at(two, three)], confidence: 1 }));
			const led = withBlocks(text, read, contextOf(unitsOf(text)));
			assert.equal(led.length, read.length);
			for (const { content } of led) {
				for (const [index, span] of content.entries()) {
					assert.equal(text.slice(span.start, span.end), span.text);
					assert.ok((content[index - 1]?.end ?? 0) <= span.start);
				}
			}
		}),
		{ numRuns: 2000 },
	);
});
