import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import type { Entry } from "../../src/linking/entry.ts";
import type { Claim, Member } from "../../src/linking/links.ts";
import { byWeight } from "../../src/linking/ranking/claims.ts";
import { roadsOf } from "../../src/linking/ranking/roads.ts";
import { standingOf } from "../../src/linking/ranking/standing.ts";
import { claimText, inOrder } from "../../src/views/claim-text.ts";
import { claimItem, leftOut } from "../../src/views/claims-text.ts";
import { conflictItem } from "../../src/views/conflicts-text.ts";
import { memberText } from "../../src/views/member.ts";
import { rangeLines } from "../../src/views/range.ts";
import { daysWords } from "../../src/views/timeline-text.ts";
import { attributionOf, claimOf, entryOf, spanIn } from "../linking/entries.ts";

const page = { width: 100, out: new PassThrough(), outlets: new Set(["quay letter"]), checks: () => ({}) };

/** A text without its line breaks. */
const flat = (text: string): string => text.replace(/\s+/g, " ");

const LETTER = "Pilot Ines Roth said the north buoy had drifted by a mile.";
const letter = entryOf("letter", LETTER, {
	outlet: "The Quay Letter",
	published: "2031-03-02",
	attributions: [attributionOf(LETTER, ["Pilot Ines Roth", "said", "the north buoy had drifted by a mile"])],
});
const GAZETTE = "The north buoy had drifted by a mile, the Quay Letter reported. The harbour office denied that the north buoy had drifted by a mile.";
const gazette = entryOf("gazette", GAZETTE, {
	outlet: "Pier Gazette",
	published: "2031-03-03",
	attributions: [
		attributionOf(GAZETTE, ["the Quay Letter", "reported", "The north buoy had drifted by a mile"], {
			speaker: { entity: null, name: "the Quay Letter", type: "outlet" },
			anonymity: "institution",
		}),
		attributionOf(GAZETTE, ["The harbour office", "denied", "that the north buoy had drifted by a mile"], {
			speaker: { entity: null, name: "The harbour office", type: "government" },
			anonymity: "institution",
			act: "deny",
			polarity: "negated",
		}),
	],
});
const articles = new Map([letter, gazette].map((entry) => [entry.id, entry]));

const memberOf = (entry: Entry, at: number, given: Partial<Member> = {}): Member => {
	const row = entry.attributions[at];
	const span = row?.content[0] ?? spanIn(entry.text, entry.text);
	return { ...span, article: entry.id, attribution: row?.id ?? null, stance: "asserts", whose: [row?.speaker.name ?? ""], trail: "person", ...given };
};

const claim: Claim = {
	...claimOf("c1", [memberOf(gazette, 0, { trail: "document", whose: ["the Quay Letter"] }), memberOf(gazette, 1, { stance: "denies" }), memberOf(letter, 0)]),
	statement: "the north buoy had drifted by a mile",
	origins: {
		min: 1,
		max: 2,
		items: [
			{ name: "Ines Roth", side: "for", articles: ["letter"], evidence: [{ ...spanIn(LETTER, "Pilot Ines Roth"), article: "letter" }] },
			{ name: "harbour office", side: "against", articles: ["gazette"], evidence: [{ ...spanIn(GAZETTE, "The harbour office"), article: "gazette" }] },
		],
		reasons: ["Why not more: the same name stands in each."],
	},
};

test("a claim of a list is a quotation with who said it, through whom and when, its texts, and its range with reasons", () => {
	const text = flat(claimItem(standingOf(claim), 1, articles, page, 2, false));
	assert.match(text, /^ 1 ● "the north buoy had drifted by a mile" - Pilot Ines Roth "said" <- The Quay Letter, 2 Mar 2031/);
	assert.match(text, /source: says · article: attributed · on record · machine reading, not checked/);
	assert.match(text, /told near so in 2 of these 2 texts \(2 Mar 2031 to 3 Mar 2031\) · wording differs · denies: 1 place/);
	assert.match(
		text,
		/Separate sources found in these 2 texts: at least 1, at most 2 · named for it: Ines Roth · Why not more: .* · against it, counted apart: harbour office/,
	);
});

test("a range never stands without its texts, and nobody named is no number", () => {
	assert.deepEqual(rangeLines({ min: 0, max: 1, items: [], reasons: ["Nobody is named as knowing this."] }, 5), [
		"Separate sources found in these 5 texts: nobody is named as knowing this",
	]);
});

test("source and article are two voices", () => {
	assert.match(memberText(memberOf(gazette, 1, { stance: "denies" }), articles, page).about, /^source: denies · article: attributed · on record/);
	const own = { ...spanIn(GAZETTE, "the Quay Letter reported"), article: "gazette", attribution: null, whose: [], trail: "unwritten" as const };
	assert.deepEqual(memberText({ ...own, stance: "doubts" }, articles, page), {
		mark: "–",
		said: '"the Quay Letter reported"',
		by: "- Pier Gazette, 3 Mar 2031 · no source given here",
		about: "article: doubts it · machine reading, not checked",
	});
	assert.match(memberText({ ...own, stance: "repeats" }, articles, page).about, /^article: in its own voice/);
});

test("a named outlet whose text is here has the mark of that, not that of a document", () => {
	assert.equal(memberText(memberOf(gazette, 0, { trail: "document", whose: ["the Quay Letter"] }), articles, page).mark, "»");
	const elsewhere = memberText(memberOf(gazette, 0, { trail: "outside", whose: ["Pier News"] }), articles, { ...page, outlets: new Set<string>() });
	assert.equal(elsewhere.mark, "↗");
	assert.match(elsewhere.about, /outside these texts · read as the word of Pier News/);
});

test("a text that rests on another stands under it, with the words that tell so", () => {
	const cites = { ...spanIn(GAZETTE, "the Quay Letter reported"), article: "gazette", from: { article: "letter", name: "Quay Letter" }, how: "cites" as const };
	const text = claimText(standingOf(claim), roadsOf(claim, [cites], inOrder(articles)), [], [], articles, page, 2, true);
	const lines = text.split("\n");
	const at = lines.indexOf("  The Quay Letter, 2 Mar 2031");
	assert.ok(at > 0);
	assert.ok(lines.indexOf("  │   Pier Gazette, 3 Mar 2031") > at);
	assert.match(text, /│ {5}cites The Quay Letter, 2 Mar 2031: "the Quay Letter reported"/);
	assert.match(
		flat(text),
		/The words that name each source Ines Roth: "Pilot Ines Roth" - The Quay Letter, 2 Mar 2031 harbour office, against it: "The harbour office"/,
	);
});

test("wordings stand side by side, with a direction only where the text that the other rests on is here", () => {
	const [one, other] = [
		{ ...spanIn(LETTER, "drifted by a mile"), article: "letter" },
		{ ...spanIn(GAZETTE, "drifted by a mile"), article: "gazette" },
	];
	const differences = [{ what: "number" as const, one: { ...spanIn(LETTER, "a mile"), article: "letter" }, other: null }];
	const shown = (direction: "original" | "between"): string => {
		const wordings = [{ claim: claim.id, direction, one, other, differences }];
		return flat(claimText(standingOf(claim), roadsOf(claim, [], inOrder(articles)), [], wordings, articles, page, 2, false));
	};
	assert.match(
		shown("original"),
		/Original: The Quay Letter, 2 Mar 2031 \/ as told: Pier Gazette, 3 Mar 2031 "drifted by a mile" "drifted by a mile" · number: "a mile" \/ nothing in its place/,
	);
	assert.match(shown("between"), /Wording differs between The Quay Letter, 2 Mar 2031 and Pier Gazette, 3 Mar 2031/);
	assert.doesNotMatch(shown("between"), /Original|as told:/);
});

test("an article that is gone, and words that would steer a terminal, do no harm", () => {
	const gone = memberText({ ...memberOf(letter, 0), article: "no\u001b[31mwhere" }, new Map(), page);
	assert.deepEqual([gone.by.includes("\u001b"), gone.by.startsWith("- article no")], [false, true]);
});

test("two places of a difference stand side by side, each with its sentence and whose it is", () => {
	const spans = [
		{ ...spanIn(LETTER, "a mile"), article: "letter", value: "1 mile" },
		{ ...spanIn(GAZETTE, "a mile"), article: "gazette", value: "2 mile" },
	] as const;
	const conflict = { id: "d1", type: "number", verdict: "undecided", explanation: "", spans } as const;
	const text = flat(conflictItem({ conflict, between: [spans[0], spans[1]] }, 3, articles, page, false));
	assert.match(
		text,
		/^ 3 The number differs - undecided ● "a mile" in: "Pilot Ines Roth said the north buoy had drifted by a mile\." - Pilot Ines Roth "said" <- The Quay/,
	);
	assert.match(text, /» "a mile" in: .* - the Quay Letter "reported" <- Pier Gazette, 3 Mar 2031/);
});

test("what a list leaves out is told, and how to see it", () => {
	assert.equal(
		leftOut(byWeight([claimOf("a", [memberOf(letter, 0)])]), 0),
		"1 claim set aside as fragments or because one text alone has the words: --all shows them",
	);
	assert.equal(leftOut(byWeight([claim]), 1), "");
});

test("days that are given and days that are reckoned look different, a year and a month as such", () => {
	assert.equal(daysWords({ earliest: "2031-01-01", latest: "2031-12-31", reckoned: false }), "2031");
	assert.equal(daysWords({ earliest: "2032-02-01", latest: "2032-02-29", reckoned: true }), "about Feb 2032 (reckoned)");
	assert.equal(daysWords({ earliest: "2031-03-02", latest: "2031-03-02", reckoned: false }), "2 Mar 2031");
	assert.equal(daysWords({ earliest: "2031-03-01", latest: "2031-03-02", reckoned: true }), "between 1 Mar 2031 and 2 Mar 2031 (reckoned)");
});

test("an item that a person checked says who and when, one whose speaker was corrected says that too", () => {
	const at = "2031-03-04T09:00:00.000Z";
	const checks = () => ({ check: { found: "checked" as const, by: "mk", at }, speaker: { name: "Ada Quill", by: "jb", at } });
	const { about } = memberText(memberOf(letter, 0), articles, { ...page, checks });
	assert.match(about, /checked: mk, 4 Mar 2031 · speaker is Ada Quill: jb, 4 Mar 2031$/);
	assert.doesNotMatch(about, /not checked/);
});

test("a claim whose words a person chose stands in those, with whose they are", () => {
	const text = flat(claimItem(standingOf({ ...claim, statement: "buoy had drifted" }), 1, articles, page, 2, false));
	assert.match(text, /"buoy had drifted" - .*<- /);
});
