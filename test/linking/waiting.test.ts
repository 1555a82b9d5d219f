import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim, Member, Origin } from "../../src/linking/links.ts";
import { byWeight } from "../../src/linking/ranking/claims.ts";
import { waitingIn } from "../../src/linking/ranking/waiting.ts";
import { claimOf, entryOf, memberOf } from "./entries.ts";

const WORDS = "the north buoy had drifted towards the pier overnight";
const place = (article: string, stance: Member["stance"] = "asserts", words = WORDS): Member => memberOf(entryOf(article, `${words}.`), words, stance);
const originIn = (article: string): Origin => ({ name: `pilot in ${article}`, side: "for", articles: [article], evidence: [] });

/** What waits, as "article: what hangs on it". */
const waiting = (claims: readonly Claim[], confidences: Readonly<Record<string, number>> = {}, checked: readonly string[] = []): string[] =>
	waitingIn(byWeight(claims).shown, {
		isChecked: ({ article }) => checked.includes(article),
		confidenceOf: ({ article }) => confidences[article],
		conflicts: [],
	}).map(({ member, changes }) => `${member.article}: ${changes.join(", ")}`);

test("the places on which something hangs come first, and what is checked waits no more", () => {
	const claim: Claim = {
		...claimOf("1", [place("a"), place("b"), place("c"), place("d", "denies", "the north buoy had not drifted towards the pier overnight")]),
		origins: { min: 1, max: 1, items: [originIn("b"), { ...originIn("c"), articles: ["c", "d"] }], reasons: [] },
	};
	assert.deepEqual(waiting([claim]), ["b: source", "a: words", "d: answer", "c: "]);
	assert.deepEqual(waiting([claim], {}, ["b", "d"]), ["a: words", "c: "]);
});

test("of places on which the same hangs the less sure one comes first", () => {
	const claim = claimOf("1", [place("a"), place("b"), place("c"), place("d")]);
	assert.deepEqual(waiting([claim], { a: 0.9, b: 0.9, c: 0.4, d: 0.6 }, ["a"]), ["c: ", "d: ", "b: "]);
});

test("a second text counts for a claim that would be one text's alone; a claim that many tell comes before one that two do", () => {
	const two = claimOf(
		"2",
		["y", "z"].map((id) => place(id, "asserts", "fuel had leaked from the Ansel ferry on Monday")),
	);
	assert.deepEqual(waiting([two]), ["y: second text, words", "z: second text"]);
	const many = claimOf(
		"1",
		["a", "b", "c", "d", "e", "f", "g", "h"].map((id) => place(id)),
	);
	assert.equal(waiting([two, many])[0], "a: words");
});
