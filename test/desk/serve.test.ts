import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { hearsay, startHearsay } from "../cli/command.ts";
import { folder } from "../ledger/builders.ts";

const record = (id: string, words: string): string =>
	`${JSON.stringify({ id, outlet: "The Quay Letter", published: "2031-03-02", text: `Pilot Ines Roth said on Monday that ${words}.` })}\n`;

test("a desk shows the case as it stands at each click, and ends when it is told to", async (t) => {
	const path = await folder(t);
	const [file, first, second] = [join(path, "buoys.case"), join(path, "first.jsonl"), join(path, "second.jsonl")];
	writeFileSync(first, record("first", "the north buoy had drifted"));
	writeFileSync(second, record("second", "the south buoy had sunk"));
	assert.equal(hearsay(["add", file, first]).status, 0);
	const desk = startHearsay(["serve", file, "--question", "Where is the buoy?"]);
	try {
		let said = "";
		for await (const piece of desk.stdout) {
			said += String(piece);
			if (said.endsWith("\n")) break;
		}
		const [address = ""] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
		const page = async (at: string): Promise<string> => (await fetch(new URL(at, address))).text();
		assert.match(await page("/"), /<h1>Where is the buoy\?<\/h1>/);
		assert.doesNotMatch(await page("/texts"), /texts\/second/);
		assert.equal(hearsay(["add", file, second]).status, 0);
		assert.match(await page("/texts"), /texts\/second/);
		assert.match(await page("/search?q=sunk"), /the south buoy had sunk/);
	} finally {
		desk.kill("SIGTERM");
	}
	const status = await new Promise((resolve) => desk.on("exit", resolve));
	assert.equal(status, 0);
});

test("a desk for no case, or at no port, is a wrong call", () => {
	for (const words of [["serve"], ["serve", "nowhere.case"], ["serve", "nowhere.case", "--port", "99999"], ["serve", "a", "b"]])
		assert.equal(hearsay(words).status, 2, words.join(" "));
});
