import { join } from "node:path";
import { readInto } from "./hearsay.ts";
import { scored, writeRecords } from "./python.ts";

export interface GoldRead {
	/** The gold's texts, as records. */
	readonly records: string;
	/** What `hearsay read` makes of them. */
	readonly ours: string;
	/** What the scorer prints of gold and what was read. */
	readonly printed: (gold: string, read: string) => string;
	/** What it prints of all of ours, which is also shown. */
	readonly print: string;
}

/** Reads a gold set into a folder and holds what comes out to it with one of the scorers. */
export function readGold(folder: string, gold: string, { python, scorers, scorer }: Readonly<Record<"python" | "scorers" | "scorer", string>>): GoldRead {
	const [records, ours] = [join(folder, "records.jsonl"), join(folder, "hearsay.jsonl")];
	const printed = (against: string, read: string): string => scored(python, scorers, scorer, against, read);
	writeRecords(python, scorers, gold, records);
	readInto(ours, records);
	const print = printed(gold, ours);
	console.log(print);
	return { records, ours, printed, print };
}
