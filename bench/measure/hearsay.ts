import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The command as it ships. */
const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Where that is. Throws where it was not built. */
export function built(): string {
	if (!existsSync(COMMAND)) throw new Error("There is no dist/cli/main.js: npm run build");
	return COMMAND;
}

/** Some inputs could not be read: the scorer counts them as missing. */
const SOME_UNREAD = 1;

/** Run `hearsay read PATH` and write what it prints to a file. */
export function readInto(output: string, path: string): void {
	const file = openSync(output, "w");
	const { status, error } = spawnSync(process.execPath, [built(), "read", path], { stdio: ["ignore", file, "inherit"] });
	closeSync(file);
	if (error) throw error;
	if (status !== 0 && status !== SOME_UNREAD) throw new Error(`hearsay read ended with status ${status}`);
}

const NEWLINE = 10;

/** Run `hearsay read WORDS` and say after each piece of output how many lines have come; `started` is told the process's id. Resolves when it has ended. */
export function readCounting(words: readonly string[], { started, lines }: { started?: (pid: number) => void; lines: (count: number) => void }): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [built(), "read", ...words], { stdio: ["ignore", "pipe", "inherit"] });
		if (child.pid !== undefined) started?.(child.pid);
		let count = 0;
		child.stdout.on("data", (bytes: Buffer) => {
			const before = count;
			for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
			if (count > before) lines(count);
		});
		child.on("error", reject);
		child.on("close", (status) => (status === 0 ? resolve() : reject(new Error(`hearsay read ended with status ${status}`))));
	});
}
