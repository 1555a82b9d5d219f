import { createHash } from "node:crypto";
import { MEMBERS, RATIO } from "../../intake/limits.ts";
import { RELEASE } from "../../release.ts";
import { hashesOfBytes } from "../bytes.ts";
import type { Tables } from "../case-file.ts";
import { exportJson, onlyMakers } from "../export.ts";
import { CaseFailure } from "../failure.ts";
import { readerOf } from "../maker.ts";
import { SCHEMA_VERSION } from "../migrations.ts";
import { faults, nothingChecked } from "../verify.ts";
import { FILES, inputFile, type Manifest, SEALED } from "./manifest.ts";
import { README } from "./readme.ts";
import { articleLines, decisionLines, inputOf, intakeLines, unreadLines } from "./rows.ts";
import { type Outgoing, zipped } from "./zip-stream.ts";

/** Bytes that a packed byte of an input may unpack to in the archive: well below what readers allow, for two programs pack differently. */
const DENSE = RATIO / 4;

/**
 * A case as one archive that can be checked and opened again, in pieces; inside a transaction. Rejects with Misuse while its readings are of more than one release, and with
 * CaseFailure where it is not as it was written: a seal on that would hide it.
 */
export async function* sealed(db: Tables, path: string): AsyncGenerator<Uint8Array> {
	await onlyMakers(db, path);
	for await (const { what } of faults(db, nothingChecked()))
		throw new CaseFailure(`${path} is not as it was written (${what}) and is not sealed: \`hearsay verify ${path}\` tells all that differs.`);
	const { count } = await db
		.selectFrom("bytes")
		.select((e) => e.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	if (count + Object.keys(FILES).length > MEMBERS)
		throw new CaseFailure(`${path} has more inputs than a sealed case may have (${MEMBERS.toLocaleString("en")} files in all).`);
	yield* archiveOf(db, path);
}

/** The same without looking whether the case is as it was written. */
export const archiveOf = (db: Tables, path: string): AsyncGenerator<Uint8Array> => zipped(filesOf(db, path));

async function* filesOf(db: Tables, path: string): AsyncGenerator<Outgoing> {
	const files: Manifest["files"] = [];
	const listed = (name: Manifest["files"][number]["path"], pieces: Pieces): Outgoing => ({
		name,
		blocks: hashed(pieces, (sha256, size) => files.push({ path: name, sha256, size })),
	});
	yield listed(FILES.readme, [README]);
	for await (const sha256 of hashesOfBytes(db)) {
		const { bytes, packed } = await inputOf(db, sha256);
		yield { ...listed(inputFile(sha256), [bytes]), isDense: packed * DENSE < bytes.length };
	}
	yield listed(FILES.intake, intakeLines(db));
	yield listed(FILES.unread, unreadLines(db));
	yield listed(FILES.articles, articleLines(db));
	yield listed(FILES.decisions, decisionLines(db));
	yield listed(FILES.export, exportJson(db, path));
	const manifest: Manifest = { sealed: SEALED, release: RELEASE, caseFormat: SCHEMA_VERSION, reader: await readerOf(db), files };
	yield { name: FILES.manifest, blocks: hashed([`${JSON.stringify(manifest, null, "\t")}\n`], () => undefined) };
}

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** The same pieces as bytes; `done` is told their hash and size when the last one is taken. */
async function* hashed(pieces: Pieces, done: (sha256: string, size: number) => void): AsyncGenerator<Uint8Array> {
	const hash = createHash("sha256");
	let size = 0;
	for await (const piece of pieces) {
		const bytes = Buffer.from(piece);
		hash.update(bytes);
		size += bytes.length;
		yield bytes;
	}
	done(hash.digest("hex"), size);
}
