import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { faults, nothingChecked } from "../../src/ledger/verify.ts";
import { exported, folder, withCase } from "./builders.ts";

const run = promisify(execFile);
const adder = join(import.meta.dirname, "adder.ts");
const ARTICLES = 24;
const KILLS = 50;

/** Numbers from 0 to 1 that are the same in every run (a linear congruential generator with the constants of Numerical Recipes). */
function* chances(): Generator<number, never> {
	for (let state = 7; ; state = (state * 1664525 + 1013904223) % 2 ** 32) yield state / 2 ** 32;
}

/** Add to a case and kill the program after so many printed lines and milliseconds. Returns the ids that it printed. */
async function addAndKill(path: string, lines: number, milliseconds: number): Promise<readonly string[]> {
	const child = spawn(process.execPath, [adder, path, "0", String(ARTICLES)], { stdio: ["ignore", "pipe", "inherit"] });
	let printed = "";
	const enough = new Promise<void>((resolve) => {
		const look = () => printed.split("\n").length > lines && resolve();
		child.stdout.setEncoding("utf8").on("data", (text: string) => {
			printed += text;
			look();
		});
		child.on("close", () => resolve());
		look();
	});
	const closed = once(child, "close");
	await enough;
	await pause(milliseconds);
	child.kill("SIGKILL");
	await closed;
	return printed.split("\n").slice(0, -1);
}

const wrongIn = (path: string): Promise<unknown[]> =>
	withCase(path, "read", (file) =>
		file.transact(async (db) => {
			const wrong: unknown[] = [...file.damage()];
			for await (const fault of faults(db, nothingChecked())) wrong.push(fault);
			return wrong;
		}),
	);

test("a case that was killed at any moment opens, is sound, holds what was printed, and is completed by adding again", async (t) => {
	const path = await folder(t);
	const whole = join(path, "whole.hearsay");
	await run(process.execPath, [adder, whole, "0", String(ARTICLES)]);
	const complete = await exported(whole);
	const chance = chances();
	for (let kill = 0; kill < KILLS; kill++) {
		const file = join(path, `${kill}.hearsay`);
		const printed = await addAndKill(file, Math.floor(chance.next().value * ARTICLES), chance.next().value * 8);
		if (existsSync(file)) {
			assert.deepEqual(await wrongIn(file), []);
			const { articles }: { articles: { id: string }[] } = JSON.parse(await exported(file));
			const kept = new Set(articles.map(({ id }) => id));
			assert.deepEqual(
				printed.filter((id) => !kept.has(id)),
				[],
			);
		} else assert.deepEqual(printed, []);
		if (kill % 10 === 0) {
			await run(process.execPath, [adder, file, "0", String(ARTICLES)]);
			assert.equal(await exported(file), complete);
			assert.deepEqual(
				(await readdir(path)).filter((name) => name.startsWith(basename(file))),
				[basename(file)],
			);
		}
		for (const rest of ["", "-wal", "-shm"]) await rm(`${file}${rest}`, { force: true });
	}
});
