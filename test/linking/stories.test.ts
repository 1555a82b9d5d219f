import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { type Signature, signatureOf, type Told } from "../../src/linking/stories/signature.ts";
import { storiesAmong } from "../../src/linking/stories/stories.ts";

const told = (id: string, text: string, given: Partial<Told> = {}): Told => ({ id, text, title: null, language: "en", zones: [], ...given });
const groups = (articles: readonly Told[]): readonly (readonly string[])[] => storiesAmong(articles.map(signatureOf)).map(({ articles }) => articles);
const all = (articles: Readonly<Record<string, string>>): readonly Told[] => Object.entries(articles).map(([id, text]) => told(id, text));

const FERRY = {
	"ferry-1":
		"Ferry Lady Ibbot runs aground off Tallow Reach. The ferry Lady Ibbot ran aground on a sandbank off Tallow Reach on Monday with 212 passengers, the harbour master Jonas Wick said.",
	"ferry-2":
		"Passengers of the Lady Ibbot were taken off in lifeboats after the ferry struck a sandbank near Tallow Reach. Harbour master Jonas Wick counted 212 people ashore.",
	"ferry-3":
		"All 212 passengers are safe, says Wick, after Lady Ibbot grounding. Two tugs failed to pull the ferry from the sandbank at Tallow Reach before the tide fell.",
};
const BAKERY = {
	"bakery-1":
		"Quarrytown bakery must close over mice. Inspectors have shut the Orlop Street bakery in Quarrytown after mice were found in its flour store, its owner Bettina Krall confirmed.",
	"bakery-2": "Bettina Krall calls the closing of her bakery unjust. Inspectors found mice in the flour store on Orlop Street, the town of Quarrytown says.",
};

const words = (stem: string, count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${stem}${String.fromCharCode(97 + at)}`);
/** Eight reports on one event: each has some of the words of such events, some of those of this one, and some of its own. */
const reports = (kind: string, event: string): readonly Told[] =>
	Array.from({ length: 8 }, (_, at) => {
		const some = (stem: string): readonly string[] => words(stem, 16).filter((_, word) => (word * 5 + at * 3) % 4 > 0);
		return told(`${event}-${at}`, [...some(event), ...some(kind), ...words(`${event}${at}`, 12)].join(" "));
	});
const idsOf = (articles: readonly Told[]): readonly string[] => articles.map(({ id }) => id);

test("articles on one event share a story, articles on another have another", () => {
	assert.deepEqual(groups(all({ ...FERRY, ...BAKERY })), [Object.keys(BAKERY), Object.keys(FERRY)]);
});

test("two events of one kind are two stories, though all articles are more alike than those of some stories are", () => {
	const [first, second] = [reports("fire", "banstow"), reports("fire", "wellcombe")];
	assert.deepEqual(groups([...first, ...second]), [idsOf(first), idsOf(second)]);
	assert.equal(groups([first[0], second[0]].filter((one) => one !== undefined)).length, 1);
});

test("many papers with one agency's copy do not drive out the paper with a report of its own", () => {
	const copy = `${FERRY["ferry-1"]} ${FERRY["ferry-3"]}`;
	const copies = Array.from({ length: 30 }, (_, at) => told(`paper-${at}`, `${copy} Edition ${at}.`));
	assert.equal(groups([...copies, told("own", FERRY["ferry-2"])]).length, 1);
});

test("a story's id is the hash of its smallest article id", () => {
	const [story] = storiesAmong(all(FERRY).map(signatureOf));
	assert.equal(story?.id, createHash("sha256").update("ferry-1").digest("hex").slice(0, 16));
});

test("the order of the articles makes no difference", () => {
	const articles = [...all({ ...FERRY, ...BAKERY }), ...reports("fire", "banstow"), ...reports("fire", "wellcombe")].map(signatureOf);
	const expected = storiesAmong(articles);
	fc.assert(
		fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
			assert.deepEqual(storiesAmong(shuffled), expected);
		}),
	);
});

const odd = fc.oneof(
	fc.constantFrom(
		"",
		" ",
		"Ada.",
		"😀😀 😀",
		"\ud800 \udc00 x",
		"1 2 3",
		"a".repeat(10_000),
		"no no no",
		"第一 报道",
		"\u0000",
		"__proto__ constructor toString",
	),
	fc.string({ unit: "binary" }),
	fc.lorem({ maxCount: 30 }),
);

test("whatever the texts, each article is in one story, and the order makes no difference", () => {
	const articles = fc.array(
		fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e", "f", "__proto__", ""), text: odd, language: fc.constantFrom("en", "de", "und") }),
		{ maxLength: 12 },
	);
	fc.assert(
		fc.property(articles, fc.func(fc.integer()), (given, order) => {
			const signatures = given.map(({ id, text, language }) => signatureOf(told(id, text, { language })));
			const stories = storiesAmong(signatures);
			assert.deepEqual(stories.flatMap(({ articles }) => articles).sort(), [...new Set(given.map(({ id }) => id))].sort());
			const shuffled = signatures.map((one, at) => ({ one, place: order(at) })).sort((a, b) => a.place - b.place);
			assert.deepEqual(storiesAmong(shuffled.map(({ one }) => one)), stories);
		}),
	);
});

test("no article gives no story, and one article a story of its own", () => {
	assert.deepEqual(groups([]), []);
	assert.deepEqual(groups([told("only", FERRY["ferry-1"])]), [["only"]]);
});

test("texts without words do not belong together", () => {
	assert.deepEqual(groups([told("a", ""), told("b", ""), told("c", "😀")]), [["a"], ["b"], ["c"]]);
});

test("a thousand articles of one text are one story", () => {
	const articles = Array.from({ length: 1000 }, (_, at) => told(`copy-${at}`, FERRY["ferry-1"]));
	assert.equal(groups([...articles, told("bakery", BAKERY["bakery-1"])]).length, 2);
});

test("a title that is not in the text counts as its beginning, and page clutter does not count", () => {
	const text = "The inquiry goes on, its head said.";
	const menu = "Home Weather Bettina Krall bakery mice inspectors Orlop Street Quarrytown";
	const zones = [{ start: text.length + 1, end: text.length + 1 + menu.length, zone: "boilerplate" as const, why: "menu" }];
	const [titled, cluttered] = [told("titled", text, { title: BAKERY["bakery-1"] }), told("cluttered", `${text}\n${menu}`, { zones })];
	assert.deepEqual(groups([...all(BAKERY), titled]), [["bakery-1", "bakery-2", "titled"]]);
	assert.deepEqual(groups([...all(BAKERY), cluttered]), [["bakery-1", "bakery-2"], ["cluttered"]]);
});

test("in another language names and numbers tell, and small words do not", () => {
	const german = (id: string, text: string): Told => told(id, text, { language: "de" });
	const articles = [
		german(
			"f1",
			"Die Lady Ibbot ist vor Tallow Reach auf Grund gelaufen; wie es dazu kam, ist noch nicht bekannt, und es wird geprüft, ob jemand etwas gesehen hat.",
		),
		german("f2", "Was mit der Lady Ibbot vor Tallow Reach war, ist noch nicht bekannt, und es wird geprüft, wie es dazu kam und ob jemand etwas gesehen hat."),
		german("b1", "Wie es dazu kam, ist noch nicht bekannt, und es wird geprüft, ob jemand etwas gesehen hat, sagt Bettina Krall in Quarrytown."),
	];
	assert.deepEqual(groups(articles), [["b1"], ["f1", "f2"]]);
});

test("what is given is not changed", () => {
	const signatures: readonly Signature[] = all({ ...FERRY, ...BAKERY }).map(signatureOf);
	const before = JSON.stringify(signatures.map(({ words }) => [...words]));
	storiesAmong(signatures);
	assert.equal(JSON.stringify(signatures.map(({ words }) => [...words])), before);
});
