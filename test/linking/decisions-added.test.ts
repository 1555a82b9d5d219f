import assert from "node:assert/strict";
import { test } from "node:test";
import * as v from "valibot";
import { anchorOf } from "../../src/linking/decisions/anchor.ts";
import { checksAmong } from "../../src/linking/decisions/check.ts";
import { completedTexts } from "../../src/linking/decisions/completed.ts";
import { Content, inForce, type Logged, logged } from "../../src/linking/decisions/decision.ts";
import { heldDecisions } from "../../src/linking/decisions/settled.ts";
import { textsOf } from "../../src/linking/decisions/texts.ts";
import type { Entry } from "../../src/linking/entry.ts";
import { linksOf } from "../../src/linking/link.ts";
import { attributionOf, entryOf, spanIn } from "./entries.ts";

const letter = "Harbour master Ivo Marsh said the north buoy had drifted towards the pier. Rain fell all day.";
const courier = "Pilot Ines Roth denied the north buoy had drifted towards the pier overnight. She said on Monday that nobody slept.";
const gazette = "Havnefogden sa at bøyen hadde drevet mot kaia. Det regnet.";

const marsh = attributionOf(letter, ["Harbour master Ivo Marsh", "said", "the north buoy had drifted towards the pier"]);
const slept = attributionOf(courier, ["She", "said", "nobody slept"]);
const NOT_READ = { code: "not_read" as const, message: "not read", grave: false };
const entries: readonly Entry[] = [
	entryOf("letter", letter, { attributions: [marsh] }),
	entryOf("courier", courier, { attributions: [slept], published: "2031-03-05" }),
	entryOf("gazette", gazette, { language: "nb", notices: [NOT_READ] }),
];

let minute = 0;
const at = (text: string, article: string, words: string) => {
	const { start, end } = spanIn(text, words);
	return anchorOf({ id: article, text }, start, end);
};
const decided = (content: object, by = "mk"): Logged =>
	logged(v.parse(Content, { by, at: new Date(Date.UTC(2031, 2, 4, 0, minute++)).toISOString(), note: "", ...content }));
const added = (name: string | null = null, words = "the north buoy had drifted towards the pier overnight"): Logged =>
	decided({
		decision: "add",
		spans: [at(courier, "courier", words)],
		source: at(courier, "courier", "Pilot Ines Roth"),
		cue: at(courier, "courier", "denied"),
		name,
		translation: null,
	});

const linked = (log: readonly Logged[], of: readonly Entry[] = entries) => linksOf(of, inForce(log));
const completed = (log: readonly Logged[], of: readonly Entry[] = entries) => completedTexts(textsOf(of), inForce(log));
const held = (log: readonly Logged[], of: readonly Entry[] = entries) => heldDecisions(inForce(log), completed(log, of));
const rowsOf = (log: readonly Logged[], article: string, of: readonly Entry[] = entries) => completed(log, of).named(article)?.attributions ?? [];

test("a statement that was added is told like one that was read, and takes up its claim", () => {
	const without = entries.filter(({ id }) => id !== "courier").concat(entryOf("courier", courier, { sentences: [], attributions: [slept] }));
	assert.equal(linked([], without).claims.length, 0);
	const [claim] = linked([added()], without).claims;
	assert.deepEqual(
		claim?.members.map(({ article, text, whose, stance, trail }) => [article, text, whose, stance, trail]),
		[
			["courier", "the north buoy had drifted towards the pier overnight", ["Pilot Ines Roth"], "denies", "person"],
			["letter", "the north buoy had drifted towards the pier", ["Harbour master Ivo Marsh"], "asserts", "person"],
		],
	);
});

test("an added statement has its place among those that were read", () => {
	const text = "The Quay Letter said the pilot told the board the buoy had drifted. Rain fell.";
	const outer = attributionOf(text, ["The Quay Letter", "said", "the pilot told the board the buoy had drifted"]);
	const nested = [entryOf("nested", text, { attributions: [outer] })];
	const inner = decided({
		...{ decision: "add", spans: [at(text, "nested", "the buoy had drifted")], source: at(text, "nested", "the pilot") },
		...{ cue: at(text, "nested", "told"), name: null, translation: null },
	});
	const [first, second] = rowsOf([inner], "nested", nested);
	assert.equal(first?.id, outer.id);
	assert.equal(second?.parent, outer.id);
	const inward = [entryOf("nested", text, { attributions: [attributionOf(text, ["the pilot", "told", "the buoy had drifted"])] })];
	const outward = decided({
		...{ decision: "add", spans: [at(text, "nested", "the pilot told the board the buoy had drifted")], source: at(text, "nested", "The Quay Letter") },
		...{ cue: null, name: null, translation: null },
	});
	const [whole, within] = rowsOf([outward], "nested", inward);
	assert.deepEqual([whole?.parent, within?.parent], [null, whole?.id]);
	assert.deepEqual(
		completed([inner], nested)
			.named("nested")
			?.sentences.map(({ voice }) => voice),
		["attributed", "writer"],
	);
});

test("what another model reads at the words of an added statement gives way to it", () => {
	const wider = attributionOf(courier, ["Pilot Ines Roth", "denied", "buoy had drifted towards the pier overnight"]);
	const later = entries.map((entry) => (entry.id === "courier" ? { ...entry, attributions: [wider, slept] } : entry));
	const log = [added("Ines Roth")];
	assert.deepEqual(
		rowsOf(log, "courier", later).map(({ content }) => content[0]?.text),
		["the north buoy had drifted towards the pier overnight", "nobody slept"],
	);
	assert.deepEqual(held(log, later)[0]?.state, "holds");
	const nobody = entries.map((entry) => (entry.id === "courier" ? { ...entry, attributions: [], sentences: [] } : entry));
	assert.deepEqual(rowsOf(log, "courier", nobody).length, 1);
});

test("an added statement goes with its words into a corrected text, and waits where they are gone", () => {
	const corrected = (text: string) => [...entries, entryOf("courier-2", text, { revises: "courier" })];
	const log = [added()];
	assert.deepEqual(
		rowsOf(log, "courier-2", corrected(`Corrected. ${courier}`)).map(({ source }) => source[0]?.text),
		["Pilot Ines Roth"],
	);
	assert.deepEqual(held(log, corrected("All is well."))[0]?.state, "orphaned");
	assert.deepEqual(linked(log, corrected("All is well.")), linked([], corrected("All is well.")));
});

test("an added statement can be decided on like any other, and of two that differ the later one stands", () => {
	const [first, reject] = [
		added(),
		decided({ decision: "reject", spans: [at(courier, "courier", "the north buoy had drifted towards the pier overnight")] }, "jb"),
	];
	assert.deepEqual(
		held([first, reject]).map(({ state }) => state),
		["overruled", "holds"],
	);
	assert.equal(linked([first, reject]).claims.length, 0);
	const again = added("Ada Quill");
	assert.deepEqual(
		held([first, reject, again]).map(({ state }) => state),
		["overruled", "overruled", "holds"],
	);
	assert.deepEqual(rowsOf([first, reject, again], "courier")[0]?.speaker.name, "Ada Quill");
});

test("a statement can be added in a language that is not read, and said to be the same as one in another", () => {
	const said = at(gazette, "gazette", "bøyen hadde drevet mot kaia");
	const add = decided({
		...{ decision: "add", spans: [said], source: at(gazette, "gazette", "Havnefogden"), cue: null },
		...{ name: "Ivo Marsh", translation: "the buoy had drifted towards the quay" },
	});
	const same = decided({ decision: "same", spans: [said, at(letter, "letter", "the north buoy had drifted towards the pier")] });
	const [claim] = linked([add, same]).claims;
	assert.deepEqual(
		claim?.members.map(({ article, text, whose }) => [article, text, whose]).filter(([article]) => article !== "courier"),
		[
			["gazette", "bøyen hadde drevet mot kaia", ["Harbour master Ivo Marsh"]],
			["letter", "the north buoy had drifted towards the pier", ["Harbour master Ivo Marsh"]],
		],
	);
	const [row] = rowsOf([add, same], "gazette");
	const checked = checksAmong(held([add, same]))({ article: "gazette", start: 0, end: 0, attribution: row?.id ?? "" });
	assert.deepEqual([checked.check?.found, checked.added?.translation], ["checked", "the buoy had drifted towards the quay"]);
});

test("the day of a statement and the day of an article are those that a person set", () => {
	const nobody = at(courier, "courier", "nobody slept");
	const daysOf = (log: readonly Logged[], of: readonly Entry[] = entries) =>
		linked(log, of)
			.timeline.filter(({ what }) => what.startsWith("She"))
			.map(({ earliest, latest, reckoned, byHand, what }) => `${earliest} ${latest} ${byHand ? "set" : reckoned ? "reckoned" : "given"} ${what.slice(0, 8)}`);
	const dated = entries.map((entry) =>
		entry.id === "courier"
			? { ...entry, attributions: [{ ...slept, said: { earliest: "2031-03-03", latest: "2031-03-03", evidence: [spanIn(courier, "Monday")] } }] }
			: entry,
	);
	assert.deepEqual(daysOf([], dated), ["2031-03-03 2031-03-03 reckoned She said"]);
	const published = decided({ decision: "published", spans: [at(courier, "courier", courier)], date: "2031-03-12" });
	assert.deepEqual(daysOf([published], dated), ["2031-03-10 2031-03-10 reckoned She said"], "the Monday before the day that was set");
	assert.deepEqual(completed([published]).named("courier")?.dated?.by, "mk");
	const said = decided({ decision: "date", spans: [nobody], date: "2031-02" });
	assert.ok(daysOf([published, said], dated).some((line) => line.startsWith("2031-02-01 2031-02-28 set")));
	assert.throws(() => decided({ decision: "date", spans: [nobody], date: "2031-02-31" }));
	assert.deepEqual(held([decided({ decision: "date", spans: [at(letter, "letter", "Rain fell all day.")], date: "2031" })])[0]?.state, "orphaned");
});

test("a note stands at its words and changes nothing", () => {
	const note = decided({ decision: "note", spans: [at(letter, "letter", "Rain fell")], note: "it did not: see the log" });
	assert.deepEqual(linked([note]), linked([]));
	const [one] = held([note]);
	assert.deepEqual([one?.state, one?.readings[0]?.[0]?.text], ["holds", "Rain fell"]);
});
