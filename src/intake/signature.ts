/** A kind of file that holds files, or is one packed. */
export type Container = "gzip" | "zip" | "tar" | "warc";

/** Bytes that containers are told from: a tar header is the longest. */
export const SIGNATURE_BYTES = 512;

/** RFC 1952: the mark, and deflate, the one method there is. */
const GZIP_STARTS: ReadonlySet<string> = new Set(["1f8b08"]);
/** A ZIP begins with a member, or with its directory where it has none, or with the mark of one that was to be split (APPNOTE.TXT 4.3 and 8.5). */
const ZIP_STARTS: ReadonlySet<string> = new Set(["504b0304", "504b0506", "504b0708"]);

/** What the first bytes of a file say that it contains others, or null. */
export function containerOf(head: Uint8Array): Container | null {
	const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
	if (GZIP_STARTS.has(start.toString("hex", 0, 3))) return "gzip";
	if (ZIP_STARTS.has(start.toString("hex", 0, 4))) return "zip";
	if (start.toString("latin1", 0, 5) === "WARC/") return "warc";
	return isTarHeader(start) ? "tar" : null;
}

/** Whether these 512 bytes carry the check sum of a tar header: the sum of all its bytes, those of the sum itself taken as spaces (POSIX.1, pax, ustar format). */
export function isTarHeader(block: Uint8Array): boolean {
	if (block.length < SIGNATURE_BYTES || block[0] === 0) return false;
	const told = Number.parseInt(Buffer.from(block.subarray(148, 156)).toString("latin1").trim(), 8);
	let sum = 8 * 0x20;
	for (const [at, byte] of block.entries()) if (at < 148 || at >= 156) sum += byte;
	return sum === told;
}
