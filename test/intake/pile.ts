/** Piles of files for tests, made by code: in memory, and in a folder that is removed afterwards. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { TestContext } from "node:test";
import { type Zippable, zipSync } from "fflate";
import { pack } from "tar-stream";
import { WARCRecord, WARCSerializer } from "warcio";
import type { Leaf } from "../../src/article/leaf.ts";
import type { Unread } from "../../src/article/unread.ts";
import { leavesOf } from "../../src/intake/intake.ts";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
	const list: T[] = [];
	for await (const item of items) list.push(item);
	return list;
}

/** A small page that is told apart by its words. */
export const page = (words: string): Uint8Array => bytesOf(`<!doctype html><title>${words}</title><p>${words}</p>`);

/** An empty folder that goes with the test. */
export async function emptyFolder(context: TestContext): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "intake-"));
	context.after(() => rm(folder, { recursive: true, force: true }));
	return folder;
}

/** Write files under a folder; returns it. */
export async function filled(folder: string, files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
	for (const [name, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), content);
	}
	return folder;
}

export const zipOf = (files: Zippable): Uint8Array => zipSync(files, { mtime: "2024-01-01T00:00:00Z" });

/** A tar archive of plain files, in the order given. */
export async function tarOf(files: Readonly<Record<string, Uint8Array | string>>): Promise<Buffer> {
	const tar = pack();
	for (const [name, content] of Object.entries(files)) tar.entry({ name, mtime: new Date(0) }, Buffer.from(content));
	tar.finalize();
	return buffer(tar);
}

export interface Answer {
	readonly url?: string;
	readonly type?: "response" | "request" | "revisit" | "metadata" | "resource";
	readonly status?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body: Uint8Array;
}

/** A web archive of records, each a gzip member of its own where asked for, as Common Crawl writes them. */
export async function warcOf(answers: readonly Answer[], { gzip }: { readonly gzip: boolean }): Promise<Buffer> {
	const records: Uint8Array[] = [];
	for (const {
		url = "https://harbour.example/story",
		type = "response",
		status = "200 OK",
		headers = { "Content-Type": "text/html; charset=utf-8" },
		body,
	} of answers) {
		const record = WARCRecord.create(
			{ url, type, date: "2024-03-05T06:07:08Z", warcVersion: "WARC/1.1", statusline: `HTTP/1.1 ${status}`, httpHeaders: { ...headers } },
			[body],
		);
		records.push(await WARCSerializer.serialize(record, { gzip }));
	}
	return Buffer.concat(records);
}

/** Everything that paths hold, or that standard input does for "-". */
export const leaves = (paths: readonly string[], stdin: Iterable<Uint8Array> = []): Promise<(Leaf | Unread)[]> =>
	all(leavesOf(paths, { stdin: Readable.from(stdin, { objectMode: false }) }));

/** One line for each leaf, its input and place, and for each error, "input: code". A folder that stands before all inputs is left out. */
export async function inputs(
	paths: readonly string[],
	{ under = "", stdin = [] }: { readonly under?: string; readonly stdin?: Iterable<Uint8Array> } = {},
): Promise<string[]> {
	return (await leaves(paths, stdin)).map((leaf) => {
		const input = leaf.input.startsWith(under) ? leaf.input.slice(under.length) : leaf.input;
		return "error" in leaf ? `${input}: ${leaf.error.code}` : `${input}${leaf.place}`;
	});
}

export const textOf = (leaf: Leaf | Unread | undefined): string => (leaf && "bytes" in leaf ? new TextDecoder().decode(leaf.bytes) : "no leaf");
