import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { hearsay } from "./command.ts";

const PAGES = fileURLToPath(new URL("../../examples/grain-reserve/pages", import.meta.url));

/** What the program never says in its own voice. */
const NEVER =
	/\b(claimed|admitted|revealed|confirmed|exposed|failed to|false|true|verified|debunked|misquoted|inflated|lost|collapsed|independent|first-hand|does not exist|0 sources|furniture|denied by)\b/i;

/** Words of articles stand in quotation marks: innermost pairs are taken out until none is left. */
const withoutQuotations = (text: string): string => {
	const bare = text.replace(/\s+/g, " ").replace(/“[^“”]*”|(?<![\p{L}\p{N}])‘[^‘]*?’(?![\p{L}\p{N}])/gu, "");
	return bare === text ? bare.replace(/"[^"]*"/g, "") : withoutQuotations(bare);
};

describe("what stands between the articles of the example, for people", () => {
	const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
	const file = join(folder, "grain.case");
	before(() => assert.equal(hearsay(["add", file, PAGES]).status, 0));
	after(() => rmSync(folder, { recursive: true }));

	const run = (...words: string[]): string => {
		const { status, out, err } = hearsay(words);
		assert.equal(status, 0, err);
		return out;
	};
	let id = "";
	const idOf = (): string => {
		id ||= JSON.parse(run("claims", file, "--json")).claims[0].id;
		return id;
	};
	const calls = (): readonly (readonly string[])[] => [
		["claims", file, "--all", "--why"],
		["claim", file, idOf(), "--why"],
		["origins", file, "--all", "--why"],
		["conflicts", file, "--all", "--why"],
		["timeline", file, "--why"],
		["sources", file, "--all", "--why"],
		["todo", file, "--all", "--why"],
		["show", file],
	];

	test("every output opens with what kind of paper it is, and says no more in its own words than it can know", () => {
		for (const call of calls()) {
			const out = run(...call);
			assert.match(out, /^Working paper\. Machine reading, not checked\.\n\n16 texts, /, call[0]);
			const own = withoutQuotations(out);
			const [word, at] = [NEVER.exec(own)?.[0], NEVER.exec(own)?.index ?? 0];
			assert.equal(word, undefined, `${call.join(" ")}: …${own.slice(Math.max(0, at - 120), at + 60)}`);
			assert.ok(!out.includes("\u001b"));
		}
	});

	test("an export says no more in its own words than it can know", () => {
		/** The strings in JSON, but those that are a text's own characters. */
		const stringsIn = (value: unknown): readonly string[] => {
			if (typeof value === "string") return [value];
			if (value === null || typeof value !== "object") return [];
			return Object.entries(value).flatMap(([name, part]) => (["exact", "prefix", "suffix"].includes(name) ? [] : stringsIn(part)));
		};
		const parts: Readonly<Record<string, (text: string) => readonly string[]>> = {
			md: (text) => text.split("\n").map((line) => line.replaceAll(/\\(?=[^\p{L}\p{N}])/gu, "")),
			csv: (text) => [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = ""]) => cell.replaceAll('""', '"')),
			annotation: (text) => stringsIn(JSON.parse(text)),
			claim: (text) => stringsIn(JSON.parse(text)),
			ftm: (text) =>
				text
					.trim()
					.split("\n")
					.flatMap((line) => stringsIn(JSON.parse(line))),
			graphml: (text) => [...text.matchAll(/<data[^>]*>([^<]*)/g)].map(([, words = ""]) => words.replaceAll("&quot;", '"')),
		};
		for (const [format, strings] of Object.entries(parts)) {
			const said = strings(run("export", file, "--format", format));
			assert.ok(said.length > 100, format);
			for (const words of said) assert.doesNotMatch(withoutQuotations(words), NEVER, `${format}: ${words}`);
		}
	});

	test("a range never stands without its texts", () => {
		const out = withoutQuotations(run("claims", file, "--all"));
		assert.ok((out.match(/Separate sources found/g)?.length ?? 0) > 20);
		assert.equal(out.match(/at least \d+, at most \d+/g)?.length, out.match(/Separate sources found in these 16 texts: at least \d+, at most \d+/g)?.length);
	});

	test("the same case gives the same bytes, and --json what the export has", () => {
		const exported = JSON.parse(run("export", file, "--format", "json"));
		const claims = JSON.parse(run("claims", file, "--json", "--all"));
		const fields = ({ id, statement, members, origins }: Record<string, unknown>) => ({ id, statement, members, origins });
		const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
		assert.deepEqual(claims.claims.map(fields).sort(byId), exported.claims.map(fields).sort(byId));
		assert.equal(claims.left, 0);
		assert.deepEqual(JSON.parse(run("timeline", file, "--json")).timeline, exported.timeline);
		const conflicts = JSON.parse(run("conflicts", file, "--json", "--all")).conflicts;
		assert.deepEqual(
			conflicts.map(({ between: _, ...conflict }: Record<string, unknown> & { between: unknown }) => conflict).sort(byId),
			exported.conflicts.toSorted(byId),
		);
		assert.equal(JSON.parse(run("claim", file, idOf(), "--json")).claim.id, idOf());
		assert.deepEqual(JSON.parse(run("origins", file, idOf(), "--json")).origins.length, 1);
		assert.equal(run("todo", file), run("todo", file));
	});

	test("what is quoted as said by a source is in the text at the place that is named", () => {
		const texts = new Map(JSON.parse(run("export", file, "--format", "json")).articles.map(({ id, text }: { id: string; text: string }) => [id, text]));
		const { sources } = JSON.parse(run("sources", file, "--json", "--all"));
		assert.ok(sources.length > 20);
		for (const { statements } of sources)
			for (const { article, content } of statements)
				for (const { start, end, text } of content) assert.equal(String(texts.get(article)).slice(start, end), text);
	});

	test("a claim that is not there, and a word too many, give one line and status 2", () => {
		for (const call of [
			["claim", file, "nothing"],
			["claims", file, "more"],
		]) {
			const { status, out, err } = hearsay(call);
			assert.deepEqual([status, out], [2, ""], call.join(" "));
			assert.match(err, /^hearsay: [^\n]+\n$/);
		}
	});
});

test("an empty case and a case of one article are told as such", (t) => {
	const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
	t.after(() => rmSync(folder, { recursive: true }));
	const file = join(folder, "empty.case");
	const commands = ["claims", "origins", "conflicts", "timeline", "sources", "todo"];
	assert.equal(hearsay(["add", file]).status, 0);
	for (const command of ["claims", "todo"]) assert.equal(hearsay([command, file]).status, 0, command);
	const story = JSON.stringify({ id: "buoy", text: "Pilot Ines Roth said the north buoy had drifted. She said nobody was hurt." });
	assert.equal(hearsay(["add", file, "-"], { input: story }).status, 0);
	for (const command of commands) {
		const { status, out } = hearsay([command, file]);
		assert.equal(status, 0, command);
		assert.match(out, /^Working paper\./);
	}
});
