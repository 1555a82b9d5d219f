import { Unreadable } from "../article/failure.ts";
import type { ByteReader } from "./byte-reader.ts";
import { HEADER_BYTES } from "./limits.ts";
import type { Member } from "./member.ts";
import { isTarHeader } from "./signature.ts";

/** A tar file is written in blocks of 512 bytes. */
const BLOCK = 512;

interface Header {
	readonly name: string;
	/** Bytes of the member's content. */
	readonly size: number;
	/** The letter of the kind of member; "0" is a plain file. */
	readonly type: string;
}

/**
 * The plain files of a tar archive (POSIX.1 ustar and pax, GNU long names), one after another. Links, folders and devices are passed over.
 * Pulls its bytes, where tar-stream is pushed at: that drops members it has not handed over yet when the archive breaks off.
 * Throws Unreadable "broken_archive" where it does.
 */
export async function* tarMembers(reader: ByteReader): AsyncGenerator<Member> {
	let special: Partial<Header> = {};
	for (;;) {
		const block = await reader.take(BLOCK);
		if (block.length === 0 || block.every((byte) => byte === 0)) return;
		if (!isTarHeader(block)) throw new Unreadable("broken_archive");
		const header = headerOf(block);
		if (/[xL]/.test(header.type)) {
			special = { ...special, ...(await specialHeader(reader, header)) };
			continue;
		}
		const { name, size } = { ...header, ...special };
		special = {};
		let left = size;
		const content = async function* (): AsyncGenerator<Uint8Array> {
			for await (const part of reader.next(left)) {
				left -= part.length;
				yield part;
			}
			if (left > 0) throw new Unreadable("broken_archive");
		};
		if (/[0\0 7]/.test(header.type) && !name.endsWith("/")) yield { name, blocks: content() };
		await skip(reader, left + padding(size));
	}
}

function headerOf(block: Uint8Array): Header {
	const prefix = field(block, 257, 5) === "ustar" && block[263] === 0x30 ? field(block, 345, 155) : "";
	const name = field(block, 0, 100);
	return { name: prefix === "" ? name : `${prefix}/${name}`, size: sizeOf(block), type: String.fromCharCode(block[156] ?? 0) };
}

/** A field ends at its first NUL. Names that are not UTF-8 get U+FFFD. */
function field(block: Uint8Array, start: number, length: number): string {
	const bytes = Buffer.from(block.subarray(start, start + length));
	const end = bytes.indexOf(0);
	return bytes.toString("utf8", 0, end < 0 ? length : end);
}

/** In octal digits, or, GNU's way for what these cannot hold, in binary with the top bit set. */
function sizeOf(block: Uint8Array): number {
	const start = 124;
	const size =
		((block[start] ?? 0) & 0x80) === 0
			? Number.parseInt(field(block, start, 12).trim() || "0", 8)
			: block.subarray(start + 1, start + 12).reduce((sum, byte) => sum * 256 + byte, 0);
	if (!Number.isSafeInteger(size) || size < 0) throw new Unreadable("broken_archive");
	return size;
}

/** What a header of its own says about the member that follows: GNU's long name, or pax's path and size. */
async function specialHeader(reader: ByteReader, { size, type }: Header): Promise<Partial<Header>> {
	if (size > HEADER_BYTES) throw new Unreadable("broken_archive");
	const bytes = await reader.take(size);
	if (bytes.length < size) throw new Unreadable("broken_archive");
	await skip(reader, padding(size));
	if (type === "L") return { name: field(bytes, 0, bytes.length) };
	const said = paxRecords(bytes);
	const path = said.get("path");
	const length = Number(said.get("size") ?? Number.NaN);
	return { ...(path === undefined ? {} : { name: path }), ...(Number.isSafeInteger(length) && length >= 0 ? { size: length } : {}) };
}

/** Records of the form "27 path=a/name.html\n", the length first and counted in bytes. */
function paxRecords(bytes: Uint8Array): ReadonlyMap<string, string> {
	const records = new Map<string, string>();
	let rest = Buffer.from(bytes);
	while (rest.length > 0) {
		const length = Number.parseInt(rest.toString("latin1", 0, 20), 10);
		if (!(length > 0)) break;
		const record = rest.toString("utf8", rest.indexOf(0x20) + 1, length - 1);
		const equals = record.indexOf("=");
		records.set(record.slice(0, equals), record.slice(equals + 1));
		rest = rest.subarray(length);
	}
	return records;
}

const padding = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

async function skip(reader: ByteReader, size: number): Promise<void> {
	let left = size;
	for await (const part of reader.next(size)) left -= part.length;
	if (left > 0) throw new Unreadable("broken_archive");
}
