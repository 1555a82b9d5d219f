import type { Attribution } from "../../attribution/attribution.ts";
import type { Trail } from "../links.ts";

/** An outlet's name as it is compared where one article alone is looked at: "The Quay Letter" and "Quay Letter" are one. */
export const outletKey = (name: string): string => name.toLowerCase().replace(/^the\s+/, "");

/** Sources that stand for somebody else's name. */
const PRONOUN = /^(?:he|she|it|they|who|which|that|this|these|those|i|we|you)$/i;

/** Whether nobody's words stand for a source but a pronoun's. */
export const isPronoun = ({ source }: Pick<Attribution, "source">): boolean => source.length > 0 && source.every(({ text }) => PRONOUN.test(text));

/**
 * Where the word for one statement ends, as far as its own words tell: one of the five ends, or "here" (the outlet is among the texts) and "pronoun"
 * (somebody meant by a pronoun, not read further), from which it goes on.
 */
export function trailOf({ source, speaker, anonymity }: Attribution, isHere: (name: string) => boolean): Trail | "here" | "pronoun" {
	if (source.length === 0 || anonymity === "source_not_stated") return "unwritten";
	const names = [...(speaker.name === null ? [] : [speaker.name]), ...source.map(({ text }) => text)];
	if (names.some(isHere)) return "here";
	if (speaker.name === null && isPronoun({ source })) return "pronoun";
	if (speaker.type === "outlet") return "outside";
	if (speaker.type === "document") return "document";
	return anonymity === "unnamed" || anonymity === "condition_of_anonymity" ? "unnamed" : "person";
}
