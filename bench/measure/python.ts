import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";

const PEERS = fileURLToPath(new URL("../peers/", import.meta.url));

interface Ran {
	readonly stdout: string;
	/** The last line of what went wrong, or null. */
	readonly why: string | null;
}

function ran(python: string, words: readonly string[]): Ran {
	const { status, error, stdout, stderr } = spawnSync(python, [...words], { encoding: "utf8", maxBuffer: 2 ** 28 });
	if (error) return { stdout: "", why: error.message };
	return { stdout, why: status === 0 ? null : (stderr.trim().split("\n").at(-1) ?? `status ${status}`) };
}

/** What one of the scorers prints. Throws where it fails. */
export function scored(python: string, scorers: string, name: string, ...words: readonly string[]): string {
	const { stdout, why } = ran(python, [join(scorers, name), ...words]);
	if (why !== null) throw new Error(`${name}: ${why}`);
	return stdout;
}

/** Write gold as records that `hearsay read` takes. */
export function writeRecords(python: string, scorers: string, gold: string, output: string): void {
	writeFileSync(output, scored(python, scorers, "records.py", gold));
}

/** The numbers that a pattern's groups match in what a scorer printed. */
export function numbersIn(printed: string, pattern: RegExp): readonly number[] {
	const found = pattern.exec(printed);
	if (found === null) throw new Error(`the scorer did not print ${pattern.source}`);
	return found.slice(1).map(Number);
}

const Said = v.object({
	version: v.string(),
	/** Seconds that the work took, without the time that the program took to load. */
	seconds: v.number(),
	note: v.nullable(v.string()),
});

/** What a peer did, or why it was not run. */
export type PeerRun = v.InferOutput<typeof Said> | { readonly why: string };

/** Run one of `bench/peers` over an input, with so many processes, and have it write lines like those of `hearsay read`. */
export function peerRun(python: string, script: string, input: string, output: string, processes = 1): PeerRun {
	const { stdout, why } = ran(python, [join(PEERS, script), input, output, String(processes)]);
	return why === null ? v.parse(Said, JSON.parse(stdout)) : { why };
}
