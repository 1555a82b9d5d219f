import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { WHAT_TO_DO } from "../article/codes.ts";
import { Misuse } from "../article/failure.ts";
import type { Received } from "../intake/received.ts";
import { addTo } from "../ledger/add.ts";
import type { CaseFile } from "../ledger/case-file.ts";
import { CaseFailure } from "../ledger/failure.ts";
import type { Kept } from "../ledger/keep.ts";
import type { Outcome } from "../reading/outcome.ts";
import { type Failed, isGoingOn, type Progress } from "../views/adding.ts";
import { receivedQueue } from "./received-queue.ts";

/** Something that is being added, or was. */
export interface Adding {
	readonly progress: () => Progress;
	readonly isGoingOn: () => boolean;
	/** Bytes that came and are not done with. */
	readonly waiting: () => number;
	/** Take files that belong to it; `isLast`, where no more will come. */
	readonly take: (files: readonly Received[], isLast: boolean) => void;
	/** Stop after the input that is being kept. */
	readonly cancel: () => void;
	readonly ended: Promise<void>;
}

/** So many inputs that could not be read are listed. */
const LISTED = 200;

/** This module as it runs: TypeScript in the sources, JavaScript in the package. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));

/** Bring what stands between the articles of a case up to date, which may take seconds in a large one, beside the desk. Rejects where that fails. */
const linkInThread = async (path: string): Promise<void> => {
	await once(new Worker(new URL(`./link-thread${extension}`, import.meta.url), { workerData: path }), "exit");
};

/** Begin to add to a case what will be taken; it is done when `shown` resolves, which waits until pages show what was added. */
export function startAdding(writing: () => Promise<CaseFile>, shown: () => Promise<void>): Adding {
	const id = randomUUID();
	const queue = receivedQueue();
	const texts: Record<Kept["status"], number> = { added: 0, revision: 0, unchanged: 0 };
	const failed: Failed[] = [];
	let state: Progress["state"] = "reading";
	let failure: string | null = null;
	let unread = 0;
	let isCancelled = false;

	const count = (outcome: Outcome, kept: readonly Kept[]): void => {
		queue.settle();
		for (const { status } of kept) texts[status]++;
		if (outcome.unread === null) return;
		const { input, error } = outcome.unread;
		unread++;
		if (failed.length < LISTED) failed.push({ input, ...error, todo: WHAT_TO_DO[error.code] });
	};

	const run = async (): Promise<void> => {
		const file = await writing();
		for await (const added of addTo(file, queue.leaves())) {
			if (added) count(added.outcome, added.kept);
			if (isCancelled) break;
		}
		state = "linking";
		await linkInThread(file.path);
		await shown();
		state = isCancelled ? "cancelled" : "done";
	};

	const ended = run().catch((error: unknown) => {
		state = "failed";
		failure = error instanceof Error ? error.message : String(error);
		if (!(error instanceof CaseFailure || error instanceof Misuse)) console.error(error);
	});

	return {
		progress: () => {
			const { sent, read, passedOver, now } = queue.state();
			return { id, state, sent, read, passedOver, now, texts: { ...texts }, unread, failed: [...failed], failure };
		},
		isGoingOn: () => isGoingOn({ state }),
		waiting: () => queue.state().waiting,
		take: queue.take,
		cancel: () => {
			isCancelled = true;
			queue.end();
		},
		ended,
	};
}
