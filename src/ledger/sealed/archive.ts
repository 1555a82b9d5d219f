import { createHash } from "node:crypto";
import { type FileHandle, open, stat } from "node:fs/promises";
import { Unreadable } from "../../article/failure.ts";
import { type Blocks, blocksOfFile, gathered } from "../../intake/blocks.ts";
import { type Budget, budgetOf } from "../../intake/budget.ts";
import { linesOf } from "../../intake/json-lines.ts";
import { INPUT_BYTES } from "../../intake/limits.ts";
import { limited, type Member } from "../../intake/member.ts";
import { containerOf } from "../../intake/signature.ts";
import { type ZipSource, zipInFile, zipMembers } from "../../intake/zip.ts";
import type { Fault } from "../verify.ts";
import { FILES, inputIn, type Manifest, manifestFrom } from "./manifest.ts";

/** A sealed case that is being read. Nothing in it is unpacked to where its name says: names are looked up in the manifest, and never opened. */
export interface Archive {
	readonly manifest: Manifest;
	/** The bytes of a file that the manifest names. */
	readonly file: (path: string) => Blocks;
	/** Every input with its SHA-256, in the archive's order; each to be taken before the next is asked for. */
	readonly inputs: () => AsyncIterable<{ readonly sha256: string; readonly blocks: Blocks }>;
	/** SHA-256 of the whole archive. */
	readonly sha256: string;
}

/** Whether there is a ZIP archive at a path, as a sealed case is one. */
export async function isArchive(path: string): Promise<boolean> {
	if (!(await stat(path).catch(() => null))?.isFile()) return false; // What is not there is told by whoever opens it.
	const handle = await open(path);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
		return containerOf(buffer.subarray(0, bytesRead)) === "zip";
	} finally {
		await handle.close();
	}
}

/** What an archive holds by itself, whatever its manifest says. */
interface Held {
	readonly sha256: string;
	readonly size: number;
}

/** An open archive, and what of its files is not as its manifest says. `archive` may be used where nothing is wrong. */
export interface Opened {
	readonly archive: Archive;
	readonly wrong: readonly Fault[];
}

/**
 * Look through an archive, and hash every file in it. Throws Unreadable where it is no sealed case, cannot be read to its end, or unpacks to more than archives may
 * (docs/limits.md).
 */
export async function openArchive(handle: FileHandle): Promise<Opened> {
	const { size } = await handle.stat();
	const source = zipInFile(handle);
	const { held, wrong, manifest } = await lookedThrough(source, size);
	for (const { path, sha256, size } of manifest.files) {
		const there = held.get(path);
		if (there === undefined) wrong.push(fault(path, "it is not in the archive"));
		else if (there.sha256 !== sha256 || there.size !== size) wrong.push(fault(path, "it is not as it was sealed"));
		const input = inputIn(path);
		if (input !== undefined && input !== sha256) wrong.push(fault(path, "its name is not its SHA-256"));
	}
	const listed = new Set(manifest.files.map(({ path }) => path));
	if (listed.size < manifest.files.length) throw new Unreadable("broken", `${FILES.manifest} names a file twice.`);
	for (const path of held.keys()) if (!listed.has(path) && path !== FILES.manifest) wrong.push(fault(path, "it was not there when this was sealed"));
	const members = () =>
		limited(
			zipMembers(
				source,
				budgetOf(() => size),
			),
		);
	const archive: Archive = {
		manifest,
		file: (path) => contentOf(members(), path),
		inputs: () => inputsAmong(members()),
		sha256: await hashOf(blocksOfFile(handle)),
	};
	return { archive, wrong };
}

const fault = (id: string, what: string): Fault => ({ in: "sealed", id, what });

/** Every file's hash, and the manifest. */
async function lookedThrough(source: ZipSource, size: number): Promise<{ held: Map<string, Held>; wrong: Fault[]; manifest: Manifest }> {
	const budget = budgetOf(() => size);
	const held = new Map<string, Held>();
	const wrong: Fault[] = [];
	let manifest: Manifest | undefined;
	for await (const { name, blocks } of limited(zipMembers(source, budget))) {
		if (held.has(name)) throw new Unreadable("broken", `The archive has two files called ${name}.`);
		if (name === FILES.manifest) {
			const { bytes, fault } = await gathered(blocks, INPUT_BYTES, () => new Unreadable("too_large"));
			if (fault) throw fault;
			manifest = manifestFrom(bytes);
			held.set(name, { sha256: "", size: bytes.length });
		} else held.set(name, await heldIn(blocks, name, budget, wrong));
	}
	if (!manifest) throw new Unreadable("broken", `The archive is no sealed case: ${FILES.manifest} is not in it.`);
	return { held, wrong, manifest };
}

/** The hash of one file. What cannot be unpacked is wrong, and the others are looked at. */
async function heldIn(blocks: Blocks, name: string, budget: Budget, wrong: Fault[]): Promise<Held> {
	const hash = createHash("sha256");
	let size = 0;
	try {
		for await (const block of blocks) {
			hash.update(block);
			size += block.length;
		}
	} catch (error) {
		if (!(error instanceof Unreadable) || budget.isSpent()) throw error;
		wrong.push(fault(name, `it cannot be unpacked: ${error.message} (${error.code})`));
	}
	return { sha256: hash.digest("hex"), size };
}

/** SHA-256 of bytes that are not held. */
export async function hashOf(blocks: AsyncIterable<string | Uint8Array>): Promise<string> {
	const hash = createHash("sha256");
	for await (const block of blocks) hash.update(block);
	return hash.digest("hex");
}

async function* contentOf(members: AsyncIterable<Member>, path: string): AsyncGenerator<Uint8Array> {
	for await (const { name, blocks } of members) if (name === path) return yield* blocks;
}

async function* inputsAmong(members: AsyncIterable<Member>): AsyncGenerator<{ sha256: string; blocks: Blocks }> {
	for await (const { name, blocks } of members) {
		const sha256 = inputIn(name);
		if (sha256 !== undefined) yield { sha256, blocks };
	}
}

/** The rows of a file of JSON lines, by their number. Throws Unreadable "broken" where a line is no JSON, or `too_large`. */
export async function* jsonLinesIn(blocks: Blocks, path: string): AsyncGenerator<{ readonly number: number; readonly row: unknown }> {
	for await (const { number, bytes } of linesOf(blocks)) {
		if (bytes === null) throw new Unreadable("too_large", `Line ${number} of ${path} is larger than 64 MB.`);
		try {
			yield { number, row: JSON.parse(Buffer.from(bytes).toString("utf8")) };
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
			throw new Unreadable("broken", `Line ${number} of ${path} is no JSON.`, { cause: error });
		}
	}
}
