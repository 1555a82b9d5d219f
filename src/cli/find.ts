import { Misuse } from "../article/failure.ts";
import { loadMeaning } from "../encoder/meaning.ts";
import type { CaseFile } from "../ledger/case-file.ts";
import { onlyMakers } from "../ledger/export.ts";
import { statementsFor } from "../ledger/statement-index.ts";
import type { Statement } from "../linking/claims/statement.ts";
import { found, type Hit, type Sought } from "../linking/find/found.ts";
import { asksForNothing, FILTERS, type Question, questionOf } from "../linking/find/question.ts";
import { foundText } from "../views/ledger-text.ts";
import { type Call, type Command, DONE } from "./command.ts";
import { atMost, onCase } from "./on-case.ts";
import { pageFor } from "./page-for.ts";
import { print } from "./print.ts";

const USAGE = 'find CASE "question or words"';

/** Hits that are shown at most. */
const MOST = 20;

/** With meaning, each statement's vector and the question's; else none. */
async function sought(statements: readonly Statement[], { words }: Question, isMeant: boolean): Promise<readonly [readonly Sought[], Float32Array | null]> {
	if (!isMeant) return [statements.map((statement) => ({ statement })), null];
	const { vectorsOf } = await loadMeaning();
	const [question = null, ...vectors] = await vectorsOf([words, ...statements.map(({ text }) => text)]);
	return [statements.map((statement, at) => ({ statement, ...(vectors[at] && { vector: vectors[at] }) })), question];
}

const jsonOf = ({ statement: { article, start, end, text, attribution }, score }: Hit) => ({
	article,
	attribution: attribution?.id ?? null,
	start,
	end,
	text,
	speaker: attribution?.speaker.name ?? null,
	score,
});

const findIn = (file: CaseFile, call: Call, question: Question): Promise<number> =>
	file.transact(async (db) => {
		await onlyMakers(db, file.path);
		const { statements, entries } = await statementsFor(db, question);
		const hits = found(question.words, ...(await sought(statements, question, call.options["meaning"] === true))).slice(0, MOST);
		if (call.options["json"] === true) {
			await print(call.out, `${JSON.stringify({ hits: hits.map(jsonOf) })}\n`);
			return DONE;
		}
		const page = await pageFor(db, call.out);
		if (hits.length === 0) await print(call.out, "Not found in these texts, which does not mean that there is nothing.\n");
		for (const { statement } of hits) {
			const entry = entries.get(statement.article);
			if (entry) await print(call.out, foundText(page, entry, statement.attribution, statement));
		}
		return DONE;
	});

/** `hearsay find`: the statements of a case that answer a question, the best first. */
export const find: Command = {
	name: "find",
	summary: `print the statements of a case that answer a question, the best first; in the question, ${FILTERS.map((name) => `${name}:`).join(" ")} narrow the search`,
	usage: USAGE,
	options: { json: { type: "boolean" }, meaning: { type: "boolean" } },
	about: { json: "print one JSON object", meaning: "order what is found by meaning as well as by words" },
	run: (call) => {
		atMost(call.words, 2, USAGE);
		const question = questionOf(call.words[1] ?? "");
		if (asksForNothing(question)) throw new Misuse(`Say what to look for: hearsay ${USAGE}`);
		return onCase(call, "read", USAGE, (file) => findIn(file, call, question));
	},
};
