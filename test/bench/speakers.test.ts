import assert from "node:assert/strict";
import { test } from "node:test";
import { gumText } from "../../bench/measure/gum.ts";
import { sameName } from "../../bench/measure/same-name.ts";
import { traced } from "../../bench/measure/traced.ts";
import { spanOf } from "../../src/text/span.ts";

const line = (number: string, form: string, tag: string, beside: string): string => [number, form, form, tag, "_", "_", "_", "_", "_", beside].join("\t");
const FILE = [
	"# newpar",
	"# text = Ada Quill's pilot shut the pier.",
	line("1", "Ada", "PROPN", "Entity=(1-person-new-sssss-cf2-4-coref(2-person-new-sssss-cf1-1,2-coref"),
	line("2-3", "Quill's", "_", "_"),
	line("2", "Quill", "PROPN", "_"),
	line("3", "'s", "PART", "Entity=2)"),
	line("4", "pilot", "NOUN", "Entity=1)"),
	line("5", "shut", "VERB", "_"),
	line("6", "the", "DET", "Entity=(3-place-new-sssss-cf3-2-sgl"),
	line("7", "pier", "NOUN", "Entity=3)|SpaceAfter=No"),
	line("8", ".", "PUNCT", "_"),
	"",
	"# newpar",
	'# newpar_block = sp who:::"#IvoMarsh" (1 s)',
	line("1", "She", "PRON", "Entity=(2-person-giv:act-sssss-cf1-1-ana)"),
	line("2", "said", "VERB", "_"),
	line("2.1", "so", "ADV", "_"),
	line("3", "so", "ADV", "SpaceAfter=No"),
	line("4", ".", "PUNCT", "_"),
	"",
].join("\n");

test("a text of GUM has its paragraphs, its turns and its mentions with their heads", () => {
	const { text, mentions } = gumText(FILE);
	assert.equal(text, "Ada Quill's pilot shut the pier.\nIvo Marsh: She said so.");
	assert.deepEqual(
		mentions.map(({ entity, start, end, form, words }) => [entity, text.slice(start, end), form, words]),
		[
			["2", "Ada Quill's", "name", "Ada Quill"],
			["1", "Ada Quill's pilot", "nominal", "pilot"],
			["3", "the pier", "nominal", "pier"],
			["2", "She", "pronoun", "She"],
		],
	);
});

test("a sentence that begins with a word written together has it once", () => {
	const joined = ["# newpar", line("1-2", "It's", "_", "_"), line("1", "It", "PRON", "_"), line("2", "'s", "AUX", "_"), line("3", "so", "ADV", "_"), ""].join(
		"\n",
	);
	assert.equal(gumText(joined).text, "It's so");
});

test("a turn's name, written as one word, is parted between its words", () => {
	const turn = (name: string): string => gumText(FILE.replace("IvoMarsh", name)).text.split("\n")[1] ?? "";
	assert.deepEqual(["AdaMcQuill", "McQuill", "IvoBMarsh", "IvoMacMarsh"].map(turn), [
		"Ada McQuill: She said so.",
		"McQuill: She said so.",
		"Ivo B Marsh: She said so.",
		"Ivo MacMarsh: She said so.",
	]);
});

test("a pronoun whose owner the text names is asked for, and right with that name", () => {
	const gum = gumText(FILE);
	const said = (source: string, name: string | null) => {
		const start = gum.text.indexOf(source);
		return { source: [spanOf(gum.text, start, start + source.length)], cue: [], content: [], parent: null, speaker: { name }, confidence: 1 };
	};
	const rights = (...attributions: ReturnType<typeof said>[]) => traced(gum, attributions).map(({ form, right }) => [form, right]);
	assert.deepEqual(rights(said("She", "Quill"), said("She", "Ivo Marsh"), said("She", null)), [
		["pronoun", true],
		["pronoun", false],
		["pronoun", false],
	]);
	assert.deepEqual(rights(said("Ada Quill", "Ada Quill"), said("the pier", "Tallow Reach"), said("Ivo Marsh", null)), []);
});

test("names are the same when either's words contain the other's", () => {
	assert.ok(sameName("Ada Quill", "Quill"));
	assert.ok(sameName("the U.S. Bank of Ostmark’s", "US Bank Ostmark"));
	assert.ok(!sameName("Ada Quill", "Ivo Quill"));
	assert.ok(!sameName("Ada Quill", null));
	assert.ok(sameName(null, null));
	assert.ok(!sameName("the", "Ada Quill"));
});
