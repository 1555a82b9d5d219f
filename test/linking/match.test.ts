import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { collectionOf } from "../../src/linking/match/collection.ts";
import { byId, type Known } from "../../src/linking/match/known.ts";
import { type Match, matchesOf } from "../../src/linking/match/matches.ts";
import { meantClaimsOf, meantPostOf, textsOfClaim, textsOfPost } from "../../src/linking/match/meant.ts";
import { postOf } from "../../src/linking/match/post.ts";
import { wordsWithin } from "../../src/linking/match/run-on.ts";
import { WORD_SIGNS } from "../../src/linking/match/signs.ts";

const known = (id: string, text: string, title: string | null = null): Known => ({ id, text, title });

const CLAIMS = [
	known("mice", "Inspectors shut the Quarrytown bakery after mice were found in its flour store.", "Was a Bakery in Quarrytown Shut Over Mice?"),
	known("ferry", "The ferry Lady Ibbot ran aground off Tallow Reach with 212 passengers.", "Did the Lady Ibbot Run Aground?"),
	known("ferry-2019", "In 2019, the ferry Lady Ibbot was sold to a breaker's yard."),
	known("ferry-2023", "In 2023, the ferry Lady Ibbot was sold to a breaker's yard."),
	known("lamps", "A photograph shows lamps along the harbour wall that were never switched on.", "Are the Harbour Lamps Dark?"),
	known("tax", "Councillor Orla Brandt said that she would tax every seagull.", "Did a Councillor Want to Tax Seagulls?"),
	known("bridge", "Quarrytown's misspelled bridge sign cost 40,000 crowns.", null),
];

const matched = (text: string, claims: readonly Known[] = CLAIMS): readonly Match[] => {
	const collection = collectionOf(byId(claims));
	return matchesOf(postOf(text, collection.isWord), collection, null, 20);
};
const first = (text: string): string | undefined => matched(text)[0]?.id;

test("a text takes up the claim whose words it has, whatever their endings and order", () => {
	assert.equal(first("They found a mouse, no: MICE, in the flour at the bakery in Quarrytown and inspectors are shutting it"), "mice");
	assert.equal(first("212 people on board as ferry grounds near Tallow Reach"), "ferry");
	assert.equal(first("lol the new bridge has a misspelling on its sign"), "bridge");
});

test("hashtags and account names count as the words that they are made of", () => {
	assert.equal(first("unbelievable #SeagullTax http://example.org/x1"), "tax");
	assert.equal(first("what did she just say @OrlaBrandt"), "tax");
});

test("the author under a post counts, and its year parts two claims of one wording", () => {
	assert.equal(first("Nonsense! — Orla Brandt (@brandt_o) May 4, 2021"), "tax");
	assert.equal(first("Lady Ibbot is sold to a breaker's yard, they say — Jonas Wick (@wick) March 2, 2019"), "ferry-2019");
	assert.equal(first("Lady Ibbot is sold to a breaker's yard, they say — Jonas Wick (@wick) March 2, 2023"), "ferry-2023");
});

test("a post is taken apart into what it says, whose it is and when it was written", () => {
	const words = new Set(["tallow", "reach"]);
	assert.deepEqual(
		postOf("Stuck again! #tallowreach pic.example.com https://t.example/abc — Harbour Watch (@HarbourWatch7) October 9, 21", (word) => words.has(word)),
		{ body: "Stuck again!  tallow reach  pic.example.com", author: "Harbour Watch Harbour Watch 7", year: "2021" },
	);
	assert.deepEqual(
		postOf("He said so - on Monday.", () => false),
		{ body: "He said so - on Monday.", author: "", year: null },
	);
});

test("a run of words is parted at capitals and digits, else into the fewest words that fill it", () => {
	const words = new Set(["to", "day", "today", "is", "the", "there", "re", "set", "reset"]);
	const parted = (run: string): string => wordsWithin(run, (word) => words.has(word));
	assert.equal(parted("StopTheLBCNow2020"), "Stop The LBC Now 2020");
	assert.equal(parted("todayisreset"), "today is reset");
	assert.equal(parted("xyzzyfoo"), "xyzzyfoo");
	assert.equal(parted(""), "");
});

test("each score is the sum of what its signs add, and the likeliest stands first", () => {
	const matches = matched("The ferry Lady Ibbot and 212 passengers");
	assert.ok(matches.length > 1);
	for (const { score, why } of matches) {
		assert.deepEqual(Object.keys(why), [...WORD_SIGNS]);
		assert.ok(Math.abs(score - Object.values(why).reduce((sum, part) => sum + part, 0)) < 1e-3);
	}
	assert.deepEqual(
		matches.map(({ score }) => score),
		matches.map(({ score }) => score).toSorted((one, other) => other - one),
	);
});

test("with vectors, a claim without a word in common is found by its meaning", () => {
	const vector = (text: string): Float32Array => Float32Array.from(/gull|bird/i.test(text) ? [1, 0] : [0, 1]);
	const collection = collectionOf(CLAIMS);
	const post = postOf("birds!", collection.isWord);
	const meant = { claims: meantClaimsOf(CLAIMS.flatMap(textsOfClaim).map(vector)), post: meantPostOf(textsOfPost(post).map(vector)) };
	assert.deepEqual(matchesOf(post, collection, null, 20), []);
	assert.equal(matchesOf(post, collection, meant, 20)[0]?.id, "tax");
});

test("the order of the collection shows in no result", () => {
	const expected = matched("Lady Ibbot sold, bakery shut, 40,000 crowns");
	fc.assert(
		fc.property(fc.shuffledSubarray(CLAIMS, { minLength: CLAIMS.length }), (shuffled) => {
			assert.deepEqual(
				matched("Lady Ibbot sold, bakery shut, 40,000 crowns", shuffled).map(({ id }) => id),
				expected.map(({ id }) => id),
			);
		}),
		{ numRuns: 20 },
	);
});

test("any text gives finite scores or nothing", () => {
	const hostile = ["", " ", "#", "@@@ ###", "\0\ud800", "渡船在浅滩搁浅", "— (@x)", "a".repeat(100_000), `#${"ab".repeat(10_000)}`, "ferry ".repeat(20_000)];
	const collection = collectionOf([...CLAIMS, ...hostile.map((text, at) => known(`hostile-${at}`, text, text))]);
	const check = (text: string): void => {
		for (const { score } of matchesOf(postOf(text, collection.isWord), collection, null, 20)) assert.ok(Number.isFinite(score));
	};
	hostile.forEach(check);
	fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), check), { numRuns: 100 });
	assert.deepEqual(matched("ferry", []), []);
});

test("five thousand copies of one claim are listed by their ids", () => {
	const copies = Array.from({ length: 5000 }, (_, at) => known(`copy-${String(at).padStart(4, "0")}`, "The ferry ran aground."));
	const ids = matched("The ferry ran aground.", copies).map(({ id }) => id);
	assert.equal(ids.length, 20);
	assert.deepEqual(ids, ids.toSorted());
});
