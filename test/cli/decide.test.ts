import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { folder } from "../ledger/builders.ts";
import { hearsay } from "./command.ts";

const stories = [
	{ id: "letter", outlet: "The Quay Letter", published: "2031-03-02", text: "Pilot Ines Roth said the north buoy had drifted towards the pier." },
	{ id: "gazette", outlet: "Pier Gazette", published: "2031-03-03", text: "Harbour master Ivo Marsh said the north buoy had drifted to the pier overnight." },
];

const made = async (t: TestContext): Promise<string> => {
	const path = await folder(t);
	const pages = join(path, "pages.jsonl");
	await writeFile(pages, stories.map((story) => `${JSON.stringify(story)}\n`).join(""));
	const file = join(path, "buoys.hearsay");
	assert.equal(hearsay(["add", file, pages]).status, 0);
	return file;
};

/** Words that the program never says of its own. */
const FORBIDDEN = /\b(?:claimed|admitted|revealed|confirmed|exposed|true|false|verified|debunked|independent|first-hand)\b/i;

test("a decision is made, listed, shown, exchanged and taken back from the command line", async (t) => {
	const file = await made(t);
	const plain = hearsay(["export", file, "--format", "json"]).out;
	const decided = hearsay(["decide", file, "confirm", "letter:north buoy had drifted", "--by", "mk", "--note", "heard the tape"]);
	assert.equal(decided.status, 0, decided.err);
	assert.match(
		decided.out,
		/^checked: mk, \d+ \w+ \d{4}\n {2}"[^"]*north buoy had drifted towards the pier"\n {4}- Pilot Ines Roth "said" <- The Quay Letter, 2 Mar 2031\n/,
	);
	assert.match(decided.out, /note: "heard the tape"/);
	const rejected = hearsay(["decide", file, "reject", "gazette:25-40", "--by", "jb", "--json"]);
	const { id, state, spans, now } = JSON.parse(rejected.out);
	assert.deepEqual([state, spans[0].article, now[0].text], ["holds", "gazette", spans[0].text]);

	const shown = hearsay(["show", file]).out.replaceAll(/\s+/g, " ");
	assert.match(shown, /checked: mk, \d+ \w+ \d{4}/);
	assert.match(shown, /rejected: jb, \d+ \w+ \d{4}/);
	const listed = hearsay(["decide", file]);
	assert.doesNotMatch(`${decided.out}${listed.out}${shown.replaceAll(/"[^"]*"/g, "")}`, FORBIDDEN);
	assert.equal(JSON.parse(hearsay(["decide", file, "--json"]).out).decisions.length, 2);

	const log = hearsay(["decide", file, "--export"]).out;
	const other = await made(t);
	assert.equal(hearsay(["decide", other, "--import", "-"], { input: log }).out, "2 entries added to the log of decisions, 0 there already, 0 not read.\n");
	assert.equal(
		hearsay(["export", other, "--format", "json"]).out.replaceAll(/"input":"[^"]*"/g, ""),
		hearsay(["export", file, "--format", "json"]).out.replaceAll(/"input":"[^"]*"/g, ""),
	);
	const again = hearsay(["decide", other, "--import", "-"], { input: `${log}{"id":"0"}\n` });
	assert.deepEqual([again.status, again.out], [1, "0 entries added to the log of decisions, 2 there already, 1 not read.\n"]);
	assert.match(again.err, /^-:3: /);

	assert.equal(hearsay(["decide", file, "undo", id.slice(0, 8), "--by", "jb"]).out, `Decision ${id} is taken back.\n`);
	const first = JSON.parse(hearsay(["decide", file, "--json"]).out).decisions[0].id;
	assert.deepEqual(JSON.parse(hearsay(["decide", file, "undo", first, "--by", "mk", "--json"]).out).undoes, first);
	assert.equal(hearsay(["export", file, "--format", "json"]).out, plain);
	assert.match(hearsay(["decide", file]).out, /^Nobody has decided anything here/);
	assert.equal(hearsay(["decide", file, "--export"]).out.split("\n").length, 5);
});

test("what was missed is added, days are set, notes are kept, claims are merged and split from the command line", async (t) => {
	const file = await made(t);
	const plain = hearsay(["export", file, "--format", "json"]).out;
	const done = (...words: string[]): string => {
		const { status, out, err } = hearsay(["decide", file, ...words, "--by", "mk"]);
		assert.equal(status, 0, err);
		return out;
	};
	const claimWith = (article: string): string => {
		const { claims }: { claims: { id: string; members: { article: string }[] }[] } = JSON.parse(hearsay(["export", file, "--format", "json"]).out);
		return claims.find(({ members }) => members.some((member) => member.article === article))?.id ?? "";
	};
	assert.match(
		done("add", "gazette:overnight", "--source", "gazette:Harbour master Ivo Marsh", "--verb", "gazette:said", "--translation", "in the night"),
		/^added by hand: mk, [^\n]+\n {2}"overnight"\n {4}- Harbour master Ivo Marsh "said" <- Pier Gazette, 3 Mar 2031\n {4}said by Harbour master Ivo Marsh · own translation by mk: "in the night"\n/,
	);
	assert.match(done("date", "gazette:overnight", "2031-03-01"), /^said 1 Mar 2031: mk/);
	assert.match(done("published", "letter", "2031-02-28"), /The Quay Letter, 28 Feb 2031 \(set by hand\)/);
	assert.match(done("note", "letter:towards the pier", "which pier?"), /note: "which pier\?"/);
	assert.match(done("split", claimWith("letter"), "letter:north buoy had drifted"), /^another claim than the rest: mk/);
	assert.equal(claimWith("letter"), "");
	assert.match(done("same", "letter:north buoy had drifted", "gazette:overnight"), /^same claim/);
	assert.match(done("merge", claimWith("letter"), claimWith("letter")), /^one claim: mk/);
	const shown = hearsay(["show", file]).out.replaceAll(/\s+/g, " ");
	assert.match(
		shown,
		/"overnight" - Harbour master Ivo Marsh "said" <- Pier Gazette, 3 Mar 2031 on record · checked: mk, [^·]+ · added by hand · own translation by mk: "in the night" · said 1 Mar 2031, set by hand: mk/,
	);
	assert.equal(hearsay(["verify", file]).status, 0);
	for (const { id } of JSON.parse(hearsay(["decide", file, "--json"]).out).decisions) done("undo", id);
	assert.equal(hearsay(["export", file, "--format", "json"]).out, plain);
});

test("a decision that is called wrong gives one line that says what to do, and changes nothing", async (t) => {
	const file = await made(t);
	const before = hearsay(["export", file, "--format", "json"]).out;
	const calls = [
		["decide"],
		["decide", `${file}.none`],
		["decide", `${file}.none`, "reject", "letter:1-2", "--by", "mk"],
		["decide", file, "reject", "letter:16-30"],
		["decide", file, "perhaps", "letter:16-30", "--by", "mk"],
		["decide", file, "same", "letter:16-30", "--by", "mk"],
		["decide", file, "speaker", "letter:16-30", "--by", "mk"],
		["decide", file, "reject", "letter:the", "--by", "mk"],
		["decide", file, "reject", "letter:no such words", "--by", "mk"],
		["decide", file, "reject", "courier:1-2", "--by", "mk"],
		["decide", file, "add", "letter:drifted", "--by", "mk"],
		["decide", file, "add", "letter:drifted", "--source", "letter:had drifted", "--by", "mk"],
		["decide", file, "add", "letter:drifted", "--source", "gazette:Ivo Marsh", "--by", "mk"],
		["decide", file, "date", "letter:drifted", "yesterday", "--by", "mk"],
		["decide", file, "published", "letter", "2031-02-30", "--by", "mk"],
		["decide", file, "published", "courier", "2031-02-03", "--by", "mk"],
		["decide", file, "note", "letter:drifted", " ", "--by", "mk"],
		["decide", file, "merge", "0", "1", "--by", "mk"],
		["decide", file, "split", "0", "letter:drifted", "--by", "mk"],
		["decide", file, "undo", "--by", "mk"],
		["decide", file, "undo", "0", "--by", "mk"],
		["decide", file, "--import", `${file}.none`],
		["decide", file, "reject", "--export"],
	];
	for (const call of calls) {
		const { status, out, err } = hearsay(call);
		assert.deepEqual([status, out], [2, ""], call.join(" "));
		assert.match(err, /^hearsay: [^\n]+\n$/);
	}
	assert.equal(hearsay(["export", file, "--format", "json"]).out, before);
	assert.equal(hearsay(["decide", file, "not", "same", "letter:north buoy had drifted", "gazette:north buoy had drifted", "--by", "mk"]).status, 0);
});
