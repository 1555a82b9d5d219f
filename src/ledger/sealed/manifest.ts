import * as v from "valibot";
import { Misuse, Unreadable } from "../../article/failure.ts";
import { SEALED_LIST } from "../../intake/zip-kind.ts";
import { SCHEMA_VERSION } from "../migrations.ts";

/** The files of a sealed case, in the order in which they stand in the archive. Inputs stand between the first two, each under its SHA-256. */
export const FILES = {
	readme: "README.txt",
	intake: "intake.jsonl",
	unread: "unread.jsonl",
	articles: "articles.jsonl",
	decisions: "decisions.jsonl",
	export: "export.json",
	manifest: SEALED_LIST,
} as const;

const INPUTS = "inputs/";

export const inputFile = (sha256: string): string => `${INPUTS}${sha256}`;

/** The SHA-256 of the input that a file is; undefined for the others. */
export const inputIn = (path: string): string | undefined => (path.startsWith(INPUTS) ? path.slice(INPUTS.length) : undefined);

/** The form of the files; another number for every change that an older release could not read. */
export const SEALED = 1;

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const Size = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const { manifest: _, ...listed } = FILES;
const Path = v.union([v.picklist(Object.values(listed)), v.pipe(v.string(), v.regex(/^inputs\/[0-9a-f]{64}$/))]);

/** What a sealed case says of itself. */
export const Manifest = v.strictObject({
	sealed: v.literal(SEALED),
	/** The release that sealed it, and its case format. */
	release: v.string(),
	caseFormat: v.number(),
	/** What read its articles, and on which kinds of processor; null where there are none. */
	reader: v.nullable(v.strictObject({ release: v.string(), model: v.string(), sha256: v.string(), processors: v.array(v.string()) })),
	/** Every file of the archive but this one. */
	files: v.array(v.strictObject({ path: Path, sha256: Sha256, size: Size })),
});
export type Manifest = v.InferOutput<typeof Manifest>;

/** Throws Unreadable "broken" where the bytes are no manifest, or one of another form, and Misuse where a newer release wrote it. */
export function manifestFrom(bytes: Uint8Array): Manifest {
	try {
		const manifest = v.parse(Manifest, JSON.parse(Buffer.from(bytes).toString("utf8")));
		if (manifest.caseFormat > SCHEMA_VERSION)
			throw new Misuse(`This was sealed by hearsay ${manifest.release}, which is newer: use that release, or a later one.`);
		return manifest;
	} catch (error) {
		if (!(error instanceof SyntaxError) && !(error instanceof v.ValiError)) throw error;
		throw new Unreadable("broken", `${FILES.manifest} is no list of files as this release writes them: ${error.message}`, { cause: error });
	}
}
