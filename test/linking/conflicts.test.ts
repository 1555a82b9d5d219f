import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { conflictsOf } from "../../src/linking/conflicts/conflicts.ts";
import { byPlainness } from "../../src/linking/conflicts/ranking.ts";
import type { Entry } from "../../src/linking/entry.ts";
import type { Conflict } from "../../src/linking/links.ts";
import { attributionOf, claimOf, entryOf, memberOf, spanIn } from "./entries.ts";

const found = (entries: readonly Entry[], claims: Parameters<typeof conflictsOf>[0] = []): readonly Conflict[] => conflictsOf(claims, entries);

/** Texts of two or more articles, named a, b, c in order. */
const told = (...texts: readonly string[]): readonly Entry[] => texts.map((text, at) => entryOf("abcdefgh"[at] ?? "z", text));

const only = (conflicts: readonly Conflict[]): Conflict => {
	const [conflict, ...others] = conflicts;
	assert.ok(conflict);
	assert.deepEqual(
		others.map(({ explanation }) => explanation),
		[],
	);
	return conflict;
};
const wordsOf = ({ spans }: Conflict): readonly string[] => spans.map(({ article, text }) => `${article}: ${text}`);

test("two figures for one thing in two articles are a conflict, with the figures' own words", () => {
	const conflict = only(
		found(
			told(
				"Rescuers led 138 miners out of the flooded Karst shaft near Ostmark. The mayor thanked them.",
				"Ostmark cheered as 150 miners walked from the flooded Karst shaft at dawn.",
			),
		),
	);
	assert.equal(conflict.type, "number");
	assert.equal(conflict.verdict, "contradiction");
	assert.deepEqual(wordsOf(conflict), ["a: 138 miners", "b: 150 miners"]);
	assert.match(conflict.explanation, /"138 miners" in a\.txt; "150 miners" in b\.txt - cannot both hold as worded\.$/);
});

test("one figure that is written in two ways reads the same, and one that is spelled alike is none", () => {
	const written = (one: string, other: string): readonly Conflict["verdict"][] =>
		found(told(`Rescuers led ${one} miners out of the flooded Karst shaft.`, `Rescuers led ${other} miners from the flooded Karst shaft.`)).map(
			({ verdict }) => verdict,
		);
	assert.deepEqual(written("a dozen", "12"), ["same_after_reading"]);
	assert.deepEqual(written("1,500", "1.5 thousand"), ["same_after_reading"]);
	assert.deepEqual(written("1,500", "1500"), []);
	assert.deepEqual(written("12", "12"), []);
	assert.deepEqual(written("a dozen", "15"), ["contradiction"]);
});

test("the same figure, a bound that holds, and a conversion that holds are none", () => {
	for (const [one, other] of [
		["Divers found a wreck 40 metres long on the Tallow reef.", "Divers found a wreck 131 feet long on the Tallow reef."],
		["Divers found a wreck 40 metres (131 feet) long on the Tallow reef.", "Divers found a wreck 40 metres long on the Tallow reef."],
		["Rescuers led more than 130 miners out of the flooded Karst shaft.", "Rescuers led 138 miners out of the flooded Karst shaft."],
		["Rescuers led dozens of miners out of the flooded Karst shaft.", "Rescuers led 48 miners out of the flooded Karst shaft."],
		["Rescuers led nearly 140 miners out of the flooded Karst shaft.", "Rescuers led 138 miners out of the flooded Karst shaft."],
	])
		assert.deepEqual(found(told(one ?? "", other ?? "")), []);
});

test("figures that differ by rounding alone are so called", () => {
	const conflict = only(found(told("Divers found a wreck 39 metres long on the Tallow reef.", "Divers found a wreck 40 metres long on the Tallow reef.")));
	assert.equal(conflict.verdict, "rounding");
});

test("what is wide is not held against what is deep, nor a sum for each against the sum of all", () => {
	assert.deepEqual(found(told("The blast left a pit 12 metres wide behind the Quarry Inn.", "The blast left a pit 5 metres deep behind the Quarry Inn.")), []);
	assert.deepEqual(
		found(told("The quarry paid its workers $3 million for the Karst flood.", "The quarry paid its workers $20,000 each for the Karst flood.")),
		[],
	);
});

test("a radius is half of what is across", () => {
	const conflict = only(
		found(told("The blast left a pit with a radius of 12 metres behind the Quarry Inn.", "The blast left a pit 12 metres wide behind the Quarry Inn.")),
	);
	assert.deepEqual(wordsOf(conflict), ["a: a radius of 12 metres", "b: 12 metres wide"]);
	assert.deepEqual(
		found(told("The blast left a pit with a radius of 6 metres behind the Quarry Inn.", "The blast left a pit 12 metres wide behind the Quarry Inn.")),
		[],
	);
});

test("a conversion that is off is a slip, beside other texts and alone", () => {
	const off = "The blast left a pit 19 feet (5 metres) deep behind the Quarry Inn.";
	assert.equal(only(found(told(off, "The blast left a pit 16 feet deep behind the Quarry Inn."))).verdict, "slip");
	const alone = only(found(told(off)));
	assert.equal(alone.verdict, "slip");
	assert.deepEqual(wordsOf(alone), ["a: 19 feet", "a: 5 metres"]);
});

test("a count that a later text has otherwise is an update only where both texts have their day", () => {
	const [one, other] = ["The Karst flood has killed 12 miners.", "The Karst flood has killed 19 miners."];
	const on = (day: string | null) => found([entryOf("a", one, { published: "2031-05-13" }), entryOf("b", other, { published: day })])[0]?.verdict;
	assert.equal(on("2031-05-15"), "update");
	assert.equal(on("2031-05-13"), "contradiction");
	assert.equal(on(null), "contradiction");
});

test("figures in other sentences of other things are left alone", () => {
	assert.deepEqual(found(told("Voters in Ostmark chose 12 councillors on Sunday.", "The zoo at Tallow Reach bought 19 penguins for its new pool.")), []);
});

test("hours of one event are held against each other across midnight", () => {
	const conflict = only(
		found(
			told(
				"The depot at Ostmark blew up just before midnight, neighbours of the depot say.",
				"The depot at Ostmark blew up just after midnight, its owner says.",
			),
		),
	);
	assert.equal(conflict.type, "date");
	assert.deepEqual(wordsOf(conflict), ["a: just before midnight", "b: just after midnight"]);
	assert.deepEqual(
		found(told("The depot at Ostmark blew up around 11 p.m., its owner says.", "The depot at Ostmark blew up at 11.15 p.m., its owner says.")),
		[],
	);
});

test("days are reckoned from each text's own date", () => {
	const at = (id: string, text: string, published: string) => entryOf(id, text, { published });
	const [before, after] = ["Frost killed the Tallow orchard's blossom on Tuesday.", "Frost killed the Tallow orchard's blossom yesterday."];
	assert.deepEqual(found([at("a", before, "2031-05-14"), at("b", after, "2031-05-14")]), []);
	assert.equal(only(found([at("a", before, "2031-05-14"), at("b", after, "2031-05-16")])).type, "date");
});

test("words that exclude each other are a conflict, and of a negated one only that word", () => {
	const conflict = only(
		found(told("Police in Ostmark hold the smuggler's son Pim at the harbour jail.", "Police in Ostmark hold the smuggler's daughter at the harbour jail.")),
	);
	assert.equal(conflict.type, "name");
	assert.deepEqual(
		conflict.spans.map(({ value }) => value),
		["son", "daughter"],
	);
	const wives = (one: string, other: string) =>
		found(told(`Ada Quill is ${one} of the smuggler held at Ostmark jail.`, `Ada Quill is ${other} of the smuggler held at Ostmark jail.`));
	assert.ok(wives("the wife", "not the wife").some(({ type, verdict }) => type === "stage" && verdict === "contradiction"));
	assert.ok(!wives("the ex-wife", "not the wife").some(({ type }) => type === "stage"));
});

test("the same words put to two people are a conflict; another spelling of a name is not", () => {
	const quote = '"We never sold a single sack of that grain to the navy,"';
	const by = (id: string, name: string) => {
		const text = `${quote} said ${name}.`;
		return entryOf(id, text, { attributions: [attributionOf(text, [name, "said", quote], { kind: "direct" })] });
	};
	const conflict = only(found([by("a", "Ada Quill"), by("b", "Ivo Marsh")]).filter(({ type }) => type === "attribution"));
	assert.deepEqual(wordsOf(conflict), ["a: Ada Quill", "b: Ivo Marsh"]);
	assert.deepEqual(found([by("a", "Yusuf Mashnuq"), by("b", "Youssef Machnouk")]), []);
});

test("what one speaker says plainly here and with doubt there is a conflict about the source", () => {
	const [plain, doubtful] = [
		"Harbour master Quill said a drifting mine sank the Tallow ferry.",
		"Harbour master Quill said a drifting mine could have sunk the Tallow ferry.",
	];
	const content = "a drifting mine could have sunk the Tallow ferry";
	const hedge = { start: doubtful.indexOf("could have"), end: doubtful.indexOf("could have") + 10, text: "could have" };
	const conflict = only(
		found([
			entryOf("a", plain, { attributions: [attributionOf(plain, ["Harbour master Quill", "said", "a drifting mine sank the Tallow ferry"])] }),
			entryOf("b", doubtful, { attributions: [attributionOf(doubtful, ["Harbour master Quill", "said", content], { hedge: "weak", hedgeWords: [hedge] })] }),
		]),
	);
	assert.equal(conflict.type, "attribution");
	assert.equal(conflict.spans[1]?.value, "could have");
});

test("a claim that somebody denies is one conflict of polarity with all its members; inside one article sources disagree", () => {
	const entries = told("The ministry sold the grain reserve.", "Buyers say the grain reserve went abroad.", "The ministry has not sold the grain reserve.");
	const [a, b, c] = entries;
	assert.ok(a && b && c);
	const members = [
		memberOf(a, "sold the grain reserve"),
		memberOf(b, "the grain reserve went abroad", "reports"),
		memberOf(c, "has not sold the grain reserve", "denies"),
	];
	const conflicts = found(entries, [claimOf("k", members)]).filter(({ spans }) => spans.length === 3);
	assert.deepEqual([only(conflicts).type, only(conflicts).verdict], ["polarity", "contradiction"]);
	const both = entryOf("a", "Quill says that the grain reserve was sold. Marsh says that the grain reserve was not sold.");
	const inside = claimOf("k", [memberOf(both, "the grain reserve was sold"), memberOf(both, "the grain reserve was not sold", "denies")]);
	assert.equal(only(found([both], [inside])).verdict, "disagreement");
});

test("a denial by its cue needs no negation; the same words on both sides of a claim are none", () => {
	const [said, denied] = ["The ministry sold the grain reserve to a trader.", "Quill denied that the ministry sold the grain reserve to a trader."];
	const content = "that the ministry sold the grain reserve to a trader";
	const row = attributionOf(denied, ["Quill", "denied", content], { act: "deny", polarity: "negated" });
	const [a, b] = [entryOf("a", said), entryOf("b", denied, { attributions: [row] })];
	const sides = [memberOf(a, said), { ...memberOf(b, content, "denies"), attribution: row.id }];
	assert.equal(only(found([a, b], [claimOf("k", sides)]).filter(({ verdict }) => verdict === "contradiction")).type, "polarity");
	const [one, other] = told(said, said);
	assert.ok(one && other);
	assert.deepEqual(found([one, other], [claimOf("k", [memberOf(one, said), memberOf(other, said, "denies")])]), []);
});

test("a claim whose members all say so, or all deny, is no conflict", () => {
	const entries = told("The ministry sold the grain reserve.", "The grain reserve went abroad.");
	const [a, b] = entries;
	assert.ok(a && b);
	for (const stance of ["asserts", "denies"] as const)
		assert.deepEqual(found(entries, [claimOf("k", [memberOf(a, "sold the grain reserve", stance), memberOf(b, "The grain reserve went abroad", stance)])]), []);
});

test("inside one article two speakers disagree, one writer slips, and other things that it counts are left alone", () => {
	const text = "Quill said rescuers led 138 miners out of the flooded Karst shaft. Marsh said rescuers led 150 miners out of the flooded Karst shaft.";
	const [first, second] = ["rescuers led 138 miners out of the flooded Karst shaft", "rescuers led 150 miners out of the flooded Karst shaft"];
	const attributions = [attributionOf(text, ["Quill", "said", first]), attributionOf(text, ["Marsh", "said", second])];
	assert.equal(only(found([entryOf("a", text, { attributions })])).verdict, "disagreement");
	const slip = "Rescuers led 138 miners out of the flooded Karst shaft. In all, rescuers led 150 miners out of the flooded Karst shaft.";
	assert.equal(only(found([entryOf("a", slip)])).verdict, "slip");
	assert.deepEqual(found([entryOf("a", "Rescuers led 138 miners out of the flooded Karst shaft. The zoo bought 150 penguins.")]), []);
});

test("a headline is held against its own text more readily than two sentences of it", () => {
	const title = "Navy rescues 150 miners";
	const text = `${title}\n\nRescuers from the navy led 138 miners out of a flooded shaft near Ostmark before dawn on Monday, the harbour board said.`;
	const zones = [{ ...spanIn(text, title), zone: "title", why: "made up" } as const];
	assert.deepEqual(wordsOf(only(found([entryOf("a", text, { zones })]))), ["a: 150 miners", "a: 138 miners"]);
	assert.deepEqual(found([entryOf("a", text)]), []);
});

test("sentences of two texts of which one takes back what the other says are undecided, and those that take nothing back none", () => {
	const conflict = only(
		found(told("Divers found cracks in the sill of the eastern lock.", "Divers never found cracks in the sill of the eastern lock, the board says.")),
	);
	assert.deepEqual([conflict.type, conflict.verdict], ["polarity", "undecided"]);
	assert.deepEqual(
		conflict.spans.map(({ value }) => value),
		["said", "denied or doubted"],
	);
	assert.deepEqual(found(told("Divers found cracks in the sill of the eastern lock.", "The eastern lock did not please bakers.")), []);
	assert.deepEqual(
		found(told("Divers found cracks in the sill of the eastern lock.", "It is not clear whether divers found cracks in the sill of the eastern lock.")),
		[],
	);
});

test("to whom a source is close, of what country somebody is, and who holds a profession", () => {
	const source = only(
		found(
			told(
				"A source close to the harbour board told the Tallow Post of a secret sale.",
				"The Tallow Post had the secret sale from a source close to Ivo Marsh.",
			),
		),
	);
	assert.deepEqual([source.type, source.spans.map(({ value }) => value)], ["attribution", ["harbour board", "Ivo Marsh"]]);
	const country = only(found(told("Police hold a Swiss woman at the harbour jail.", "Police hold an Austrian woman at the harbour jail.")));
	assert.deepEqual([country.type, country.spans.map(({ value }) => value)], ["place", ["Switzerland", "Austria"]]);
	const named = (one: string, other: string) =>
		found(told(`The gates rusted, said ${one}, a geologist at the harbour.`, `The gates rusted, said ${other}, a geologist at the harbour.`));
	assert.equal(only(named("Ada Quill", "Ada Marsh")).type, "name");
	assert.deepEqual(named("Ada Quill", "Ivo Marsh"), []);
	assert.deepEqual(named("Yusuf Mashnuq", "Yusuf Machnouk"), []);
});

test("where something happened is undecided, since one place may lie in another", () => {
	const at = (id: string, name: string) => {
		const text = `Police caught the smuggler near ${name} with two sacks of grain.`;
		return entryOf(id, text, { entities: [{ id: name, name, type: "place", mentions: [{ ...spanIn(text, name), form: "name" }] }] });
	};
	const conflict = only(found([at("a", "Ostmark"), at("b", "Tallow Reach")]));
	assert.deepEqual([conflict.type, conflict.verdict, wordsOf(conflict)], ["place", "undecided", ["a: near Ostmark", "b: near Tallow Reach"]]);
	assert.deepEqual(found([at("a", "Ostmark"), at("b", "Ostmark")]), []);
});

test("sums in two currencies are not converted", () => {
	assert.deepEqual(found(told("The board paid £500 million for the eastern lock.", "The board paid $800 million for the eastern lock.")), []);
});

test("what is sold of a stock, what there is of it and what the law wants in it are three figures", () => {
	const texts = [
		"The harbour board may sell 40 tonnes of salted eel from the town store.",
		"The harbour board holds 118 tonnes of salted eel in the town store.",
		"The law requires the harbour board to keep 90 tonnes of salted eel in the town store.",
	];
	assert.deepEqual(found(told(...texts)), []);
	const conflict = only(found(told(...texts, "The harbour board agreed to sell 60 tonnes of salted eel from the town store.")));
	assert.deepEqual(wordsOf(conflict), ["a: 40 tonnes", "d: 60 tonnes"]);
	const upTo = texts.slice(0, 1).map((text) => text.replace("40 tonnes", "up to 40 tonnes"));
	assert.equal(only(found(told(...upTo, "The harbour board may sell up to 60 tonnes of salted eel from the town store."))).verdict, "contradiction");
	assert.equal(conflict.verdict, "contradiction");
	assert.deepEqual(found(told("Repairs to the Tallow quay will cost 11 million dollars.", "The lease of the Tallow quay is worth 8 million dollars.")), []);
});

test("shares are held against each other where they are of the same", () => {
	const half = "The board agreed to sell half of the town's eel store.";
	assert.deepEqual(wordsOf(only(found(told(half, "The board agreed to sell a third of the eel store.")))), ["a: half", "b: a third"]);
	assert.deepEqual(found(told(half, "The board agreed to sell a third of the town's eel nets.")), []);
	assert.deepEqual(found(told("The price of salted eel rose 4% in Ostmark.", "The price of salted eel in Ostmark is 9% below that of trout.")), []);
});

test("a sentence that tells two figures tells them of two things, unless it takes one back", () => {
	const close = "Salted eel stood at 219 dollars in the Ostmark market.";
	assert.deepEqual(found(told(close, "Salted eel stood at 212 dollars, against 219 in the Ostmark market.")), []);
	assert.equal(only(found(told(close, "Salted eel stood at 212 dollars, not 219, in the Ostmark market."))).type, "number");
});

test("a day that bounds what is told, and a place that lies in another, are no other day or place", () => {
	assert.deepEqual(
		found(told("The berth plan of the Tallow quay changed on Thursday.", "The berth plan of the Tallow quay has not changed since Monday.")),
		[],
	);
	const named = (id: string, text: string, ...places: readonly string[]) =>
		entryOf(id, text, {
			entities: places.map((name) => ({ id: `${id} ${name}`, name, type: "place", mentions: [{ ...spanIn(text, name), form: "name" }] }) as const),
		});
	const quay = named("a", "Divers found the wreck of a trawler at Tallow in Ostmark.", "Tallow", "Ostmark");
	assert.deepEqual(found([quay, named("b", "Divers found the wreck of a trawler in Ostmark.", "Ostmark")]), []);
	assert.equal(only(found([quay, named("b", "Divers found the wreck of a trawler in Karst.", "Karst")])).type, "place");
});

test("nobody denies what only names a thing, what says something else of it, or what he only warns against", () => {
	const conflictWith = (said: string, [who, cue, content]: readonly [string, string, string], given: Parameters<typeof attributionOf>[2]) => {
		const text = `${who} ${cue} ${content}.`;
		const row = attributionOf(text, [who, cue, content], given);
		const [a, b] = [entryOf("a", `${said}.`), entryOf("b", text, { attributions: [row] })];
		return found([a, b], [claimOf("k", [memberOf(a, said), { ...memberOf(b, content, "denies"), attribution: row.id }])]).map(({ type }) => type);
	};
	const denial = ["Quill", "denied", "that the national grain reserve had been sold"] as const;
	const denied = { act: "deny", polarity: "negated" } as const;
	assert.deepEqual(conflictWith("The ministry will sell the national grain reserve", denial, denied), ["polarity"]);
	assert.deepEqual(conflictWith("The national grain reserve", denial, denied), []);
	assert.deepEqual(conflictWith("The ministry studied the national grain reserve", denial, denied), []);
	const warning = ["Quill", "warned against", "selling the national grain reserve"] as const;
	assert.deepEqual(conflictWith("The ministry will sell the national grain reserve", warning, { act: "warn", polarity: "negated" }), []);
});

test("who pushes back on reports takes back what they report, and a negation first of all the word behind it", () => {
	const said = "The ministry considered selling lock gates to Ostmark.";
	assert.equal(
		only(found(told(said, "Quill pushed back on reports by the board that the ministry considered selling lock gates to Ostmark."))).type,
		"polarity",
	);
	assert.deepEqual(found(told(said, "Quill is not proud that the ministry considered selling lock gates to Ostmark.")), []);
});

test("a text in a language that is not read is left alone", () => {
	const text = "Los buzos hallaron 40.000 toneladas de trigo. El puerto pide sitio para 60.000 toneladas de trigo.";
	assert.deepEqual(found([entryOf("a", text, { language: "es" })]), []);
});

test("page clutter is not read", () => {
	const text = "Rescuers led 138 miners out of the flooded Karst shaft near Ostmark.";
	const clutter = entryOf("b", text.replace("138", "150"), { zones: [{ start: 0, end: text.length, zone: "boilerplate", why: "made up" }] });
	assert.deepEqual(found([entryOf("a", text), clutter]), []);
});

test("plainer conflicts that more texts tell come first for people", () => {
	const conflicts = found(
		told(
			"Rescuers led 138 miners out of the flooded Karst shaft. Divers found a wreck 39 metres long on the Tallow reef.",
			"Rescuers led 150 miners out of the flooded Karst shaft. Divers found a wreck 40 metres long on the Tallow reef.",
		),
	);
	assert.deepEqual(
		byPlainness(conflicts).map(({ verdict }) => verdict),
		["contradiction", "rounding"],
	);
});

test("nothing, one article and 5,000 copies of one are read in time", () => {
	assert.deepEqual(found([]), []);
	const text =
		"Rescuers led 138 miners out of the flooded Karst shaft near Ostmark. Ada Quill is not the wife of the smuggler. It blew up at 11 p.m. on Tuesday.";
	assert.deepEqual(found([entryOf("a", text)]), []);
	const copies = Array.from({ length: 5000 }, (_, at) => entryOf(`c${at}`, text));
	const start = performance.now();
	const conflict = only(found([...copies, entryOf("z", "Rescuers led 150 miners out of the flooded Karst shaft near Ostmark.")]));
	assert.ok(performance.now() - start < 5000);
	assert.equal(conflict.spans.length, 5001);
});

const PIECES = [
	"Rescuers led 138 miners out of the flooded Karst shaft near Ostmark.",
	"Rescuers led 150 miners out of the flooded Karst shaft near Ostmark.",
	"The blast left a pit 12 metres (39 feet) wide and 5 metres deep behind the Quarry Inn 🏚.",
	"The blast left a pit 40 feet wide and 19 feet (5 metres) deep behind the Quarry Inn.",
	"Ada Quill is not the wife of the smuggler held at Ostmark jail.",
	"Ada Quill is the wife of the smuggler held at Ostmark jail.",
	"The depot at Ostmark blew up just before midnight on Saturday.",
	"The depot at Ostmark blew up just after midnight on Sunday.",
	"Frost will cost growers “nearly $924 million”, the guild said.",
	"Frost will cost growers $300 million, the guild said.",
];
const cases = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.array(fc.constantFrom(...PIECES), { maxLength: 5 })), {
	selector: ([id]) => id,
	maxLength: 8,
});

test("the order of articles makes no difference", () => {
	fc.assert(
		fc.property(cases, fc.infiniteStream(fc.nat()), (texts, order) => {
			const entries = texts.map(([id, pieces]) => entryOf(`a${id}`, pieces.join(" ")));
			const shuffled = entries.map((entry) => [entry, order.next().value] as const).sort(([, one], [, other]) => one - other);
			assert.deepEqual(found(shuffled.map(([entry]) => entry)), found(entries));
		}),
	);
});

test("every span is its slice, and a conflict has two values that differ, by article and start", () => {
	fc.assert(
		fc.property(cases, (texts) => {
			const entries = new Map<string, Entry>(texts.map(([id, pieces]) => [`a${id}`, entryOf(`a${id}`, pieces.join("\n"))] as const));
			for (const { spans, id } of found([...entries.values()])) {
				for (const { article, start, end, text } of spans) assert.equal(entries.get(article)?.text.slice(start, end), text);
				assert.ok(new Set(spans.map(({ value }) => value)).size > 1);
				assert.match(id, /^[0-9a-f]{16}$/);
				const keys = spans.map(({ article, start }) => [article, start] as const);
				assert.deepEqual(
					keys,
					keys.toSorted(([a, x], [b, y]) => (a < b ? -1 : Number(a > b)) || x - y),
				);
			}
		}),
	);
});
