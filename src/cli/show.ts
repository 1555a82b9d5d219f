import { Misuse } from "../article/failure.ts";
import type { CaseFile, Tables } from "../ledger/case-file.ts";
import { type Entry, entriesByDate, entryNamed } from "../ledger/contents.ts";
import { jsonList, onlyMakers } from "../ledger/export.ts";
import { totalsOf } from "../ledger/totals.ts";
import { unreadInputs } from "../ledger/unread-inputs.ts";
import { articleRest, articleText, opening, unreadText } from "../views/ledger-text.ts";
import { type Call, type Command, DONE } from "./command.ts";
import { atMost, onCase } from "./on-case.ts";
import { pageFor } from "./page-for.ts";
import { print } from "./print.ts";

const USAGE = "show CASE [ARTICLE]";

async function* textOf(db: Tables, { out }: Call, chosen: Entry | null): AsyncGenerator<string> {
	const page = await pageFor(db, out);
	const unread = await unreadInputs(db);
	yield opening(page, await totalsOf(db, unread.length));
	if (chosen) yield `${articleText(page, chosen)}${articleRest(page, chosen)}`;
	else {
		for await (const entry of entriesByDate(db)) yield articleText(page, entry);
		yield unreadText(page, unread);
	}
}

async function* jsonOf(db: Tables, chosen: Entry | null): AsyncGenerator<string> {
	const unread = await unreadInputs(db);
	yield `{"schema":1,"totals":${JSON.stringify(await totalsOf(db, unread.length))},"articles":`;
	if (chosen) yield `[\n${JSON.stringify(chosen)}\n]`;
	else yield* jsonList(entriesByDate(db));
	yield `,"notices":${JSON.stringify(unread)}}\n`;
}

const showCase = (file: CaseFile, call: Call): Promise<number> =>
	file.transact(async (db) => {
		await onlyMakers(db, file.path);
		const name = call.words[1];
		const chosen = name === undefined ? null : await entryNamed(db, name);
		if (chosen === undefined)
			throw new Misuse(`No one article of ${file.path} is called "${name}": give its id, or enough of its beginning. See: hearsay show ${file.path}`);
		for await (const piece of call.options["json"] === true ? jsonOf(db, chosen) : textOf(db, call, chosen)) await print(call.out, piece);
		return DONE;
	});

/** `hearsay show`: the ledger of a case as people read it, or one article of it with all that stands in no statement. */
export const show: Command = {
	name: "show",
	summary: "print what a case holds, for people: each statement with who made it, on whose word and when",
	usage: USAGE,
	options: { json: { type: "boolean" } },
	about: { json: "print one JSON object" },
	run: (call) => {
		atMost(call.words, 2, USAGE);
		return onCase(call, "read", USAGE, (file) => showCase(file, call));
	},
};
