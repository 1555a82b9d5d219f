import { leavesOf } from "../intake/intake.ts";
import { addTo } from "../ledger/add.ts";
import type { CaseFile } from "../ledger/case-file.ts";
import type { Kept } from "../ledger/keep.ts";
import { link } from "../ledger/linked.ts";
import { addedWords } from "../views/adding.ts";
import { counted } from "../views/page.ts";
import { printable } from "../views/printable.ts";
import { type Call, type Command, DONE, SOME_UNREAD, WRONG_CALL } from "./command.ts";
import { onCase } from "./on-case.ts";
import { wholeNumber } from "./options.ts";
import { allThere } from "./paths.ts";
import { print } from "./print.ts";
import { progressOn } from "./progress.ts";

const USAGE = "add CASE [PATH...]";

type Count = Record<Kept["status"] | "unread" | "again", number>;

/** What was done, in a sentence for each kind of outcome that there was. */
const told = ({ unread, again, ...texts }: Count, path: string): string => {
	const sentences = [
		...addedWords(texts, path),
		again > 0 && `${counted(again, "text")} read again: an earlier release had read them.`,
		unread > 0 && `${counted(unread, "input")} not read.`,
		`Machine reading, not checked. To see it: hearsay show ${path}`,
	];
	return `${sentences.filter((sentence) => sentence !== false).join("\n")}\n`;
};

const addPaths = async (file: CaseFile, { words, options, out, err, stdin }: Call): Promise<number> => {
	const json = options["json"] === true;
	const paths = words.slice(1);
	const isCallRight = allThere(paths, err);
	const progress = await progressOn(err, paths);
	const count: Count = { added: 0, revision: 0, unchanged: 0, unread: 0, again: 0 };
	for await (const added of addTo(file, leavesOf(paths, { stdin, passOver: file.files() }), wholeNumber("workers", options["workers"]))) {
		if (added === null) {
			count.again++;
			continue;
		}
		const { outcome, kept } = added;
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
	run: (call) => onCase(call, "write", USAGE, (file) => addPaths(file, call)),
};
