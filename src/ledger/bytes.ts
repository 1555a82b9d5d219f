import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Tables } from "./case-file.ts";
import { inPages } from "./keyset.ts";

/** Hashes that are fetched together. */
const PAGE = 500;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Bytes on their way into a case. */
export interface Packed {
	readonly sha256: string;
	readonly size: number;
	/** gzip: a format that will still be opened when this program is not. */
	readonly packed: Uint8Array;
}

export const packed = async (sha256: string, bytes: Uint8Array): Promise<Packed> => ({ sha256, size: bytes.length, packed: await pack(bytes) });

/** Keep bytes, once however often they come in. */
export async function keepBytes(db: Tables, bytes: Packed): Promise<void> {
	await db
		.insertInto("bytes")
		.values(bytes)
		.onConflict((conflict) => conflict.column("sha256").doNothing())
		.execute();
}

/** The bytes as they came in. Rejects where what is kept cannot be unpacked to its size. */
export async function bytesOf({ packed, size }: Pick<Packed, "packed" | "size">): Promise<Uint8Array> {
	return await unpack(packed, { maxOutputLength: Math.max(size, 1) });
}

/** The SHA-256 of everything that came in, in order. */
export async function* hashesOfBytes(db: Tables): AsyncGenerator<string> {
	const pages = inPages<{ sha256: string }, string>(
		(after) =>
			db
				.selectFrom("bytes")
				.select("sha256")
				.where("sha256", ">", after ?? "")
				.orderBy("sha256")
				.limit(PAGE)
				.execute(),
		({ sha256 }) => sha256,
	);
	for await (const page of pages) for (const { sha256 } of page) yield sha256;
}
