import type { Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from "node:zlib";
import { AsyncIterReader } from "warcio";
import { Unreadable } from "../article/failure.ts";
import { type Gathered, gathered } from "./blocks.ts";
import type { Budget } from "./budget.ts";
import { inflated } from "./inflate.ts";
import { INPUT_BYTES } from "./limits.ts";
import { containerOf } from "./signature.ts";

/** The decoders of HTTP's content codings (RFC 9110, section 8.4.1; RFC 8878 for zstd). */
const DECODERS: Readonly<Record<string, (head: Uint8Array) => Transform>> = {
	gzip: () => createGunzip(),
	"x-gzip": () => createGunzip(),
	// Servers send "deflate" with zlib's header, as the standard asks, and without.
	deflate: ([first = 0, second = 0]) => ((first & 0x0f) === 8 && (first * 256 + second) % 31 === 0 ? createInflate() : createInflateRaw()),
	br: () => createBrotliDecompress(),
	zstd: () => createZstdDecompress(),
};

/**
 * The body of an HTTP message as its sender had it: chunks joined, content codings undone.
 * Crawlers often keep the headers of the wire beside a body that they have decoded: bytes that are not in the coding that is named stay as they are.
 */
export async function decodedBody(wire: Gathered["bytes"], headers: Headers, budget: Budget): Promise<Gathered> {
	let body: Gathered = { bytes: wire, fault: null };
	if (/\bchunked\b/i.test(headers.get("transfer-encoding") ?? "")) body = await held(new AsyncIterReader([wire], null, true));
	const codings = (headers.get("content-encoding") ?? "").toLowerCase().split(/[\s,]+/);
	for (const coding of codings.reverse()) {
		const decoder = DECODERS[coding];
		if (!decoder || body.bytes.length === 0) continue;
		const packed = body.bytes;
		const decoded = await held(inflated([packed], () => decoder(packed), budget));
		// What bears no mark of gzip and cannot be decoded to its end was not in the coding: a decoder makes some bytes of anything.
		if (decoded.fault?.code !== "broken_archive" || containerOf(packed) === "gzip") body = decoded;
	}
	return body;
}

const held = (blocks: AsyncIterable<Uint8Array>): Promise<Gathered> => gathered(blocks, INPUT_BYTES, () => new Unreadable("too_large"));
