import { statSync } from "node:fs";
import type Database from "better-sqlite3";
import { Kysely } from "kysely";
import { Misuse } from "../article/failure.ts";
import { fileIdentity } from "../intake/intake.ts";
import { explained } from "./failure.ts";
import { MIGRATIONS, SCHEMA_VERSION } from "./migrations.ts";
import type { Schema } from "./schema.ts";
import { closeFile, dialectOf, openFile, stamp, startJournal, type Use, versionOf } from "./sqlite.ts";

/** The tables, inside a transaction or outside. */
export type Tables = Kysely<Schema>;

/** An open case. */
export interface CaseFile {
	readonly path: string;
	/** One transaction: all of the work is kept or none. A reader's sees one state of the case from beginning to end. Rejects with CaseFailure where the case cannot be used. */
	readonly transact: <Result>(work: (db: Tables) => Promise<Result>) => Promise<Result>;
	/** Questions outside of any transaction. */
	readonly look: <Result>(work: (db: Tables) => Promise<Result>) => Promise<Result>;
	/** The files that hold the case now, by `fileIdentity`. Nobody else in this process may open and close them: that would drop SQLite's locks. */
	readonly files: () => ReadonlySet<string>;
	/** What SQLite itself finds wrong with the file, in its words. */
	readonly damage: () => readonly string[];
	/** Leaves one file that can be copied. */
	readonly close: () => Promise<void>;
}

const refuseNewer = (version: number, path: string): void => {
	if (version > SCHEMA_VERSION)
		throw new Misuse(
			`${path} was written by a newer release of hearsay (case format ${version}; this release knows formats up to ${SCHEMA_VERSION}). Use that release, or a later one.`,
		);
};

/** Bring the tables to this release's version. Asked again inside the transaction: another command may have done it meanwhile. */
async function migrate(kysely: Tables, database: Database.Database, path: string): Promise<void> {
	if (versionOf(database, path) === SCHEMA_VERSION) return;
	await kysely.transaction().execute(async (db) => {
		const version = versionOf(database, path);
		refuseNewer(version, path);
		for (const migration of MIGRATIONS) if (migration.version > version) await migration.up(db);
		stamp(database, SCHEMA_VERSION);
	});
}

/**
 * Open the case at `path`. "write" makes it where there is none and brings an older one up to date; "read" changes nothing.
 * Rejects with Misuse where the file is no case, is of a newer release, or is missing for a reader.
 */
export async function openCase(path: string, use: Use): Promise<CaseFile> {
	try {
		const database = openFile(path, use);
		const kysely: Tables = new Kysely<Schema>({ dialect: dialectOf(database, use) });
		try {
			refuseNewer(versionOf(database, path), path);
			if (use === "write") await startJournal(database);
			if (use === "write" || database.memory) await migrate(kysely, database, path);
			else refuseOlder(versionOf(database, path), path);
		} catch (error) {
			database.close();
			throw error;
		}
		return caseFile(path, use, database, kysely);
	} catch (error) {
		throw explained(error, path);
	}
}

const refuseOlder = (version: number, path: string): void => {
	if (version < SCHEMA_VERSION) throw new Misuse(`${path} is of an older release: \`hearsay add ${path}\` brings it up to date.`);
};

function caseFile(path: string, use: Use, database: Database.Database, kysely: Tables): CaseFile {
	const guarded = async <Result>(work: () => Promise<Result>): Promise<Result> => {
		try {
			return await work();
		} catch (error) {
			throw explained(error, path);
		}
	};
	return {
		path,
		transact: (work) => guarded(() => kysely.transaction().execute(work)),
		files: () =>
			new Set(["", "-wal", "-shm", "-journal"].flatMap((end) => statSync(`${path}${end}`, { bigint: true, throwIfNoEntry: false }) ?? []).map(fileIdentity)),
		look: (work) => guarded(() => work(kysely)),
		damage: () =>
			database
				.prepare("pragma integrity_check")
				.pluck()
				.all()
				.map(String)
				.filter((line) => line !== "ok"),
		close: () => guarded(async () => closeFile(database, use)),
	};
}
