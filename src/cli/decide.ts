import { existsSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { Misuse } from "../article/failure.ts";
import { STANDARD_INPUT } from "../intake/json-lines.ts";
import type { CaseFile, Tables } from "../ledger/case-file.ts";
import { entriesOf } from "../ledger/contents.ts";
import { decide, merge, undo } from "../ledger/decide.ts";
import { decisionLines } from "../ledger/decision-lines.ts";
import { decisionLog } from "../ledger/decision-log.ts";
import { decisionLine, decisionsOf } from "../ledger/decisions.ts";
import { jsonList } from "../ledger/export.ts";
import { link } from "../ledger/linked.ts";
import { placesOf } from "../linking/decisions/decision.ts";
import type { Held } from "../linking/decisions/held.ts";
import { ABOUT_DECISIONS, decisionText, NO_DECISIONS } from "../views/decision-text.ts";
import { plain } from "../views/page.ts";
import { widthOf, wrap } from "../views/wrap.ts";
import { type Call, type Command, DONE, SOME_UNREAD } from "./command.ts";
import { DECISIONS, decidedBy } from "./deciding.ts";
import { atMost, onCase } from "./on-case.ts";
import { pageFor } from "./page-for.ts";
import { print } from "./print.ts";

const USAGE = "decide CASE [DECISION PLACE...]";

const textOption = ({ options }: Call, name: string): string | undefined => {
	const value = options[name];
	return typeof value === "string" ? value : undefined;
};

const signedBy = (call: Call): { by: string; note: string } => {
	const by = textOption(call, "by");
	if (by === undefined || by.trim() === "") throw new Misuse(`Say who decides: hearsay ${USAGE} --by INITIALS`);
	return { by, note: textOption(call, "note") ?? "" };
};

/** How to write decisions for people. */
async function viewOf(db: Tables, held: readonly Held[], { out }: Call): Promise<(one: Held) => string> {
	const page = await pageFor(db, out);
	const decisions = held.map(({ decision }) => decision);
	const articles = await entriesOf(
		db,
		held.flatMap(({ decision, readings }) => [...placesOf(decision), ...readings.flat()].map(({ article }) => article)),
	);
	const byId = new Map(decisions.map((decision) => [decision.id, decision]));
	return (one) => decisionText(one, byId, articles, page);
}

async function list(file: CaseFile, call: Call): Promise<number> {
	return await file.transact(async (db) => {
		const held = await decisionsOf(db);
		if (call.options["json"] === true) {
			await print(call.out, '{"schema":1,"decisions":');
			for await (const piece of jsonList(held.map(decisionLine))) await print(call.out, piece);
			await print(call.out, "}\n");
			return DONE;
		}
		const width = widthOf(call.out);
		await print(call.out, plain(wrap(held.length === 0 ? NO_DECISIONS : ABOUT_DECISIONS, width)));
		const view = await viewOf(db, held, call);
		for (const one of held) await print(call.out, view(one));
		return DONE;
	});
}

async function make(file: CaseFile, call: Call, kind: string, words: readonly string[]): Promise<number> {
	const signed = signedBy(call);
	const decided = await file.look((db) => decidedBy(db, kind, words, call));
	const id = await decide(file, { ...signed, ...decided });
	await link(file);
	return await file.transact(async (db) => {
		const held = await decisionsOf(db);
		const made = held.find((one) => one.decision.id === id);
		if (!made) throw new Error(`decision ${id} was kept and is not there`);
		if (call.options["json"] === true) await print(call.out, `${JSON.stringify(decisionLine(made))}\n`);
		else
			await print(call.out, `${(await viewOf(db, held, call))(made).trimStart()}    to take it back: hearsay decide ${file.path} undo ${id} --by INITIALS\n`);
		return DONE;
	});
}

async function takeBack(file: CaseFile, call: Call, words: readonly string[]): Promise<number> {
	const [named] = words;
	if (named === undefined || words.length > 1) throw new Misuse("Say hearsay decide CASE undo ID --by INITIALS");
	const id = await undo(file, named, signedBy(call));
	await link(file);
	const undone = (await file.look(decisionLog)).find((entry) => entry.id === id);
	const undoes = undone?.decision === "undo" ? undone.undoes : named;
	await print(call.out, call.options["json"] === true ? `${JSON.stringify({ id, undoes })}\n` : `Decision ${undoes} is taken back.\n`);
	return DONE;
}

async function exportLog(file: CaseFile, { out }: Call): Promise<number> {
	for (const entry of await file.look(decisionLog)) await print(out, `${JSON.stringify(entry)}\n`);
	return DONE;
}

async function importLog(file: CaseFile, call: Call, path: string): Promise<number> {
	const { entries, unread } = decisionLines(path === STANDARD_INPUT ? await text(call.stdin) : textOf(path));
	for (const { line, why } of unread) await print(call.err, `${path}:${line}: ${why}\n`);
	const count = await merge(file, entries);
	await link(file);
	const there = entries.length - count;
	if (call.options["json"] === true) await print(call.out, `${JSON.stringify({ added: count, unchanged: there, unread: unread.length })}\n`);
	else await print(call.out, `${count} entries added to the log of decisions, ${there} there already, ${unread.length} not read.\n`);
	return unread.length > 0 ? SOME_UNREAD : DONE;
}

function textOf(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		throw new Misuse(`${path} cannot be read: name a file that \`hearsay decide --export\` printed, or - for standard input.`);
	}
}

function run(call: Call): Promise<number> {
	const [name, kind, ...words] = call.words;
	if (name !== undefined && !existsSync(name)) throw new Misuse(`There is no case at ${name}: \`hearsay add\` makes one.`);
	const isNotSame = kind === "not" && words[0] === "same";
	const path = textOption(call, "import");
	if (path !== undefined || call.options["export"] === true) {
		atMost(call.words, 1, `decide CASE ${path === undefined ? "--export" : "--import FILE"}`);
		return path === undefined
			? onCase(call, "read", USAGE, (file) => exportLog(file, call))
			: onCase(call, "write", USAGE, (file) => importLog(file, call, path));
	}
	if (kind === undefined) return onCase(call, "read", USAGE, (file) => list(file, call));
	return onCase(call, "write", USAGE, (file) =>
		kind === "undo" ? takeBack(file, call, words) : make(file, call, isNotSame ? "not-same" : kind, isNotSame ? words.slice(1) : words),
	);
}

/** `hearsay decide`: makes, takes back and lists people's decisions, and exchanges them with another person's case. */
export const decideOn: Command = {
	name: "decide",
	summary: `decide on what was read: ${DECISIONS}, undo ID; without a DECISION, list those in force. PLACE is ARTICLE:START-END, or ARTICLE:WORDS`,
	usage: USAGE,
	options: {
		...{ by: { type: "string" }, note: { type: "string" }, source: { type: "string" }, verb: { type: "string" }, translation: { type: "string" } },
		...{ json: { type: "boolean" }, export: { type: "boolean" }, import: { type: "string" } },
	},
	about: {
		by: "who decides, by initials",
		note: "why, in own words",
		source: "of a statement that is added: PLACE of the words for whoever made it",
		verb: "of a statement that is added: PLACE of its verb",
		translation: "of a statement that is added: your own translation",
		json: "print JSON",
		export: "print the whole log, one JSON object a line, for another person's case",
		import: "take in such a log from a file, or - for standard input",
	},
	run,
};
