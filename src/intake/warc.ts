import { AsyncIterReader, LimitReader, type StatusAndHeaders, StatusAndHeadersParser } from "warcio";
import { Unreadable } from "../article/failure.ts";
import type { Leaf } from "../article/leaf.ts";
import { type Unread, unread } from "../article/unread.ts";
import { type Blocks, gathered } from "./blocks.ts";
import type { Budget } from "./budget.ts";
import { decodedBody } from "./http.ts";
import { HEADER_BYTES, INPUT_BYTES } from "./limits.ts";

/** What pages, texts, records, feeds and documents are sent as. */
const READ_TYPES = /^(?:text\/(?:html|plain|markdown|xml)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|(?:[\w.-]+\+)?json|pdf))$/;

/** A record of a web archive, and what a server answered where it holds that. */
interface Record {
	readonly headers: Headers;
	readonly answer: StatusAndHeaders | null;
	/** To be pulled before the next record is asked for. */
	readonly content: Blocks;
}

/**
 * The pages in a web archive (ISO 28500): its records of type "response" that a server sent with a status of success and a type that can be read.
 * Their place is the record's number among all records of the file, counted from 1. A record that cannot be read gives its line.
 * Throws Unreadable "broken_archive" where the archive breaks off.
 */
export async function* pagesOf(input: string, blocks: Blocks, budget: Budget): AsyncGenerator<Leaf | Unread> {
	let number = 0;
	for await (const record of recordsOf(blocks)) {
		const place = `:${++number}`;
		const type = typeOf(record);
		if (type === null) continue;
		const wire = await gathered(record.content, INPUT_BYTES, () => new Unreadable("too_large"));
		const { bytes, fault } = wire.fault || !record.answer ? wire : await decodedBody(wire.bytes, headersIn(record.answer), budget);
		if (!fault || (fault.code === "broken_archive" && bytes.length > 0)) {
			yield { input, bytes, url: addressOf(record.headers), captured: record.headers.get("warc-date"), contentType: type, place };
		}
		if (!fault) continue;
		const isOfArchive = wire.fault !== null && wire.fault.code !== "too_large";
		if (isOfArchive || budget.isSpent()) throw fault;
		yield unread(`${input}${place}`, fault);
	}
}

/** warcio's own loop over records waits for ever at the end of one that is cut off, and complains to the console: its parts are put together here. */
async function* recordsOf(blocks: Blocks): AsyncGenerator<Record> {
	const meter = { left: HEADER_BYTES };
	const reader = new AsyncIterReader(metered(blocks, meter), null);
	for (let line = await reader.readline(); line !== ""; line = await reader.readline()) {
		if (line.trim() === "") continue;
		const headers = line.startsWith("WARC/") ? await new StatusAndHeadersParser().parse(reader, { firstLine: line, headersClass: Headers }) : null;
		const length = Number(headers?.headers.get("content-length") ?? Number.NaN);
		if (!headers || !Number.isSafeInteger(length) || length < 0) throw new Unreadable("broken_archive");
		const limited = new LimitReader(reader, length);
		const content = new AsyncIterReader(limited, null);
		const isAnswer = headers.headers.get("warc-type") === "response";
		const answer = isAnswer ? await new StatusAndHeadersParser().parse(content, { headersClass: Headers }) : null;
		meter.left = Number.POSITIVE_INFINITY;
		yield { headers: headersIn(headers), answer, content };
		for await (const _ of content); // What was not pulled is passed over.
		if (limited.limit > 0) throw new Unreadable("broken_archive");
		meter.left = HEADER_BYTES;
	}
}

/** Stops a header that does not end: warcio holds all of it. */
async function* metered(blocks: Blocks, meter: { left: number }): AsyncGenerator<Uint8Array> {
	for await (const block of blocks) {
		meter.left -= block.length;
		if (meter.left < 0) throw new Unreadable("broken_archive");
		yield block;
	}
}

const headersIn = ({ headers }: StatusAndHeaders): Headers => (headers instanceof Headers ? headers : new Headers([...headers]));

/** The type that an answer was sent as, with its charset, where it is a page's; else null. */
function typeOf({ headers, answer }: Record): string | null {
	const status = Number(answer?.statusCode);
	if (!answer || !(status >= 200 && status < 300)) return null;
	const type = headersIn(answer).get("content-type") ?? headers.get("warc-identified-payload-type");
	return type !== null && READ_TYPES.test(type.split(";", 1)[0]?.trim().toLowerCase() ?? "") ? type : null;
}

/** Some archivers write the address in angle brackets. */
const addressOf = (headers: Headers): string | null => headers.get("warc-target-uri")?.replace(/^<(.*)>$/, "$1") ?? null;
