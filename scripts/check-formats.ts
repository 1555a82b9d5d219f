/** Makes the examples of each export again (test/exports/examples) and has the standards' own readers read them. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { EXAMPLES, examplesOf, exportOf, withStory } from "../test/exports/examples.ts";

const CHECK = fileURLToPath(new URL("formats/check.py", import.meta.url));
const PYTHON = process.env["PYTHON"] ?? "python3";

process.exitCode = await withStory(async (path) => {
	for (const [name, bytes] of await examplesOf(path)) writeFileSync(new URL(name, EXAMPLES), bytes);
	const json = join(dirname(path), "story.json");
	writeFileSync(json, await exportOf(path, "json"));
	const { status, error } = spawnSync(PYTHON, [CHECK, fileURLToPath(EXAMPLES), json], { stdio: "inherit" });
	if (error) console.error(`NOT CHECKED: ${PYTHON} could not be started (${error.message}). PYTHON names another one.`);
	return status ?? 1;
});
