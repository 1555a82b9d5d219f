import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { copiesAmong } from "../../src/linking/copies/copies.ts";
import type { Entry } from "../../src/linking/entry.ts";
import { worldOf } from "../../src/linking/world.ts";
import { told } from "./told.ts";

const derived = (...entries: readonly Entry[]): readonly string[] =>
	worldOf(entries, copiesAmong(entries)).derivations.map(({ article, from, how, text }) => `${article} ${how} ${from.article ?? from.name}: ${text}`);

const OUTLET = { "Morning Lantern": "outlet" } as const;
const PASSAGE =
	"The harbour board of Quarrytown voted on Monday to shut the eastern lock for nine weeks while divers replace its rusted gates, a repair that engineers had urged since the spring floods cracked the sill.";

test("an outlet that an article names for its word is cited, in the words that tell it", () => {
	const texts: readonly (readonly [string, string])[] = [
		["According to the Morning Lantern, it rained.", "According to the Morning Lantern"],
		["It rained, the Morning Lantern later reported.", "the Morning Lantern later reported"],
		["Ada Quill told the Morning Lantern that it rained.", "told the Morning Lantern"],
		["In an interview with the Morning Lantern she wept.", "interview with the Morning Lantern"],
		["A Morning Lantern report that it rained was doubted.", "A Morning Lantern report"],
		["She wrote a letter to the Morning Lantern.", "letter to the Morning Lantern"],
		["He was quoted by Ostmark's Morning Lantern on rain.", "quoted by Ostmark's Morning Lantern"],
		["It rained.\n\n[Morning Lantern]", "Morning Lantern"],
	];
	for (const [text, words] of texts) assert.deepEqual(derived(told("a", text, [], OUTLET)), [`a cites Morning Lantern: ${words}`], text);
});

test("an outlet that is only named, in a quotation, for a picture or as the article's own is no derivation", () => {
	const none = (text: string, given: Partial<Entry> = {}): void => assert.deepEqual(derived(told("a", text, [], OUTLET, given)), [], text);
	none("She walked past the Morning Lantern offices.");
	none("The boats lay still. Photo: Morning Lantern.");
	none("The Morning Lantern contacted both boards. Ada Quill told the Morning Lantern that it rained.");
	none("Ada Quill told the Morning Lantern that it rained.", { outlet: "Morning Lantern" });
	const quoted = told("a", "{1x:“I told the Morning Lantern so,”} {1s:she} {1c:said}.", [{ name: "Ada Quill" }], OUTLET);
	const direct = { ...quoted, attributions: quoted.attributions.map((row) => ({ ...row, kind: "direct" as const })) };
	assert.deepEqual(derived(direct), []);
});

test("a text that says where it first stood, where more is, or from what it was put into English", () => {
	assert.deepEqual(derived(told("a", "This article originally appeared in the Morning Lantern.", [], OUTLET)), [
		"a copies Morning Lantern: originally appeared in the Morning Lantern",
	]);
	assert.deepEqual(derived(told("a", "For more, head to the Morning Lantern.", [], OUTLET)), ["a links Morning Lantern: head to the Morning Lantern"]);
	assert.deepEqual(derived(told("a", "Translated from the Morning Lantern.", [], OUTLET)), [
		"a translates Morning Lantern: Translated from the Morning Lantern",
	]);
});

test("a statement, a letter or a post is cited by whoever gave it out", () => {
	const names = { "Harbour Board": "organisation", "Ada Quill": "person" } as const;
	const board = { name: "Harbour Board", type: "organisation" } as const;
	assert.deepEqual(derived(told("a", "{1s:The Harbour Board} {1c:said in a statement} {1x:that it rained}.", [board], names)), [
		"a cites Harbour Board: The Harbour Board said in a statement",
	]);
	assert.deepEqual(derived(told("a", "{1s:Ada Quill} {1c:tweeted} {1x:that it rained}.", [{ name: "Ada Quill" }], names)), [
		"a cites Ada Quill: Ada Quill tweeted",
	]);
	assert.deepEqual(derived(told("a", "{1x:It rained}, according to {1s:the navy statement}.", [{ type: "document" }], names)), [
		"a cites navy statement: the navy statement",
	]);
	assert.deepEqual(derived(told("a", "{1s:The Harbour Board} {1c:said} {1x:that it rained}.", [board], names)), []);
});

test("an outlet leads to its article where one tells that it is that outlet's", () => {
	const cites = told("a", "It rained, the Morning Lantern said.", [], OUTLET);
	assert.deepEqual(derived(cites, told("b", "It rained.", [], {}, { outlet: "The Morning Lantern" })), ["a cites b: the Morning Lantern said"]);
	assert.deepEqual(derived(cites, told("b", "The Morning Lantern contacted the board. It rained.", [], OUTLET)), ["a cites b: the Morning Lantern said"]);
	assert.deepEqual(
		derived(told("a", "It rained, Reuters said.", [], { Reuters: "outlet" }), told("b", "OSTMARK (Reuters) - It rained.", [], { Reuters: "outlet" })),
		["a cites b: Reuters said"],
	);
	const two = ["b", "c"].map((id) => told(id, `It rained ${id}.`, [], {}, { outlet: "Morning Lantern" }));
	assert.deepEqual(derived(cites, ...two), ["a cites Morning Lantern: the Morning Lantern said"]);
});

test("an agency's text in another outlet's article is copied from the agency", () => {
	assert.deepEqual(derived(told("a", "OSTMARK (Reuters) - It rained.", [], {}, { outlet: "Morning Lantern" })), ["a copies Reuters: Reuters"]);
	assert.deepEqual(derived(told("a", "OSTMARK (Reuters) - It rained.")), []);
});

test("passages are copied from the earlier article, or from the one whose outlet is named for them; where nothing tells, from neither", () => {
	const one = told("a", `${PASSAGE} Ada Quill was there.`, [], {}, { published: "2031-05-02" });
	const other = told("b", `It rained. ${PASSAGE}`, [], {}, { published: "2031-05-01" });
	assert.deepEqual(derived(one, other), [`a copies b: ${PASSAGE.slice(0, -1)}`]);
	const undated = [one, other].map((entry) => ({ ...entry, published: null }));
	assert.deepEqual(derived(...undated), []);
	const naming = told("a", `${PASSAGE} The Morning Lantern reported that on Monday.`, [], OUTLET);
	assert.deepEqual(derived(naming, told("b", `It rained. ${PASSAGE}`)), [
		`a copies b: ${PASSAGE.slice(0, -1)}`,
		"a cites Morning Lantern: The Morning Lantern reported",
	]);
});

test("every derivation's words are their place's, and the order of the articles makes no difference", () => {
	const entries = [
		told("a", `${PASSAGE} The Morning Lantern reported that, and the Quay Letter's report said more.`, [], { ...OUTLET, "Quay Letter": "outlet" }),
		told("b", `${PASSAGE} It rained.`, [], {}, { outlet: "Quay Letter", published: "2031" }),
		told("c", "According to Reuters and the Lantern it rained. 🌧 The Morning Lantern said so.", [], { ...OUTLET, Lantern: "outlet", Reuters: "outlet" }),
		told("d", `OSTMARK (Reuters) - ${PASSAGE}`, [], { Reuters: "outlet" }),
		told("e", ""),
	];
	const expected = worldOf(entries, copiesAmong(entries)).derivations;
	assert.ok(expected.length > 4);
	for (const { article, start, end, text } of expected) assert.equal(text, entries.find(({ id }) => id === article)?.text.slice(start, end));
	fc.assert(
		fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (order) => {
			assert.deepEqual(worldOf(order, copiesAmong(order)).derivations, expected);
		}),
	);
});

test("five thousand copies of one article are looked at in no time", () => {
	const first = told("0", `According to the Morning Lantern, ${PASSAGE}`, [], OUTLET);
	const entries = Array.from({ length: 5000 }, (_, index): Entry => ({ ...first, id: `${index}` }));
	const start = performance.now();
	assert.equal(worldOf(entries, copiesAmong(entries)).derivations.length, 5000);
	assert.ok(performance.now() - start < 20_000);
});

test("credits, inverted verbs and documents from somebody are read; a name that ends a longer one, a group or a bare report is none", () => {
	assert.deepEqual(derived(told("a", `${PASSAGE.repeat(3)}\n(Morning Lantern, Reuters)`, [], { ...OUTLET, Reuters: "outlet" })), [
		"a cites Morning Lantern: Morning Lantern",
		"a cites Reuters: Reuters",
	]);
	assert.deepEqual(derived(told("a", "It rained, reports the Morning Lantern.", [], OUTLET)), ["a cites Morning Lantern: reports the Morning Lantern"]);
	assert.deepEqual(derived(told("a", "Contributing: The Morning Lantern", [], OUTLET)), ["a cites Morning Lantern: Contributing: The Morning Lantern"]);
	const report = (source: string) => derived(told("a", `{1c:According to} {1s:${source}}{1x: it rained}.`, [{ type: "document" }]));
	assert.deepEqual(report("a new report from Tidewatch"), ["a cites Tidewatch: According to a new report from Tidewatch"]);
	assert.deepEqual(report("a new report"), []);
	assert.deepEqual(derived(told("a", "They walked up Lantern Hill. The Hill told boats of storms.", [], { "Lantern Hill": "place" })), []);
	assert.deepEqual(derived(told("a", "Ada Quill told MPs that it rained.", [], { MPs: "organisation" })), []);
});
