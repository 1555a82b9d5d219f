import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { entitiesOf, NO_HINTS } from "../../src/entities/entities.ts";
import { teamsIn } from "../../src/entities/results.ts";
import { isSlip, skeleton } from "../../src/entities/spelling.ts";
import { joinedTags, type Tagged } from "../../src/entities/tags.ts";
import { tagsByRule } from "../../src/entities/tags-by-rule.ts";
import { sentencesOf } from "../../src/text/sentences.ts";
import { unitsOf } from "../../src/text/units.ts";

const read = (text: string) => entitiesOf("a", unitsOf(text), [], NO_HINTS).entities;

/** The words of all mentions of the entity with a name. */
const mentionsOf = (text: string, name: string): readonly string[] =>
	read(text)
		.filter((entity) => entity.name === name)
		.flatMap(({ mentions }) => mentions.map((mention) => mention.text));

const STORIES: readonly (readonly [about: string, text: string, name: string, mentions: readonly string[]])[] = [
	["a surname and a pronoun", "Ada Quill came. Mr. Voss left. Quill said she would stay.", "Ada Quill", ["Ada Quill", "Quill", "she"]],
	[
		"an apposition and its noun",
		"Ivo Marsh, the finance minister, spoke. Later the minister left.",
		"Ivo Marsh",
		["Ivo Marsh", "the finance minister", "the minister"],
	],
	["a title before the name", "Senator Ida Voss came. The senator left.", "Ida Voss", ["Ida Voss", "The senator"]],
	["a name that the lead holds back", "A judge has barred the pier. Then Justice Ivo Marsh went home.", "Ivo Marsh", ["A judge", "Ivo Marsh"]],
	[
		"an acronym in brackets",
		"It was the League to Reopen Tidal Piers (LRTP). LRTP said so.",
		"League to Reopen Tidal Piers",
		["League to Reopen Tidal Piers", "LRTP", "LRTP"],
	],
	[
		"an acronym with stops",
		"The Harbour and Exchange Commission met. The H.E.C. said so.",
		"Harbour and Exchange Commission",
		["Harbour and Exchange Commission", "H.E.C."],
	],
	["a slip of the pen", "Tess Brannoch came. Then Branoch said so.", "Tess Brannoch", ["Tess Brannoch", "Branoch"]],
	["another transliteration", "Volodymyr Harkenov came. Then Harkennov said so.", "Volodymyr Harkenov", ["Volodymyr Harkenov", "Harkennov"]],
	["a short first name", "Robert Quill came. Then Bob Quill left.", "Robert Quill", ["Robert Quill", "Bob Quill"]],
	["a company by its kind", "Tallow Holdings met. The company said so.", "Tallow Holdings", ["Tallow Holdings", "The company"]],
	[
		"a study that the lead holds back",
		"Half of all nets are torn. A new study found them. The Quarrytown Net Survey came out. The report blames eels.",
		"Quarrytown Net Survey",
		["A new study", "Quarrytown Net Survey", "The report"],
	],
	["a town by its kind", "The Supreme Court sat in Leeds. The city objected.", "Leeds", ["Leeds", "The city"]],
	["a country by its kind", "Norway met Kelder Council. The country objected.", "Norway", ["Norway", "The country"]],
	["a noun behind a participle is another's", "Norway was left out of the study. The study ends.", "Norway", ["Norway"]],
	["a campaign that bears a name", "The Quill campaign met. The campaign said so.", "Quill campaign", ["Quill campaign", "The campaign"]],
];

for (const [about, text, name, mentions] of STORIES) {
	test(`one entity: ${about}`, () => assert.deepEqual(mentionsOf(text, name), mentions));
}

test("two people of one surname are told apart by title", () => {
	const text = "Ada Quill met Ivo Quill. Mr. Quill left. Ms. Quill stayed.";
	assert.deepEqual(mentionsOf(text, "Ivo Quill"), ["Ivo Quill", "Quill"]);
	assert.deepEqual(mentionsOf(text, "Ada Quill"), ["Ada Quill", "Quill"]);
});

test("a role that another holds is not taken up", () => {
	const text = "Ivo Marsh, the foreign minister, met Ada Quill, the finance minister. The finance minister left.";
	assert.deepEqual(mentionsOf(text, "Ada Quill"), ["Ada Quill", "the finance minister", "The finance minister"]);
});

test("in a quotation I is whoever speaks, and he is another", () => {
	const text = "Ivo Marsh met Jon Harl. Marsh said: “I saw that he fell.”";
	const source = { start: text.indexOf("Marsh said"), end: text.indexOf(" said") };
	const { entities } = entitiesOf("a", unitsOf(text), [{ source: [source], content: [{ start: text.indexOf("“"), end: text.length }] }], NO_HINTS);
	const words = (name: string) => entities.filter((entity) => entity.name === name).flatMap(({ mentions }) => mentions.map((mention) => mention.text));
	assert.deepEqual(words("Ivo Marsh"), ["Ivo Marsh", "Marsh", "I"]);
	assert.deepEqual(words("Jon Harl"), ["Jon Harl", "he"]);
});

test("a model's tags stand before what rules guess", () => {
	const text = "Quarrytown won.";
	const tags: readonly Tagged[] = [{ start: 0, end: 10, type: "organisation", certainty: 0.9 }];
	assert.deepEqual(
		entitiesOf("a", unitsOf(text), [], { ...NO_HINTS, names: tags }).entities.map(({ type }) => type),
		["organisation"],
	);
});

test("names that rules are sure of come first, then a model's, then the guesses of rules", () => {
	const tag = (start: number, end: number, type: Tagged["type"], certainty: number): Tagged => ({ start, end, type, certainty });
	const text = "Quill in Ost and Ostmark then Kelder went.";
	const joined = joinedTags(
		text,
		[tag(0, 4, "person", 0.9), tag(10, 14, "place", 0.5), tag(20, 24, "place", 0.5)],
		[tag(2, 8, "organisation", 0.99), tag(12, 16, "organisation", 0.6), tag(30, 34, "other", 0.1)],
	);
	assert.deepEqual(joined, [tag(0, 4, "person", 0.9), tag(12, 16, "organisation", 0.6), tag(20, 24, "place", 0.5)]);
});

test("a model that is sure tells what kind of thing a known name is, but for a people", () => {
	const text = "Paris left. Swiss left.";
	const tags = (types: readonly Tagged["type"][], certainty: number): readonly Tagged[] =>
		types.map((type, at) => ({ start: 12 * at, end: 12 * at + 5, type, certainty }));
	const joined = joinedTags(text, tags(["place", "other"], 0.95), tags(["person", "person"], 0.9));
	assert.deepEqual(
		joined.map(({ type }) => type),
		["person", "other"],
	);
});

test("a word with a capital is no name where a model sees none, unless it is one elsewhere; nor is a date, nor a headline's catchword", () => {
	const at = (text: string, words: string, certainty: number): Tagged => ({
		start: text.indexOf(words),
		end: text.indexOf(words) + words.length,
		type: "other",
		certainty,
	});
	const joined = (text: string, rules: readonly string[], model: readonly string[]) =>
		joinedTags(
			text,
			rules.map((words) => at(text, words, 0.5)),
			model.map((words) => at(text, words, 0.9)),
		).map(({ start, end }) => text.slice(start, end));
	assert.deepEqual(joined("Jail is better, Quill said.", ["Jail"], ["Quill"]), ["Quill"]);
	assert.deepEqual(joined("ROWING - MARSH WINS\nMarsh won in June.", [], ["ROWING", "MARSH", "June"]), ["MARSH"]);
	assert.deepEqual(joined("Jail is better.", ["Jail"], []), ["Jail"]);
});

test("in lines of results and standings towns stand for their teams, and countries for themselves", () => {
	const teams = (text: string) => teamsIn(text).map(({ start, end, type }) => [text.slice(start, end), type]);
	assert.deepEqual(teams("Port Ellery 3 Quarrytown 1\nOstend United 22 14 3 5 .496 -\nNorway 2 Ellery 0 ( halftime 1-0 )\nBOSTON AT CHICAGO"), [
		["Port Ellery", "organisation"],
		["Quarrytown", "organisation"],
		["Ostend United", "organisation"],
		["Norway", "place"],
		["Ellery", "organisation"],
		["BOSTON", "organisation"],
		["CHICAGO", "organisation"],
	]);
	assert.deepEqual(teams("Quill, 42, of Ellery\nOn Friday 3 Ostmark ships left.\nRIOT AT HARBOUR\nLONDON 1996\n1. Ada Quill ( Norway ) 12.71"), []);
	const { entities } = entitiesOf("a", unitsOf("Boston 3 Chicago 1\nThey play in Boston."), [], NO_HINTS);
	assert.deepEqual(
		entities.map(({ name, type }) => [name, type]),
		[
			["Boston", "organisation"],
			["Chicago", "organisation"],
		],
	);
});

test("what follows of or for is another name, unless an institution's goes on", () => {
	const names = (text: string) => read(text).map(({ name }) => name);
	assert.deepEqual(names("They beat Gulls of Norway. They chose Norway for the Marsh Cup."), ["Gulls", "Norway", "Marsh Cup"]);
	assert.deepEqual(names("The Bank of Norway and the Center for Ostmark Progress met."), ["Bank of Norway", "Center for Ostmark Progress"]);
});

test("I is no part of a name that a question begins with", () => {
	const text = "Ada Quill: Why do I say so?\nIvo Marsh: Why?\nAda Quill: It is so.\nIvo Marsh: Well.";
	const start = text.indexOf("I say");
	const { ofSource } = entitiesOf("a", unitsOf(text), [{ source: [{ start, end: start + 1 }], content: [] }], NO_HINTS);
	assert.equal(ofSource(start)?.name, "Ada Quill");
});

test("a group that is given by examples is these, and they are it", () => {
	const text = "Critics of the sale, such as Ada Quill and Ivo Marsh, objected. They want a vote. Lawmakers waited.";
	const at = (words: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
	const source = "Critics of the sale, such as Ada Quill and Ivo Marsh,";
	const speeches = [
		{ source: at(source), content: at("objected") },
		{ source: at("They"), content: at("a vote") },
		{ source: at("Lawmakers"), content: at("waited") },
	];
	const { entities, ofSource } = entitiesOf("a", unitsOf(text), speeches, {
		...NO_HINTS,
		names: at("Lawmakers").map((span) => ({ ...span, type: "organisation", certainty: 0.9 })),
	});
	for (const words of [source, "They"])
		assert.deepEqual(
			ofSource(text.indexOf(words))?.members.map(({ name }) => name),
			["Ada Quill", "Ivo Marsh"],
		);
	assert.ok(!entities.some(({ name }) => name === "Lawmakers"));
});

test("a magazine of a country is not called by it, its government is", () => {
	assert.ok(!read("The German magazine Tallow Weekly wrote it. The magazine said no more.").some(({ name }) => name === "German magazine"));
	assert.ok(read("The German government objected. The government said no more.").some(({ name }) => name === "German government"));
});

test("in a transcript I is whose turn it is, and you is who spoke before", () => {
	const text = "Ada Quill: Why did you go?\nIvo Marsh: I was asked.\nAda Quill: By whom? I never heard.\nIvo Marsh: You were away, I think.";
	const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
	const speech = (source: string, content: string) => ({ source: [place(source)], content: [place(content)] });
	const { ofSource } = entitiesOf(
		"a",
		unitsOf(text),
		[speech("you", "go"), speech("I was", "asked"), speech("I never", "heard"), speech("I think", "away")],
		NO_HINTS,
	);
	const name = (words: string) => ofSource(text.indexOf(words))?.name;
	assert.deepEqual([name("I was"), name("I never"), name("I think")], ["Ivo Marsh", "Ada Quill", "Ivo Marsh"]);
});

test("in a transcript we is whose turn it is, and he is another", () => {
	const text = "Ada Quill: Who drove?\nIvo Marsh: Jon Harl drove. We think he was late.\nAda Quill: Was he?\nIvo Marsh: He was.";
	const places = (words: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
	const { ofSource } = entitiesOf(
		"a",
		unitsOf(text),
		[
			{ source: places("We"), content: places("he was late") },
			{ source: places("He"), content: places("was.") },
		],
		NO_HINTS,
	);
	assert.deepEqual([ofSource(text.indexOf("We"))?.name, ofSource(text.indexOf("He"))?.name], ["Ivo Marsh", "Jon Harl"]);
});

test("it is a country that acts, but neither one that is only spoken of nor the agency whose report it is", () => {
	const text = "(Bloomberg) — Norway has called it a smear over US charges. It insists on peace.";
	const start = text.indexOf("It insists");
	const { ofSource } = entitiesOf("a", unitsOf(text), [{ source: [{ start, end: start + 2 }], content: [{ start: start + 3, end: text.length }] }], NO_HINTS);
	assert.equal(ofSource(start)?.name, "Norway");
});

test("spellings of one name have one skeleton, and slips differ by a letter", () => {
	assert.equal(skeleton("Harkovskyy"), skeleton("Harkovsky"));
	assert.equal(skeleton("al-Harlí"), skeleton("Harli"));
	assert.ok(isSlip("quarry", "quary") && isSlip("tarrow", "tarron") && !isSlip("marsh", "larsh") && !isSlip("ada", "ida"));
});

const WORDS = [
	"Ada",
	"Quill",
	"Mr.",
	"the",
	"minister",
	"she",
	"they",
	"it",
	"who",
	"“",
	"”",
	",",
	"(",
	")",
	"LRTP",
	"of",
	"and",
	"Ostmark",
	"’s",
	"company",
	".",
	"\n",
	"😀",
	"\ud800",
	"QUILL",
	"É",
	"-",
];
const wording = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 4, unit: "binary" })), { maxLength: 60 }).map((words) => words.join(" "));
const withSpans = wording.chain((text) => {
	const span = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([one, other]) => ({ start: Math.min(one, other), end: Math.max(one, other) }));
	const spans = fc.array(span, { maxLength: 2 });
	return fc.record({ text: fc.constant(text), speeches: fc.array(fc.record({ source: spans, content: spans }), { maxLength: 3 }) });
});

test("whatever the text, mentions are its words, in order, each place one entity's, and a second reading is the same", () => {
	fc.assert(
		fc.property(withSpans, ({ text, speeches }) => {
			const { entities } = entitiesOf("a", unitsOf(text), speeches, NO_HINTS);
			for (const { mentions, name } of entities) {
				assert.ok(mentions.length > 0 && text.includes(name));
				for (const { start, end, text: words } of mentions) assert.ok(start < end && text.slice(start, end) === words);
				assert.deepEqual(
					mentions.map(({ start }) => start),
					mentions.map(({ start }) => start).sort((one, other) => one - other),
				);
			}
			const places = entities.flatMap(({ mentions }) => mentions.map(({ start, end }) => `${start}-${end}`));
			assert.equal(new Set(places).size, places.length);
			assert.equal(new Set(entities.map(({ id }) => id)).size, entities.length);
			const firsts = entities.map(({ mentions }) => mentions[0]?.start ?? 0);
			assert.deepEqual(
				firsts,
				firsts.toSorted((one, other) => one - other),
			);
			assert.deepEqual(entitiesOf("a", unitsOf(text), speeches, NO_HINTS).entities, entities);
		}),
		{ numRuns: 200 },
	);
});

test("tags are in order and free of overlaps", () => {
	fc.assert(
		fc.property(wording, (text) => {
			let reach = 0;
			for (const { start, end } of tagsByRule(text, sentencesOf(text))) {
				assert.ok(start >= reach && end > start);
				reach = end;
			}
		}),
		{ numRuns: 200 },
	);
});

// Each text is long enough that a search which grows with its square would keep the suite from ending.
for (const unit of ["Ada Quill said. ", "Ada and ", "the minister ", "he ", "LRTP (", "Quill, the mayor, "]) {
	test(`a text of ${JSON.stringify(unit)} repeated is read`, () => {
		assert.ok(read(unit.repeat(10_000)).length >= 0);
	});
}
