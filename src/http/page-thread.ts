/** A worker thread: the pages of one case, in the state in which it was brought up to date last. */
import { parentPort, workerData } from "node:worker_threads";
import * as v from "valibot";
import { Misuse } from "../article/failure.ts";
import { openCase } from "../ledger/case-file.ts";
import { CaseFailure } from "../ledger/failure.ts";
import { link } from "../ledger/linked.ts";
import { seenBy } from "../ledger/seen.ts";
import { stateMark } from "../ledger/state-mark.ts";
import { deskFiles } from "../views/desk-files.ts";
import { decidedSince, type Matter, matterOf } from "../views/matter.ts";
import { finding } from "./finding.ts";
import { keeping } from "./keeping.ts";
import { type PageAnswer, PageStart, type PageTask } from "./page-task.ts";
import { pagesApp } from "./pages.ts";

const { path, use, question, by, base } = v.parse(PageStart, workerData);
const file = await openCase(path, use);

/** The state that pages show; with what was decided since, under the mark of the decisions. */
let held: { readonly matter: Matter; readonly since: { readonly mark: string; readonly matter: Matter } | null } | null = null;

/** The state for the question that is being answered. */
let shown: Matter | null = null;
/** Who asks it. */
let person: string | null = null;
const pages = pagesApp({
	matter: async () => {
		if (shown === null) throw new Error("pages were asked for before the case was read");
		return shown;
	},
	find: finding(file),
	kept: keeping(file),
	mark: async () => {
		const asking = person;
		return asking === null ? null : await file.look((db) => seenBy(db, asking));
	},
	by,
	base,
	...deskFiles(),
});

const bring = async (): Promise<string> => {
	held = null;
	shown = null;
	if (use === "write") await link(file);
	return file.transact(async (db) => {
		held = { matter: await matterOf(db, path, question), since: null };
		return stateMark(db);
	});
};

/** The matter for an answer: decisions made since stand on its pages at once, and cost little to find. */
const matterFor = async (isBehind: boolean): Promise<Matter | null> => {
	if (held === null || !isBehind) return held?.matter ?? null;
	const now = held;
	return file.transact(async (db) => {
		const mark = await stateMark(db);
		if (now.since?.mark === mark) return now.since.matter;
		const matter = await decidedSince(db, now.matter);
		if (held === now) held = { ...now, since: { mark, matter } };
		return matter;
	});
};

const answer = async (task: Exclude<PageTask, { do: "stop" }>): Promise<PageAnswer> => {
	if (task.do === "bring") return { done: "bring", number: task.number, mark: await bring() };
	shown = await matterFor(task.isBehind);
	person = task.person;
	const page = await pages.request(task.url);
	return { done: "answer", number: task.number, status: page.status, headers: [...page.headers], body: await page.arrayBuffer() };
};

/** One task after another. */
let last: Promise<unknown> = Promise.resolve();
parentPort?.on("message", (task: PageTask) => {
	last = last.then(async () => {
		if (task.do === "stop") {
			await file.close();
			parentPort?.close();
			return;
		}
		const done = await answer(task).catch((error: unknown): PageAnswer => {
			const kind = error instanceof Misuse ? "call" : error instanceof CaseFailure ? "case" : "program";
			return { done: "failed", number: task.number, kind, message: error instanceof Error ? error.message : String(error) };
		});
		parentPort?.postMessage(done, done.done === "answer" ? [done.body] : []);
	});
});
