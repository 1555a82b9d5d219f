import type { Article } from "../article/article.ts";
import { MODEL } from "../encoder/model.ts";
import type { CaseFile } from "../ledger/case-file.ts";
import { staleArticles } from "../ledger/contents.ts";
import { type Kept, keep, keepReading, knows } from "../ledger/keep.ts";
import { link } from "../ledger/linked.ts";
import { makerNumber } from "../ledger/maker.ts";
import { readAgain } from "../reading/again.ts";
import { read } from "../reading/read.ts";
import { RELEASE } from "../release.ts";
import { printable } from "../views/printable.ts";
import { type Call, type Command, DONE, SOME_UNREAD, WRONG_CALL } from "./command.ts";
import { onCase } from "./on-case.ts";
import { wholeNumber } from "./options.ts";
import { allThere } from "./paths.ts";
import { print } from "./print.ts";
import { progressOn } from "./progress.ts";

const USAGE = "add CASE [PATH...]";

type Count = Record<Kept["status"] | "unread" | "again", number>;

const texts = (count: number): string => (count === 1 ? "1 text" : `${count} texts`);

/** What was done, in a sentence for each kind of outcome that there was. */
const told = ({ added, revision, unchanged, unread, again }: Count, path: string): string => {
	const sentences = [
		`${texts(added + revision)} added to ${path}${revision > 0 ? `, of which ${revision} under an address or id that was there with another text` : ""}.`,
		unchanged > 0 && `${texts(unchanged)} there already.`,
		again > 0 && `${texts(again)} read again: an earlier release had read them.`,
		unread > 0 && `${unread === 1 ? "1 input" : `${unread} inputs`} not read.`,
		`Machine reading, not checked. To see it: hearsay show ${path}`,
	];
	return `${sentences.filter((sentence) => sentence !== false).join("\n")}\n`;
};

const addTo = async (file: CaseFile, { words, options, out, err, stdin }: Call): Promise<number> => {
	const json = options["json"] === true;
	const workers = wholeNumber("workers", options["workers"]);
	const maker = await makerNumber(file, { release: RELEASE, model: MODEL.name, sha256: MODEL.sha256 });
	const isCallRight = allThere(words.slice(1), err);
	const progress = await progressOn(err, words.slice(1));
	const count: Count = { added: 0, revision: 0, unchanged: 0, unread: 0, again: 0 };
	const known = (article: Article): Promise<boolean> => knows(file, maker, article);
	for await (const outcome of read(words.slice(1), { stdin, passOver: file.files(), known, ...(workers && { workers }) })) {
		const kept = await keep(file, outcome, maker);
		if (outcome.unread) {
			count.unread++;
			const { input, error } = outcome.unread;
			await (json ? print(out, `${JSON.stringify(outcome.unread)}\n`) : print(err, `${printable(input)}: ${error.message} (${error.code})\n`));
		}
		for (const one of kept) {
			count[one.status]++;
			if (json) await print(out, `${JSON.stringify(one)}\n`);
		}
		progress.step(outcome);
	}
	for await (const reading of readAgain(staleArticles(file, maker), workers)) {
		await keepReading(file, reading, maker);
		count.again++;
	}
	await link(file);
	progress.end();
	if (!json) await print(out, told(count, file.path));
	if (!isCallRight) return WRONG_CALL;
	return count.unread > 0 ? SOME_UNREAD : DONE;
};

/** `hearsay add`: reads as `hearsay read` does and keeps the result in a case. Without a path it brings the case up to date. */
export const add: Command = {
	name: "add",
	summary: "read articles and keep what was read, with its bytes, in the case file CASE; without a PATH, bring the case up to date",
	usage: USAGE,
	options: { json: { type: "boolean" }, workers: { type: "string" } },
	about: { json: "one JSON line an article, printed when it is kept", workers: "threads that read at the same time (default: one a core)" },
	run: (call) => onCase(call, "write", USAGE, (file) => addTo(file, call)),
};
