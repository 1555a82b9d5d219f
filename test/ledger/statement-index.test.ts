import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import fc from "fast-check";
import { statementsFor } from "../../src/ledger/statement-index.ts";
import { found } from "../../src/linking/find/found.ts";
import { questionOf } from "../../src/linking/find/question.ts";
import { add, articleOf, folder, outcomeOf, withCase } from "./builders.ts";

const BUOY = articleOf({ recordId: "buoy" });
const TUGS = articleOf({
	recordId: "tugs",
	outlet: "Gull Point Post",
	published: "2031-04-11",
	text: "Pilot Ines Roth said two tugs pulled the ferry off the sandbank before noon.",
});
const TIDE = articleOf({
	recordId: "tide",
	outlet: null,
	published: null,
	text: "Pilot Ines Roth said three buoys drifted off with the ebbing tide 🚢 in March.",
});

const made = async (t: TestContext): Promise<string> => {
	const path = join(await folder(t), "pile.hearsay");
	await add(
		path,
		[BUOY, TUGS, TIDE].map((article) => outcomeOf(article)),
	);
	return path;
};

/** The articles of the statements that answer a question, the best first. */
const answered = (path: string, text: string): Promise<readonly string[]> =>
	withCase(path, "read", async (file) => {
		const question = questionOf(text);
		const { statements } = await file.look((db) => statementsFor(db, question));
		return found(
			question.words,
			statements.map((statement) => ({ statement })),
		).map(({ statement }) => statement.article);
	});

test("statements are found by their words, whatever their endings, the best first", async (t) => {
	const path = await made(t);
	assert.deepEqual(await answered(path, "who pulled the ferry?"), ["tugs"]);
	assert.deepEqual(await answered(path, "did a buoy drift with the tides?"), ["tide", "buoy"]);
	assert.deepEqual(await answered(path, "zeppelin"), []);
	assert.deepEqual(await answered(path, "who said that?"), []);
});

test("filters narrow the search, alone or with words", async (t) => {
	const path = await made(t);
	assert.deepEqual((await answered(path, "speaker:roth")).toSorted(), ["buoy", "tide", "tugs"]);
	assert.deepEqual(await answered(path, 'speaker:"Ines Roth" drifting outlet:quay'), ["buoy"]);
	assert.deepEqual(await answered(path, "outlet:gull"), ["tugs"]);
	assert.deepEqual(await answered(path, "date:2031-04-11"), ["tugs"]);
	assert.deepEqual(await answered(path, "date:2031-03 tide"), ["tide"]);
	assert.deepEqual((await answered(path, "date:2031-03-02 buoys")).toSorted(), ["buoy", "tide"]);
	assert.deepEqual(await answered(path, "act:deny"), []);
	assert.deepEqual((await answered(path, "ACT:assert buoy")).toSorted(), ["buoy", "tide"]);
	assert.deepEqual(await answered(path, "date:soon"), []);
	assert.deepEqual(await answered(path, "speaker:wick buoy"), []);
});

test("what a new reading says is found, and what the old one said no longer", async (t) => {
	const path = await made(t);
	const fuller = { ...BUOY, byline: ["Ada Crane"], kind: "wire" as const, outlet: "Harbour Wire" };
	await add(path, [outcomeOf(fuller)]);
	assert.deepEqual(await answered(path, "buoy outlet:wire"), ["buoy"]);
	assert.deepEqual(await answered(path, "buoy outlet:quay"), []);
});

test("hits have the words of their text, in characters beyond the first plane too", async (t) => {
	const path = await made(t);
	await withCase(path, "read", async (file) => {
		const { statements, entries } = await file.look((db) => statementsFor(db, questionOf("ebbing")));
		assert.equal(statements.length, 1);
		for (const { article, start, end, text } of statements) assert.equal(entries.get(article)?.text.slice(start, end), text);
	});
});

test("no question breaks the search", async (t) => {
	const path = await made(t);
	for (const text of [
		'"',
		"buoy OR",
		"NEAR(buoy tide)",
		'speaker:"',
		"words : x",
		"*",
		"buoy*",
		"^buoy",
		"-buoy",
		"claim:",
		"act:{",
		"date:()",
		"\0",
		"渡船",
		"'; drop table article; --",
	])
		await answered(path, text);
	await fc.assert(
		fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 40 }), async (text) => {
			await answered(path, `${text} buoy`);
			await answered(path, `speaker:${text}`);
		}),
		{ numRuns: 30 },
	);
});

test("an empty case finds nothing", async (t) => {
	const path = join(await folder(t), "empty.hearsay");
	await add(path, []);
	assert.deepEqual(await answered(path, "buoy"), []);
});
