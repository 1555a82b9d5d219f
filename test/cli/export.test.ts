import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { FORMATS } from "../../src/views/exports/formats.ts";
import { makeStory } from "../exports/story.ts";
import { hearsay } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-export-"));
const CASE = join(folder, "story.case");
before(() => makeStory(CASE));
after(() => rmSync(folder, { recursive: true }));

test("each format goes into a file that is named, and text to standard output where none is", () => {
	for (const format of ["csv", "xlsx", "graphml"]) {
		const file = join(folder, `story.${format}`);
		const { status, out, err } = hearsay(["export", CASE, "--format", format, "-o", file]);
		assert.deepEqual([status, out, err], [0, "", ""], format);
		const printed = hearsay(["export", CASE, "--format", format]);
		if (FORMATS.get(format)?.isBinary) {
			assert.equal(printed.status, 2);
			assert.match(printed.err, /^hearsay: \w+ is no text: say where to write it with -o FILE[^\n]+\n$/);
		} else assert.equal(printed.out, readFileSync(file, "utf8"), format);
	}
});

test("the report is the one that `hearsay report` writes", () => {
	assert.equal(hearsay(["export", CASE, "--format", "html"]).out, hearsay(["report", CASE, "-o", "-"]).out);
});

test("a call that is wrong gives one line and status 2", () => {
	for (const words of [
		[],
		["--format", "pdf"],
		["words", "--format", "csv"],
		["speaker:Roth words", "--format", "csv"],
		["speaker:Roth", "--format", "json"],
		["speaker:Roth", "--format", "html"],
		["claim:nothing", "--format", "csv"],
		["claim:nothing", "--format", "csv", "-o", join(folder, "nothing.csv")],
		["--format", "csv", "-o", join(folder, "nowhere", "story.csv")],
		["speaker:Roth", "more", "--format", "csv"],
	]) {
		const { status, out, err } = hearsay(["export", CASE, ...words]);
		assert.deepEqual([status, out], [2, ""], words.join(" "));
		assert.match(err, /^hearsay: [^\n]+\n$/);
	}
});

test("the commands on the page about exports do what it says", () => {
	const page = readFileSync(new URL("../../docs/exports.md", import.meta.url), "utf8");
	const commands = [...page.matchAll(/^hearsay (export .*)$/gm)].map(([, command = ""]) =>
		[...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word = ""]) => quoted ?? word),
	);
	assert.equal(commands.length, 4);
	for (const words of commands) {
		const output = words.indexOf("-o");
		const meant = words.map((word, at) => (word === "grain-reserve.case" ? CASE : at === output + 1 && output > 0 ? join(folder, word) : word));
		assert.equal(hearsay(meant).status, 0, words.join(" "));
	}
});

test("the help has every format", () => {
	const { out } = hearsay(["export", "--help"]);
	for (const format of FORMATS.keys()) assert.match(out, new RegExp(`^ +${format} +\\S`, "m"));
});
