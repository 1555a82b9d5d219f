import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as v from "valibot";
import { anchored, anchorOf } from "../../src/linking/decisions/anchor.ts";
import { checkOfClaim, checksAmong } from "../../src/linking/decisions/check.ts";
import { Content, type Decision, inForce, type Logged, logged, loggedFrom } from "../../src/linking/decisions/decision.ts";
import { heldDecisions } from "../../src/linking/decisions/settled.ts";
import { textsOf } from "../../src/linking/decisions/texts.ts";
import type { Entry } from "../../src/linking/entry.ts";
import { linksOf } from "../../src/linking/link.ts";
import type { Claim } from "../../src/linking/links.ts";
import { attributionOf, entryOf, spanIn } from "./entries.ts";

const letter = "Harbour master Ivo Marsh said the north buoy had drifted towards the pier. Rain fell all day.";
const courier = "Pilot Ines Roth said the north buoy had drifted towards the pier overnight. She said nothing else.";
const post = "The board denied that fuel had leaked from the Ansel ferry. The clerk said the library would open late.";
const gazette = "A clerk said fuel leaked from the Ansel ferry on Monday. Gulls were seen.";

const entries: readonly Entry[] = [
	entryOf("letter", letter, { attributions: [attributionOf(letter, ["Harbour master Ivo Marsh", "said", "the north buoy had drifted towards the pier"])] }),
	entryOf("courier", courier, { attributions: [attributionOf(courier, ["Pilot Ines Roth", "said", "the north buoy had drifted towards the pier overnight"])] }),
	entryOf("post", post, {
		attributions: [
			attributionOf(post, ["The board", "denied", "fuel had leaked from the Ansel ferry"], { act: "deny", polarity: "negated" }),
			attributionOf(post, ["The clerk", "said", "the library would open late"]),
		],
	}),
	entryOf("gazette", gazette, { attributions: [attributionOf(gazette, ["A clerk", "said", "fuel leaked from the Ansel ferry on Monday"])] }),
];
const textOf = (article: string): string => entries.find(({ id }) => id === article)?.text ?? "";

/** Where some words stand in an article. */
const at = (article: string, words: string) => {
	const { start, end } = spanIn(textOf(article), words);
	return anchorOf({ id: article, text: textOf(article) }, start, end);
};

let minute = 0;
const signed = () => ({ by: "mk", at: new Date(Date.UTC(2031, 2, 4, 0, minute++)).toISOString(), note: "seen" });
/** A decision made after all before it. */
const decided = (decision: Decision["decision"], ...spans: readonly ReturnType<typeof at>[]): Logged => {
	const [one = at("letter", "Rain"), other = one, ...more] = spans;
	return logged(
		v.parse(Content, { decision, spans: PAIRS.has(decision) ? [one, other, ...more] : [one], from: [other, ...more], ...REST[decision], ...signed() }),
	);
};
const PAIRS: ReadonlySet<string> = new Set(["same", "not_same", "merge"]);
const REST: Readonly<Record<string, object>> = {
	speaker: { name: "Ada Quill" },
	date: { date: "2031-02" },
	published: { date: "2031-03-01" },
	add: { source: null, cue: null, name: "Ada Quill", translation: null },
};
const undone = ({ id }: Logged): Logged => logged({ decision: "undo", undoes: id, ...signed() });

const buoy = () =>
	[at("letter", "the north buoy had drifted towards the pier"), at("courier", "the north buoy had drifted towards the pier overnight")] as const;
const fuel = () => [at("post", "fuel had leaked from the Ansel ferry"), at("gazette", "fuel leaked from the Ansel ferry on Monday")] as const;

const linked = (log: readonly Logged[], of: readonly Entry[] = entries) => linksOf(of, inForce(log));
const held = (log: readonly Logged[], of: readonly Entry[] = entries) => heldDecisions(inForce(log), textsOf(of));
const statesOf = (log: readonly Logged[], of: readonly Entry[] = entries) => held(log, of).map(({ state }) => state);
const membersOf = (claims: readonly Claim[]): string[][] =>
	claims.map(({ members }) => members.map(({ article, text }) => `${article}: ${text}`).sort()).sort();
const claimWith = (claims: readonly Claim[], words: string): Claim | undefined => claims.find(({ members }) => members.some(({ text }) => text === words));

test("without decisions the accounts of the buoy are one claim and those of the fuel another", () => {
	assert.deepEqual(membersOf(linked([]).claims), [
		["courier: the north buoy had drifted towards the pier overnight", "letter: the north buoy had drifted towards the pier"],
		["gazette: fuel leaked from the Ansel ferry on Monday", "post: fuel had leaked from the Ansel ferry"],
	]);
});

test("what a person holds apart is apart, and what a person holds together is together, whatever is judged", () => {
	const [one, other] = buoy();
	const [denial, report] = fuel();
	assert.equal(claimWith(linked([decided("not_same", one, other)]).claims, one.text), undefined);
	const joined = linked([decided("same", one, report)]).claims;
	assert.deepEqual(membersOf(joined).length, 1);
	assert.equal(claimWith(joined, one.text)?.members.length, 4);
	const both = linked([decided("same", one, report), decided("not_same", other, denial), decided("not_same", report, denial)]).claims;
	assert.equal(claimWith(both, one.text)?.members.some(({ text }) => text === denial.text) ?? false, false);
});

test("the same words can be told apart, and stay with their copies", () => {
	const said = "Ivo Marsh said the Ansel ferry had sunk.";
	const copies = ["a", "b", "c", "d"].map((id) =>
		entryOf(id, said, { attributions: [attributionOf(said, ["Ivo Marsh", "said", "the Ansel ferry had sunk"])] }),
	);
	const place = (id: string) => anchorOf({ id, text: said }, said.indexOf("the Ansel"), said.length - 1);
	assert.equal(linked([], copies).claims[0]?.members.length, 4);
	const apart = linked([decided("not_same", place("a"), place("d"))], copies).claims;
	assert.equal(
		apart.some(({ members }) => ["a", "d"].every((id) => members.some(({ article }) => article === id))),
		false,
	);
	assert.equal(apart[0]?.members.length, 3);
	assert.equal(linked([decided("same", place("a"), place("d"))], copies).claims[0]?.members.length, 4);
});

test("what was rejected takes up no claim, stands in no conflict and on no timeline", () => {
	const [, report] = fuel();
	const before = linked([]);
	assert.ok(before.conflicts.some(({ spans }) => spans.some(({ article }) => article === "gazette")));
	const after = linked([decided("reject", report)]);
	assert.equal(claimWith(after.claims, report.text), undefined);
	for (const list of [after.conflicts, after.timeline])
		assert.ok(list.every(({ spans }) => spans.every(({ article, start, end }) => article !== "gazette" || end <= report.start || report.end <= start)));
	assert.deepEqual(linked([decided("reject", report), decided("confirm", report)]), before);
});

test("a rejected sentence of the writer's is gone, and a statement inside a rejected one stays", () => {
	const text = "The Quay Letter said Ivo Marsh said the Ansel ferry had sunk. The Ansel ferry had sunk.";
	const outer = attributionOf(text, ["The Quay Letter", "said", "Ivo Marsh said the Ansel ferry had sunk"]);
	const inner = { ...attributionOf(text, ["Ivo Marsh", "said", "the Ansel ferry had sunk"]), parent: outer.id };
	const nested = [entryOf("nested", text, { attributions: [outer, inner] })];
	const place = (words: string) => anchorOf({ id: "nested", text }, text.lastIndexOf(words), text.lastIndexOf(words) + words.length);
	assert.deepEqual(membersOf(linked([], nested).claims), [["nested: The Ansel ferry had sunk.", "nested: the Ansel ferry had sunk"]]);
	assert.deepEqual(linked([decided("reject", place("The Ansel ferry had sunk."))], nested).claims, []);
	const [claim] = linked([decided("reject", place("Ivo Marsh said the Ansel ferry had sunk"))], nested).claims;
	assert.deepEqual(
		claim?.members.map(({ whose }) => whose),
		[["Ivo Marsh"], []],
	);
});

test("a claim is worded as a person chose, in words of one of its statements", () => {
	const [, other] = buoy();
	const chosen = at("courier", "buoy had drifted");
	const log = [decided("rename", chosen)];
	const [before, after] = [linked([]), linked(log)];
	assert.equal(claimWith(after.claims, other.text)?.statement, chosen.text);
	assert.deepEqual(
		after.claims.map((claim) => ({ ...claim, statement: "" })),
		before.claims.map((claim) => ({ ...claim, statement: "" })),
	);
	assert.deepEqual(statesOf([decided("rename", fuel()[0])]), ["orphaned"], "a denial is no wording of what it denies");
});

test("a speaker whom a person named stands for the statement, even where the article names nobody", () => {
	const [, report] = fuel();
	const claim = claimWith(linked([decided("speaker", report)]).claims, report.text);
	const member = claim?.members.find(({ article }) => article === "gazette");
	assert.deepEqual([member?.whose, member?.trail], [["Ada Quill"], "person"]);
	assert.ok(claim?.origins.items.some(({ name }) => name === "Ada Quill"));
});

test("of contradicting decisions the later holds, and the earlier says by which it is overruled", () => {
	const [one, other] = buoy();
	const [denial, report] = fuel();
	const [together, apart] = [decided("same", one, other), decided("not_same", one, other)];
	assert.deepEqual(
		held([apart, together]).map(({ state, overruledBy }) => [state, overruledBy]),
		[
			["overruled", [apart.id]],
			["holds", []],
		],
	);
	assert.deepEqual(linked([together, apart]), linked([apart]));
	const chain = [decided("same", one, other), decided("same", other, report), decided("same", report, denial), decided("not_same", one, denial)];
	assert.deepEqual(statesOf(chain), ["overruled", "holds", "holds", "holds"]);
	const [first, second, third, fourth] = [
		decided("not_same", one, denial),
		decided("same", one, other),
		decided("same", other, report),
		decided("same", report, denial),
	];
	assert.deepEqual(held([first, second, third, fourth])[0]?.overruledBy, [second, third, fourth].map(({ id }) => id).sort());
	const [rejected, checked] = [decided("reject", report), decided("confirm", report)];
	assert.deepEqual(statesOf([checked, rejected]), ["overruled", "holds"]);
	assert.deepEqual(statesOf([decided("same", report, one), decided("reject", report)]), ["overruled", "holds"]);
	assert.deepEqual(statesOf([decided("confirm", report), decided("confirm", report)]), ["holds", "holds"]);
});

test("an undone decision leaves no trace, whichever are undone and in whatever order the log comes", () => {
	const places = [...buoy(), ...fuel(), at("post", "the library would open late"), at("letter", "Rain fell all day.")];
	const one = fc.record({
		decision: fc.constantFrom<Decision["decision"]>(
			...(["same", "not_same", "merge", "split", "reject", "rename", "speaker", "confirm", "date", "published", "note", "add"] as const),
		),
		one: fc.constantFrom(...places),
		other: fc.constantFrom(...places),
		isUndone: fc.boolean(),
	});
	fc.assert(
		fc.property(fc.array(one, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (drawn, numbers) => {
			const log = drawn.map(({ decision, one, other }) => decided(decision, one, other));
			const undoings = log.filter((_, index) => drawn[index]?.isUndone).map(undone);
			const kept = log.filter((_, index) => !drawn[index]?.isUndone);
			const shuffled = [...log, ...undoings].map((entry) => [numbers.next().value ?? 0, entry] as const).sort(([a], [b]) => a - b);
			const all = shuffled.map(([, entry]) => entry);
			assert.deepEqual(linked(all), linked(kept));
			assert.deepEqual(held(all), held(kept));
			assert.deepEqual(linked(all, entries.toReversed()), linked(kept));
		}),
		{ numRuns: 60 },
	);
});

test("words are found again where they moved, and orphaned where it cannot be told which they are", () => {
	const old = "Ivo Marsh said the buoy drifted. Ines Roth said no more. The end.";
	const start = old.indexOf("no more");
	const anchor = anchorOf({ id: "old", text: old }, start, start + 7);
	const later = (text: string): Entry[] => [entryOf("old", old), entryOf("new", text, { revises: "old" })];
	const found = (text: string) => {
		const result = anchored(anchor, textsOf(later(text)));
		return "why" in result ? result.why : [result.place.article, result.place.start, result.moved];
	};
	assert.deepEqual(anchored(anchor, textsOf([entryOf("old", old)])), { place: { article: "old", start, end: start + 7, text: "no more" }, moved: false });
	assert.deepEqual(found(`Corrected. ${old}`), ["new", start + 11, true]);
	assert.deepEqual(found(old.replace("Ivo Marsh", "No more. He said no more; Ivo Marsh")), ["new", start + 26, true]);
	assert.match(String(found("Ivo Marsh said the buoy drifted.")), /not found/);
	assert.match(String(found("All is well, and no more of it.")), /not found/, "in other surroundings they may be others");
	assert.match(String(found(`${old} ${old}`)), /more than once/);
	assert.match(String("why" in anchored({ ...anchor, article: "gone" }, textsOf(later(old)))), /true/);
});

test("a decision about the text before holds for the corrected one, or says that it does not", () => {
	const [, report] = fuel();
	const corrected = (text: string) => [
		...entries,
		entryOf("gazette-2", text, {
			revises: "gazette",
			attributions: [attributionOf(text, ["A clerk", "said", text.slice(text.indexOf("said ") + 5, text.indexOf("."))])],
		}),
	];
	const log = [decided("reject", report)];
	const same = corrected(`Late edition, corrected. ${gazette}`.replace("edition, corrected.", "edition:"));
	assert.deepEqual(statesOf(log, same), ["holds"]);
	assert.equal(claimWith(linked(log, same).claims, report.text), undefined);
	const other = corrected("A clerk said oil leaked from the Ansel ferry on Monday. Gulls were seen.");
	assert.deepEqual(statesOf(log, other), ["orphaned"]);
	assert.deepEqual(linked(log, other), linked([], other));
});

test("what a person checked is marked with who and when; a claim when all of its members are", () => {
	const [one, other] = buoy();
	const members = claimWith(linked([]).claims, one.text)?.members ?? [];
	const first = decided("confirm", one);
	const half = checksAmong(held([first]));
	assert.deepEqual(
		members.map((member) => half(member)),
		[{}, { check: { found: "checked", by: "mk", at: first.at } }],
	);
	assert.equal(checkOfClaim(members, half), undefined);
	const second = decided("confirm", other);
	assert.equal(checkOfClaim(members, checksAmong(held([first, second])))?.at, second.at);
	const wider = entries.map((entry) =>
		entry.id === "letter"
			? entryOf("letter", letter, { attributions: [attributionOf(letter, ["Harbour master Ivo Marsh", "said", "buoy had drifted towards the pier"])] })
			: entry,
	);
	assert.deepEqual(statesOf([first], wider), ["orphaned"], "a check is of the very words");
	assert.deepEqual(statesOf([decided("not_same", one, other)], wider), ["holds"]);
});

test("an entry from outside is taken by what it says: its id is the hash of that", () => {
	const entry = decided("confirm", at("letter", "Rain fell all day."));
	assert.deepEqual(loggedFrom(JSON.parse(JSON.stringify(entry))), entry);
	for (const change of [{ by: "jb" }, { id: "0" }, { spans: [] }, { decision: "perhaps" }, { at: "yesterday" }])
		assert.throws(() => loggedFrom({ ...entry, ...change }));
	assert.throws(() => loggedFrom(null));
});

test("many decisions on many statements are settled in time that grows with them", () => {
	const text = Array.from({ length: 3000 }, (_, number) => `Buoy number ${number} drifted.`).join(" ");
	const long = [entryOf("long", text)];
	const place = (number: number) =>
		anchorOf({ id: "long", text }, text.indexOf(`Buoy number ${number} `), text.indexOf(`Buoy number ${number} `) + `Buoy number ${number} drifted.`.length);
	const log = Array.from({ length: 2900 }, (_, number) => decided(number % 3 === 0 ? "not_same" : "same", place(number), place(number + 7)));
	const states = statesOf(log, long);
	assert.ok(states.every((state) => state !== "orphaned"));
});
