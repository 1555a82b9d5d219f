import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFile, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { folder } from "../ledger/builders.ts";
import { hearsay } from "./command.ts";

const stories = [
	{ id: "letter", outlet: "The Quay Letter", published: "2031-03-02", text: "Pilot Ines Roth said the north buoy had drifted towards the pier." },
	{ id: "gazette", outlet: "Pier Gazette", published: "2031-03-03", text: "Harbour master Ivo Marsh said the north buoy had drifted to the pier overnight." },
];

/** Words that the program never says of its own. */
const FORBIDDEN = /\b(?:claimed|admitted|revealed|confirmed|exposed|true|false|verified|debunked|independent|authentic|proven|first-hand)\b/i;

test("a case is sealed, checked, opened elsewhere and sealed again to the same bytes from the command line", async (t) => {
	const path = await folder(t);
	const at = (name: string): string => join(path, name);
	await writeFile(at("pages.jsonl"), stories.map((story) => `${JSON.stringify(story)}\n`).join(""));
	await writeFile(at("tide.txt"), "The tide at the pier was high on 3 March 2031.\n\nA keeper said it rose by a foot.\n");
	assert.equal(hearsay(["add", at("buoys.case"), at("pages.jsonl"), at("tide.txt")]).status, 0);
	assert.equal(hearsay(["decide", at("buoys.case"), "confirm", "letter:north buoy had drifted", "--by", "mk"]).status, 0);

	const sealed = hearsay(["export", at("buoys.case"), "--format", "sealed", "-o", at("buoys.zip")]);
	assert.deepEqual([sealed.status, sealed.out], [0, ""], sealed.err);
	const sha256 = createHash("sha256")
		.update(await readFile(at("buoys.zip")))
		.digest("hex");

	const checked = hearsay(["verify", at("buoys.zip")]);
	assert.deepEqual([checked.status, checked.err], [0, ""], checked.out);
	assert.match(checked.out, /^Sealed by hearsay [\d.]+: 9 files against their hashes\.$/m);
	assert.match(checked.out, /^Worked out again .*all links, the export, the archive\.$/m);
	assert.match(checked.out, /^Read again: 3 inputs, 3 articles\.$/m);
	assert.match(checked.out, /^Nothing differs from what was sealed\.$/m);
	assert.ok(checked.out.includes(`SHA-256 of the file: ${sha256}\n`));
	assert.match(checked.out, /does not show that a page is what its publisher put out, nor who sealed it/);
	assert.doesNotMatch(checked.out, FORBIDDEN);
	assert.deepEqual(JSON.parse(hearsay(["verify", at("buoys.zip"), "--json"]).out).wrong, []);

	const opened = hearsay(["open", at("buoys.zip"), "-o", at("again.case")]);
	assert.equal(opened.status, 0, opened.err);
	const exportOf = (file: string): string => hearsay(["export", at(file), "--format", "json"]).out;
	assert.equal(exportOf("again.case"), exportOf("buoys.case"));
	assert.equal(hearsay(["export", at("again.case"), "--format", "sealed", "-o", at("again.zip")]).status, 0);
	assert.deepEqual(await readFile(at("again.zip")), await readFile(at("buoys.zip")));
	assert.match(hearsay(["add", at("again.case"), at("pages.jsonl")]).out, /^2 texts there already\.$/m);

	const added = hearsay(["add", at("other.case"), at("buoys.zip")]);
	assert.equal(added.status, 1);
	assert.match(added.err, /`hearsay open` makes a case of it\. \(sealed_case\)/);

	const bytes = await readFile(at("buoys.zip"));
	await writeFile(at("cut.zip"), bytes.subarray(0, bytes.length - 30));
	const cut = hearsay(["verify", at("cut.zip")]);
	assert.deepEqual([cut.status, cut.out], [1, ""]);
	assert.match(cut.err, /\(broken_archive\)/);
	bytes[bytes.indexOf("README.txt") + 400] = 0;
	await writeFile(at("changed.zip"), bytes);
	const changed = hearsay(["verify", at("changed.zip")]);
	assert.equal(changed.status, 1);
	assert.match(changed.out, /^sealed README\.txt: /m);
	assert.equal(hearsay(["open", at("changed.zip"), "-o", at("changed.case")]).status, 2);
	assert.ok(!(await readdir(path)).some((name) => name === "changed.case" || name.startsWith(".") || name.endsWith(".part")));
});

test("a sealed case is never written over its own case, nor opened over another file", async (t) => {
	const path = await folder(t);
	const [file, notes] = [join(path, "buoys.case"), join(path, "notes.txt")];
	await writeFile(notes, "notes");
	hearsay(["add", file], { input: JSON.stringify(stories[0]) });
	const before = await readFile(file);
	const calls = [
		["export", file, "--format", "sealed"],
		["export", file, "--format", "sealed", "-o", file],
		["export", file, "--format", "csv", "-o", file],
		["export", file, "--format", "sealed", "-o", join(path, "none", "x.zip")],
		["open", file],
		["open", join(path, "none.zip"), "-o", join(path, "new.case")],
		["open", notes, "-o", notes],
	];
	for (const call of calls) {
		const { status, out, err } = hearsay(call);
		assert.deepEqual([status, out, err.split("\n").length], [2, "", 2], `${call.join(" ")}: ${err}`);
	}
	await copyFile(notes, join(path, "a.zip"));
	const odd = hearsay(["open", join(path, "a.zip"), "-o", join(path, "new.case")]);
	assert.equal(odd.status, 1);
	assert.match(odd.err, /broken_archive/);
	assert.deepEqual(await readFile(file), before);
});
