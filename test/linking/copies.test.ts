import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Copied, copiesAmong } from "../../src/linking/copies/copies.ts";
import { articleOf } from "./articles.ts";

const PASSAGE =
	"The harbour board of Quarrytown voted on Monday to shut the eastern lock for nine weeks while divers replace its rusted gates, a repair that engineers had urged since the spring floods cracked the sill.";
const OTHER =
	"Ferry crews in Ostmark began a slow march past the customs house at dawn, carrying lanterns for a colleague who drowned last winter when a winch cable parted in heavy swell off Tallow Reach.";
const BEFORE = "Bread prices in the hill towns rose again, and bakers blamed a poor rye harvest.";
const AFTER = "Ada Quill, who runs the tide museum, expects more visitors than last summer.";

const only = (articles: readonly Copied[]) => {
	const copies = copiesAmong(articles);
	assert.equal(copies.length, 1);
	const [copy] = copies;
	assert.ok(copy);
	return copy;
};

/** The passage that two texts share, as each of them has it. */
const sharedBy = (text: string, of: string): readonly (readonly [string, string])[] =>
	copiesAmong([articleOf("b", text), articleOf("a", of)]).flatMap(({ spans }) => spans.map((span) => [span.text, span.of.text] as const));

const textOf = (articles: readonly Copied[], id: string): string => articles.find((article) => article.id === id)?.text ?? "";

test("a passage that stands in two articles is found at its place in both", () => {
	const text = `${BEFORE}\n\n${PASSAGE}`;
	const of = `${PASSAGE} ${AFTER}`;
	const copy = only([articleOf("b", text), articleOf("a", of)]);
	const [span] = copy.spans;
	assert.equal(copy.spans.length, 1);
	assert.equal(span?.text, PASSAGE.slice(0, -1));
	assert.equal(span?.start, text.indexOf(PASSAGE));
	assert.equal(span?.of.start, 0);
	assert.equal(copy.shared, PASSAGE.length - 1);
	assert.equal(copy.share, Math.round((1000 * (PASSAGE.length - 1)) / text.length) / 1000);
});

test("articles that share no wording have no copies, nor has one article, nor none", () => {
	assert.deepEqual(copiesAmong([articleOf("b", `${BEFORE} ${PASSAGE}`), articleOf("a", `${OTHER} ${AFTER}`)]), []);
	assert.deepEqual(copiesAmong([articleOf("a", PASSAGE)]), []);
	assert.deepEqual(copiesAmong([]), []);
});

test("case, accents, kinds of quotation marks and hyphens make no difference", () => {
	const one =
		"“Nobody’s lock-keeper slept,” said Zoë Marsh, the Quarrytown harbour-board’s chair, before divers surfaced near Tallow Reach with rusted gate pins.";
	const other = `"NOBODY'S LOCK KEEPER SLEPT," SAID ZOE MARSH, THE QUARRYTOWN HARBOUR BOARD'S CHAIR, BEFORE DIVERS SURFACED NEAR TALLOW REACH WITH RUSTED GATE PINS.`;
	assert.equal(sharedBy(one, other).length, 1);
});

test("a passage is found with words changed, cut and put in", () => {
	const edited =
		"The harbour board voted late on Monday to close the eastern lock for nine weeks while divers replace its rusty gates, a repair that local engineers had urged since spring floods cracked the sill";
	const [pair] = sharedBy(`${BEFORE} ${edited}.`, `${PASSAGE} ${AFTER}`);
	assert.ok(pair?.[0].endsWith("floods cracked the sill"));
	assert.ok(pair?.[0].startsWith("harbour board voted") || pair?.[0].startsWith("The harbour board voted"));
});

test("sentences in another order are one passage", () => {
	const found = sharedBy(`${OTHER} ${PASSAGE}`, `${PASSAGE} ${OTHER}`);
	assert.equal(found.length, 1);
});

test("names and set phrases that articles on one event have in common are no copy", () => {
	const one = "Mayor Ivo Marsh of Quarrytown told the Ostmark Evening Courier on Friday that he would resign. Marsh, 61, has led the town since 2019.";
	const other =
		"The Ostmark Evening Courier has learnt that a resignation is near: Mayor Ivo Marsh of Quarrytown, under fire over the lock, met party elders twice.";
	assert.deepEqual(sharedBy(one, other), []);
});

test("page clutter is not compared", () => {
	const zone = { start: 0, end: PASSAGE.length, zone: "boilerplate", why: "made up" } as const;
	assert.deepEqual(copiesAmong([articleOf("b", PASSAGE, { zones: [zone] }), articleOf("a", PASSAGE)]), []);
});

test("without dates and credits nobody has it from anybody, and the smaller id stands second", () => {
	const { article, of, direction } = only([articleOf("a", PASSAGE), articleOf("b", `${PASSAGE} ${AFTER}`)]);
	assert.deepEqual([article, of, direction], ["b", "a", null]);
});

test("the later article has it from the earlier one", () => {
	for (const [early, late] of [
		["2031-05-13", "2031-05-14"],
		["2031-05-13T23:50:00Z", "2031-05-14"],
		["2031-05", "2031-06-01"],
		["2031-05-14T09:30:00+02:00", "2031-05-14T08:00:00Z"],
	]) {
		const { article, of, direction } = only([
			articleOf("a", PASSAGE, { published: late ?? "" }),
			articleOf("b", `${PASSAGE} ${AFTER}`, { published: early ?? "" }),
		]);
		assert.deepEqual([article, of, direction], ["a", "b", "dates"]);
	}
});

test("dates that do not part two articles tell nothing", () => {
	for (const [one, other] of [
		["2031-05-14", "2031-05-14T08:00:00Z"],
		["2031-05", "2031-05-14"],
		["2031-05-14", null],
		["2031-05-14T10:00:00+02:00", "2031-05-14T08:00:00Z"],
	])
		assert.equal(
			only([articleOf("a", PASSAGE, { published: one ?? null }), articleOf("b", `${PASSAGE} ${AFTER}`, { published: other ?? null })]).direction,
			null,
		);
});

test("what one article carries under an agency's credit, the other has from there", () => {
	const carrier = articleOf("b", `QUARRYTOWN (Reuters) - ${PASSAGE}`);
	const { article, of, direction } = only([carrier, articleOf("a", `${BEFORE} ${PASSAGE}`)]);
	assert.deepEqual([article, of, direction], ["a", "b", "credit"]);
});

test("the agency's own article comes before one that carries it", () => {
	const carrier = articleOf("a", `QUARRYTOWN (Reuters) - ${PASSAGE}`);
	const { article, of, direction } = only([carrier, articleOf("b", `${PASSAGE} ${AFTER}`, { outlet: "Reuters" })]);
	assert.deepEqual([article, of, direction], ["a", "b", "credit"]);
});

test("two that carry one agency's text need not have it from one another, whatever their dates", () => {
	const text = `QUARRYTOWN (Reuters) - ${PASSAGE}`;
	const { direction } = only([articleOf("a", text, { published: "2031-05-14" }), articleOf("b", `${text} ${AFTER}`, { published: "2031-05-16" })]);
	assert.equal(direction, null);
});

test("a credit that the dates speak against tells nothing", () => {
	const carrier = articleOf("b", `QUARRYTOWN (Reuters) - ${PASSAGE}`, { published: "2031-05-16" });
	assert.equal(only([carrier, articleOf("a", PASSAGE, { published: "2031-05-14" })]).direction, null);
});

test("of two texts of one article the latest counts, and they are no copies of one another", () => {
	const url = "https://ledger.example/lock";
	const first = articleOf("b1", PASSAGE, { url, published: "2031-05-14" });
	const second = articleOf("b2", OTHER, { url, published: "2031-05-14", modified: "2031-05-15" });
	assert.deepEqual(copiesAmong([second, first, articleOf("a", `${PASSAGE} ${AFTER}`)]), []);
	assert.equal(only([first, second, articleOf("a", `${OTHER} ${AFTER}`)]).article, "b2");
});

test("5,000 articles of the same words are each tied to the first", () => {
	const articles = Array.from({ length: 5000 }, (_, at) => articleOf(`n${String(at).padStart(4, "0")}`, PASSAGE));
	const copies = copiesAmong(articles);
	assert.equal(copies.length, 4999);
	assert.ok(copies.every(({ of, share }) => of === "n0000" && share > 0.99));
});

test("a wording in very many articles ties each to a bounded number of others", () => {
	const articles = Array.from({ length: 200 }, (_, at) => articleOf(`n${String(at).padStart(3, "0")}`, `${PASSAGE} Reader ${at} wrote in.`));
	const copies = copiesAmong(articles);
	assert.ok(copies.length <= 200 * 32);
	assert.equal(new Set(copies.flatMap(({ article, of }) => [article, of])).size, 200);
});

/** Sentences of made-up words, some of them the same, put together at random: texts that share passages. */
const WORDS = "lantern harbour the of gate a rust tide board and winter to said market lock river in council stone was bell".split(" ");
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 25 }).map((words) => `${words.join(" ")}.`);
const pool = fc.array(sentence, { minLength: 3, maxLength: 8 });
const made = pool.chain((sentences) =>
	fc
		.array(fc.array(fc.constantFrom(...sentences, "Émile!", "\ud83d\ude80 \ud800", "“", "…\n\n"), { maxLength: 12 }), { maxLength: 6 })
		.map((texts) => texts.map((parts, at) => articleOf(`id-${at}`, parts.join(" ")))),
);

test("every span is its slice, on both sides, and what is shared is no more than there is", () => {
	fc.assert(
		fc.property(made, (articles) => {
			for (const { article, of, spans, shared, share } of copiesAmong(articles)) {
				assert.notEqual(article, of);
				for (const span of spans) {
					assert.equal(textOf(articles, article).slice(span.start, span.end), span.text);
					assert.equal(textOf(articles, of).slice(span.of.start, span.of.end), span.of.text);
					assert.ok(span.end > span.start && span.of.end > span.of.start);
				}
				assert.ok(shared > 0 && shared <= textOf(articles, article).length);
				assert.ok(share > 0 && share <= 1);
			}
		}),
	);
});

test("the order in which articles come makes no difference", () => {
	fc.assert(
		fc.property(
			made.chain((articles) => fc.tuple(fc.constant(articles), fc.shuffledSubarray([...articles], { minLength: articles.length }))),
			([articles, shuffled]) => {
				assert.deepEqual(copiesAmong(shuffled), copiesAmong(articles));
			},
		),
	);
});

test("two articles share the same places, whichever of them is the first", () => {
	fc.assert(
		fc.property(made, (articles) => {
			const [left, right] = articles;
			if (!left || !right) return;
			const places = (one: Copied, other: Copied) =>
				copiesAmong([one, other]).flatMap(({ article, spans }) =>
					spans.map((span) =>
						(textOf([one, other], article) === right.text
							? [span.start, span.end, span.of.start, span.of.end]
							: [span.of.start, span.of.end, span.start, span.end]
						).join(),
					),
				);
			assert.deepEqual(places({ ...left, id: "id-0" }, { ...right, id: "id-1" }).sort(), places({ ...left, id: "y-0" }, { ...right, id: "x-1" }).sort());
		}),
	);
});

test("odd texts: empty, one word, one word 50,000 times, signs alone, another script", () => {
	const texts = ["", "Lock", `${"tide ".repeat(50_000)}`, "?! … — 🚀", "码头委员会星期一投票决定关闭东闸九个星期以便潜水员更换生锈的闸门"];
	const articles = texts.flatMap((text, at) => [articleOf(`a${at}`, text), articleOf(`b${at}`, `${text} Ende`)]);
	const found = new Set(copiesAmong(articles).map(({ article, of }) => `${article} ${of}`));
	assert.ok(found.has("b4 a4"));
});
