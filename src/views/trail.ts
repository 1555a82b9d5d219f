import type { Attribution } from "../attribution/attribution.ts";
import type { trailOf } from "../linking/whose/trail.ts";
import { quoteAll } from "./quote.ts";

/** Where the word for a statement ends, as far as one article tells: the mark and its meaning. "here" and "pronoun" are no ends: the outlet is among the texts; the text goes on to whoever is meant. */
export const TRAILS = {
	person: ["●", "on record"],
	document: ["■", "a document named"],
	unnamed: ["○", "an unnamed source"],
	unwritten: ["–", "no source written"],
	outside: ["↗", "outside these texts"],
	here: ["»", "has a text of its own among these"],
	pronoun: ["?", "somebody meant by a pronoun, not read further"],
} as const satisfies Record<ReturnType<typeof trailOf>, readonly [string, string]>;

/** The end of a trail in words; an unnamed source with the reason that is given for it. */
export const trailWords = (trail: keyof typeof TRAILS, { grounds }: Pick<Attribution, "grounds">): string => {
	if (trail !== "unnamed") return TRAILS[trail][1];
	return `${TRAILS.unnamed[1]}, ${grounds.length > 0 ? `reason given: ${quoteAll(grounds)}` : "no reason given"}`;
};
