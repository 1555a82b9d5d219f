import { Misuse } from "../article/failure.ts";
import type { Tables } from "../ledger/case-file.ts";
import { type Entry, entryNamed } from "../ledger/contents.ts";

/** A place in an article; UTF-16 offsets, `end` exclusive. */
interface Named {
	readonly article: string;
	readonly start: number;
	readonly end: number;
}

/**
 * The place that a word of a call names: `ARTICLE:START-END`, or `ARTICLE:WORDS` where the article has those words once. An article is named as in `hearsay show`. Throws Misuse
 * with a line that says what is wrong.
 */
export async function placeNamed(db: Tables, word: string): Promise<Named> {
	const [, name = "", start, end] = /^(.+):(\d{1,9})-(\d{1,9})$/s.exec(word) ?? [];
	const entry = name === "" ? undefined : await entryNamed(db, name);
	if (entry) return { article: entry.id, start: Number(start), end: Number(end) };
	for (let colon = word.indexOf(":"); colon > 0; colon = word.indexOf(":", colon + 1)) {
		const article = await entryNamed(db, word.slice(0, colon));
		if (article) return placeOf(article, word.slice(colon + 1));
	}
	throw new Misuse(`"${word}" names no place: give ARTICLE:START-END or ARTICLE:WORDS, with an article of this case.`);
}

function placeOf({ id, text }: Entry, words: string): Named {
	const start = words === "" ? -1 : text.indexOf(words);
	if (start < 0) throw new Misuse(`"${words}" is not in ${id}, letter for letter.`);
	if (text.indexOf(words, start + 1) >= 0) throw new Misuse(`"${words}" stands in ${id} more than once: give more words, or ${id}:START-END.`);
	return { article: id, start, end: start + words.length };
}
