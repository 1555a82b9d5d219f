import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import type { Attribution } from "../../src/attribution/attribution.ts";
import type { Entry } from "../../src/ledger/contents.ts";
import { outletKey, trailOf } from "../../src/linking/whose/trail.ts";
import { articleRest, articleText, opening, unreadText } from "../../src/views/ledger-text.ts";
import { printable } from "../../src/views/printable.ts";
import { wrap } from "../../src/views/wrap.ts";
import { articleOf, readingOf } from "../ledger/builders.ts";

const page = { width: 80, out: new PassThrough(), outlets: new Set([outletKey("The Quay Letter")]), checks: () => ({}) };

const entryOf = (fields: Parameters<typeof articleOf>[0], change: Partial<Attribution> = {}): Entry => {
	const { article, sentences, entities, attributions } = readingOf(articleOf(fields));
	return JSON.parse(JSON.stringify({ ...article, sentences, entities, attributions: attributions.map((row) => ({ ...row, ...change })) }));
};

/** A text without its line breaks. */
const flat = (text: string): string => text.replace(/\s+/g, " ");

test("a ledger opens with what kind of paper it is and what its counts are not", () => {
	const text = opening(page, { texts: 3, statements: 12, unread: 1 }).replaceAll("\n", " ");
	assert.match(text, /^Working paper\. Machine reading, not checked\./);
	assert.match(text, /3 texts, 12 statements found in them, 1 input not read\./);
	assert.match(text, /not of sources, not of events/);
});

test("a statement and a headline stand as quotations with who said it, on whose word and when", () => {
	const lines = articleText(page, entryOf({ recordId: "r1" })).split("\n");
	assert.ok(lines.includes('"Buoy adrift" - headline of The Quay Letter, 2 Mar 2031'));
	const at = lines.indexOf('  ● "the buoy drifted"');
	assert.match(
		flat(lines.slice(at + 1).join(" ")),
		/^ - Pilot Ines Roth "said" <- The Quay Letter, 2 Mar 2031 · said between 1 Mar 2031 and 2 Mar 2031 \(reckoned\) on record · the date from: "said" · machine reading, not checked in: "Pilot Ines Roth said the buoy drifted\."/,
	);
});

test("what is unknown is said", () => {
	const text = articleText(page, entryOf({ outlet: null, published: null, title: null }));
	assert.match(text, /<- quay\.html \(outlet not given\), date not\s+given/);
});

test("each end of a trail has its own mark", () => {
	const unnamed = { anonymity: "unnamed", speaker: { entity: null, name: null, type: "anonymous" } } as const;
	assert.match(articleText(page, entryOf({}, unnamed)), /○ "the buoy drifted"[\s\S]*an unnamed source, no reason given/);
	const grounds = [{ start: 0, end: 5, text: "afraid for her post" }];
	assert.match(articleText(page, entryOf({}, { ...unnamed, grounds })), /an unnamed source, reason given: "afraid for her post"/);
	assert.match(articleText(page, entryOf({}, { source: [], anonymity: "source_not_stated" })), /– "the buoy drifted"\n {4}- no source written \("said"\)/);
	const trail = (change: Partial<Attribution>) => entryOf({}, change).attributions.map((row) => trailOf(row, (name) => page.outlets.has(outletKey(name))));
	const outlet = (name: string) => trail({ speaker: { entity: null, name, type: "outlet" }, anonymity: "institution" });
	assert.deepEqual([...outlet("Pier News"), ...outlet("Quay Letter")], ["outside", "here"]);
	assert.deepEqual(trail({ speaker: { entity: null, name: null, type: "document" }, anonymity: "institution" }), ["document"]);
});

test("a statement that another passes on names both", () => {
	const entry = entryOf({ text: "Pilot Ines Roth said the buoy drifted." });
	const [row] = entry.attributions;
	assert.ok(row);
	const inner = { ...row, id: "inner", parent: row.id, source: [{ start: 21, end: 25, text: "buoy" }], speaker: { ...row.speaker, name: null } };
	assert.match(
		flat(articleText(page, { ...entry, attributions: [row, inner] })),
		/"said" buoy <- Ines Roth "said" <- The Quay Letter, 2 Mar 2031 .* in the same sentence/,
	);
});

test("whoever passes a statement on goes by the name, and without one by the article's words", () => {
	const entry = entryOf({ text: "Pilot Ines Roth said the buoy drifted." });
	const [row] = entry.attributions;
	assert.ok(row);
	const inner = { ...row, id: "inner", parent: row.id };
	const shown = (name: string | null) =>
		flat(articleText(page, { ...entry, attributions: [{ ...row, speaker: { entity: null, name, type: "person" } }, inner] }));
	assert.match(shown("Ines Roth"), /<- Ines Roth "said" <- The Quay Letter/);
	assert.match(shown(null), /<- Pilot Ines Roth "said" <- The Quay Letter/);
});

test("an answer has its kind and the words that it answers, or says that they are not there", () => {
	const answered = [{ start: 20, end: 37, text: "the buoy drifted" }];
	const text = flat(articleText(page, entryOf({}, { answer: "denies_wider", answered })));
	assert.match(text, /<- The Quay Letter, 2 Mar 2031 · denies something wider · said .* · answers "the buoy drifted" · /);
	assert.equal(text.split("denies").length, 2);
	assert.match(
		flat(articleText(page, entryOf({}, { answer: "did_not_reply", answered: [] }))),
		/ · did not reply · .* · what it answers not found in this text/,
	);
	assert.doesNotMatch(articleText(page, entryOf({})), /answer/);
});

test("whoever heard a statement stands beside its verb, and a denial or a refusal says that it is one", () => {
	const heard = entryOf({ text: "Pilot Ines Roth told the board the buoy drifted." });
	const told = (change: Partial<Attribution>) => flat(articleText(page, entryOf({ text: heard.text }, change)));
	const board = [{ start: 21, end: 30, text: "the board" }];
	const cue = [{ start: 16, end: 20, text: "told" }];
	assert.match(told({ cue, recipient: board, act: "deny", polarity: "negated" }), /Pilot Ines Roth "told" the board <- The Quay Letter, 2 Mar 2031 · denies/);
	assert.match(told({ cue: [{ start: 0, end: 5, text: "wrote" }], recipient: board, act: "decline" }), /Pilot Ines Roth "wrote" to the board <- .* · declines/);
	assert.doesNotMatch(told({ act: "deny", polarity: "affirmed" }), /denies/);
	assert.equal(told({ act: "decline", answer: "declines_to_comment", answered: [] }).split("declines").length, 2);
});

test("an unsure reading is called that and shows no number", () => {
	const text = articleText(page, entryOf({}, { confidence: 0.31 }));
	assert.match(text, /unsure reading/);
	assert.doesNotMatch(text, /[.,]31|31 ?%/);
});

test("one article is shown with what stands in no statement and what was taken out", () => {
	const entry = {
		...entryOf({}),
		sentences: [{ start: 0, end: 38, voice: "writer" as const }],
		removed: [{ text: "Sign up", step: "clutter", why: 'class "letter"' }],
	};
	const text = articleRest(page, entry).replace(/\s+/g, " ");
	assert.match(text, /"Pilot Ines Roth said the buoy drifted\." - The Quay Letter, 2 Mar 2031, in its own voice · no source given here/);
	assert.match(text, /"Sign up" - class "letter"/);
});

test("a page cannot give orders to the terminal", () => {
	assert.equal(printable("a\u001b[31mb\u202ec\nd"), "a\ufffd[31mb\ufffdc d");
	const text = articleText(page, entryOf({ title: "\u001b]0;owned\u0007", outlet: "\u001b[2J", input: "x\u001b.html" }));
	const unread = unreadText(page, [{ input: "a\u001bb\n.html", message: "Gone.", code: "missing", grave: true }]);
	assert.ok(!`${text}${unread}`.includes("\u001b") && !`${text}${unread}`.includes("\u0007"));
});

test("lines are broken between words and never longer than the window", () => {
	const lines = articleText({ ...page, width: 40 }, entryOf({ text: `Pilot Ines Roth said ${"the buoy drifted ".repeat(20)}.` })).split("\n");
	assert.deepEqual(
		lines.filter((line) => line.length > 40),
		[],
	);
	assert.deepEqual(wrap("one two three", 9, "- ", "  "), ["- one two", "  three"]);
});

/** Rule 2 of the words on screen: what the program never says in its own voice. */
const NEVER =
	/\b(claimed|admitted|revealed|confirmed|exposed|failed to|false|true|verified|debunked|misquoted|inflated|lost|collapsed|independent|first-hand)\b/i;

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
/** What is quoted in a line of code. */
const STRING = /"[^"\n]*"|`[^`\n]*`/g;

test("no sentence of the program's own says more than it can know", () => {
	const files = ["src/views", "src/http", "src/cli"].flatMap((path) =>
		readdirSync(path, { recursive: true, encoding: "utf8" }).flatMap((name) => (name.endsWith(".ts") ? [join(path, name)] : [])),
	);
	for (const file of files) {
		const strings = readFileSync(file, "utf8").replace(COMMENT, "").matchAll(STRING);
		for (const [string] of strings)
			if (string.includes(" ")) assert.doesNotMatch(string.replace(/\$\{[^}]*\}|aria-\w+="true"/g, ""), NEVER, `${file}: ${string}`);
	}
});
