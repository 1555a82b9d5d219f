import { availableParallelism } from "node:os";
import type { Article } from "../article/article.ts";
import type { Reading } from "../attribution/reading.ts";
import { openPool } from "./pool.ts";

/** Articles that wait for a thread, for each thread. */
const WAITING = 4;

/** Read articles anew from their texts, in their order. Rejects only where the program itself fails. */
export async function* readAgain(articles: AsyncIterable<Article>, workers: number = availableParallelism()): AsyncGenerator<Reading> {
	const pool = openPool(workers);
	const flying: Promise<Reading>[] = [];
	try {
		for await (const article of articles) {
			const reading = pool.read(article);
			reading.catch(() => undefined); // It is awaited in its turn; until then its failure is not unhandled.
			flying.push(reading);
			const first = flying.length > workers * WAITING ? flying.shift() : undefined;
			if (first) yield await first;
		}
		for (const reading of flying) yield await reading;
	} finally {
		await pool.close();
	}
}
