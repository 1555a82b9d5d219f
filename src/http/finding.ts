import type { CaseFile } from "../ledger/case-file.ts";
import { type Beginning, beginningsFor } from "../ledger/statement-index.ts";
import { asksForNothing, questionOf } from "../linking/find/question.ts";

/** Where the statements of a case begin that may answer a question, those first in which its words count most; null for a question that says nothing. */
export const finding =
	(file: CaseFile) =>
	async (words: string): Promise<readonly Beginning[] | null> => {
		const question = questionOf(words);
		return asksForNothing(question) ? null : file.transact((db) => beginningsFor(db, question));
	};
