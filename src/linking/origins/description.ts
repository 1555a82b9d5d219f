import type { Attribution } from "../../attribution/attribution.ts";
import { isAnonymousNoun, nounEndingAt } from "../../entities/nouns.ts";
import functionWords from "../../text/function-words.json" with { type: "json" };
import { tokensOf } from "../../text/tokens.ts";
import { nameWords } from "../names/name-words.ts";
import lexicon from "./people.json" with { type: "json" };

/** What an article's words say of a source whom it does not name. */
export interface Description {
	/** The noun, singular: "aide"; "official" and "witness" for all nouns that texts use for one another; empty where it is none that is known. */
	readonly head: string;
	/** The words beside it by which one group is told from another, as names are compared: "security", a country. */
	readonly words: ReadonlySet<string>;
	readonly isPlural: boolean;
	readonly isWitness: boolean;
	/** Whether the words stand for whoever may have said it: "some", "reports". */
	readonly isNobody: boolean;
}

const WITNESSES: ReadonlySet<string> = new Set(lexicon.witnesses);
const OFFICIALS: ReadonlySet<string> = new Set(lexicon.officials);
const NOBODY: ReadonlySet<string> = new Set(lexicon.nobody);
const SMALL: ReadonlySet<string> = new Set([
	...functionWords.definite,
	...functionWords.indefinite,
	...functionWords.toInstitution,
	"and",
	"or",
	"'s",
	"number",
	"local",
	"senior",
	"who",
	"anonymous",
]);
const ENDS: ReadonlySet<string> = new Set(["who", "which", "that", "told", "said", "cited", "quoted", "speaking"]);

/** Whether a noun is one for people whom texts do not name, so that it tells nobody from another. */
export function isAnonymous(head: string): boolean {
	const noun = nounEndingAt(tokensOf(head, 0, head.length), 0);
	return noun !== undefined && isAnonymousNoun(noun);
}

const SPEAKING = new RegExp(`\\b(?:${lexicon.speaking.join("|")})s?\\b`, "iu");

/** Whether an attribution's source is somebody who speaks for somebody. */
export const isSpeaking = ({ source }: Pick<Attribution, "source">): boolean => source.some(({ text }) => SPEAKING.test(text));

/** Whether a noun is one for people who were there. */
export const isWitnessNoun = (noun: string): boolean => WITNESSES.has(noun);

/** The description of an attribution's source, by its words up to a relative clause or a comma. */
export function descriptionOf({ source }: Pick<Attribution, "source">): Description {
	const [first] = source;
	const all = first ? tokensOf(first.text, 0, first.text.length) : [];
	const end = all.findIndex(({ isWord, form }, index) => index > 0 && (!isWord || ENDS.has(form)));
	const tokens = end < 0 ? all : all.slice(0, end);
	const at = tokens.findIndex((_, index) => nounEndingAt(tokens, index) !== undefined && !isInside(tokens, index));
	const noun = nounEndingAt(tokens, at);
	const isWitness = noun !== undefined && (WITNESSES.has(noun.base) || WITNESSES.has(tokens[at]?.form ?? ""));
	const words = tokens.filter(({ form }, index) => index !== at && !SMALL.has(form)).flatMap(({ text }) => nameWords(text));
	const base = noun?.base ?? "";
	const isPlural = noun?.plural ?? false;
	const isNobody = (isPlural || base === "") && NOBODY.has(base || (tokens[0]?.form ?? ""));
	return { head: isWitness ? "witness" : isPlural && OFFICIALS.has(base) ? "official" : base, words: new Set(words), isPlural, isWitness, isNobody };
}

/** Whether a noun stands before another one: "government" in "government officials". */
const isInside = (tokens: Parameters<typeof nounEndingAt>[0], at: number): boolean => nounEndingAt(tokens, at + 1) !== undefined;
