import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { CompiledQuery, type DatabaseConnection, type Dialect, SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import { Misuse } from "../article/failure.ts";

/** Marks an SQLite file as a case (sqlite.org/fileformat, offset 68): "HRSY" in ASCII. */
export const APPLICATION_ID = 0x48525359;
/** The least that an SQLite file has, in bytes: one page of the smallest size. */
const SMALLEST = 512;
/** How long one command waits for another that is writing, in milliseconds; a write lasts milliseconds, an export that is read from a closed case may last a minute. */
const PATIENCE = 60_000;
/** Between two tries to change the journal, in milliseconds: SQLite does not wait by itself there. */
const PAUSE = 20;

export type Use = "read" | "write";

/** Statements that are kept prepared: there are about 60, and as many again for lists of each length. */
const PREPARED = 200;

/** Prepares a statement once: to leave one to the garbage collector for each query would cost hundreds of MB in a long run. */
const preparing = (database: Database.Database): ((sql: string) => Database.Statement) => {
	const prepared = new Map<string, Database.Statement>();
	return (sql) => {
		const statement = prepared.get(sql) ?? database.prepare(sql);
		prepared.delete(sql);
		prepared.set(sql, statement);
		const [oldest] = prepared.size > PREPARED ? prepared.keys() : [];
		if (oldest !== undefined) prepared.delete(oldest);
		return statement;
	};
};

/** SQLite with writers that take the write lock as they begin, so that none has to give up halfway. */
class CaseDriver extends SqliteDriver {
	readonly #database: Database.Database;
	readonly #begin: string;

	constructor(database: Database.Database, use: Use) {
		super({ database: { prepare: preparing(database), close: () => database.close() } });
		this.#database = database;
		this.#begin = use === "write" ? "begin immediate" : "begin";
	}

	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		await connection.executeQuery(CompiledQuery.raw(this.#begin));
	}

	/** On a full disk SQLite has rolled back already; to do it twice would hide the first error behind a second. */
	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		if (this.#database.inTransaction) await super.rollbackTransaction(connection);
	}
}

export const dialectOf = (database: Database.Database, use: Use): Dialect => ({
	createDriver: () => new CaseDriver(database, use),
	createQueryCompiler: () => new SqliteQueryCompiler(),
	createAdapter: () => new SqliteAdapter(),
	createIntrospector: (db) => new SqliteIntrospector(db),
});

const numberOf = (database: Database.Database, pragma: string): number => Number(database.pragma(pragma, { simple: true }));

const isBusy = (error: unknown): boolean => error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");

const otherKind = (path: string): Misuse => new Misuse(`${path} is something else, not a case: name a case, or a path where there is nothing yet.`);

/**
 * Refuse what cannot be a case without opening it: a file of a few bytes would count as an empty one to SQLite and be written over,
 * and opening and closing the file here would drop the locks of a case that this process has open (sqlite.org/howtocorrupt, 2.2).
 */
function checkKind(path: string): void {
	const found = statSync(path);
	if (!found.isFile() || (found.size > 0 && found.size < SMALLEST)) throw otherKind(path);
}

/** What a file says that it is: "blank" is a file that an `add` was killed in before its first commit. */
function stampOf(database: Database.Database, path: string): number | "blank" {
	try {
		const application = numberOf(database, "application_id");
		if (application === APPLICATION_ID) return numberOf(database, "user_version");
		if (application === 0 && database.prepare("select 1 from sqlite_master").get() === undefined) return "blank";
	} catch (error) {
		if (!(error instanceof Database.SqliteError) || error.code !== "SQLITE_NOTADB") throw error;
	}
	throw otherKind(path);
}

/** The schema's version in the case; 0 where it has no tables yet. */
export const versionOf = (database: Database.Database, path: string): number => {
	const stamp = stampOf(database, path);
	return stamp === "blank" ? 0 : stamp;
};

/** Write down, inside the transaction that changed the tables, which version they are. */
export const stamp = (database: Database.Database, version: number): void => {
	database.pragma(`application_id = ${APPLICATION_ID}`);
	database.pragma(`user_version = ${version}`);
};

/** Open the file of a case; a reader gets an empty case in memory for a blank file, so that reading changes nothing. */
export function openFile(path: string, use: Use): Database.Database {
	if (existsSync(path)) checkKind(path);
	else if (use === "read") throw new Misuse(`There is no case at ${path}: \`hearsay add\` makes one.`);
	else if (!existsSync(dirname(path))) throw new Misuse(`A case cannot be made at ${path}: there is no folder ${dirname(path)}.`);
	const database = new Database(path, { timeout: PATIENCE, fileMustExist: use === "read" });
	try {
		if (use === "read" && stampOf(database, path) === "blank") {
			database.close();
			return new Database(":memory:");
		}
		database.pragma("trusted_schema = off"); // A case may come from a stranger: its schema runs no functions.
		database.pragma("foreign_keys = on");
		if (use === "read") database.pragma("query_only = on");
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

/** Write-ahead journal, every commit on the disk before it is reported. */
export async function startJournal(database: Database.Database): Promise<void> {
	for (let waited = 0; ; waited += PAUSE) {
		try {
			database.pragma("journal_mode = wal");
			database.pragma("synchronous = full");
			return;
		} catch (error) {
			if (!isBusy(error) || waited >= PATIENCE) throw error;
			await pause(PAUSE);
		}
	}
}

/** Bring all that was committed into the one file and close it; where another command still uses the case, the last one to end does that. */
export function closeFile(database: Database.Database, use: Use): void {
	try {
		if (use === "read") return;
		database.pragma("busy_timeout = 0");
		database.pragma("journal_mode = delete");
	} catch (error) {
		if (!isBusy(error)) throw error;
	} finally {
		database.close();
	}
}
