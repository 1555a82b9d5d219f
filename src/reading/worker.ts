/** A worker thread: parses bytes to articles and reads articles, one task at a time. */
import { parentPort } from "node:worker_threads";
import { articlesOf } from "../article/articles.ts";
import { Unreadable } from "../article/failure.ts";
import { loadReader, type Reader } from "../attribution/reader.ts";
import type { Answer, Message, Task } from "./task.ts";
import { milliseconds } from "./time-left.ts";

const stopped = new AbortController();
let reader: Promise<Reader> | null = null;

const done = async (task: Task): Promise<Answer> => {
	if (task.do === "read") {
		reader ??= loadReader(stopped.signal);
		return { done: "read", reading: await (await reader)(task.article) };
	}
	try {
		return { done: "parse", articles: await articlesOf(task.leaf) };
	} catch (error) {
		if (error instanceof Unreadable) return { done: "unreadable", code: error.code, message: error.message };
		throw error;
	}
};

const answer = (of: Answer): void => parentPort?.postMessage(of);

parentPort?.on("message", (message: Message) => {
	if (message.do === "stop") {
		stopped.abort();
		parentPort?.close();
		return;
	}
	answer({ done: "begun", processor: milliseconds(process.threadCpuUsage()) });
	done(message).then(answer, (error: unknown) => {
		if (!stopped.signal.aborted) answer({ done: "failed", error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
	});
});
