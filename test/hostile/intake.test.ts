import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { ERRORS } from "../../src/article/codes.ts";
import { INPUT_BYTES } from "../../src/intake/limits.ts";
import { emptyFolder, leaves } from "../intake/pile.ts";
import { writeHostileInputs } from "./inputs.ts";

test("every hostile input gives bytes within the limits or a line with a documented code", async (t) => {
	const folder = await emptyFolder(t);
	const written = await writeHostileInputs(folder);
	assert.ok(written.length >= 200);
	assert.equal(new Set(written.map(({ name }) => name)).size, written.length);
	for (const { name, what } of written) {
		const path = join(folder, name);
		const read = await leaves([path]);
		for (const leaf of read) {
			assert.ok(leaf.input.startsWith(path), what);
			if ("error" in leaf) assert.ok(leaf.error.code in ERRORS, what);
			else assert.ok(leaf.bytes.length <= INPUT_BYTES, what);
		}
		assert.ok(read.length > 0 || NOTHING_TO_READ.has(name), `${name}, ${what}, gives nothing`);
	}
});

/** Archives without a member, and a web archive without a page. */
const NOTHING_TO_READ: ReadonlySet<string> = new Set(["archives/empty.zip"]);
