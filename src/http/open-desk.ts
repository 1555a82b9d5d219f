import type { Hono } from "hono";
import { openCase } from "../ledger/case-file.ts";
import { stateMark } from "../ledger/state-mark.ts";
import { decidingIn } from "./deciding.ts";
import { deskApp } from "./desk.ts";
import { openPageThreads } from "./page-threads.ts";

/** How a case is shown. */
export interface DeskOptions {
	/** What stands over the first page. */
	readonly question: string | null;
	/** Initials of whoever decides; null where nobody does. */
	readonly by: string | null;
	/** With what every address of the desk begins; empty where it stands alone. */
	readonly base: string;
	/** On which port it answers. */
	readonly port: () => number;
}

/** The desk of a case that is open. */
export interface OpenDesk {
	readonly app: Hono;
	readonly close: () => Promise<void>;
}

/** Open a case and make its first page ready. Rejects with Misuse or CaseFailure where it cannot be shown. */
export async function openDesk(path: string, { question, by, base, port }: DeskOptions): Promise<OpenDesk> {
	const file = await openCase(path, by === null ? "read" : "write");
	try {
		const pages = await openPageThreads({ path, use: by === null ? "read" : "write", question, by, base }, () => file.look(stateMark));
		return {
			app: deskApp({ answer: pages.answer, deciding: by === null ? null : decidingIn(file, by), base, port }),
			close: async () => {
				await pages.close();
				await file.close();
			},
		};
	} catch (error) {
		await file.close();
		throw error;
	}
}
