/** The exports of the made-up story. They are kept in examples/, as the standards' own readers have read them (`npm run check:formats`). */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { questionOf } from "../../src/linking/find/question.ts";
import { FORMATS } from "../../src/views/exports/formats.ts";
import { withCase } from "../ledger/builders.ts";
import { makeStory } from "./story.ts";

/** Where they are kept. */
export const EXAMPLES = new URL("examples/", import.meta.url);

/** Not among them: the report changes with every page, and all that a case holds with every rule of reading and linking; a sealed case has the logs with their times. They have tests of their own. */
const NOT_KEPT = new Set(["json", "html", "sealed"]);

/** What the files are called. */
const NAMES: Readonly<Record<string, string>> = { annotation: "annotation.json", claim: "claim.json", ftm: "ftm.jsonl" };

/** A case's export in a format, whole. */
export const exportOf = (path: string, format: string, asked = ""): Promise<Buffer> =>
	withCase(path, "read", (file) =>
		file.transact(async (db) => {
			const pieces = await FORMATS.get(format)?.write({ db, path, asked, filters: questionOf(asked).filters });
			const bytes: Buffer[] = [];
			for await (const piece of pieces ?? []) bytes.push(Buffer.from(piece));
			return Buffer.concat(bytes);
		}),
	);

/** Work with the story's case, and remove it. */
export async function withStory<Result>(work: (path: string) => Promise<Result>): Promise<Result> {
	const folder = mkdtempSync(join(tmpdir(), "hearsay-exports-"));
	try {
		const path = join(folder, "story.case");
		await makeStory(path);
		return await work(path);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Each example as it comes out now, with its file's name. */
export async function examplesOf(path: string): Promise<ReadonlyMap<string, Buffer>> {
	const made = new Map<string, Buffer>();
	for (const format of FORMATS.keys()) if (!NOT_KEPT.has(format)) made.set(`story.${NAMES[format] ?? format}`, await exportOf(path, format));
	return made;
}
