/** `hearsay add` killed while it reads: all of it, from the pages to the export. */
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { folder } from "../ledger/builders.ts";

/** Each kill takes a few articles on. */
const KILLS = 50;
const ARTICLES = 500;
/** Numbers from 0 to 1, the same in every run (Park, Miller 1988). */
const numbers = (seed: number) => () => {
	seed = (seed * 48271) % 2147483647;
	return seed / 2147483647;
};

const main = join(import.meta.dirname, "../../src/cli/main.ts");
const hearsay = async (...words: string[]): Promise<string> => (await promisify(execFile)(process.execPath, [main, ...words], { maxBuffer: 2 ** 28 })).stdout;

/** Add, and kill the program so many milliseconds after it has printed so many lines. Returns the ids that it printed. */
async function addAndKill(file: string, pages: string, lines: number, delay: number): Promise<string[]> {
	const child = spawn(process.execPath, [main, "add", file, pages, "--json"], { stdio: ["ignore", "pipe", "inherit"] });
	const closed = once(child, "close");
	let printed = "";
	let timer: NodeJS.Timeout | undefined;
	for await (const text of child.stdout.setEncoding("utf8")) {
		printed += text;
		if (printed.split("\n").length > lines) timer ??= setTimeout(() => child.kill("SIGKILL"), delay);
	}
	clearTimeout(timer);
	await closed;
	return printed
		.split("\n")
		.slice(0, -1)
		.map((line) => JSON.parse(line).id);
}

test("an add that is killed again and again loses nothing that it printed, and is completed by adding once more", async (t) => {
	const path = await folder(t);
	const pages = join(path, "pages.jsonl");
	const records = Array.from({ length: ARTICLES }, (_, number) => ({
		id: `buoy-${number}`,
		text: `Pilot Ines Roth said buoy ${number} had drifted towards the pier.`,
	}));
	await writeFile(pages, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
	const whole = join(path, "whole.hearsay");
	await hearsay("add", whole, pages);

	const file = join(path, "killed.hearsay");
	const next = numbers(11);
	const all = new Set<string>();
	for (let kill = 1; kill <= KILLS; kill++) {
		const lines = Math.floor((kill - next()) * (ARTICLES / (KILLS + 1)));
		for (const id of await addAndKill(file, pages, lines, 40 * next())) all.add(id);
		assert.ok(existsSync(file));
		const [told, exported] = await Promise.all([hearsay("verify", file), hearsay("export", file, "--format", "json")]);
		assert.match(told, /Nothing differs/);
		const { articles }: { articles: { id: string }[] } = JSON.parse(exported);
		const kept = new Set(articles.map(({ id }) => id));
		assert.deepEqual(
			[...all].filter((id) => !kept.has(id)),
			[],
		);
	}
	assert.ok(all.size > 0 && all.size < ARTICLES);
	await hearsay("add", file, pages);
	assert.equal(await hearsay("export", file, "--format", "json"), await hearsay("export", whole, "--format", "json"));
	assert.deepEqual(
		(await readdir(path)).filter((name) => !/\.(hearsay|jsonl)$/.test(name)),
		[],
	);
});
