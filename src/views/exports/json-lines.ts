import type { Book, Stated } from "./stated.ts";
import { wordsOf } from "./stated-words.ts";

/** Statements as JSON lines, one object a statement: the attribution as in the JSON export, with its text and its claims. */
export async function* jsonLinesOf(stated: AsyncIterable<Stated> | Iterable<Stated>, book: Book): AsyncGenerator<string> {
	for await (const one of stated) {
		const { entry, attribution, spans, takes } = one;
		const { id, outlet, published, url, captured, input, revises } = entry;
		const { by, said, checked } = wordsOf(one, book);
		const claims = takes.map(({ claim, words, stance }) => ({ id: claim, words, stance }));
		const article = { id, outlet, published, url, captured, input, revises };
		yield `${JSON.stringify({ schema: 1, by, said, checked, article, spans, claims, attribution })}\n`;
	}
}
