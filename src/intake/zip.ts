import type { FileHandle } from "node:fs/promises";
import { crc32, createInflateRaw } from "node:zlib";
import { type Entry, fromBufferPromise, fromFdPromise, getFileNameLowLevel, type ZipFile } from "yauzl";
import { Unreadable } from "../article/failure.ts";
import { type Blocks, blocksOfBytes, blocksOfFile } from "./blocks.ts";
import type { Budget } from "./budget.ts";
import { inflated } from "./inflate.ts";
import type { Member } from "./member.ts";

/** A ZIP archive must be had whole: its directory stands at its end. */
export interface ZipSource {
	/** Open the archive's directory at its first entry. */
	readonly open: () => Promise<ZipFile>;
	/** The archive's bytes from `start` to `end`, end exclusive. */
	readonly range: (start: number, end: number) => Blocks;
}

/** Names are decoded here and not judged: they are never opened. Sizes are checked as the bytes are read. The file belongs to the caller. */
const OPTIONS = { autoClose: false, decodeStrings: false, validateEntrySizes: false };

export const zipInFile = (file: FileHandle): ZipSource => ({
	open: () => fromFdPromise(file.fd, OPTIONS),
	range: (start, end) => blocksOfFile(file, start, end),
});

export const zipInMemory = (bytes: Uint8Array<ArrayBuffer>): ZipSource => ({
	open: () => fromBufferPromise(Buffer.from(bytes.buffer), OPTIONS),
	range: async function* (start, end) {
		yield* blocksOfBytes(bytes.subarray(start, end));
	},
});

/** The names of all members, folders among them, in the order of the archive's directory. Throws Unreadable "broken_archive" where that cannot be read. */
export async function* zipNames(source: ZipSource): AsyncGenerator<string> {
	for await (const { name } of entries(source)) yield name;
}

/** The files of an archive in the order of its directory. */
export async function* zipMembers(source: ZipSource, budget: Budget): AsyncGenerator<Member> {
	for await (const { zip, entry, name } of entries(source)) {
		if (!name.endsWith("/")) yield { name, blocks: contentOf(source, zip, entry, budget) };
	}
}

async function* entries(source: ZipSource): AsyncGenerator<{ zip: ZipFile; entry: Entry; name: string }> {
	const zip = await whole(source.open());
	const each = zip.eachEntry();
	for (let next = await whole(each.next()); !next.done; next = await whole(each.next())) {
		const entry: Entry = next.value;
		yield { zip, entry, name: nameOf(entry) };
	}
}

const UTF8_NAME = 0x800;
const STORED = 0;
const DEFLATED = 8;

/** Names whose flag does not say UTF-8 are in the code page of DOS by the standard, and in practice often UTF-8 all the same. */
function nameOf(entry: Entry): string {
	const isUtf8 = isValidUtf8(entry.fileNameRaw);
	return getFileNameLowLevel(entry.generalPurposeBitFlag | (isUtf8 ? UTF8_NAME : 0), entry.fileNameRaw, entry.extraFields, false);
}

function isValidUtf8(bytes: Uint8Array): boolean {
	return Buffer.from(Buffer.from(bytes).toString("utf8")).equals(bytes);
}

async function* contentOf(source: ZipSource, zip: ZipFile, entry: Entry, budget: Budget): AsyncGenerator<Uint8Array> {
	if (entry.isEncrypted()) throw new Unreadable("encrypted");
	const method = entry.compressionMethod;
	if (method !== STORED && method !== DEFLATED)
		throw new Unreadable("unknown_format", `The archive's member is packed by a method that is not read (number ${method}).`);
	const { fileDataStart } = await whole(zip.readLocalFileHeaderPromise(entry, { minimal: true }));
	const packed = source.range(fileDataStart, fileDataStart + entry.compressedSize);
	const content = method === STORED ? counted(packed, budget) : inflated(packed, createInflateRaw, budget);
	let sum = 0;
	for await (const block of content) {
		sum = crc32(block, sum);
		yield block;
	}
	if (sum !== entry.crc32) throw new Unreadable("broken_archive");
}

async function* counted(blocks: Blocks, budget: Budget): AsyncGenerator<Uint8Array> {
	for await (const block of blocks) {
		budget.spend(block.length);
		yield block;
	}
}

/** yauzl throws plain errors at an archive that it cannot read. */
async function whole<T>(made: Promise<T>): Promise<T> {
	try {
		return await made;
	} catch (error) {
		throw new Unreadable("broken_archive", undefined, { cause: error });
	}
}
