import { readdir, stat } from "node:fs/promises";
import { Unreadable } from "../article/failure.ts";
import { type Unread, unread } from "../article/unread.ts";
import { unreadableOf } from "./fault.ts";
import { isHidden, pageStem, standsBesidePage } from "./resources.ts";

/** A file that was found. */
export interface Found {
	readonly input: string;
	/** Bytes where the name is not valid Unicode, so that it can still be opened. */
	readonly path: string | Buffer;
}

interface Folder extends Found {
	/** What tells this folder from every other, and all that hold it. */
	readonly trail: readonly string[];
}

/**
 * The files in a folder and the folders in it, names in the order of their code units. Links are followed; one that leads back up gives
 * a "loop" line, and a folder that several links lead to is walked by the first of them. Hidden files, and the resource folders that
 * browsers write beside saved pages, are passed over. What cannot be looked at gives its line.
 */
export async function* filesIn(folder: Found): AsyncGenerator<Found | Unread> {
	yield* walked({ ...folder, trail: [] }, new Set());
}

async function* walked({ input, path, trail }: Folder, linked: Set<string>): AsyncGenerator<Found | Unread> {
	try {
		const { dev, ino } = await stat(path, { bigint: true });
		const self = `${dev}:${ino}`;
		if (trail.includes(self)) throw new Unreadable("loop");
		const listed = await readdir(path, { withFileTypes: true, encoding: "buffer" });
		const entries = listed
			.map((entry) => ({ entry, name: entry.name.toString() }))
			.toSorted((a, b) => order(a.name, b.name) || a.entry.name.compare(b.entry.name));
		const stems = new Set(entries.map(({ name }) => pageStem(name)).filter((stem) => stem !== null));
		for (const { entry, name } of entries) {
			if (isHidden(name)) continue;
			const found = { input: `${input.replace(/\/+$/, "")}/${name}`, path: inside(path, entry.name) };
			if (entry.isDirectory() || entry.isSymbolicLink())
				yield* within(found, { isLink: entry.isSymbolicLink(), isPassed: standsBesidePage(stems, `${name}/`), trail: [...trail, self], linked });
			else yield found;
		}
	} catch (error) {
		yield unread(input, unreadableOf(error));
	}
}

interface Way {
	readonly isLink: boolean;
	/** Whether its name is that of a page's resource folder. */
	readonly isPassed: boolean;
	readonly trail: readonly string[];
	/** The folders that links have led to. */
	readonly linked: Set<string>;
}

/** A folder, or what a link leads to. */
async function* within(found: Found, { isLink, isPassed, trail, linked }: Way): AsyncGenerator<Found | Unread> {
	if (isLink) {
		const at = await stat(found.path, { bigint: true }).catch((error: unknown) => unreadableOf(error));
		if (at instanceof Unreadable) return yield unread(found.input, at);
		if (!at.isDirectory()) return yield found;
		const self = `${at.dev}:${at.ino}`;
		if (linked.has(self) && !trail.includes(self)) return;
		linked.add(self);
	}
	if (!isPassed) yield* walked({ ...found, trail }, linked);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inside = (folder: string | Buffer, name: Buffer): Buffer => Buffer.concat([Buffer.from(folder), Buffer.from("/"), name]);
