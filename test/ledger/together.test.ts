import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { exported, folder } from "./builders.ts";

const run = promisify(execFile);
const adder = join(import.meta.dirname, "adder.ts");

test("programs that add to one case at once all complete, from the making of the case on", async (t) => {
	const path = await folder(t);
	const [shared, alone] = [join(path, "shared.hearsay"), join(path, "alone.hearsay")];
	const parts = [0, 20, 40, 60].map((from) => run(process.execPath, [adder, shared, String(from), String(from + 30)]));
	for (const { stdout } of await Promise.all(parts)) assert.equal(stdout.trim().split("\n").length, 30);
	await run(process.execPath, [adder, alone, "0", "90"]);
	assert.equal(await exported(shared), await exported(alone));
	assert.deepEqual((await readdir(path)).sort(), ["alone.hearsay", "shared.hearsay"]);
});
