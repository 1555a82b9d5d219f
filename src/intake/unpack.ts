import type { FileHandle } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { Unreadable } from "../article/failure.ts";
import type { Leaf } from "../article/leaf.ts";
import { type Unread, unread } from "../article/unread.ts";
import { type Blocks, gathered } from "./blocks.ts";
import type { Budget } from "./budget.ts";
import { ByteReader } from "./byte-reader.ts";
import { unreadableOf } from "./fault.ts";
import { inflated } from "./inflate.ts";
import { beginsRecord, holdsJsonLines, linesOf } from "./json-lines.ts";
import { DEPTH, INPUT_BYTES } from "./limits.ts";
import { inputOf, limited, type Member } from "./member.ts";
import { isHidden, isResource, pageStem, standsBesidePage } from "./resources.ts";
import { type Container, containerOf, SIGNATURE_BYTES } from "./signature.ts";
import { tarMembers } from "./tar.ts";
import { pagesOf } from "./warc.ts";
import { type ZipSource, zipInFile, zipInMemory, zipMembers } from "./zip.ts";
import { membersBeforeCut } from "./zip-cut.ts";
import { surveyed, WACZ_ARCHIVE } from "./zip-kind.ts";

/** A file as it was found, which may be a container. */
export interface Packed {
	readonly input: string;
	readonly blocks: Blocks;
	/** The file on disk whose bytes these are, or null inside containers and for streams. */
	readonly file: FileHandle | null;
	/** How many containers it stands in. */
	readonly depth: number;
	/** Whether a person named it. What was only found may be passed over. */
	readonly isNamed: boolean;
	readonly budget: Budget;
}

type Opened = Packed & { readonly reader: ByteReader };
type Leaves = AsyncGenerator<Leaf | Unread>;

/** The leaves of a file, through all containers in it. Its own fault gives a line, after the leaves that stand before it. */
export async function* leavesIn(packed: Packed): Leaves {
	const reader = new ByteReader(packed.blocks);
	try {
		const head = await reader.peek((await beginsRecord(reader, packed.input)) ? 1 : SIGNATURE_BYTES);
		if (!packed.isNamed && isResource(packed.input, head)) return;
		const container = containerOf(head);
		if (container && packed.depth >= DEPTH) throw new Unreadable("too_deep");
		yield* container ? OPENED[container]({ ...packed, reader }) : plain({ ...packed, reader });
	} catch (error) {
		const fault = unreadableOf(error);
		// Once all that the path may unpack to is spent, the path itself says so, and not each member that is left.
		if (packed.budget.isSpent() && packed.depth > 0) throw fault;
		yield unread(packed.input, fault);
	} finally {
		await reader.close();
	}
}

const OPENED: Readonly<Record<Container, (opened: Opened) => Leaves>> = { gzip: ungzipped, zip: unzipped, tar: untarred, warc };

function ungzipped(opened: Opened): Leaves {
	const blocks = inflated(opened.reader.rest(), createGunzip, opened.budget);
	return leavesIn({ ...opened, blocks, file: null, depth: opened.depth + 1 });
}

function warc({ input, reader, budget }: Opened): Leaves {
	return pagesOf(input, reader.rest(), budget);
}

/** In a tar file only what stands before a member is known when it is read: resource folders are told where their page came first. */
async function* untarred(opened: Opened): Leaves {
	const stems = new Set<string>();
	for await (const member of limited(tarMembers(opened.reader))) {
		const stem = pageStem(member.name);
		if (stem !== null) stems.add(stem);
		yield* ofMember(opened, member, stems);
	}
}

async function* unzipped(opened: Opened): Leaves {
	const { file, reader } = opened;
	let source: ZipSource;
	if (file) source = zipInFile(file);
	else {
		const { bytes, fault } = await gathered(reader.rest(), INPUT_BYTES, () => new Unreadable("too_large"));
		if (fault) throw fault;
		source = zipInMemory(bytes);
	}
	const { kind, stems } = await surveyed(source);
	if (kind === "document") return yield* plain(file ? opened : { ...opened, reader: new ByteReader(source.range(0, INPUT_BYTES)) });
	if (kind === "sealed case") throw new Unreadable("sealed_case");
	const members = kind === "cut off" ? membersBeforeCut(source.range(0, Number.POSITIVE_INFINITY), opened.budget) : zipMembers(source, opened.budget);
	for await (const member of limited(members)) {
		if (kind === "web archive" && !WACZ_ARCHIVE.test(member.name)) continue;
		yield* ofMember(opened, member, stems);
	}
}

function ofMember({ input, depth, budget }: Opened, { name, blocks }: Member, stems: ReadonlySet<string>): Leaves | [] {
	if (isHidden(name) || standsBesidePage(stems, name)) return [];
	return leavesIn({ input: inputOf(input, name), blocks, file: null, depth: depth + 1, isNamed: false, budget });
}

/** A file that is no container: records on lines, or one leaf. Of a file that is cut off or damaged, what stands before is a leaf too. */
async function* plain({ input, reader }: Opened): Leaves {
	const leaf = { input, url: null, captured: null, contentType: null, place: "" };
	if (!(await holdsJsonLines(reader, input))) {
		const { bytes, fault } = await gathered(reader.rest(), INPUT_BYTES, () => new Unreadable("too_large"));
		if (!fault || (fault.code === "broken_archive" && bytes.length > 0)) yield { ...leaf, bytes };
		if (fault) throw fault;
		return;
	}
	for await (const { number, bytes } of linesOf(reader.rest())) {
		const place = `:${number}`;
		if (bytes) yield { ...leaf, bytes, contentType: "application/json", place };
		else yield unread(`${input}${place}`, new Unreadable("too_large"));
	}
}
