/** Archives that unpack to far more than they are, made without ever holding what they unpack to. */
import { constants, crc32, deflateRawSync } from "node:zlib";

const MB = 1024 * 1024;

/** A raw deflate stream of so many MB of zeros: one MB packed to whole bytes, again and again, and an empty last block. */
export function deflatedZeros(megabytes: number): Buffer {
	const one = deflateRawSync(Buffer.alloc(MB), { finishFlush: constants.Z_FULL_FLUSH });
	return Buffer.concat([...Array.from({ length: megabytes }, () => one), deflateRawSync(Buffer.alloc(0))]);
}

/** A gzip file of so many MB of zeros; its check sum is wrong, which nobody gets to see. */
export const gzippedZeros = (megabytes: number): Buffer =>
	Buffer.concat([Buffer.from("1f8b0800000000000003", "hex"), deflatedZeros(megabytes), Buffer.alloc(8)]);

/** A ZIP whose directory lists one packed member under many names (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
export function zipOfOne(
	content: Buffer,
	{ names, unpacked, sum = 0, method = 8 }: { names: readonly string[]; unpacked: number; sum?: number; method?: number },
): Buffer {
	const sizes = Buffer.alloc(12);
	sizes.writeUInt32LE(sum, 0);
	sizes.writeUInt32LE(content.length, 4);
	sizes.writeUInt32LE(Math.min(unpacked, 0xffffffff), 8);
	const start = Buffer.alloc(10);
	start.writeUInt16LE(20, 0);
	start.writeUInt16LE(method, 4);
	const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), start, sizes, u16(1), u16(0), Buffer.from("m"), content]);
	const entries = names.map((name) =>
		Buffer.concat([Buffer.from("PK\u0001\u0002"), u16(20), start, sizes, u16(Buffer.byteLength(name)), Buffer.alloc(16), Buffer.from(name)]),
	);
	const directory = Buffer.concat(entries);
	const end = Buffer.concat([
		Buffer.from("PK\u0005\u0006"),
		u16(0),
		u16(0),
		u16(names.length),
		u16(names.length),
		u32(directory.length),
		u32(local.length),
		u16(0),
	]);
	return Buffer.concat([local, directory, end]);
}

/** A ZIP whose members all are the same stored bytes. */
export const zipOfStored = (content: Buffer, names: readonly string[]): Buffer =>
	zipOfOne(content, { names, unpacked: content.length, sum: crc32(content), method: 0 });

function u16(value: number): Buffer {
	const bytes = Buffer.alloc(2);
	bytes.writeUInt16LE(value);
	return bytes;
}

function u32(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(value);
	return bytes;
}
