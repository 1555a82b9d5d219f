import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Attribution } from "../../src/attribution/attribution.ts";
import type { Statement } from "../../src/linking/claims/statement.ts";
import { comparisonsOf } from "../../src/linking/differences/comparisons.ts";
import { differencesOf } from "../../src/linking/differences/differences.ts";
import type { Derivation } from "../../src/linking/links.ts";
import { attributionOf, claimOf, entryOf, memberOf, spanIn } from "./entries.ts";

const statementOf = (article: string, text: string, attribution: Attribution | null = null, content = text): Statement => ({
	article,
	attribution,
	...spanIn(text, content),
});

const told = (one: Statement, other: Statement): readonly string[] =>
	differencesOf(one, other).map((found) => `${found.what}: ${found.one?.text ?? "-"} | ${found.other?.text ?? "-"}`);
const between = (one: string, other: string): readonly string[] => told(statementOf("a", one), statementOf("b", other));

test("the differing words stand side by side, articles and case aside", () => {
	assert.deepEqual(between("The ministry is weighing the sale of the grain.", "the ministry has agreed the sale of a grain"), [
		"wording: is weighing | has agreed",
	]);
	assert.deepEqual(between("The lock will shut.", "The lock will shut."), []);
	assert.deepEqual(between("The eastern lock will shut.", "The lock will shut on Monday."), ["wording: eastern | -", "wording: - | on Monday"]);
});

test("a number that changed is so called, in figures and in words", () => {
	assert.deepEqual(between("Divers need nine weeks for the gates.", "Divers need 12 weeks for the gates."), ["number: nine | 12"]);
});

test("a word of doubt that fell out is so called", () => {
	const text = "Marsh said the gates may have cracked in spring";
	const hedged = attributionOf(text, ["Marsh", "said", "the gates may have cracked in spring"], { hedge: "weak", hedgeWords: [spanIn(text, "may")] });
	const other = "Marsh said the gates have cracked in spring";
	const plain = attributionOf(other, ["Marsh", "said", "the gates have cracked in spring"]);
	assert.deepEqual(
		told(statementOf("a", text, hedged, "the gates may have cracked in spring"), statementOf("b", other, plain, "the gates have cracked in spring")),
		["hedge: may | -"],
	);
});

test("words inside quotation marks: changed ones, and those that lost their marks", () => {
	assert.deepEqual(between("“rusted beyond any repair”", "“rusted beyond all hope”"), ["quotation: any repair | all hope"]);
	assert.deepEqual(between("the gates are “rusted beyond any repair”", "the gates are rusted beyond any repair"), [
		"quotation: rusted beyond any repair | rusted beyond any repair",
	]);
});

test("an official here and officials there; one person's two names are no difference", () => {
	const by = (source: string, name: string | null) => {
		const text = `${source} said the gates cracked`;
		return statementOf(
			source,
			text,
			attributionOf(text, [source, "said", "the gates cracked"], { speaker: { entity: null, name, type: "person" } }),
			"the gates cracked",
		);
	};
	assert.deepEqual(told(by("an official", null), by("officials", null)), ["source: an official | officials"]);
	assert.deepEqual(told(by("Ivo Marsh", "Ivo Marsh"), by("Mr Marsh", "Ivo Marsh")), []);
	assert.deepEqual(told(by("an official", null), by("he", null)), []);
});

test("how far a thing has come, where both tell it", () => {
	const at = (article: string, stage: Attribution["stage"]) => {
		const text = "Marsh said the gates were on order";
		return statementOf(article, text, attributionOf(text, ["Marsh", "said", "the gates were on order"], { stage }), "the gates were on order");
	};
	assert.deepEqual(told(at("a", "considering"), at("b", "agreed")), ["stage: the gates were on order | the gates were on order"]);
	assert.deepEqual(told(at("a", "considering"), at("b", null)), []);
});

const original = entryOf("o", "The harbour board is weighing a sale of up to 40,000 tonnes of wheat.");
const relay = entryOf("r", "The harbour board agreed a sale of 40,000 tonnes of wheat, the Post reported.");
const other = entryOf("s", "The harbour board agreed a sale of 60,000 tonnes of wheat, the Post reported.");
const claim = claimOf("k", [
	memberOf(original, "The harbour board is weighing a sale of up to 40,000 tonnes of wheat"),
	memberOf(relay, "The harbour board agreed a sale of 40,000 tonnes of wheat"),
	memberOf(other, "The harbour board agreed a sale of 60,000 tonnes of wheat"),
]);
const cites = (entry: typeof relay, article: string | null): Derivation => ({
	...spanIn(entry.text, "the Post reported"),
	article: entry.id,
	from: { article, name: "the Post" },
	how: "cites",
});

test("with the original in the case it stands beside each that rests on it; without it nobody came first", () => {
	const inside = comparisonsOf([claim], [original, relay, other], [cites(relay, "o"), cites(other, "o")]);
	assert.deepEqual(
		inside.map(({ direction, one, other: as }) => [direction, one.article, as.article]),
		[
			["original", "o", "r"],
			["original", "o", "s"],
		],
	);
	const outside = comparisonsOf([claim], [original, relay, other], [cites(relay, null), cites(other, null)]);
	assert.deepEqual(
		outside.map(({ direction, one, other: as, differences }) => [direction, one.article, as.article, differences.map(({ what }) => what)]),
		[["between", "r", "s", ["number"]]],
	);
	assert.deepEqual(comparisonsOf([claim], [original, relay, other], []), []);
});

test("every span is its slice", () => {
	const words = fc
		.array(fc.constantFrom("the", "gates", "may", "crack", "“rusted", "shut”", "12", "weeks", "🏚", "—"), { maxLength: 12 })
		.map((list) => list.join(" "));
	fc.assert(
		fc.property(words, words, (one, second) => {
			for (const difference of differencesOf(
				{ article: "a", attribution: null, start: 0, end: one.length, text: one },
				{ article: "b", attribution: null, start: 0, end: second.length, text: second },
			)) {
				if (difference.one) assert.equal(one.slice(difference.one.start, difference.one.end), difference.one.text);
				if (difference.other) assert.equal(second.slice(difference.other.start, difference.other.end), difference.other.text);
				assert.ok(difference.one ?? difference.other);
			}
		}),
	);
});
