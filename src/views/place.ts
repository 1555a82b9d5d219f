import type { Attribution } from "../attribution/attribution.ts";
import type { Entry } from "../linking/entry.ts";
import type { Place } from "../linking/links.ts";
import { firstAtLeast } from "../text/sorted.ts";
import { checkWords } from "./check.ts";
import { type Articles, isHeadline } from "./member.ts";
import type { Page } from "./page.ts";
import { printable } from "./printable.ts";
import { quote } from "./quote.ts";
import { statementText, tellerOf } from "./statement.ts";
import { TRAILS } from "./trail.ts";

/** So much of a sentence is shown with words of it, in characters. */
const SENTENCE = 400;

/** Words of an article as people read them: never without whose they are. */
export interface PlaceText {
	readonly mark: string;
	/** The words, a quotation. */
	readonly said: string;
	/** The sentence that they stand in, a quotation; "" where they are all of it. */
	readonly within: string;
	/** Who said it, through whom it came here, and when. */
	readonly by: string;
	/** Where the trail ends, and how sure. */
	readonly about: string;
}

/** Some words of an article, with the innermost statement that holds them. */
export function placeText(place: Place, articles: Articles, page: Pick<Page, "outlets" | "checks">): PlaceText {
	const entry = articles.get(place.article);
	const said = quote(place.text);
	if (!entry) return { mark: TRAILS.unwritten[0], said, within: "", by: `- article ${printable(place.article)} · no source given here`, about: checkWords({}) };
	const sentence = sentenceAt(entry, place);
	const within = sentence === "" || quote(sentence) === said ? "" : quote(sentence);
	const row = holding(entry.attributions, place);
	if (!row) {
		const teller = isHeadline(place, entry) ? `headline of ${tellerOf(entry)}` : tellerOf(entry);
		return {
			mark: TRAILS.unwritten[0],
			said,
			within,
			by: `- ${teller} · no source given here`,
			about: checkWords(page.checks({ ...place, ...sentenceOf(entry, place), attribution: null })),
		};
	}
	const { trail, by, about } = statementText(row, entry, new Map(entry.attributions.map((one) => [one.id, one])), page);
	return { mark: TRAILS[trail][0], said, within, by, about };
}

/** The statement with the shortest content that holds all of some words; where none does, the one with whose content they share most. */
const holding = (attributions: readonly Attribution[], place: Pick<Place, "start" | "end">): Attribution | undefined => {
	let best: { readonly row: Attribution; readonly weight: number } | undefined;
	for (const row of attributions) {
		const weight = Math.max(...row.content.map((span) => weightOf(span, place)));
		if (weight > (best?.weight ?? Number.NEGATIVE_INFINITY)) best = { row, weight };
	}
	return best?.row;
};

/** 0 to 1 where a content holds the place, the shorter the nearer to 1; below 0 where they only meet, the more they share the nearer to 0. */
function weightOf({ start, end }: Pick<Place, "start" | "end">, place: Pick<Place, "start" | "end">): number {
	if (start <= place.start && place.end <= end) return 1 / (1 + end - start);
	const shared = Math.min(end, place.end) - Math.max(start, place.start);
	return shared > 0 ? -1 / (1 + shared) : Number.NEGATIVE_INFINITY;
}

/** The sentence in which a place begins; of a long one, what is around the place. */
export const sentenceAt = (entry: Pick<Entry, "text" | "sentences">, { start, end }: Pick<Place, "start" | "end">): string => {
	const { text } = entry;
	const sentence = sentenceOf(entry, { start });
	if (!sentence) return "";
	const words = text.slice(sentence.start, Math.max(sentence.end, end));
	if (words.length <= SENTENCE) return words;
	const from = Math.max(sentence.start, start - SENTENCE / 2);
	return `${from > sentence.start ? "… " : ""}${text.slice(from, from + SENTENCE)} …`;
};

const sentenceOf = ({ sentences }: Pick<Entry, "sentences">, { start }: Pick<Place, "start">): Entry["sentences"][number] | undefined =>
	sentences[firstAtLeast(sentences, start + 1, (one) => one.end)];
