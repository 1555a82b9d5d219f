import { Misuse } from "../article/failure.ts";
import { standingOf } from "../linking/ranking/standing.ts";
import type { Tables } from "./case-file.ts";
import { type Entry, entryNamed } from "./contents.ts";
import type { Pointed } from "./decide.ts";
import { type Linked, linkedOf } from "./linked.ts";

/**
 * The place that a word of a call names: `ARTICLE:START-END`, or `ARTICLE:WORDS` where the article has those words once. An article is named as in `hearsay show`. Throws Misuse
 * with a line that says what is wrong.
 */
export async function placeNamed(db: Tables, word: string): Promise<Pointed> {
	const [, name = "", start, end] = /^(.+):(\d{1,9})-(\d{1,9})$/s.exec(word) ?? [];
	const entry = name === "" ? undefined : await entryNamed(db, name);
	if (entry) return { article: entry.id, start: Number(start), end: Number(end) };
	for (let colon = word.indexOf(":"); colon > 0; colon = word.indexOf(":", colon + 1)) {
		const article = await entryNamed(db, word.slice(0, colon));
		if (article) return placeOf(article, word.slice(colon + 1));
	}
	throw new Misuse(`"${word}" names no place: give ARTICLE:START-END or ARTICLE:WORDS, with an article of this case.`);
}

/** The place of words that stand in a text once. Throws Misuse with a line that says what is wrong. */
export function placeOf({ id, text }: Pick<Entry, "id" | "text">, words: string): Pointed {
	const start = words === "" ? -1 : text.indexOf(words);
	if (start < 0) throw new Misuse(`"${words}" is not in ${id}, letter for letter.`);
	if (text.indexOf(words, start + 1) >= 0) throw new Misuse(`"${words}" stands in ${id} more than once: give more words, or ${id}:START-END.`);
	return { article: id, start, end: start + words.length };
}

/** The first place of the article that a word of a call names, as in `hearsay show`. Throws Misuse where there is no one such article. */
export async function articleNamed(db: Tables, word: string): Promise<Pointed> {
	const entry = await entryNamed(db, word);
	if (!entry) throw new Misuse(`No one article of this case is called "${word}": give its id, or enough of its beginning.`);
	return { article: entry.id, start: 0, end: entry.text.length };
}

/** The statements that a claim is held together by: those whose words are near to those that stand for it. The claim is named by its id, or enough of its beginning. Throws Misuse where there is no one such claim. */
export async function statementsOfClaim(db: Tables, id: string, links?: Linked): Promise<readonly Pointed[]> {
	const claim = id === "" ? undefined : await (links ?? (await linkedOf(db))).named("claims", id);
	if (!claim) throw new Misuse(`No one claim of this case is called "${id}": give its id as \`hearsay claims\` prints it.`);
	return standingOf(claim).near;
}
