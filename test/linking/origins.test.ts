import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { statementsOf } from "../../src/linking/claims/statement.ts";
import { copiesAmong } from "../../src/linking/copies/copies.ts";
import type { Entry } from "../../src/linking/entry.ts";
import { originsOf } from "../../src/linking/origins/origins.ts";
import { worldOf } from "../../src/linking/world.ts";
import { told } from "./told.ts";

type Stance = Parameters<typeof originsOf>[0][number]["stance"];

/** All statements of the articles as one claim's members; stances by attribution's id, "asserts" where none is given, "repeats" for the writer's own sentences. */
const membersOf = (entries: readonly Entry[], stances: Readonly<Record<string, Stance>> = {}) =>
	entries.flatMap((entry) =>
		statementsOf(entry).map(({ attribution, ...place }) => ({
			...place,
			attribution: attribution?.id ?? null,
			stance: attribution === null ? ("repeats" as const) : (stances[attribution.id] ?? ("asserts" as const)),
		})),
	);

const origins = (entries: readonly Entry[], stances: Readonly<Record<string, Stance>> = {}) =>
	originsOf(membersOf(entries, stances), worldOf(entries, copiesAmong(entries)));

/** The range and the names, as "1-2: Ada Quill; aide". */
const range = (...entries: readonly Entry[]): string => {
	const { min, max, items } = origins(entries);
	return `${min}-${max}: ${items.map(({ name }) => name).join("; ")}`;
};

const QUILL = { name: "Ada Quill" } as const;
const LANTERN = { "Daily Lantern": "outlet" } as const;

test("one named source in many articles is one", () => {
	const one = told("a", "{1s:Ada Quill} {1c:said} {1x:the lock is shut}.", [QUILL], { "Ada Quill": "person" });
	const other = told("b", "{1s:Harbour chief Ada Mary Quill} {1c:told} Reuters {1x:the lock was shut}.", [{ name: "Ada Mary Quill", to: "Reuters" }], {
		"Ada Mary Quill": "person",
		Reuters: "outlet",
	});
	assert.equal(range(one, other), "1-1: Ada Mary Quill");
	assert.deepEqual(origins([one, other]).items[0]?.articles, ["a", "b"]);
});

test("articles that cite one outlet, and those that name what its source told it, rest on that source", () => {
	const cites = told(
		"a",
		"The lock is shut, {1c:according to} {1s:the Daily Lantern}{1x:: divers are there}.",
		[{ name: "Daily Lantern", type: "outlet" }],
		LANTERN,
	);
	const source = told("b", "{1s:A source} {1c:told} the Daily Lantern {1x:the lock is shut}.", [{ to: "the Daily Lantern" }], LANTERN);
	const rests = told("c", "The lock is shut for good. That came from a report in the Daily Lantern.", [], LANTERN);
	assert.equal(range(cites), "1-1: Daily Lantern report");
	assert.equal(range(cites, source, rests), "1-1: source, to Daily Lantern");
});

test("sources named apart are counted apart, and those of one body could be one", () => {
	const board = told("a", "{1s:Ada Quill of the Harbour Board} {1c:said} {1x:so}.", [{ ...QUILL, affiliation: "Harbour Board" }], {
		"Harbour Board": "organisation",
	});
	const other = told("b", "{1s:Ben Orsin of the Harbour Board} {1c:said} {1x:so}.", [{ name: "Ben Orsin", affiliation: "Harbour Board" }], {
		"Harbour Board": "organisation",
	});
	const pilot = told("c", "{1s:Pilot Ines Roth} {1c:said} {1x:so}.", [{ name: "Ines Roth" }]);
	assert.equal(range(board, other), "1-2: Ada Quill; Ben Orsin");
	assert.equal(range(board, other, pilot), "2-3: Ada Quill; Ben Orsin; Ines Roth");
});

test("a spokesman and officials of a body are the body; unnamed people could be anybody who is named", () => {
	const names = { "Harbour Board": "organisation" } as const;
	const board = told("a", "{1s:The Harbour Board} {1c:said} {1x:so}.", [{ name: "Harbour Board", type: "organisation" }], names);
	const speaks = told("b", "{1s:Harbour Board spokesman Ben Orsin} {1c:said} {1x:so}.", [{ name: "Ben Orsin", affiliation: "Harbour Board" }], names);
	const officials = told("c", "{1s:Harbour Board officials} {1c:said} {1x:so}.", [{ type: "group", affiliation: "Harbour Board" }], names);
	const aide = told("d", "{1s:An aide} {1c:said} {1x:so}.", [{}]);
	assert.equal(range(board, speaks, officials), "1-1: Ben Orsin");
	assert.equal(range(board, aide), "1-2: Harbour Board; aide");
});

test("who is called a body's spokesman once speaks for it under the bare name too", () => {
	const names = { "Harbour Board": "organisation", "Ben Orsin": "person" } as const;
	const board = told("a", "{1s:The Harbour Board} {1c:said} {1x:the lock is shut}.", [{ name: "Harbour Board", type: "organisation" }], names);
	const orsin = { name: "Ben Orsin", affiliation: "Harbour Board" } as const;
	const speaks = told(
		"b",
		"{1s:Harbour Board spokesman Ben Orsin} {1c:came} {1x:at noon}. {2s:Orsin} {2c:said} {2x:the lock is shut}.",
		[orsin, { name: "Ben Orsin" }],
		names,
	);
	const members = membersOf([board, speaks]).filter(({ text }) => text.includes("lock"));
	assert.equal(originsOf(members, worldOf([board, speaks], [])).max, 1);
});

test("two unnamed groups could be one, people who were there are others than officials, and one unnamed group is one", () => {
	const officials = told("a", "{1s:Security officials} {1c:said} {1x:so}.", [{ type: "group" }]);
	const more = told("b", "{1s:Norwegian security officials} {1c:said} {1x:so}.", [{ type: "group" }]);
	const danes = told("c", "{1s:Danish officials} {1c:said} {1x:so}.", [{ type: "group" }]);
	const residents = told("d", "{1s:Local residents} {1c:said} {1x:so}.", [{ type: "group" }]);
	assert.equal(range(officials), "1-1: Security officials");
	assert.equal(range(officials, more), "1-1: Norwegian security officials");
	assert.equal(range(more, danes), "1-2: Norwegian security officials; Danish officials");
	assert.equal(range(residents, told("e", "{1s:Ada Quill} {1c:said} {1x:so}.", [QUILL])), "2-2: Local residents; Ada Quill");
});

test("somebody unnamed of whom a named one tells is no other, and authorities are officials by another name", () => {
	const tells = told("a", "{1s:Ada Quill} {1c:said} {1x:{2s:a panel} {2c:found} {2x:so}}.", [QUILL, { parent: 1, type: "organisation" }]);
	const again = told("b", "{1s:Ada Quill} {1c:said} {1x:so}.", [QUILL]);
	assert.equal(range(tells, again), "1-1: Ada Quill");
	const authorities = told("c", "{1s:Norwegian authorities} {1c:said} {1x:so}.", [{ name: "Norwegian authorities", type: "government" }], {
		"Norwegian authorities": "government",
	});
	const officials = told("d", "{1s:Officials} {1c:said} {1x:so}.", [{ type: "group" }]);
	assert.equal(range(authorities, officials), "1-1: Norwegian authorities");
});

test("a country's authorities are its government's people and not its army's", () => {
	const norway = (id: string, name: string) => told(id, `{1s:${name}} {1c:said} {1x:so}.`, [{ name, type: "government" }], { [name]: "government" });
	assert.equal(range(norway("a", "Norwegian authorities"), norway("b", "Norwegian army")), "1-2: Norwegian authorities; Norwegian army");
	assert.equal(range(norway("a", "Norwegian authorities"), norway("b", "Norwegian government")), "1-1: Norwegian government");
});

test("what somebody quoted says that a third one said is the quoted one's, where a pronoun alone tells of the third", () => {
	const quoted = told(
		"a",
		"{1x:“{2s:He} {2c:said} {2x:no to the lock},”} {1s:a source} {1c:told} the Daily Lantern.",
		[{ to: "the Daily Lantern" }, { name: "Ben Orsin", parent: 1 }],
		{ ...LANTERN, "Ben Orsin": "person" },
	);
	const direct = { ...quoted, attributions: quoted.attributions.map((row) => ({ ...row, kind: "direct" as const })) };
	assert.equal(range(direct), "1-1: source, to Daily Lantern");
});

test("who has another's words has no word of their own", () => {
	const words =
		"the harbour board of Quarrytown voted on Monday to shut the eastern lock for nine weeks while divers replace its rusted gates, a repair that engineers had urged since the spring floods cracked the sill";
	const named = told("a", `{1s:Ada Quill} {1c:said} {1x:${words}}.`, [QUILL]);
	const copy = told("b", `{1s:A clerk} {1c:said} {1x:${words}}.`, [{}]);
	assert.equal(range(named, copy), "1-1: Ada Quill");
});

test("a quotation that goes on is its speaker's, and an article's own sentence adds nobody to those it names", () => {
	const entry = told("a", "{1x:“The lock is shut,”} {1s:Ada Quill} {1c:said}. The lock is shut.\n\n“It will stay shut.”", [QUILL]);
	assert.equal(range(entry), "1-1: Ada Quill");
});

test("the journalist who wrote a report is the one person named as an outlet's, and nobody's where two are", () => {
	const paper = { "Daily Lantern": "outlet" } as const;
	const named = told("a", "{1s:The Daily Lantern's Ada Quill} {1c:said} {1x:so}.", [{ ...QUILL, affiliation: "Daily Lantern" }], paper);
	const wrote = told("b", "{1s:The journalist who wrote the piece} {1c:said} {1x:so}.", [{}]);
	assert.equal(range(named, wrote), "1-1: Ada Quill");
	const second = told("c", "{1s:Ben Orsin of the Daily Lantern} {1c:said} {1x:so}.", [{ name: "Ben Orsin", affiliation: "Daily Lantern" }], paper);
	assert.equal(origins([named, second, wrote]).items.length, 3);
	const other = told("d", "{1s:A journalist} {1c:said} {1x:so}.", [{}]);
	assert.equal(origins([named, other]).items.length, 2);
});

test("a thing that shows something is nobody who tells it", () => {
	const things = told("a", "{1s:Radar observations} {1c:indicate} {1x:the lock is shut}.", [{ type: "group" }]);
	assert.equal(range(things), "0-1: ");
	assert.equal(range(things, told("b", "{1s:Ada Quill} {1c:said} {1x:the lock is shut}.", [QUILL])), "1-1: Ada Quill");
	assert.equal(range(told("d", "{1s:It} {1c:does show} {1x:the lock is shut}.", [{ name: "Harbour Board", type: "organisation" }])), "0-1: ");
	assert.equal(range(told("c", "{1s:A diver with images} {1c:said} {1x:the lock is shut}.", [{}])), "1-1: diver with images");
});

test("the words that name a source stand beside the pronoun or bare noun that speaks", () => {
	const one = told("a", "{1s:Ada Quill} {1c:came} {1x:at noon}. {2s:She} {2c:said} {2x:the lock is shut}.", [QUILL, QUILL], { "Ada Quill": "person" });
	const evidence = origins([one]).items.map(({ evidence: places }) => places.map(({ text }) => text));
	assert.deepEqual(evidence, [["Ada Quill came", "She said"]]);
	const two = told("b", "{1s:A source close to the board} {1c:told} the Lantern {1x:so}. {2s:The source} {2c:said} {2x:the lock is shut}.", [{}, {}]);
	const members = membersOf([two]).filter(({ text }) => text.includes("lock"));
	assert.deepEqual(
		originsOf(members, worldOf([two], [])).items.map(({ evidence: places }) => places.map(({ text }) => text)),
		[["A source close to the board told", "The source said"]],
	);
});

test("with nobody named the range begins at none and says so", () => {
	const none = origins([told("a", "The lock is shut."), told("b", "{1c:Reportedly} {1x:the lock is shut}.")]);
	assert.deepEqual([none.min, none.max, none.items.length], [0, 1, 0]);
	assert.ok(none.reasons.includes("Nobody is named as knowing this."));
	assert.deepEqual(originsOf([], worldOf([], [])), { min: 0, max: 0, items: [], reasons: ["Nobody is named as knowing this."] });
});

test("those who deny, doubt or correct are listed against and not counted", () => {
	const entries = [told("a", "{1s:Ada Quill} {1c:said} {1x:so}. {2s:Ben Orsin} {2c:denied} {2x:it}.", [QUILL, { name: "Ben Orsin", act: "deny" }])];
	const { min, max, items } = origins(entries, { "a-2": "denies" });
	assert.deepEqual([min, max], [1, 1]);
	assert.deepEqual(
		items.map(({ name, side }) => [name, side]),
		[
			["Ada Quill", "for"],
			["Ben Orsin", "against"],
		],
	);
});

test("the reasons say why not more and why not fewer, and never that a thing is so", () => {
	const board = told("a", "{1s:Ada Quill} {1c:said} {1x:so}. {2s:Norwegian officials} {2c:said} {2x:so}.", [QUILL, { type: "group" }]);
	const other = told("b", "{1s:Ada Quill} {1c:said} {1x:so}. {2s:Residents} {2c:said} {2x:so}.", [QUILL, { type: "group" }]);
	const { reasons } = origins([board, other]);
	assert.ok(reasons.some((reason) => reason === "Why not more: Ada Quill, in 2 texts, is one: the same name stands in each."));
	assert.ok(reasons.some((reason) => reason === "Why not fewer: Ada Quill and Residents are named apart."));
	assert.ok(reasons.some((reason) => reason === "Why perhaps fewer: Norwegian officials could be, or rest on, somebody named here."));
	assert.ok(reasons.includes("A group without names counts as one at the least."));
	for (const reason of reasons) assert.doesNotMatch(reason, /\b(?:true|false|confirm|claim|reveal|independent|first-hand|verif|admit|lost)/iu);
});

const SOURCES = [
	"Ada Quill",
	"Ada Mary Quill",
	"Ben Orsin",
	"the Daily Lantern",
	"Norwegian officials",
	"officials",
	"a source",
	"the source",
	"residents",
	"the Harbour Board",
	"a spokesman",
	"",
] as const;

/** An article of sentences, each with one of the sources and, perhaps, an outlet that was told. */
const article = (id: string, picks: readonly (readonly [number, boolean])[]): Entry => {
	const rows = picks.map(([pick]) => SOURCES[pick] ?? "");
	const marked = rows.map((source, index) => {
		const heard = picks[index]?.[1] === true ? " the Daily Lantern" : "";
		const row = index + 1;
		return source === "" ? `The lock ${index} is shut.` : `{${row}s:${source}} {${row}c:told}${heard} {${row}x:that lock ${index} is shut}.`;
	});
	const named = (source: string): Parameters<typeof told>[2] => [
		/Quill|Orsin/.test(source)
			? { name: source }
			: /Lantern/.test(source)
				? { name: "Daily Lantern", type: "outlet" }
				: /Board/.test(source)
					? { name: "Harbour Board", type: "organisation" }
					: /s$/.test(source)
						? { type: "group" }
						: {},
	];
	const given = rows.flatMap((source, index) => (named(source) ?? []).map((row) => (picks[index]?.[1] === true ? { ...row, to: "the Daily Lantern" } : row)));
	return told(id, marked.join(" "), given, { "Daily Lantern": "outlet", "Harbour Board": "organisation", "Ada Quill": "person" });
};

const stories = fc
	.array(fc.array(fc.tuple(fc.nat(SOURCES.length - 1), fc.boolean()), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
	.map((texts) => texts.map((picks, index) => article(`a${index}`, picks)));

test("for any story: the range holds, every place is its slice, every member leads to an origin or has no source, and the order of articles and members makes no difference", () => {
	fc.assert(
		fc.property(stories, fc.integer(), (entries, turn) => {
			const found = origins(entries);
			assert.ok(found.min <= found.max);
			assert.ok(found.max <= membersOf(entries).length);
			assert.equal(found.max, Math.max(1, found.items.length));
			for (const { articles, evidence } of found.items) {
				for (const place of evidence) assert.equal(place.text, entries.find(({ id }) => id === place.article)?.text.slice(place.start, place.end));
				assert.ok(articles.every((id) => evidence.some((place) => place.article === id)));
			}
			const led = new Set(found.items.flatMap(({ articles }) => articles));
			const named = entries.filter(({ attributions }) => attributions.length > 0).map(({ id }) => id);
			assert.ok(found.items.some(({ name }) => name === "") === false);
			assert.ok(named.length === 0 || led.size > 0);
			const at = Math.abs(turn) % entries.length;
			assert.deepEqual(origins([...entries.slice(at), ...entries.slice(0, at)].reverse()), found);
		}),
		{ numRuns: 150 },
	);
});

test("a claim with ten thousand members is counted in no time", () => {
	const entries = Array.from({ length: 5000 }, (_, index) =>
		article(`a${index}`, [
			[index % SOURCES.length, index % 3 === 0],
			[(index * 7) % SOURCES.length, false],
		]),
	);
	const world = worldOf(entries, []);
	const members = membersOf(entries);
	const start = performance.now();
	const { min, max } = originsOf(members, world);
	assert.ok(min >= 1 && max <= 10_000);
	assert.ok(performance.now() - start < 10_000);
});
