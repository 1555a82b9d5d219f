import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** End with the line that says how a benchmark is called. */
export function misused(usage: string): never {
	console.error(`Usage: npm run bench -- ${usage}`);
	process.exit(2);
}

/** A whole number from 1 that was given as an option. */
export function wholeNumber(word: string, usage: string): number {
	return /^[1-9]\d*$/.test(word) ? Number(word) : misused(usage);
}

/** Lend a folder of its own to `work`, and remove it afterwards. */
export async function inFolder(work: (folder: string) => Promise<void> | void): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
	try {
		await work(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
