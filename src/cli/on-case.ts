import { Misuse } from "../article/failure.ts";
import { type CaseFile, openCase } from "../ledger/case-file.ts";
import { CaseFailure } from "../ledger/failure.ts";
import type { Use } from "../ledger/sqlite.ts";
import { type Call, SOME_UNREAD } from "./command.ts";

/**
 * Open the case that the first word of the call names, work on it, and close it whatever comes. Resolves to the exit status;
 * a case that cannot be used, or a disk that is full, gives one line and the status of inputs that could not be read.
 */
export async function onCase({ words, err }: Call, use: Use, usage: string, work: (file: CaseFile) => Promise<number>): Promise<number> {
	const [path] = words;
	if (path === undefined) throw new Misuse(`Name a case: hearsay ${usage}`);
	try {
		const file = await openCase(path, use);
		try {
			return await work(file);
		} finally {
			await file.close();
		}
	} catch (error) {
		if (!(error instanceof CaseFailure)) throw error;
		err.write(`hearsay: ${error.message}\n`);
		return SOME_UNREAD;
	}
}

/** Refuse words that a command does not take. */
export const atMost = (words: readonly string[], count: number, usage: string): void => {
	if (words.length > count) throw new Misuse(`"${words[count]}" is one word too many: hearsay ${usage}`);
};
