import { open, stat } from "node:fs/promises";
import { sep } from "node:path";
import { Unreadable } from "../article/failure.ts";
import type { Leaf } from "../article/leaf.ts";
import { type Unread, unread } from "../article/unread.ts";
import { blocksOfFile, blocksOfStream } from "./blocks.ts";
import { budgetOf } from "./budget.ts";
import { unreadableOf } from "./fault.ts";
import { type Found, filesIn } from "./folder.ts";
import { STANDARD_INPUT } from "./json-lines.ts";
import { leavesIn } from "./unpack.ts";

export interface IntakeOptions {
	/** What `-` stands for among the paths. */
	readonly stdin: NodeJS.ReadableStream;
	/** Files that are not opened, by `fileIdentity`. */
	readonly passOver?: ReadonlySet<string>;
}

/** What tells a file from every other, under whatever name. */
export const fileIdentity = ({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): string => `${dev}:${ino}`;

/**
 * What the given paths hold, in their order: files, folders, archives, or "-" for standard input. Bytes that hold one article or a file of
 * many, and a line for each input that cannot be read; docs/limits.md says what is passed over and how much is unpacked.
 * Nothing is read before it is asked for, nothing is written, and all files are closed when the caller stops early.
 */
export async function* leavesOf(paths: readonly string[], { stdin, passOver = new Set() }: IntakeOptions): AsyncGenerator<Leaf | Unread> {
	for (const path of paths) {
		if (path === STANDARD_INPUT) yield* ofStream(stdin);
		else yield* ofPath({ input: sep === "\\" ? path.replaceAll(sep, "/") : path, path }, passOver);
	}
}

async function* ofStream(stdin: NodeJS.ReadableStream): AsyncGenerator<Leaf | Unread> {
	let packed = 0;
	const blocks = blocksOfStream(stdin, (bytes) => {
		packed += bytes;
	});
	yield* leavesIn({ input: STANDARD_INPUT, blocks, file: null, depth: 0, isNamed: true, budget: budgetOf(() => packed) });
}

async function* ofPath(named: Found, passOver: ReadonlySet<string>): AsyncGenerator<Leaf | Unread> {
	const at = await stat(named.path).catch((error: unknown) => unreadableOf(error));
	if (at instanceof Unreadable) yield unread(named.input, at);
	else if (!at.isDirectory()) yield* ofFile(named, true, passOver);
	else for await (const found of filesIn(named)) yield* "error" in found ? [found] : ofFile(found, false, passOver);
}

async function* ofFile({ input, path }: Found, isNamed: boolean, passOver: ReadonlySet<string>): AsyncGenerator<Leaf | Unread> {
	try {
		// Looked at before it is opened: to open a pipe waits for its other end, and to open a device may do something.
		const at = await stat(path, { bigint: true });
		if (passOver.has(fileIdentity(at))) return;
		if (!at.isFile()) throw new Unreadable("not_a_file");
		const size = Number(at.size);
		const file = await open(path);
		try {
			yield* leavesIn({ input, blocks: blocksOfFile(file), file, depth: 0, isNamed, budget: budgetOf(() => size) });
		} finally {
			await file.close();
		}
	} catch (error) {
		yield unread(input, unreadableOf(error));
	}
}
