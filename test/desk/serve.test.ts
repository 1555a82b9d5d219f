import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { hearsay, startHearsay } from "../cli/command.ts";
import { folder } from "../ledger/builders.ts";

const record = (id: string, words: string): string =>
	`${JSON.stringify({ id, outlet: "The Quay Letter", published: "2031-03-02", text: `Pilot Ines Roth said on Monday that ${words}.` })}\n`;

test("a desk takes up what is changed while it is open, and ends when it is told to", async (t) => {
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
		/** The page as it is when all that was changed is worked in. */
		const page = async (at: string): Promise<string> => {
			const text = await (await fetch(new URL(at, address), { headers: { connection: "close" } })).text(); // The connection would not outlast a slow `add`.
			if (!text.includes('class="behind"')) return text;
			await setTimeout(100);
			return page(at);
		};
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

test("a desk for a case that is not there offers to make it", async (t) => {
	const path = await folder(t);
	const desk = startHearsay(["serve", join(path, "ferry.case")]);
	try {
		let said = "";
		for await (const piece of desk.stdout) {
			said += String(piece);
			if (said.endsWith("\n")) break;
		}
		const [address = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
		assert.match(await (await fetch(address)).text(), /There is no case called <strong>ferry\.case<\/strong> here/);
		const made = await fetch(`${address}/cases`, { method: "POST", body: new URLSearchParams({ name: "ferry.case" }), headers: { origin: address } });
		assert.equal(made.url, `${address}/cases/ferry.case/add`);
		assert.match(await made.text(), /Add to ferry/);
	} finally {
		desk.kill("SIGTERM");
	}
	assert.equal(await new Promise((resolve) => desk.on("exit", resolve)), 0);
	assert.deepEqual(readdirSync(path), ["ferry.case"]);
});

test("a desk in no folder, for what is no case, or at no port, is a wrong call", async (t) => {
	const path = await folder(t);
	writeFileSync(join(path, "note.txt"), "The buoy drifted.");
	for (const words of [[join(path, "nowhere/a.case")], [join(path, "note.txt")], [path, "--port", "99999"], ["a", "b"]])
		assert.equal(hearsay(["serve", ...words]).status, 2, words.join(" "));
});
