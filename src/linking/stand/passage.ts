import { sentencesOf } from "../../text/sentences.ts";
import { tokensOf } from "../../text/tokens.ts";
import { rarity } from "../stories/rarity.ts";
import data from "./turning-words.json" with { type: "json" };

const TURNING: ReadonlySet<string> = new Set(data.words.split(" "));
/** Words of a passage, about 120 word pieces: what a network reads beside the claim. */
const WORDS = 90;
/** What a first sentence, and one with a word that turns a claim round, count beside the words that they share with it: about as much as one rare name. */
const LEAD = 6;
const TURN = 6;

/**
 * What of a text bears most on a claim, for a network that reads a claim and a passage: the sentences that share most with it, each word by how rare it is in
 * news, the first sentence and those that say something is not so before others; about 90 words, in the order of the text.
 */
export function passageOf(claim: string, text: string): string {
	const wanted = new Set(formsOf(claim));
	const sentences = sentencesOf(text).map(({ start, end }, at) => {
		const words = formsOf(text.slice(start, end));
		const shared = new Set(words.filter((form) => wanted.has(form)));
		const score = [...shared].reduce((sum, form) => sum + rarity(form), 0) + (at === 0 ? LEAD : 0) + (words.some((form) => TURNING.has(form)) ? TURN : 0);
		return { at, start, end, words: words.length, score };
	});
	const taken: typeof sentences = [];
	let room = WORDS;
	for (const sentence of sentences.toSorted((one, other) => other.score - one.score || one.at - other.at)) {
		if (room <= 0) break;
		taken.push(sentence);
		room -= sentence.words;
	}
	return taken
		.sort((one, other) => one.at - other.at)
		.map(({ start, end }) => text.slice(start, end))
		.join(" ");
}

const formsOf = (text: string): readonly string[] =>
	tokensOf(text, 0, text.length)
		.filter(({ isWord }) => isWord)
		.map(({ form }) => form);
