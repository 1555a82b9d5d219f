import { createWriteStream, statSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Misuse } from "../article/failure.ts";
import { fileIdentity } from "../intake/intake.ts";
import type { Pieces } from "../views/exports/formats.ts";

const isOfFiles = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "syscall" in error;

/** Write pieces into a file, one after the other; what was at the path stays until all are written. Throws Misuse where it cannot be written, or is one of the case's own files. */
export async function writing(path: string, pieces: Pieces, own: ReadonlySet<string>): Promise<void> {
	const there = statSync(path, { bigint: true, throwIfNoEntry: false });
	if (there && own.has(fileIdentity(there))) throw new Misuse(`${path} is the case itself: name another file to write to.`);
	const part = there && !there.isFile() ? null : `${path}.part`; // A device or a pipe is written to, never replaced.
	try {
		await pipeline(Readable.from(pieces), createWriteStream(part ?? path));
		if (part !== null) await rename(part, path);
	} catch (error) {
		if (part !== null) await rm(part, { force: true });
		if (!isOfFiles(error)) throw error;
		throw new Misuse(`${path} cannot be written: ${error.message}`);
	}
}
