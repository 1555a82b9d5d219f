import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { fetchesIn } from "../../src/linking/ranking/fetch.ts";
import { toldBy, voicesIn } from "../../src/linking/ranking/sources.ts";
import { standingOf } from "../../src/linking/ranking/standing.ts";
import { worldOf } from "../../src/linking/world.ts";
import { sourceItem } from "../../src/views/sources-text.ts";
import { fetchItem, gapsText } from "../../src/views/todo-text.ts";
import { claimOf } from "../linking/entries.ts";
import { told } from "../linking/told.ts";

const page = { width: 100, out: new PassThrough(), outlets: new Set(["quay letter"]), checks: () => ({}) };

/** A text without its line breaks. */
const flat = (text: string): string => text.replace(/\s+/g, " ");

const ROTH = { name: "Ines Roth", type: "person" } as const;
const entries = [
	told(
		"a",
		"{1s:Pilot Ines Roth} {1c:said} {1x:the north buoy drifted by a mile}. {2s:Officials} {2c:said} {2x:the lamp was dark}.",
		[ROTH, {}],
		{ "Ines Roth": "person" },
		{ outlet: "The Quay Letter", published: "2031-03-02" },
	),
	told(
		"b",
		"{1s:Pier News} {1c:reported} {1x:that a tanker struck the north buoy at night}. {2s:Ines Roth} {2c:said} {2x:the north buoy drifted by a mile}. {3s:Officials} {3c:said} {3x:nothing was wrong}.",
		[{ name: "Pier News", type: "outlet" }, ROTH, {}],
		{ "Pier News": "outlet", "Ines Roth": "person" },
		{ outlet: "Harbour Post", published: "2031-03-04" },
	),
];
const world = worldOf(entries, []);

test("statements of one name are together across texts, those of somebody unnamed apart, each wording once", () => {
	const voices = voicesIn(world);
	assert.deepEqual(
		voices.map(({ name, isNamed, texts }) => [name, isNamed, texts]),
		[
			["Ines Roth", true, 2],
			["Pier News", true, 1],
			["Officials", false, 1],
			["Officials", false, 1],
		],
	);
	const [roth] = voices;
	assert.ok(roth);
	assert.deepEqual(
		toldBy(roth).map(({ texts }) => texts),
		[2],
	);
	const text = flat(sourceItem(roth, 1, world.entries, page, 2, false));
	assert.match(
		text,
		/^ 1 Ines Roth - a person, 1 statement in 2 of these 2 texts ● "the north buoy drifted by a mile" - Pilot Ines Roth "said" <- The Quay Letter, 2 Mar 2031/,
	);
	assert.match(text, /the same words in 2 texts $/);
});

test("what to fetch is what texts rest on and no text of the case is, with words and days to search for", () => {
	const [, post] = entries;
	assert.ok(post);
	const words = "that a tanker struck the north buoy at night";
	const start = post.text.indexOf(words);
	const member = {
		article: "b",
		start,
		end: start + words.length,
		text: words,
		attribution: "b-1",
		stance: "asserts",
		whose: ["Pier News"],
		trail: "outside",
	} as const;
	const standing = standingOf(claimOf("c1", [member]));
	const fetches = fetchesIn(world, world.derivations, [standing]);
	assert.deepEqual(
		fetches.map(({ name, articles, claims, latest }) => [name, articles, claims.map(({ id }) => id), latest]),
		[["Pier News", ["b"], ["c1"], "2031-03-04"]],
	);
	const [first] = fetches;
	assert.ok(first);
	assert.ok(first.words.includes("tanker") && first.words.every((word) => post.text.includes(word)));
	const text = flat(fetchItem(first, 1, world.entries, page, 2, true));
	assert.match(
		text,
		/^ 1 ↗ Pier News - 1 of these 2 texts rests on it, for 1 claim search for: Pier News; .*not after 4 Mar 2031, the day of the earliest text that names it/,
	);
	assert.match(text, /"that a tanker struck the north buoy at night" - Pier News "reported" <- Harbour Post, 4 Mar 2031/);
	assert.match(text, /\(claim c1\) $/);
});

test("texts without a date, in other languages, and inputs that were not read are told", () => {
	const [letter] = entries;
	assert.ok(letter);
	const text = flat(gapsText([{ ...letter, published: null }], [], [{ input: "x.bin", message: "Broken.", code: "broken", grave: true }], page));
	assert.match(text, /Texts whose date was not found: .* The Quay Letter, date not given · article a Inputs that were not read x\.bin: Broken\. $/);
	assert.equal(gapsText([], [], [], page), "");
});
