import { checkWords } from "../check.ts";
import { isHeadline } from "../member.ts";
import { sentenceAt } from "../place.ts";
import { quote, quoteAll } from "../quote.ts";
import { stanceWords } from "../stance.ts";
import { statementText, tellerOf } from "../statement.ts";
import { onPage } from "../told.ts";
import { TRAILS, trailWords } from "../trail.ts";
import type { Book, Stated } from "./stated.ts";

/** A statement in words: never without who said it, on whose word and when. */
export interface StatedWords {
	/** Who said it and through whom it came here. */
	readonly by: string;
	/** The text's words, a quotation. */
	readonly said: string;
	/** Where the trail ends. */
	readonly trail: string;
	/** What it answers, the doubting words, how the source knows, how sure the reading is. */
	readonly notes: readonly string[];
	/** Whether a person has checked it. */
	readonly checked: string;
	/** How it takes each of its claims up. */
	readonly stances: readonly string[];
	/** Whose text it is, and from when. */
	readonly teller: string;
	/** The sentence that it stands in, a quotation. */
	readonly sentence: string;
}

/** What a statement is in words. */
export function wordsOf({ entry, all, attribution, spans, takes }: Stated, book: Book): StatedWords {
	const [{ start, end }] = spans;
	const teller = tellerOf(entry);
	const checked = checkWords(book.checks({ article: entry.id, start, end, attribution: attribution?.id ?? null }));
	const stances = takes.map(({ stance }) => stanceWords({ stance, attribution: attribution?.id ?? null }));
	const around = { said: quoteAll(spans), checked, stances, teller, sentence: quote(sentenceAt(entry, spans[0])) };
	if (attribution === null) {
		const place = isHeadline(spans[0], entry) ? `headline of ${teller}` : teller;
		return { ...around, by: `${place} · no source given here`, trail: TRAILS.unwritten[1], notes: [] };
	}
	const { trail, by, notes } = statementText(attribution, entry, all, book);
	return { ...around, by: onPage(by), trail: trailWords(trail, attribution), notes: notes.filter((note) => note !== checked) };
}
