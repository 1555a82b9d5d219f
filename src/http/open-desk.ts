import type { Hono } from "hono";
import { type CaseFile, openCase } from "../ledger/case-file.ts";
import { stateMark } from "../ledger/state-mark.ts";
import { deskFiles } from "../views/desk-files.ts";
import { caseName } from "../views/matter.ts";
import { addingRoutes } from "./adding-routes.ts";
import { decidingIn } from "./deciding.ts";
import { deskApp } from "./desk.ts";
import { markingRoutes } from "./marking.ts";
import { openPageThreads, type PageThreads } from "./page-threads.ts";
import { stateRoutes } from "./state-routes.ts";

/** How a case is shown. */
export interface DeskOptions {
	/** What stands over the first page. */
	readonly question: string | null;
	/** Initials of whoever decides; null where nobody does. */
	readonly by: string | null;
	/** With what every address of the desk begins; empty where it stands alone. */
	readonly base: string;
	/** Under which names it answers. */
	readonly hosts: () => ReadonlySet<string>;
}

/** The desk of a case that is open. */
export interface OpenDesk {
	readonly app: Hono;
	readonly close: () => Promise<void>;
}

/**
 * Open a case and make its first page ready. It is opened to be written when something is first added, not before: a case that only is looked at stays as it is.
 * Rejects with Misuse or CaseFailure where it cannot be shown.
 */
export async function openDesk(path: string, { question, by, base, hosts }: DeskOptions): Promise<OpenDesk> {
	const use = by === null ? "read" : "write";
	const file = await openCase(path, use);
	let written: Promise<CaseFile> | null = by === null ? null : Promise.resolve(file);
	const writing = (): Promise<CaseFile> => {
		written ??= openCase(path, "write").catch((error: unknown) => {
			written = null;
			throw error;
		});
		return written;
	};
	let pages: PageThreads | null = null;
	const shown = async (): Promise<void> => {
		await pages?.fresh();
	};
	const adding = addingRoutes({ writing, shown, name: caseName(path), base, script: deskFiles().adding });
	const close = async (): Promise<void> => {
		await adding.close();
		await pages?.close();
		const writer = await written;
		await file.close();
		if (writer && writer !== file) await writer.close();
	};
	try {
		const threads = await openPageThreads({ path, use, question, by, base }, () => file.look(stateMark));
		pages = threads;
		const marking = markingRoutes({ writing, answer: threads.answer, by, base });
		return {
			app: deskApp({
				answer: threads.answer,
				deciding: by === null ? null : decidingIn(file, by),
				sent: [adding.app, marking, stateRoutes(file, threads)],
				base,
				hosts,
			}),
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}
