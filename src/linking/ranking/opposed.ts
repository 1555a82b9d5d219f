import { negationsApart } from "../../attribution/labels/negation.ts";
import { matchesOf, phraseBook } from "../../text/phrases.ts";
import { tokensOf } from "../../text/tokens.ts";
import negations from "../conflicts/lexicons/negations.json" with { type: "json" };
import stances from "../stance/stance.json" with { type: "json" };

const BOOK = phraseBook([
	...stances.reversed.map((entry) => [entry, false] as const),
	...negations.negations.map((entry) => [entry, true] as const),
	...stances.dismissed.map((entry) => [entry, true] as const),
]);

/** Whether words themselves take something back: "not", "denied", "are incorrect". */
export const takesBack = (words: string): boolean => matchesOf(BOOK, negationsApart(tokensOf(words, 0, words.length))).some(({ value }) => value);
