import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Misuse } from "../article/failure.ts";
import { CaseFailure } from "../ledger/failure.ts";
import { personOf } from "./marking.ts";
import type { PageAnswer, PageStart, PageTask } from "./page-task.ts";

/** Whoever asks for a page waits so long for the newest state of a case, in milliseconds; then the state before it is shown, and says so. */
const PATIENCE = 50;

/** The pages of one case, made in threads of their own. */
export interface PageThreads {
	/** Answers a question for a page. Rejects where the case cannot be shown. */
	readonly answer: (question: Request) => Promise<Response>;
	/** Resolves when pages show the case as it stood when this was asked, or later. */
	readonly fresh: () => Promise<void>;
	/** Whether the case was changed since the state that pages show; what follows from that is then worked out. */
	readonly isBehind: () => Promise<boolean>;
	readonly close: () => Promise<void>;
}

interface PageThread {
	/** Resolves with the mark of the state that its pages show from now on. */
	readonly bring: () => Promise<string>;
	readonly answer: (url: string, isBehind: boolean, person: string | null) => Promise<Response>;
	/** Ends the thread when it has answered; where it is bringing its pages up to date, in the midst of it. */
	readonly close: () => Promise<void>;
}

/**
 * Two threads take turns: while one brings what stands between the articles of a case up to date, which may take seconds in a large one, the other shows the state before.
 * `mark` tells the case's state now. Rejects where the case cannot be shown.
 */
export async function openPageThreads(start: PageStart, mark: () => Promise<string>): Promise<PageThreads> {
	let [showing, spare] = [opened(start), opened(start)];
	let bringing: Promise<void> | null = null;
	let shown = "";
	const close = async (): Promise<void> => {
		await Promise.all([showing.close(), spare.close()]);
	};
	try {
		shown = await showing.bring();
	} catch (error) {
		await close();
		throw error;
	}
	const bring = async (): Promise<void> => {
		shown = await spare.bring();
		[showing, spare] = [spare, showing];
	};
	const brought = (): Promise<void> => {
		bringing ??= bring().finally(() => {
			bringing = null;
		});
		return bringing;
	};
	return {
		fresh: async () => {
			while ((await mark()) !== shown) await brought();
		},
		isBehind: async () => {
			if ((await mark()) === shown) return false;
			brought().catch(() => null); // Whoever asks for a page is told what is wrong.
			return true;
		},
		answer: async ({ url, headers }) => {
			if ((await mark()) !== shown) await Promise.race([brought(), patience()]);
			return showing.answer(url, (await mark()) !== shown, personOf(start.by, headers.get("cookie")));
		},
		close,
	};
}

const patience = (): Promise<void> =>
	new Promise((resolve) => {
		setTimeout(resolve, PATIENCE);
	});

/** This module as it runs: TypeScript in the sources, JavaScript in the package. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));

const failure = ({ kind, message }: Extract<PageAnswer, { done: "failed" }>): Error =>
	kind === "call" ? new Misuse(message) : kind === "case" ? new CaseFailure(message) : new Error(message);

interface Waiting {
	readonly resolve: (answer: PageAnswer) => void;
	readonly reject: (error: Error) => void;
}

function opened(start: PageStart): PageThread {
	const worker = new Worker(new URL(`./page-thread${extension}`, import.meta.url), { workerData: start });
	const waiting = new Map<number, Waiting>();
	let count = 0;
	let ended: Error | null = null;
	const end = (error: Error): void => {
		ended = error;
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	worker.on("message", (answer: PageAnswer) => {
		const asked = waiting.get(answer.number);
		waiting.delete(answer.number);
		if (answer.done === "failed") asked?.reject(failure(answer));
		else asked?.resolve(answer);
	});
	worker.on("error", end);
	worker.on("exit", (code) => end(new Error(`a thread that makes pages ended, with status ${code}`)));
	const ask = (task: (number: number) => PageTask): Promise<PageAnswer> =>
		new Promise((resolve, reject) => {
			if (ended) return reject(ended);
			const number = count++;
			waiting.set(number, { resolve, reject });
			worker.postMessage(task(number));
		});
	return {
		bring: async () => {
			const answer = await ask((number) => ({ do: "bring", number }));
			return answer.done === "bring" ? answer.mark : "";
		},
		answer: async (url, isBehind, person) => {
			const answer = await ask((number) => ({ do: "answer", number, url, isBehind, person }));
			if (answer.done !== "answer") throw new Error(`a thread answered "${answer.done}" when asked for a page`);
			return new Response(answer.body, { status: answer.status, headers: answer.headers.map(([name, value]): [string, string] => [name, value]) });
		},
		close: async () => {
			if (ended !== null) return;
			if (waiting.size > 0) await worker.terminate();
			else {
				worker.postMessage({ do: "stop" } satisfies PageTask);
				await once(worker, "exit");
			}
		},
	};
}
