import type { FileHandle } from "node:fs/promises";
import type { Unreadable } from "../article/failure.ts";
import { unreadableOf } from "./fault.ts";

/** Bytes that a block has at most. */
const BLOCK_BYTES = 64 * 1024;

/** A stretch of bytes that are pulled, not pushed: what came before a fault is always handed over before the fault is thrown. */
export type Blocks = AsyncIterable<Uint8Array>;

/** The bytes of an open file from `start` to `end`, end exclusive. Does not close the file. */
export async function* blocksOfFile(file: FileHandle, start = 0, end = Number.POSITIVE_INFINITY): AsyncGenerator<Uint8Array> {
	let at = start;
	while (at < end) {
		const buffer = Buffer.allocUnsafe(Math.min(BLOCK_BYTES, end - at));
		const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
		if (bytesRead === 0) return;
		at += bytesRead;
		yield buffer.subarray(0, bytesRead);
	}
}

/** The bytes of a stream as they come; `seen` is told how many. */
export async function* blocksOfStream(stream: NodeJS.ReadableStream, seen: (bytes: number) => void): AsyncGenerator<Uint8Array> {
	for await (const chunk of stream) {
		const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
		seen(bytes.length);
		yield* blocksOfBytes(bytes);
	}
}

/** Bytes in memory. */
export function* blocksOfBytes(bytes: Uint8Array): Generator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += BLOCK_BYTES) yield bytes.subarray(at, at + BLOCK_BYTES);
}

/** The same bytes in blocks of one size, the last one shorter: however they came, what is made of them block by block is then the same. */
export async function* even(blocks: Blocks | readonly Uint8Array[], size: number): AsyncGenerator<Uint8Array> {
	let rest: Uint8Array = new Uint8Array(0);
	for await (const block of blocks) {
		const bytes = rest.length === 0 ? block : joined([rest, block]);
		let at = 0;
		for (; at + size <= bytes.length; at += size) yield bytes.subarray(at, at + size);
		rest = bytes.subarray(at);
	}
	if (rest.length > 0) yield rest;
}

/** What could be read of a stretch of bytes, up to its end or to `fault`. */
export interface Gathered {
	/** The only view on its buffer, which can therefore be moved to another thread. */
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly fault: Unreadable | null;
}

/** Hold a stretch of bytes. `tooLarge` makes the fault where there are more than `limit`; nothing is kept then. */
export async function gathered(blocks: Blocks, limit: number, tooLarge: () => Unreadable): Promise<Gathered> {
	const parts: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const block of blocks) {
			size += block.length;
			if (size > limit) return { bytes: new Uint8Array(0), fault: tooLarge() };
			parts.push(block);
		}
	} catch (error) {
		return { bytes: joined(parts), fault: unreadableOf(error) };
	}
	return { bytes: joined(parts), fault: null };
}

/** One array of its own that holds the parts one after another. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}
