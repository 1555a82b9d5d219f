import * as v from "valibot";
import { eachSign, MEANING_SIGNS, type Signs, WORD_SIGNS } from "./signs.ts";

/** How much each sign counts. */
export const Weights = v.object({
	/** For signs in words alone, where no vectors are given. */
	words: v.object(v.entriesFromList(WORD_SIGNS, v.number())),
	/** For signs in words and meaning together. */
	meaning: v.object(v.entriesFromList([...WORD_SIGNS, ...MEANING_SIGNS], v.number())),
});
export type Weights = v.InferOutput<typeof Weights>;

/** What each sign adds to a judgement, by how much it counts. */
export const added = (signs: Signs, weights: Signs): Signs => eachSign(signs, (sign, value) => (weights[sign] ?? 0) * value);

/** What each sign adds. A claim with signs in meaning is judged by the weights for both kinds together. */
export const judged = (signs: Signs, weights: Weights): Signs => added(signs, signs.meaning === undefined ? weights.words : weights.meaning);

/** The sum of what signs add: tells the claims for one post apart, and says nothing across posts. */
export const sumOf = (signs: Signs): number => Object.values(signs).reduce((sum, part) => sum + part, 0);
