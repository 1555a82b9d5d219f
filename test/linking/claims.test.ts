import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clusteredByClaim } from "../../src/linking/claims/clustered.ts";
import { statementsOf } from "../../src/linking/claims/statement.ts";
import type { Entry } from "../../src/linking/entry.ts";
import { linksOf } from "../../src/linking/link.ts";
import { attributionOf, entryOf } from "./entries.ts";

type Said = readonly [source: string, cue: string, content: string, given?: Parameters<typeof attributionOf>[2]];

const told = (id: string, text: string, said: readonly Said[] = [], given: Partial<Entry> = {}): Entry =>
	entryOf(id, text, {
		...given,
		attributions: said.map(([source, cue, content, row]) => ({ ...attributionOf(text, [source, cue, content], row), id: `${id}/${content}` })),
	});

/** A ferry that may have been laid up for its brakes, as five papers have it. */
const FERRY: readonly Entry[] = [
	told("a", "Harbour master Oda Finch said the ferry Marigold was laid up for faulty brakes. The bakery on Quay Street sells rye bread.", [
		["Harbour master Oda Finch", "said", "the ferry Marigold was laid up for faulty brakes"],
	]),
	told("b", "According to Oda Finch, the Marigold, a ferry, has been laid up because of faulty brakes.", [
		["Oda Finch", "According to", "the Marigold, a ferry, has been laid up because of faulty brakes"],
	]),
	told("c", "Owner Piet Lund denied that the ferry Marigold was laid up for faulty brakes. He said the crew wants higher wages.", [
		["Owner Piet Lund", "denied", "that the ferry Marigold was laid up for faulty brakes", { polarity: "negated", act: "deny" }],
		["He", "said", "the crew wants higher wages", { speaker: { entity: null, name: "Piet Lund", type: "person" } }],
	]),
	told("d", "The ferry Marigold was reportedly laid up for faulty brakes. The mayor will open the library on Friday."),
	told("e", "Inspector Ruth Amble said it was not clear whether the ferry Marigold was laid up for its brakes.", [
		["Inspector Ruth Amble", "said", "it was not clear whether the ferry Marigold was laid up for its brakes"],
	]),
];

const claimOfFerry = (entries: readonly Entry[]) => linksOf(entries).claims.find(({ members }) => members.some(({ text }) => text.includes("brakes")));

test("articles that put one matter in their own words are members of one claim, and nothing else is", () => {
	const claim = claimOfFerry(FERRY);
	assert.deepEqual(
		claim?.members.map(({ article }) => article),
		["a", "b", "c", "d", "e"],
	);
	assert.ok(claim?.members.every(({ text }) => !/bread|wages|library/.test(text)));
});

test("each member has how it takes the claim up", () => {
	assert.deepEqual(
		claimOfFerry(FERRY)?.members.map(({ article, stance }) => [article, stance]),
		[
			["a", "asserts"],
			["b", "asserts"],
			["c", "denies"],
			["d", "reports"],
			["e", "doubts"],
		],
	);
});

test("words that turn a claim round deny it", () => {
	const denying = told("f", "Lund's lawyer said the ferry Marigold was not laid up for faulty brakes.", [
		["Lund's lawyer", "said", "the ferry Marigold was not laid up for faulty brakes"],
	]);
	assert.equal(claimOfFerry([...FERRY, denying])?.members.find(({ article }) => article === "f")?.stance, "denies");
});

test("a sentence without attribution repeats what somebody is quoted with, and asserts what nobody is quoted with", () => {
	const own = (id: string): Entry => told(id, "The ferry Marigold was laid up for faulty brakes.");
	assert.equal(claimOfFerry([...FERRY, own("g")])?.members.find(({ article }) => article === "g")?.stance, "repeats");
	assert.deepEqual(
		claimOfFerry([own("g"), own("h")])?.members.map(({ stance }) => stance),
		["asserts", "asserts"],
	);
});

test("a claim is worded by a member that puts it forward on somebody's word, never by a denial nor by a headline", () => {
	const headline = told("h", "FERRY MARIGOLD LAID UP FOR FAULTY BRAKES\nNothing else is known.", [], {
		zones: [{ start: 0, end: 40, zone: "title", why: "" }],
	});
	const claim = claimOfFerry([...FERRY, headline]);
	assert.ok(
		["the ferry Marigold was laid up for faulty brakes", "the Marigold, a ferry, has been laid up because of faulty brakes"].includes(claim?.statement ?? ""),
	);
});

test("of wordings near the middle the weakest stands for all", () => {
	const weak = told("w", "A deckhand said the ferry Marigold may have been laid up for faulty brakes.", [
		["A deckhand", "said", "the ferry Marigold may have been laid up for faulty brakes", { hedge: "weak" }],
	]);
	assert.equal(claimOfFerry([...FERRY, weak])?.statement, "the ferry Marigold may have been laid up for faulty brakes");
});

test("a refusal to comment takes up no claim", () => {
	const silent = told("s", "The company declined to comment on the ferry Marigold and its faulty brakes.", [
		["The company", "declined", "to comment on the ferry Marigold and its faulty brakes", { answer: "declines_to_comment" }],
	]);
	assert.ok(claimOfFerry([...FERRY, silent])?.members.every(({ article }) => article !== "s"));
});

test("what stands in a statement inside a statement is the inner one's", () => {
	const nested = told("n", "Finch said that an engineer had told her that the ferry Marigold was laid up for faulty brakes.", [
		["Finch", "said", "that an engineer had told her that the ferry Marigold was laid up for faulty brakes"],
		["an engineer", "had told", "that the ferry Marigold was laid up for faulty brakes"],
	]);
	const members = claimOfFerry([...FERRY, nested])?.members.filter(({ article }) => article === "n");
	assert.deepEqual(
		members?.map(({ attribution }) => attribution),
		["n/that the ferry Marigold was laid up for faulty brakes"],
	);
});

test("a floor or a ceiling is no denial", () => {
	const floor = told("f", "The ferry Marigold must have not less than two faulty brakes to be laid up.");
	assert.equal(claimOfFerry([...FERRY, floor])?.members.find(({ article }) => article === "f")?.stance, "repeats");
	const denial = told("g", "The ferry Marigold was not laid up for faulty brakes.");
	assert.equal(claimOfFerry([...FERRY, denial])?.members.find(({ article }) => article === "g")?.stance, "denies");
});

test("an article in a language that is not read takes up no claim", () => {
	const notices = [{ code: "not_read", message: "", grave: true }] as const;
	assert.deepEqual(statementsOf(told("h", "De veerboot Marigold ligt stil.", [], { notices })), []);
	assert.equal(statementsOf(told("h", "De veerboot Marigold ligt stil.")).length, 1);
});

test("what a person decides about two statements holds", () => {
	const statements = FERRY.flatMap(statementsOf);
	const at = (words: string): number => statements.findIndex(({ text }) => text.includes(words));
	const [ferry, other, wages] = [at("Marigold was laid up"), at("a ferry, has been"), at("higher wages")];
	const together = (one: number, another: number, rulings: Parameters<typeof clusteredByClaim>[1]): boolean =>
		clusteredByClaim(statements, rulings).some((group) => [one, another].every((place) => group.some((statement) => statement === statements[place])));
	assert.ok(together(ferry, other, []));
	assert.ok(!together(ferry, other, [{ one: ferry, other, same: false }]));
	assert.ok(!together(ferry, wages, []));
	assert.ok(together(ferry, wages, [{ one: wages, other: ferry, same: true }]));
});

test("what a person decides about two statements changes no claim of others", () => {
	const statements = FERRY.flatMap(statementsOf);
	const places = fc.integer({ min: 0, max: statements.length - 1 });
	const rulings = fc.array(fc.record({ one: places, other: places, same: fc.boolean() }), { minLength: 1, maxLength: 4 });
	const before = clusteredByClaim(statements);
	fc.assert(
		fc.property(rulings, (ruled) => {
			const named = new Set(ruled.flatMap(({ one, other }) => [statements[one], statements[other]]));
			const after = clusteredByClaim(statements, ruled).map((group) => JSON.stringify(group));
			for (const group of before) if (!group.some((statement) => named.has(statement))) assert.ok(after.includes(JSON.stringify(group)));
			const claimBefore = new Map(before.flatMap((group, claim) => group.map((statement) => [statement, claim] as const)));
			for (const group of clusteredByClaim(
				statements,
				ruled.filter(({ same }) => !same),
			))
				assert.equal(new Set(group.map((statement) => claimBefore.get(statement))).size, 1);
		}),
	);
});

test("the order in which articles come makes no difference", () => {
	const expected = JSON.stringify(linksOf(FERRY));
	fc.assert(
		fc.property(fc.shuffledSubarray([...FERRY], { minLength: FERRY.length }), (entries) => assert.equal(JSON.stringify(linksOf(entries)), expected)),
		{ numRuns: 20 },
	);
});

test("every place is its slice, and no id comes twice", () => {
	const words = fc.constantFrom("ferry", "Marigold", "brakes", "not", "said", "Finch", "40", "tonnes", "😀", ".", "“", "”", "the", "reportedly", "\n");
	const text = fc.array(words, { minLength: 1, maxLength: 30 }).map((all) => all.join(" "));
	fc.assert(
		fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
			const entries = texts.map((one, at) => entryOf(`t${at}`, one));
			const { claims } = linksOf(entries);
			assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length);
			for (const { members, statement } of claims) {
				assert.ok(members.length > 1);
				assert.ok(members.some((member) => member.text === statement));
				for (const { article, start, end, text: slice } of members) assert.equal(entries.find(({ id }) => id === article)?.text.slice(start, end), slice);
			}
		}),
	);
});

test("odd cases: none, one article, an article without sentences", () => {
	for (const entries of [[], FERRY.slice(0, 1), [entryOf("x", "")]]) assert.deepEqual(linksOf(entries).claims, []);
});

test("a claim that texts only deny is worded by none of the denials where another statement is there", () => {
	const rejecting = (id: string): Entry =>
		told(id, "Lund said that reports about the ferry Marigold and its brakes were wrong.", [
			["Lund", "said", "that reports about the ferry Marigold and its brakes were wrong", { answer: "denies_this" }],
		]);
	const claim = claimOfFerry([rejecting("p"), rejecting("q"), told("r", "The ferry Marigold has been laid up since reports about its brakes.")]);
	assert.equal(claim?.statement, "The ferry Marigold has been laid up since reports about its brakes.");
});

/** The groups of statements in the writer's own voice that take up one claim, by their places in the list. */
const groupsOf = (...sentences: readonly string[]): readonly (readonly number[])[] => {
	const statements = sentences.map((text, at) => ({ article: `text ${at}`, start: 0, end: text.length, text, attribution: null }));
	return clusteredByClaim(statements).map((group) => group.map(({ article }) => statements.findIndex((one) => one.article === article)));
};

test("statements that share the one thing that a story is about are not one claim", () => {
	assert.deepEqual(groupsOf("The wheat is damp.", "No wheat left the yard.", "Bakers want cheaper wheat.", "Wheat is rotated every autumn."), []);
});

test("a figure is the number that it says, however it is written", () => {
	assert.deepEqual(groupsOf("The bridge cost 72 million crowns.", "They paid 72,000,000 for the bridge."), [[0, 1]]);
	assert.deepEqual(groupsOf("The bridge cost 72,000 crowns.", "They paid 45,000 for the bridge and 300,000 for a ferry."), []);
});

test("what is sold of a stock, what is in it and what the law wants in it are claims of their own", () => {
	const groups = groupsOf(
		"The board will sell 40,000 tonnes of reserve barley.",
		"A sale of 40,000 tonnes of reserve barley is planned.",
		"The law requires 90,000 tonnes of reserve barley.",
		"At least 90,000 tonnes of reserve barley must be kept by law.",
	);
	assert.deepEqual(groups, [
		[0, 1],
		[2, 3],
	]);
});

test("a word or a sign that two texts share is no claim", () => {
	const entries = ["x", "y"].map((id) => entryOf(id, "Ferry\n***\nIt."));
	assert.deepEqual(linksOf(entries).claims, []);
});

test("two hundred copies of one article are one member each of its claims, and a wording that many carry draws nothing else to it", () => {
	const copies = Array.from({ length: 200 }, (_, at) =>
		told(`copy${at}`, FERRY[0]?.text ?? "", [["Harbour master Oda Finch", "said", "the ferry Marigold was laid up for faulty brakes"]], {
			url: `https://paper.example/${at}`,
		}),
	);
	const claim = claimOfFerry([...FERRY, ...copies]);
	assert.equal(claim?.members.length, 205);
});
