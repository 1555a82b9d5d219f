import { createHash, type Hash } from "node:crypto";
import type { Blocks } from "../../intake/blocks.ts";
import { linesOf } from "../../intake/json-lines.ts";
import type { Tables } from "../case-file.ts";
import { exportJson } from "../export.ts";
import { type Archive, hashOf } from "./archive.ts";
import { FILES } from "./manifest.ts";
import { archiveOf } from "./seal.ts";

/**
 * Work out again, from the rows after the reader and the decisions, what a sealed case had worked out. Resolves with the lists of the export that come out otherwise, none where it
 * comes out to the same bytes; inside a transaction.
 */
export async function replayed(archive: Archive, db: Tables, path: string): Promise<readonly string[]> {
	const told = archive.manifest.files.find((file) => file.path === FILES.export)?.sha256;
	if ((await hashOf(exportJson(db, path))) === told) return [];
	const [then, now] = [await listsOf(archive.file(FILES.export)), await listsOf(bytes(exportJson(db, path)))];
	const differing = [...new Set([...then.keys(), ...now.keys()])].filter((name) => then.get(name) !== now.get(name));
	return differing.length > 0 ? differing : ["the export"];
}

async function* bytes(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
	for await (const piece of pieces) yield Buffer.from(piece);
}

/** What the line begins with that opens a list of the export. */
const OPENS = /^"(\w+)":/;

/** A hash for each list of an export, by its name; the head of the export is called so. */
async function listsOf(blocks: Blocks): Promise<ReadonlyMap<string, string>> {
	const hashes = new Map<string, Hash>();
	let name = "head";
	for await (const { bytes } of linesOf(blocks)) {
		name = OPENS.exec(Buffer.from(bytes?.subarray(0, 40) ?? []).toString("latin1"))?.[1] ?? name;
		const hash = hashes.get(name) ?? createHash("sha256");
		hashes.set(name, hash.update(bytes ?? ""));
	}
	return new Map([...hashes].map(([list, hash]) => [list, hash.digest("hex")]));
}

/** Whether the case gives the same archive again, byte for byte; inside a transaction. */
export const sealsAlike = async (archive: Archive, db: Tables, path: string): Promise<boolean> => (await hashOf(archiveOf(db, path))) === archive.sha256;
