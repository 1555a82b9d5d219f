import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import * as v from "valibot";
import { hearsay } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
after(() => rmSync(folder, { recursive: true }));
const CASE = join(folder, "tugs.case");

const RECORDS = [
	{
		id: "a",
		outlet: "Gull Point Post",
		published: "2031-04-11",
		text: 'Harbour master Jonas Wick said two tugs pulled the ferry off the sandbank. "She will sail on Monday," Wick said.',
	},
	{ id: "b", outlet: "Quay Letter", published: "2031-04-12", text: "The owner denied that the ferry had been overloaded. Nobody was hurt on the sandbank." },
].map((record) => `${JSON.stringify(record)}\n`);

before(() => assert.equal(hearsay(["add", CASE, "-"], { input: RECORDS.join("") }).status, 0));

const Found = v.object({
	hits: v.array(
		v.object({
			article: v.string(),
			attribution: v.nullable(v.string()),
			start: v.number(),
			end: v.number(),
			text: v.string(),
			speaker: v.nullable(v.string()),
			score: v.number(),
		}),
	),
});
const hits = (...words: readonly string[]) => v.parse(Found, JSON.parse(hearsay(["find", CASE, ...words, "--json"]).out)).hits;

test("hits are statements with their places, the best first", () => {
	const [first] = hits("who pulled the ferry off?");
	assert.equal(first?.article, "a");
	assert.match(first?.text ?? "", /two tugs pulled the ferry/);
	assert.equal(first?.speaker, "Jonas Wick");
	const text: string = JSON.parse(RECORDS[0] ?? "").text;
	assert.equal(text.slice(first?.start, first?.end), first?.text);
	assert.deepEqual(
		hits("sandbank outlet:quay").map(({ article, attribution }) => [article, attribution]),
		[["b", null]],
	);
	assert.deepEqual(hits("zeppelin"), []);
});

test("by meaning too, a statement keeps its place in the text", () => {
	const [first] = hits("sail on Monday", "--meaning");
	assert.match(first?.text ?? "", /sail on Monday/);
});

test("for people each hit is a quotation with who said it, on whose word and when", () => {
	const { status, out } = hearsay(["find", CASE, "tugs ferry"]);
	assert.equal(status, 0);
	assert.match(out, /"two tugs pulled the ferry off the sandbank"\s+- Harbour master Jonas Wick "said" <- Gull Point Post, 11 Apr 2031/);
	assert.match(out, /machine reading, not checked/);
	const own = hearsay(["find", CASE, "anybody hurt"]).out;
	assert.match(own, /- Quay Letter, 12 Apr 2031, in its own voice · no source given here/);
	assert.match(hearsay(["find", CASE, "zeppelin"]).out, /^Not found in these texts/);
});

test("a claim's members are found by its id", () => {
	const { claims } = v.parse(
		v.object({ claims: v.array(v.object({ id: v.string(), members: v.array(v.object({ article: v.string(), start: v.number() })) })) }),
		JSON.parse(hearsay(["export", CASE, "--format", "json"]).out),
	);
	for (const { id, members } of claims)
		assert.deepEqual(
			new Set(hits(`claim:${id}`).map(({ article, start }) => `${article} ${start}`)),
			new Set(members.map(({ article, start }) => `${article} ${start}`)),
		);
	assert.deepEqual(hits("claim:nothing"), []);
});

test("a call that asks for nothing is wrong", () => {
	assert.equal(hearsay(["find", CASE]).status, 2);
	assert.equal(hearsay(["find", CASE, " "]).status, 2);
	assert.equal(hearsay(["find"]).status, 2);
	assert.equal(hearsay(["find", join(folder, "nowhere.case"), "ferry"]).status, 2);
});
