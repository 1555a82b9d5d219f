import { negationsApart } from "../../attribution/labels/negation.ts";
import { type Match, matchesOf, phraseBook } from "../../text/phrases.ts";
import { quotationsOf } from "../../text/quotation.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import type { Statement } from "../claims/statement.ts";
import people from "../origins/people.json" with { type: "json" };
import { rarity } from "../stories/rarity.ts";
import lexicon from "./stance.json" with { type: "json" };

/** What a statement's own words tell of how it takes up a claim. */
export interface Told {
	/** Its telling words, each with whether a negation turns it round. */
	readonly words: ReadonlyMap<string, boolean>;
	/** Whether it puts something away as not so: "a hoax". */
	readonly isDismissal: boolean;
	/** Whether it, or its cue, leaves open whether something is so. */
	readonly isOpen: boolean;
	/** Whether it puts another value in the place of one. */
	readonly isCorrection: boolean;
	/** Whether it keeps a distance: "reportedly". */
	readonly isDistant: boolean;
	/** Whether it is what somebody is said to plan or refuse and not what they are said to say. */
	readonly isDeed: boolean;
	/** Whether most of it stands in quotation marks. */
	readonly isQuoted: boolean;
}

const TAKING = ["dismissed", "open", "corrected", "reversed", "distant"] as const;
type Taking = (typeof TAKING)[number];

const TAKINGS = phraseBook<Taking>(TAKING.flatMap((taking) => lexicon[taking].map((entry) => [entry, taking] as const)));
const OPEN_CUES = phraseBook<true>([...lexicon.open, ...lexicon.openCue].map((entry) => [entry, true] as const));
const ALONE: ReadonlySet<string> = new Set(lexicon.alone);
const DEEDS: ReadonlySet<string> = new Set(people.plans);
const NEGATIONS: ReadonlySet<string> = new Set(["not", "never", "no", "nor", "neither", "without", "nobody", "nothing"]);
const QUOTATION_MARK = /^["'“”‘’«»`]$/u;
/** Signs behind which, and words with which, another clause begins. */
const CLAUSE = /^(?:[.!?:;()–—]|if|unless|because|although|though|while|whereas|but)$/u;
/** A negation turns what stands among this many words behind it in its clause. */
const REACH = 6;
/** Words in every second article tell nothing. */
const LEAST = 0.7;

/** Reads a statement's words. */
export function toldIn({ text, attribution }: Statement): Told {
	const tokens = negationsApart(tokensOf(text, 0, text.length)).filter(({ form }) => !QUOTATION_MARK.test(form));
	const matches = matchesOf(TAKINGS, tokens);
	const has = (taking: Taking): boolean => matches.some(({ value }) => value === taking);
	const words = turnedIn(tokens, matches);
	const cue = negationsApart(attribution?.cue.flatMap((span) => tokensOf(span.text, 0, span.text.length)) ?? []);
	return {
		words,
		isDismissal:
			(words.size > 0 && [...words.keys()].every((form) => ALONE.has(form))) ||
			matches.some((match) => match.value === "dismissed" && !isNegated(tokens, match)),
		isOpen: has("open") || matchesOf(OPEN_CUES, cue).length > 0,
		isCorrection: has("corrected"),
		isDistant: has("distant"),
		isDeed: attribution !== null && DEEDS.has(attribution.act),
		isQuoted: quotationsOf(text).some(({ start, end }) => (end - start) * 2 > text.length),
	};
}

/** Each telling word with whether an odd number of negations stand close before it in its clause; those in words that are known for themselves ("not clear whether") turn nothing. */
function turnedIn(tokens: readonly Token[], matches: readonly Match<Taking>[]): ReadonlyMap<string, boolean> {
	const known = new Set(matches.flatMap(({ first, last }) => tokens.slice(first, last + 1)));
	const turned = new Map<string, boolean>();
	let negations: number[] = [];
	let words = 0;
	for (const token of tokens) {
		if (CLAUSE.test(token.form)) negations = [];
		if (!token.isWord) continue;
		words++;
		const near = negations.filter((at) => words - at <= REACH).length;
		if (rarity(token.form) >= LEAST) turned.set(token.form, turned.get(token.form) === true || near % 2 === 1);
		if (NEGATIONS.has(token.form) && !known.has(token)) negations.push(words);
	}
	return turned;
}

/** "Not a hoax". */
const isNegated = (tokens: readonly Token[], { first }: Match<Taking>): boolean => NEGATIONS.has(tokens[first - 1]?.form ?? "");
