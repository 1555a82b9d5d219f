import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import * as v from "valibot";
import { ERRORS } from "../../src/article/codes.ts";
import { hearsay } from "../cli/command.ts";
import { emptyFolder, filled } from "../intake/pile.ts";
import { documents } from "./documents.ts";
import { encodings } from "./encodings.ts";
import { pages } from "./pages.ts";
import { texts } from "./texts.ts";

/** Larger inputs stand in the whole pile, not in this sample. Bytes, or UTF-16 units. */
const LARGEST = 20_000;

/** 40 small inputs of a line each, of every kind of content. Gives their paths in order. */
async function sampleIn(folder: string): Promise<readonly string[]> {
	const small: [name: string, content: string | Uint8Array][] = [];
	for (const { name, bytes } of [...texts, ...encodings, ...pages, ...documents]) {
		const content = await bytes();
		if ((typeof content === "string" || content instanceof Uint8Array) && content.length <= LARGEST) small.push([name, content]);
	}
	const sample = small.filter((_, at) => at % Math.floor(small.length / 40) === 0).slice(0, 40);
	await filled(folder, Object.fromEntries(sample));
	return sample.map(([name]) => join(folder, name)).sort();
}

/** Where programs leave what they do not tell of: caches, identifiers, temporary files. */
const homeIn = (scratch: string): NodeJS.ProcessEnv =>
	Object.fromEntries(["TMPDIR", "TEMP", "TMP", "HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_CACHE_HOME"].map((name) => [name, scratch]));

const LINE = v.union([
	v.object({ article: v.object({ input: v.string() }) }),
	v.object({ input: v.string(), error: v.object({ code: v.picklist(Object.keys(ERRORS)) }) }),
]);

test("hearsay read over 40 of them exits with 1, prints a line for each and nothing beside, and leaves no file", async (t) => {
	const [folder, scratch] = [await emptyFolder(t), await emptyFolder(t)];
	const paths = await sampleIn(folder);
	const before = await readdir(folder, { recursive: true });
	const { status, out, err } = hearsay(["read", folder], { env: homeIn(scratch) });
	const lines = out.trimEnd().split("\n");
	const told = lines.map((line) => v.parse(LINE, JSON.parse(line)));
	assert.equal(paths.length, 40);
	assert.deepEqual(
		told.map((line) => ("article" in line ? line.article.input : line.input)),
		paths,
	);
	assert.ok(told.some((line) => "error" in line) && told.some((line) => "article" in line));
	assert.equal(err, "");
	assert.equal(status, 1);
	assert.deepEqual(await readdir(scratch), []);
	assert.deepEqual(await readdir(folder, { recursive: true }), before);
});
