import { userInfo } from "node:os";
import type { Leaf } from "../article/leaf.ts";
import { keepBytes, type Packed } from "./bytes.ts";
import type { Tables } from "./case-file.ts";
import { sha256 } from "./hash.ts";
import { inPages } from "./keyset.ts";
import type { IntakeTable } from "./schema.ts";

/** Entries that are fetched together. */
const PAGE = 500;

/** What the first entry of the log holds as the hash of the one before. */
export const NO_ENTRY = "";

/** The hash of an entry: over all of its fields and the hash of the entry before, so that none can be changed, left out or put in between unseen. */
export const hashOfEntry = (entry: Omit<IntakeTable, "hash">): string => {
	const { number, input, size, address, captured, content_type, received, received_by, previous } = entry;
	return sha256(JSON.stringify([previous, number, input, entry.sha256, size, address, captured, content_type, received, received_by]));
};

/** The name of whoever runs the command; users without an entry in the system's list have a number only. */
const nameOfUser = (): string => {
	try {
		return userInfo().username;
	} catch {
		return `user ${process.getuid?.() ?? "unknown"}`;
	}
};

/** The entry's number that these bytes under this name have already. To add the same file again brings nothing in, and nothing is logged. */
async function entryOf(db: Tables, input: string, leaf: Leaf, sha256: string): Promise<number | undefined> {
	const entries = await db
		.selectFrom("intake")
		.select(["number", "address", "captured", "content_type"])
		.where("input", "=", input)
		.where("sha256", "=", sha256)
		.execute();
	return entries.find(({ address, captured, content_type }) => address === leaf.url && captured === leaf.captured && content_type === leaf.contentType)?.number;
}

/** Keep an input's bytes and log that they came in; inside a transaction. Returns the number of the log's entry. The log is the only part of a case that knows a clock. */
export async function takeIn(db: Tables, leaf: Leaf, bytes: Packed): Promise<number> {
	const input = `${leaf.input}${leaf.place}`;
	const known = await entryOf(db, input, leaf, bytes.sha256);
	if (known !== undefined) return known;
	await keepBytes(db, bytes);
	const last = await db.selectFrom("intake").select(["number", "hash"]).orderBy("number", "desc").limit(1).executeTakeFirst();
	const entry = {
		number: (last?.number ?? 0) + 1,
		input,
		sha256: bytes.sha256,
		size: bytes.size,
		address: leaf.url,
		captured: leaf.captured,
		content_type: leaf.contentType,
		received: new Date().toISOString(),
		received_by: nameOfUser(),
		previous: last?.hash ?? NO_ENTRY,
	};
	await db
		.insertInto("intake")
		.values({ ...entry, hash: hashOfEntry(entry) })
		.execute();
	return entry.number;
}

/** The intake log, in its order. */
export async function* intakeLog(db: Tables): AsyncGenerator<IntakeTable> {
	const pages = inPages<IntakeTable, number>(
		(after) =>
			db
				.selectFrom("intake")
				.selectAll()
				.where("number", ">", after ?? 0)
				.orderBy("number")
				.limit(PAGE)
				.execute(),
		({ number }) => number,
	);
	for await (const page of pages) yield* page;
}
