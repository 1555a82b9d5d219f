import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Attribution } from "../src/attribution/attribution.ts";
import { read } from "../src/reading/read.ts";
import type { Span } from "../src/text/span.ts";

const page = readFileSync(new URL("../docs/errors.md", import.meta.url), "utf8");

/** The lines of a fenced block, and what a quoted example says. */
const block = (section: string, name: string): string[] =>
	(new RegExp(`^\`\`\`${name}\\n([\\s\\S]*?)\`\`\``, "m").exec(section)?.[1] ?? "").split("\n").filter((line) => line !== "");
const example = (section: string): string => [...section.matchAll(/^>(?: (.*))?$/gm)].map(([, line = ""]) => line).join("\n");

const sections = page.split(/^## \d+\. /m).slice(1);

const words = (spans: readonly Span[]): string => (spans.length === 0 ? "-" : spans.map(({ text }) => text).join(" … "));
const lineOf = ({ source, cue, content, answered }: Attribution): string => [source, cue, content, answered].map(words).join(" | ");

test("the page of errors shows ten, and each is still one: where this fails, put in what is read now, or another example if the reading is right", async () => {
	assert.equal(sections.length, 10);
	const folder = mkdtempSync(join(tmpdir(), "hearsay-errors-"));
	try {
		const file = join(folder, "examples.jsonl");
		writeFileSync(file, sections.map((section, index) => JSON.stringify({ id: String(index + 1), text: example(section) })).join("\n"));
		const found: { id: string; lines: string[] }[] = [];
		for await (const { articles } of read([file], { stdin: process.stdin, workers: 1 }))
			for (const { article, reading } of articles) found.push({ id: article.id, lines: reading?.attributions.map(lineOf) ?? [] });
		assert.deepEqual(
			found,
			sections.map((section, index) => ({ id: String(index + 1), lines: block(section, "read") })),
		);
		for (const section of sections) assert.notDeepEqual(block(section, "read"), block(section, "right"), section.split("\n")[0]);
	} finally {
		rmSync(folder, { recursive: true });
	}
});
