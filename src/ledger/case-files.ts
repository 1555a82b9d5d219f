import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import { Misuse } from "../article/failure.ts";
import { compare } from "../text/sorted.ts";
import { openCase } from "./case-file.ts";
import { APPLICATION_ID } from "./sqlite.ts";

/** A case that stands in a folder. */
export interface FoundCase {
	/** The file's own name. */
	readonly name: string;
	/** In bytes. */
	readonly size: number;
	/** When it was last changed. */
	readonly changed: Date;
}

/** How an SQLite file begins, and where it says what it is for (sqlite.org/fileformat, 1.3). */
const SQLITE = "SQLite format 3\0";
const APPLICATION_ID_AT = 68;

/**
 * The cases in a folder, by name: plain files alone, so that no link leads out of it. Those in `held`, which this process has open, are not looked into: to open
 * and close a file drops the locks that SQLite has on it (sqlite.org/howtocorrupt, 2.2). For the same reason nothing is awaited here.
 */
export function casesIn(folder: string, held: ReadonlySet<string>): readonly FoundCase[] {
	const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith("."));
	const found = files.flatMap(({ name }) => {
		const path = join(folder, name);
		const at = statSync(path, { throwIfNoEntry: false });
		return at && (held.has(name) || isCase(path)) ? [{ name, size: at.size, changed: at.mtime }] : [];
	});
	return found.toSorted((one, other) => compare(one.name, other.name));
}

function isCase(path: string): boolean {
	const head = Buffer.alloc(APPLICATION_ID_AT + 4);
	let file: number;
	try {
		file = openSync(path, "r");
	} catch {
		return false; // It went away, or may not be read: it cannot be chosen.
	}
	try {
		return (
			readSync(file, head) === head.length && head.toString("latin1", 0, SQLITE.length) === SQLITE && head.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID
		);
	} finally {
		closeSync(file);
	}
}

/** A name without a way in it, and without what other systems cannot have in one. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._()'&,+-]{0,99}$/u;
const ENDING = /\.(?:case|hearsay)$/;

/** Make an empty case in a folder. Returns the name of its file: as given, with `.case` behind it where it has no ending of a case. Rejects with Misuse where it cannot be made. */
export async function makeCase(folder: string, given: string): Promise<string> {
	const words = given.trim();
	if (!NAME.test(words) || words.endsWith(".")) throw new Misuse("Give the case a name of letters, digits, spaces and simple marks, at most 100 of them.");
	const name = ENDING.test(words) ? words : `${words}.case`;
	const path = join(folder, name);
	if (existsSync(path)) throw new Misuse(`There is a file called ${name} already: give another name.`);
	const file = await openCase(path, "write");
	await file.close();
	return name;
}
