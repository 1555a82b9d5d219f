/** A worker thread: vectors of meaning for texts, one list of texts at a time. */
import { parentPort } from "node:worker_threads";
import { loadMeaning, type Meaning } from "../encoder/meaning.ts";
import type { MeaningAnswer, MeaningTask } from "./vectors.ts";

let meaning: Promise<Meaning> | null = null;

parentPort?.on("message", async (task: MeaningTask) => {
	if (task.do === "stop") {
		parentPort?.close();
		return;
	}
	meaning ??= loadMeaning();
	const vectors = await (await meaning).vectorsOf(task.texts);
	parentPort?.postMessage({ vectors } satisfies MeaningAnswer);
});
