import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** What a thread is asked. */
export type MeaningTask = { readonly do: "encode"; readonly texts: readonly string[] } | { readonly do: "stop" };
/** What it answers: the vectors in the order of the texts. */
export interface MeaningAnswer {
	readonly vectors: readonly Float32Array[];
}

/** Threads that give texts their vectors of meaning. */
export interface Encoders {
	/** A vector of length 1 for each text, in their order, the same for any number of threads; a text that comes several times is encoded once. */
	readonly vectorsOf: (texts: readonly string[]) => Promise<readonly Float32Array[]>;
	/** End all threads once they have answered. */
	readonly close: () => Promise<void>;
}

/** Texts that a thread is given at a time, about a tenth of a second's work. */
const AT_ONCE = 16;

/** This module as it runs: TypeScript in the sources, JavaScript in the package. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));

/** Open so many threads; each is started when there is work for it. */
export function openEncoders(size: number = availableParallelism()): Encoders {
	const idle: Worker[] = [];
	const all: Worker[] = [];
	const waiting: ((worker: Worker) => void)[] = [];

	const lent = (): Promise<Worker> => {
		const worker = idle.pop();
		if (worker) return Promise.resolve(worker);
		if (all.length < size) {
			const started = new Worker(new URL(`./meaning-worker${extension}`, import.meta.url));
			all.push(started);
			return Promise.resolve(started);
		}
		return new Promise((resolve) => waiting.push(resolve));
	};

	const encoded = async (texts: readonly string[]): Promise<readonly Float32Array[]> => {
		const worker = await lent();
		worker.postMessage({ do: "encode", texts } satisfies MeaningTask);
		const [answer]: MeaningAnswer[] = await once(worker, "message");
		const next = waiting.shift();
		if (next) next(worker);
		else idle.push(worker);
		return answer?.vectors ?? [];
	};

	return {
		vectorsOf: async (texts) => {
			const different = [...new Set(texts)];
			const lists = Array.from({ length: Math.ceil(different.length / AT_ONCE) }, (_, at) => different.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
			const vectors = (await Promise.all(lists.map(encoded))).flat();
			const places = new Map(different.map((text, at) => [text, at]));
			return texts.map((text) => vectors[places.get(text) ?? 0] ?? new Float32Array());
		},
		close: async () => {
			await Promise.all(
				all.map(async (worker) => {
					worker.postMessage({ do: "stop" } satisfies MeaningTask);
					await once(worker, "exit");
				}),
			);
		},
	};
}
