import type { Attribution } from "../attribution/attribution.ts";
import { quoteAll } from "./quote.ts";

/** Where the word for a statement ends, as far as one article tells: the mark and its meaning. "here" and "pronoun" are no ends: the outlet is among the texts; the text goes on to whoever is meant. */
export const TRAILS = {
	record: ["●", "on record"],
	document: ["■", "a document named"],
	unnamed: ["○", "an unnamed source"],
	unwritten: ["–", "no source written"],
	outside: ["↗", "outside these texts"],
	here: ["»", "has a text of its own among these"],
	pronoun: ["?", "somebody meant by a pronoun, not read further"],
} as const;
export type Trail = keyof typeof TRAILS;

/** An outlet's name as it is compared: "The Quay Letter" and "Quay Letter" are one. */
export const outletKey = (name: string): string => name.toLowerCase().replace(/^the\s+/, "");

/** Sources that stand for somebody else's name. */
const PRONOUN = /^(?:he|she|it|they|who|which|that|this|these|those|i|we|you)$/i;

/** The end of the trail of one statement; `outlets` are the keys of the outlets whose texts are in the case. */
export const trailOf = ({ source, speaker, anonymity }: Attribution, outlets: ReadonlySet<string>): Trail => {
	if (source.length === 0 || anonymity === "source_not_stated") return "unwritten";
	const names = [...(speaker.name === null ? [] : [speaker.name]), ...source.map(({ text }) => text)];
	if (names.some((name) => outlets.has(outletKey(name)))) return "here";
	if (speaker.name === null && source.every(({ text }) => PRONOUN.test(text))) return "pronoun";
	if (speaker.type === "outlet") return "outside";
	if (speaker.type === "document") return "document";
	return anonymity === "unnamed" || anonymity === "condition_of_anonymity" ? "unnamed" : "record";
};

/** The end of a trail in words; an unnamed source with the reason that is given for it. */
export const trailWords = (trail: Trail, { grounds }: Pick<Attribution, "grounds">): string => {
	if (trail !== "unnamed") return TRAILS[trail][1];
	return `${TRAILS.unnamed[1]}, ${grounds.length > 0 ? `reason given: ${quoteAll(grounds)}` : "no reason given"}`;
};
