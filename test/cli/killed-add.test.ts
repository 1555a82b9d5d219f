/** `hearsay add` killed while it reads: all of it, from the pages to the export. HEARSAY_KILLS sets how often; 50 take some minutes. */
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { folder } from "../ledger/builders.ts";

const KILLS = Number(process.env["HEARSAY_KILLS"] ?? 2);
const ARTICLES = KILLS > 2 ? 500 : 40;

const main = join(import.meta.dirname, "../../src/cli/main.ts");
const hearsay = async (...words: string[]): Promise<string> => (await promisify(execFile)(process.execPath, [main, ...words], { maxBuffer: 2 ** 28 })).stdout;

/** Add, and kill the program when it has printed so many lines. Returns the ids that it printed. */
async function addAndKill(file: string, pages: string, lines: number): Promise<string[]> {
	const child = spawn(process.execPath, [main, "add", file, pages, "--json"], { stdio: ["ignore", "pipe", "inherit"] });
	const closed = once(child, "close");
	let printed = "";
	for await (const text of child.stdout.setEncoding("utf8")) {
		printed += text;
		if (printed.split("\n").length > lines) child.kill("SIGKILL");
	}
	await closed;
	return printed
		.split("\n")
		.slice(0, -1)
		.map((line) => JSON.parse(line).id);
}

test("an add that is killed loses nothing that it printed, and is completed by adding again", async (t) => {
	const path = await folder(t);
	const pages = join(path, "pages.jsonl");
	const records = Array.from({ length: ARTICLES }, (_, number) => ({
		id: `buoy-${number}`,
		text: `Pilot Ines Roth said buoy ${number} had drifted towards the pier.`,
	}));
	await writeFile(pages, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
	const whole = join(path, "whole.hearsay");
	await hearsay("add", whole, pages);
	const complete = await hearsay("export", whole, "--format", "json");
	for (let kill = 1; kill <= KILLS; kill++) {
		const file = join(path, `${kill}.hearsay`);
		const printed = await addAndKill(file, pages, Math.floor((kill * ARTICLES) / (KILLS + 1)));
		assert.ok(existsSync(file) && printed.length > 0 && printed.length < ARTICLES);
		assert.match(await hearsay("verify", file), /Nothing differs/);
		const { articles }: { articles: { id: string }[] } = JSON.parse(await hearsay("export", file, "--format", "json"));
		const kept = new Set(articles.map(({ id }) => id));
		assert.deepEqual(
			printed.filter((id) => !kept.has(id)),
			[],
		);
		await hearsay("add", file, pages);
		assert.equal(await hearsay("export", file, "--format", "json"), complete);
	}
	assert.deepEqual(
		(await readdir(path)).filter((name) => !/\.(hearsay|jsonl)$/.test(name)),
		[],
	);
});
