import { crc32 } from "node:zlib";
import { Deflate } from "fflate";
import { type Blocks, even } from "../../intake/blocks.ts";

/** A file on its way into an archive. */
export interface Outgoing {
	readonly name: string;
	readonly blocks: Blocks;
	/** Whether it would pack so far that readers of archives take it for a bomb; its bytes stand in the archive as they are then. */
	readonly isDense?: boolean;
}

/** What the archive's directory says of a file. */
interface Packed {
	readonly name: Buffer;
	readonly crc: number;
	readonly packed: number;
	readonly size: number;
	/** Where its header begins. */
	readonly offset: number;
}

/** The version of the standard that is needed: 4.5, for sizes beyond 32 bits. */
const VERSION = 45;
/** Sizes and sum stand behind the file (bit 3); names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980, 0:00, where DOS begins: no clock shows in the archive. */
const [TIME, DAY] = [0, 0x0021];
/** Stands in a field of 16 or 32 bits whose value stands in a field of 64 bits elsewhere. */
const [IN_16, IN_32] = [0xffff, 0xffffffff];
/** Bytes that are packed at a time: what comes out depends on them, so they are always as many. */
const STEP_BYTES = 64 * 1024;

/**
 * A ZIP archive, in pieces, its files in the order given (APPNOTE.TXT 6.3.10, pkware.com). The same files give the same bytes on every machine: packed in JavaScript, without dates.
 * Every size has 64 bits where the standard allows, so that a file need not be held to know it.
 */
export async function* zipped(files: AsyncIterable<Outgoing>): AsyncGenerator<Uint8Array> {
	const directory: Packed[] = [];
	let offset = 0;
	for await (const file of files) {
		const name = Buffer.from(file.name);
		const header = localHeader(name);
		yield header;
		const of = { crc: 0, packed: 0, size: 0 };
		for await (const piece of deflated(file, of)) yield piece;
		yield fields([4, 0x08074b50], [4, of.crc], [8, of.packed], [8, of.size]);
		directory.push({ name, ...of, offset });
		offset += header.length + of.packed + 24;
	}
	let size = 0;
	for (const one of directory) {
		const header = centralHeader(one);
		size += header.length;
		yield header;
	}
	yield end(directory.length, size, offset);
}

/** Pack a file, and count into `of` what it and its packing come to. */
async function* deflated({ blocks, isDense = false }: Outgoing, of: { crc: number; packed: number; size: number }): AsyncGenerator<Uint8Array> {
	const ready: Uint8Array[] = [];
	const deflate = new Deflate({ level: isDense ? 0 : 6 }, (piece) => {
		of.packed += piece.length;
		ready.push(piece);
	});
	for await (const step of even(blocks, STEP_BYTES)) {
		of.crc = crc32(step, of.crc);
		of.size += step.length;
		deflate.push(Uint8Array.from(step)); // It keeps what it is given, and files are read into one buffer.
		yield* ready.splice(0);
	}
	deflate.push(new Uint8Array(0), true);
	yield* ready.splice(0);
}

/** Numbers one after another, little-endian, each in so many bytes. */
function fields(...all: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Buffer {
	const buffer = Buffer.alloc(all.reduce((sum, [bytes]) => sum + bytes, 0));
	let at = 0;
	for (const [bytes, value] of all) {
		if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
		else buffer.writeUIntLE(value, at, bytes);
		at += bytes;
	}
	return buffer;
}

/** 4.3.7, with the extra field of 4.5.3; what is not known yet is 0. */
const localHeader = (name: Buffer): Buffer =>
	Buffer.concat([
		fields([4, 0x04034b50], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, TIME], [2, DAY], [4, 0], [4, IN_32], [4, IN_32], [2, name.length], [2, 20]),
		name,
		fields([2, 1], [2, 16], [8, 0], [8, 0]),
	]);

/** 4.3.12: only what does not fit stands in the extra field. */
function centralHeader({ name, crc, packed, size, offset }: Packed): Buffer {
	const large = [size, packed, offset].filter((value) => value >= IN_32);
	const extra = large.length === 0 ? Buffer.alloc(0) : Buffer.concat([fields([2, 1], [2, large.length * 8]), ...large.map((value) => fields([8, value]))]);
	const in32 = (value: number) => [4, Math.min(value, IN_32)] as const;
	return Buffer.concat([
		fields([4, 0x02014b50], [2, VERSION], [2, VERSION], [2, FLAGS], [2, DEFLATED], [2, TIME], [2, DAY], [4, crc], in32(packed), in32(size)),
		fields([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], in32(offset)),
		name,
		extra,
	]);
}

/** 4.3.14 to 4.3.16. */
function end(count: number, size: number, offset: number): Buffer {
	const in16 = [2, Math.min(count, IN_16)] as const;
	const last = fields([4, 0x06054b50], [2, 0], [2, 0], in16, in16, [4, Math.min(size, IN_32)], [4, Math.min(offset, IN_32)], [2, 0]);
	if (count < IN_16 && size < IN_32 && offset < IN_32) return last;
	return Buffer.concat([
		fields([4, 0x06064b50], [8, 44], [2, VERSION], [2, VERSION], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, offset]),
		fields([4, 0x07064b50], [4, 0], [8, offset + size], [4, 1]),
		last,
	]);
}
