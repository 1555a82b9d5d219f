import Database from "better-sqlite3";
import * as v from "valibot";

/** The case could not be written to or read from: the disk is full, the file is locked or damaged. What was committed before stays. */
export class CaseFailure extends Error {
	override readonly name = "CaseFailure";
}

/** What SQLite's result codes mean to the person at the keyboard, by the code's beginning (sqlite.org/rescode.html). */
const REASONS: readonly (readonly [code: string, reason: string])[] = [
	["SQLITE_FULL", "there is no room left for it on the disk. Make room and give the same command again; what was added before is kept"],
	["SQLITE_BUSY", "another command is writing to it. Wait until that has ended and give the same command again"],
	["SQLITE_LOCKED", "another command is writing to it. Wait until that has ended and give the same command again"],
	["SQLITE_READONLY", "it may not be written to. Allow that, or copy it to a place where you may write"],
	["SQLITE_CANTOPEN", "it cannot be opened there. Check that the folder exists and may be written to"],
	["SQLITE_IOERR", "the disk refused to read or write; it may be full or at a limit. What was added before is kept"],
	["SQLITE_CORRUPT", "the file is damaged. Take a copy of it from before"],
	["SQLITE_CONSTRAINT", "what it holds does not fit together. `hearsay verify` tells where"],
];

/** The error to show for one that came while the case at `path` was used; one that is not about the case is returned as it is. */
export const explained = (error: unknown, path: string): unknown => {
	if (error instanceof v.ValiError || error instanceof SyntaxError)
		return new CaseFailure(`The case ${path} holds rows that were changed since they were written: \`hearsay verify ${path}\` tells which.`, { cause: error });
	if (!(error instanceof Database.SqliteError)) return error;
	const reason = REASONS.find(([code]) => error.code.startsWith(code))?.[1] ?? error.message;
	return new CaseFailure(`The case ${path} cannot be used: ${reason}.`, { cause: error });
};
