import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Article } from "../article/article.ts";
import { Unreadable } from "../article/failure.ts";
import type { Leaf } from "../article/leaf.ts";
import type { Reading } from "../attribution/reading.ts";
import type { Answer, Message, Task } from "./task.ts";
import { milliseconds, timeLeft } from "./time-left.ts";

/** What one input may cost. Only ending its thread stops it: a timer cannot interrupt synchronous code. */
export interface ParseLimits {
	/** Of the thread's processor time. */
	readonly milliseconds: number;
	/** Memory of one thread's JavaScript. */
	readonly megabytes: number;
}

/** Megabytes for what a thread has just made. At the size that the engine would take, a thread's memory grows with each thousand articles before it is cleared. */
const YOUNG_MEGABYTES = 12;

const PARSE_LIMITS: ParseLimits = { milliseconds: 10_000, megabytes: 512 };

/** Threads that parse and read. An input that takes too long or too much memory costs its thread, and another takes the thread's place. */
export interface Pool {
	/** The articles of an input; rejects with Unreadable. */
	readonly parse: (leaf: Leaf) => Promise<readonly Article[]>;
	readonly read: (article: Article) => Promise<Reading>;
	/** End all threads; what was asked and not yet answered stays without an answer. */
	readonly close: () => Promise<void>;
}

interface Job {
	readonly task: Task;
	readonly resolve: (answer: Answer) => void;
	readonly reject: (error: Error) => void;
}

/** This module as it runs: TypeScript in the sources, JavaScript in the package. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);

/** Milliseconds of processor time that a thread has spent; null where Node cannot tell it (before 24.6): there the time on the clock counts. */
const spentBy = async (worker: Worker): Promise<number | null> => (typeof worker.cpuUsage === "function" ? milliseconds(await worker.cpuUsage()) : null);

/** Open `size` threads; each is started when there is work for it. */
export const openPool = (size: number, limits: ParseLimits = PARSE_LIMITS): Pool => {
	/** Articles to be read go before inputs to be parsed, so that what is in memory is finished first. */
	const waiting: { read: Job[]; parse: Job[] } = { read: [], parse: [] };
	const idle: Worker[] = [];
	const all = new Set<Worker>();
	const busy = new Map<Worker, { job: Job; timer: NodeJS.Timeout | undefined }>();

	const free = (worker: Worker): Job | undefined => {
		const at = busy.get(worker);
		clearTimeout(at?.timer);
		busy.delete(worker);
		return at?.job;
	};

	const drop = (worker: Worker, error: Error): void => {
		all.delete(worker);
		const place = idle.indexOf(worker);
		if (place >= 0) idle.splice(place, 1);
		free(worker)?.reject(error);
		assign();
	};

	/** The time of a parse counts from when its thread took it up; `before` is what the thread had spent by then. */
	const watch = (worker: Worker, before: number): void => {
		const at = busy.get(worker);
		if (at?.job.task.do !== "parse") return;
		const start = performance.now();
		const look = async (): Promise<void> => {
			const clock = performance.now() - start;
			const processor = await spentBy(worker).catch(() => undefined); // It has ended, and is told of by its own events.
			if (processor === undefined || busy.get(worker) !== at) return;
			const left = timeLeft({ processor: (processor ?? before + clock) - before, clock }, limits.milliseconds);
			if (left !== null) {
				at.timer = setTimeout(look, left);
				return;
			}
			drop(worker, new Unreadable("too_slow"));
			await worker.terminate();
		};
		at.timer = setTimeout(look, limits.milliseconds);
	};

	/** A thread may not be ended while the network runs in it: the runtime takes that for a fault and ends the program. */
	const stop = async (worker: Worker): Promise<void> => {
		all.delete(worker);
		if (busy.get(worker)?.job.task.do === "parse") {
			await worker.terminate();
			return;
		}
		worker.postMessage({ do: "stop" } satisfies Message);
		await once(worker, "exit");
	};

	const start = (): Worker => {
		const worker = new Worker(new URL(`./worker${extension}`, import.meta.url), {
			resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
		});
		all.add(worker);
		worker.on("message", (answer: Answer) => {
			if (answer.done === "begun") return watch(worker, answer.processor);
			const job = free(worker);
			idle.push(worker);
			if (answer.done === "unreadable") job?.reject(new Unreadable(answer.code, answer.message));
			else if (answer.done === "failed") job?.reject(new Error(answer.error));
			else job?.resolve(answer);
			assign();
		});
		worker.on("error", (error) => drop(worker, codeOf(error) === "ERR_WORKER_OUT_OF_MEMORY" ? new Unreadable("too_much_memory") : error));
		worker.on("exit", (code) => {
			if (all.has(worker)) drop(worker, new Error(`a thread ended by itself, with status ${code}`));
		});
		return worker;
	};

	const assign = (): void => {
		while (waiting.read.length + waiting.parse.length > 0 && (idle.length > 0 || all.size < size)) {
			const job = waiting.read.shift() ?? waiting.parse.shift();
			const worker = idle.pop() ?? start();
			if (!job) return;
			busy.set(worker, { job, timer: undefined });
			worker.postMessage(job.task satisfies Message);
		}
	};

	const asked = (task: Task): Promise<Answer> =>
		new Promise((resolve, reject) => {
			waiting[task.do].push({ task, resolve, reject });
			assign();
		});

	return {
		parse: async (leaf) => {
			const answer = await asked({ do: "parse", leaf });
			return answer.done === "parse" ? answer.articles : [];
		},
		read: async (article) => {
			const answer = await asked({ do: "read", article });
			if (answer.done !== "read") throw new Error(`the worker answered "${answer.done}" when asked to read`);
			return answer.reading;
		},
		close: async () => {
			waiting.read = [];
			waiting.parse = [];
			await Promise.all([...all].map(stop));
		},
	};
};
