import { type Blocks, joined } from "./blocks.ts";
import type { ByteReader } from "./byte-reader.ts";
import { INPUT_BYTES } from "./limits.ts";
import { SIGNATURE_BYTES } from "./signature.ts";

const LINE_FEED = 0x0a;
const OPENING_BRACE = 0x7b;
/** Tab, carriage return, space: what a line may hold and still be blank. */
const BLANK = new Set([0x09, 0x0d, 0x20]);
const BYTE_ORDER_MARK: readonly number[] = [0xef, 0xbb, 0xbf];

/** What standard input is called among the inputs. */
export const STANDARD_INPUT = "-";

/** Whether standard input begins as a record does: then no more of it is waited for than its first line. */
export const beginsRecord = async (reader: ByteReader, name: string): Promise<boolean> =>
	name === STANDARD_INPUT && (await reader.peek(1))[0] === OPENING_BRACE;

/** A line that is not blank. */
export interface Line {
	/** Counted from 1, blank lines with the others. */
	readonly number: number;
	/** Without the line's end and a byte-order mark; null where the line is longer than an input may be. */
	readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** The lines of a file, one at a time. Never holds more of one than an input may have. A last line that is cut off by a fault is not given. */
export async function* linesOf(blocks: Blocks): AsyncGenerator<Line> {
	const parts: Uint8Array[] = [];
	let number = 1;
	let size = 0;
	const add = (part: Uint8Array): void => {
		size += part.length;
		if (size <= INPUT_BYTES) parts.push(part);
		else parts.length = 0;
	};
	const lineOf = (): Line => {
		const whole = joined(parts.splice(0));
		const isTooLong = size > INPUT_BYTES;
		size = 0;
		return { number, bytes: isTooLong ? null : trimmed(whole, number === 1) };
	};
	for await (const block of blocks) {
		let start = 0;
		for (let end = block.indexOf(LINE_FEED); end >= 0; end = block.indexOf(LINE_FEED, start)) {
			add(block.subarray(start, end));
			const line = lineOf();
			if (line.bytes === null || line.bytes.length > 0) yield line;
			number++;
			start = end + 1;
		}
		add(block.subarray(start));
	}
	const last = lineOf();
	if (last.bytes === null || last.bytes.length > 0) yield last;
}

function trimmed(line: Uint8Array<ArrayBuffer>, isFirst: boolean): Uint8Array<ArrayBuffer> {
	if (line.every((byte) => BLANK.has(byte))) return new Uint8Array(0);
	const start = isFirst && BYTE_ORDER_MARK.every((byte, at) => line[at] === byte) ? BYTE_ORDER_MARK.length : 0;
	const end = line.at(-1) === 0x0d ? line.length - 1 : line.length;
	return start === 0 && end === line.length ? line : line.slice(start, end);
}

/**
 * Whether a file is JSON lines: its first line that is not blank is a whole JSON object, and the next one begins like one or the name says so.
 * A file that is so named may have a broken first line, unless that is how a document printed over several lines begins.
 * Standard input may be silent for long after its first line, which is then enough.
 */
export async function holdsJsonLines(reader: ByteReader, name: string): Promise<boolean> {
	const isNamedSo = /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(name);
	const begun = (await reader.peek((await beginsRecord(reader, name)) ? 1 : SIGNATURE_BYTES)).find(
		(byte) => !BLANK.has(byte) && byte !== LINE_FEED && !BYTE_ORDER_MARK.includes(byte),
	);
	if (begun !== undefined && begun !== OPENING_BRACE) return false;
	const lines = linesOf(reader.ahead(INPUT_BYTES + SIGNATURE_BYTES));
	const first = await lines.next();
	if (first.done) return false;
	if (first.value.bytes === null) return isNamedSo;
	const text = new TextDecoder().decode(first.value.bytes);
	if (isNamedSo) return isObject(text) || !/[{[,]\s*$/.test(text);
	if (!isObject(text)) return false;
	if (name === STANDARD_INPUT) return true;
	const second = await lines.next();
	return !second.done && (second.value.bytes === null || second.value.bytes.find((byte) => !BLANK.has(byte)) === OPENING_BRACE);
}

function isObject(text: string): boolean {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === "object" && value !== null && !Array.isArray(value);
	} catch (error) {
		if (error instanceof SyntaxError || error instanceof RangeError) return false;
		throw error;
	}
}
