import type { CaseFile } from "../ledger/case-file.ts";
import { statementsFor } from "../ledger/statement-index.ts";
import { found, type Hit } from "../linking/find/found.ts";
import { questionOf } from "../linking/find/question.ts";

/** More than this nobody reads. */
const MOST = 50;

/** The statements of a case that answer a question, best first, as `hearsay find` has them; none for a question that says nothing. */
export const finding =
	(file: CaseFile) =>
	async (words: string): Promise<readonly Hit[]> => {
		const question = questionOf(words);
		if (question.words === "" && Object.values(question.filters).every((values) => values.length === 0)) return [];
		const { statements } = await file.transact((db) => statementsFor(db, question));
		return found(
			question.words,
			statements.map((statement) => ({ statement })),
		).slice(0, MOST);
	};
