import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Entry } from "../../src/linking/entry.ts";
import { timelineOf } from "../../src/linking/timeline/timeline.ts";
import { attributionOf, entryOf, spanIn } from "./entries.ts";

const told = (entries: readonly Entry[]): readonly string[] =>
	timelineOf(entries).map(
		({ earliest, latest, reckoned, what }) => `${earliest}${latest === earliest ? "" : `..${latest}`}${reckoned ? " reckoned" : ""}: ${what}`,
	);

/** A Thursday. */
const PUBLISHED = "2031-05-15";

test("given dates and those reckoned from the article's day stand in order of time", () => {
	const text =
		"Divers found the Tallow wreck on Monday afternoon. The ferry sank off Tallow Reach on 3 March 1988 in a gale. The museum will show its bell on Sunday.";
	assert.deepEqual(told([entryOf("a", text, { published: PUBLISHED })]), [
		"1988-03-03: The ferry sank off Tallow Reach on 3 March 1988 in a gale.",
		"2031-05-12 reckoned: Divers found the Tallow wreck on Monday afternoon.",
		"2031-05-18 reckoned: The museum will show its bell on Sunday.",
	]);
});

test("an article without a date tells only what it dates itself", () => {
	const text = "Divers found the Tallow wreck on Monday afternoon. The ferry sank off Tallow Reach in March 1988 in a gale.";
	assert.deepEqual(told([entryOf("a", text)]), ["1988-03-01..1988-03-31: The ferry sank off Tallow Reach in March 1988 in a gale."]);
});

test("a statement stands on the day that it was made, once", () => {
	const text = "The harbour master said on Tuesday the lock would stay shut for nine weeks.";
	const attribution = attributionOf(text, ["The harbour master", "said", "the lock would stay shut for nine weeks"], {
		said: { earliest: "2031-05-13", latest: "2031-05-13", evidence: [spanIn(text, "Tuesday")] },
	});
	assert.deepEqual(told([entryOf("a", text, { published: PUBLISHED, attributions: [attribution] })]), [`2031-05-13 reckoned: ${text}`]);
});

test("several texts that tell one thing of one day are one entry with all their places", () => {
	const [one, other] = ["Divers found the wreck of the Tallow ferry on Monday.", "The wreck of the Tallow ferry was found by divers three days ago."];
	const [entry, ...rest] = timelineOf([entryOf("b", other, { published: PUBLISHED }), entryOf("a", one, { published: PUBLISHED })]);
	assert.deepEqual(rest, []);
	assert.deepEqual(
		entry?.spans.map(({ article, text }) => [article, text]),
		[
			["a", one],
			["b", other],
		],
	);
	assert.equal(entry?.what, one);
});

test("different things on one day are two entries", () => {
	const text = "Divers found the Tallow wreck on Monday afternoon. Bakers in the hill towns raised the price of rye bread on Monday.";
	assert.equal(told([entryOf("a", text, { published: PUBLISHED })]).length, 2);
});

test("dates of clutter, of a page's stamp and of a dateline are kept out", () => {
	const teaser = "Read more: What the flood of 2 May 2029 did to the Karst shaft and its miners";
	const text = `Published: 14 May 2031\nOSTMARK, May 14, 2031 (Carrow Press) - The lock will stay shut while divers replace its gates.\n${teaser}`;
	const zones = [{ ...spanIn(text, teaser), zone: "boilerplate", why: "made up" } as const];
	assert.deepEqual(told([entryOf("a", text, { published: PUBLISHED, captured: "2031-06-01", zones })]), []);
});

test("nothing, and 5,000 copies of one text", () => {
	assert.deepEqual(timelineOf([]), []);
	const copies = Array.from({ length: 5000 }, (_, at) => entryOf(`c${at}`, "The ferry sank off Tallow Reach on 3 March 1988 in a gale."));
	const [entry, ...rest] = timelineOf(copies);
	assert.deepEqual(rest, []);
	assert.equal(entry?.spans.length, 5000);
});

const PIECES = [
	"The ferry sank off Tallow Reach on 3 March 1988 in a gale.",
	"In March 1988 a gale sank the ferry off Tallow Reach.",
	"Divers found the Tallow wreck on Monday afternoon 🏚.",
	"Divers say that they found the Tallow wreck yesterday at noon.",
	"The museum will show its bell to visitors next week.",
];

test("the order of articles makes no difference, days are in order, and every span is its slice", () => {
	const article = fc.record({ pieces: fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }), published: fc.constantFrom(null, "2031-05-15", "2031-05") });
	fc.assert(
		fc.property(fc.array(article, { maxLength: 6 }), (articles) => {
			const entries = articles.map(({ pieces, published }, at) => entryOf(`a${at}`, pieces.join(" "), { published }));
			const timeline = timelineOf(entries);
			assert.deepEqual(timelineOf(entries.toReversed()), timeline);
			for (const { earliest, latest, spans } of timeline) {
				assert.ok(earliest <= latest);
				for (const { article: id, start, end, text } of spans) assert.equal(entries.find((entry) => entry.id === id)?.text.slice(start, end), text);
			}
			const days = timeline.map(({ earliest }) => earliest);
			assert.deepEqual(days, days.toSorted());
		}),
	);
});

test("two thousand sentences that are nearly one are told in time", () => {
	const entries = Array.from({ length: 2000 }, (_, at) =>
		entryOf(`c${at}`, `Witness q${at}z said that the ferry sank off Tallow Reach on 3 March 1988 in a gale.`),
	);
	const start = performance.now();
	assert.equal(
		timelineOf(entries).reduce((sum, { spans }) => sum + spans.length, 0),
		2000,
	);
	assert.ok(performance.now() - start < 5000);
});
