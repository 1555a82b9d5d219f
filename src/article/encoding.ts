import { analyse } from "chardet";
import type { Notice } from "./article.ts";
import { NOTICES } from "./codes.ts";

/** Text with what had to be guessed or replaced to get it. */
export interface Decoded {
	readonly text: string;
	readonly notices: readonly Notice[];
}

/** Detection looks at so many bytes: letters' frequencies are settled long before, and its time is linear. */
const DETECTED_BYTES = 64 * 1024;
/** UTF-16 without a mark is told from its first bytes. */
const UTF16_BYTES = 4096;
/** What browsers take where nothing tells: the encoding of most Western pages that are not UTF-8. */
const LAST_RESORT = "windows-1252";

const REPLACEMENT = "\uFFFD";

const guessed = (encoding: string): Notice => ({ code: "guessed_encoding", message: `${NOTICES.guessed_encoding} Read as ${encoding}.`, grave: false });
const notText = (count: number): Notice => ({ code: "bytes_not_text", message: `${NOTICES.bytes_not_text} Places: ${count}.`, grave: true });

/**
 * Bytes as text: a byte-order mark is believed first, then strict UTF-8, then the label that came with the bytes, then what the bytes look like.
 * UTF-8 goes before the label because text in another encoding is hardly ever valid UTF-8, while labels are often wrong.
 * `declared` is an encoding's name or alias as in the WHATWG Encoding Standard, or null.
 */
export function decoded(bytes: Uint8Array, { declared }: { readonly declared: string | null }): Decoded {
	const marked = encodingOfMark(bytes);
	if (marked !== null) return lossy(bytes, marked, []);
	const wide = encodingOfZeros(bytes);
	if (wide !== null) return lossy(bytes, wide, [guessed(wide)]);
	const escaped = declared !== null && isEscaped(bytes, declared) ? strict(bytes, declared) : null;
	const text = escaped ?? strict(bytes, "utf-8");
	if (text !== null) return { text, notices: [] };
	if (isMostlyUtf8(bytes)) return lossy(bytes, "utf-8", []);
	const labelled = declared === null || /^utf-?(?:8|16)/i.test(declared) ? null : strict(bytes, declared);
	if (labelled !== null) return { text: labelled, notices: [] };
	const encoding = detected(bytes);
	return lossy(bytes, encoding, [guessed(encoding)]);
}

/** A byte-order mark is dropped; a NUL or a lone surrogate becomes U+FFFD, one unit for one, so that offsets hold. */
export function cleaned(text: string): Decoded {
	const unmarked = text.startsWith("\uFEFF") ? text.slice(1) : text;
	const whole = unmarked.toWellFormed().replaceAll("\0", REPLACEMENT);
	if (whole === unmarked) return { text: whole, notices: [] };
	return { text: whole, notices: [{ code: "replaced_characters", message: NOTICES.replaced_characters, grave: false }] };
}

function encodingOfMark(bytes: Uint8Array): string | null {
	const [first, second, third] = bytes;
	if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
	if (first === 0xff && second === 0xfe) return "utf-16le";
	if (first === 0xfe && second === 0xff) return "utf-16be";
	return null;
}

/** Where European text stands in two bytes a character, every other byte is zero. */
function encodingOfZeros(bytes: Uint8Array): string | null {
	const length = Math.min(bytes.length, UTF16_BYTES) & ~1;
	if (length < 4) return null;
	const zeros = [0, 0];
	for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	const many = length / 4;
	if (odd > many && even * 20 < odd) return "utf-16le";
	if (even > many && odd * 20 < even) return "utf-16be";
	return null;
}

/** ISO-2022-JP is valid UTF-8 too, being in seven bits: there the label is believed when the bytes switch alphabets. */
const isEscaped = (bytes: Uint8Array, declared: string): boolean => /^(?:csiso2022jp|iso-2022-jp)$/i.test(declared) && bytes.includes(0x1b);

/** The text, or null where the bytes are not valid in that encoding or the label is unknown. */
function strict(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError || error instanceof RangeError) return null;
		throw error;
	}
}

function lossy(bytes: Uint8Array, encoding: string, notices: readonly Notice[]): Decoded {
	const exact = strict(bytes, encoding);
	if (exact !== null) return { text: exact, notices };
	const text = new TextDecoder(encoding).decode(bytes);
	return { text, notices: [...notices, notText(text.split(REPLACEMENT).length - 1)] };
}

/**
 * UTF-8 that is cut off or was damaged in few places. In other encodings a byte above 127 is hardly ever followed by bytes that make it
 * valid, so ten good characters to one bad are proof enough; so is the one bad character of a file cut within it.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
	const text = new TextDecoder("utf-8").decode(bytes);
	const bad = text.split(REPLACEMENT).length - 1;
	let good = 0;
	for (const _ of text.matchAll(/[^\p{ASCII}\uFFFD]/gu)) good += 1;
	const isCut = bad === 1 && text.endsWith(REPLACEMENT) && (good > 0 || (bytes.at(-2) ?? 0) >= 0xe0);
	return good >= bad * 10 || isCut;
}

function detected(bytes: Uint8Array): string {
	const sample = bytes.subarray(0, DETECTED_BYTES);
	const known = analyse(sample).filter(({ name }) => isKnown(name) && !/^utf|^ascii/i.test(name));
	return canonical(known[0]?.name ?? LAST_RESORT);
}

function isKnown(encoding: string): boolean {
	try {
		return new TextDecoder(encoding).encoding !== "";
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

const canonical = (encoding: string): string => new TextDecoder(encoding).encoding;
