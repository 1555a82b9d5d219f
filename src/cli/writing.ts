import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Misuse } from "../article/failure.ts";
import type { Pieces } from "../views/exports/formats.ts";

const isOfFiles = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "syscall" in error;

/** Write pieces into a file, one after the other. Throws Misuse where it cannot be written. */
export async function writing(path: string, pieces: Pieces): Promise<void> {
	try {
		await pipeline(Readable.from(pieces), createWriteStream(path));
	} catch (error) {
		if (!isOfFiles(error)) throw error;
		throw new Misuse(`${path} cannot be written: ${error.message}`);
	}
}
