import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

export interface Ran {
	readonly status: number | null;
	readonly out: string;
	readonly err: string;
}

/** Run `hearsay` as a person would and wait for its end; `before` are arguments for Node itself. */
export const hearsay = (words: readonly string[], { input = "", before = [] as readonly string[], env = {} as NodeJS.ProcessEnv } = {}): Ran => {
	const { status, stdout, stderr } = spawnSync(process.execPath, [...before, MAIN, ...words], {
		input,
		encoding: "utf8",
		maxBuffer: 1 << 28,
		env: { ...process.env, ...env },
	});
	return { status, out: stdout, err: stderr };
};

/** Start `hearsay`, to be talked to while it runs. */
export const startHearsay = (words: readonly string[]) => spawn(process.execPath, [MAIN, ...words], { stdio: ["pipe", "pipe", "pipe"] });
