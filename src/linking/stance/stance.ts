import { hedgeOf } from "../../attribution/labels/hedge.ts";
import { negationsApart } from "../../attribution/labels/negation.ts";
import { matchesOf, phraseBook } from "../../text/phrases.ts";
import { tokensOf } from "../../text/tokens.ts";
import type { Statement } from "../claims/statement.ts";
import type { Stance } from "../links.ts";
import { rarity } from "../stories/rarity.ts";
import lexicon from "./stance.json" with { type: "json" };

const TAKING = ["dismissed", "open", "corrected", "reversed"] as const;
type Taking = (typeof TAKING)[number];

const TAKINGS = phraseBook<Taking>(TAKING.flatMap((taking) => lexicon[taking].map((entry) => [entry, taking] as const)));
const ALONE: ReadonlySet<string> = new Set(lexicon.alone);
const NEGATIONS: ReadonlySet<string> = new Set(["not", "never", "no", "nor", "neither", "without", "nobody", "nothing"]);
/** A negation turns what stands among this many words behind it. */
const REACH = 6;
/** A word is the claim's where at least this part of the statements has it. */
const COMMON = 0.34;
/** Words in every second article tell nothing. */
const LEAST = 0.7;

/** How a claim is put forward. */
export interface Forward {
	/** Words that many of its statements have. */
	readonly words: ReadonlySet<string>;
	/** Whether its own words are turned round: "there will be no tour". */
	readonly isTurned: boolean;
	/** Whether the claim is that something is open. */
	readonly isOpen: boolean;
	/** Whether any of its statements stands in an attribution. */
	readonly isOnWord: boolean;
}

/** A statement with what its words tell of how it takes up a claim. */
export interface Read {
	readonly statement: Statement;
	readonly words: Words;
	/** Of the cue alone. */
	readonly cueIsOpen: boolean;
}

/** A text's words as they are looked at here. */
interface Words {
	/** Words alone, each "n't" apart. */
	readonly forms: readonly string[];
	/** Places among them of negations that turn something round. */
	readonly negations: readonly number[];
	/** Forms that tell something. */
	readonly telling: ReadonlySet<string>;
	readonly takings: readonly Taking[];
}

/** Reads a statement once, for `forwardOf` and `stanceOf`. */
export const readStatement = (statement: Statement): Read => ({
	statement,
	words: wordsOf(statement.text),
	cueIsOpen: isOpen(wordsOf(statement.attribution?.cue.map(({ text }) => text).join(" ") ?? "")),
});

/** How most of those who put a claim forward word it. */
export function forwardOf(statements: readonly Read[]): Forward {
	const counts = new Map<string, number>();
	for (const { words } of statements) for (const form of words.telling) counts.set(form, (counts.get(form) ?? 0) + 1);
	const common = new Set([...counts].filter(([, count]) => count >= COMMON * statements.length).map(([form]) => form));
	const attributed = statements.filter(({ statement }) => statement.attribution?.polarity === "affirmed");
	const told = attributed.length > 0 ? attributed : statements;
	const most = (holds: (words: Words) => boolean): boolean => told.filter(({ words }) => holds(words)).length * 2 > told.length;
	return { words: common, isTurned: most((words) => isTurned(words, common)), isOpen: most(isOpen), isOnWord: attributed.length > 0 };
}

/**
 * How whoever stands behind a statement takes up a claim. A source that denies, or whose words turn the claim round, denies, and corrects where it puts another value in the
 * claim's place; one that leaves it open doubts. A sentence without attribution is the writer's: with a word of distance it reports, and where anybody's word stands behind the
 * claim it repeats.
 */
export function stanceOf({ statement: { text, attribution }, words, cueIsOpen }: Read, forward: Forward): Stance {
	if (cueIsOpen || isOpen(words)) return forward.isOpen ? (attribution ? "asserts" : "reports") : "doubts";
	const against = isTurned(words, forward.words) !== forward.isTurned;
	if ((attribution?.polarity === "negated") !== against) return words.takings.includes("corrected") ? "corrects" : "denies";
	if (attribution) return attribution.anonymity === "source_not_stated" ? "reports" : "asserts";
	const { hedge } = hedgeOf(text, [], [tokensOf(text, 0, text.length)]);
	if (hedge !== "none") return "reports";
	return forward.isOnWord ? "repeats" : "asserts";
}

function wordsOf(text: string): Words {
	const plain = tokensOf(text, 0, text.length);
	const tokens = negationsApart(plain);
	const matches = matchesOf(TAKINGS, tokens);
	const reversed = new Set(matches.flatMap(({ value, start }) => (value === "reversed" ? [start] : [])));
	const words = tokens.filter(({ isWord }) => isWord);
	return {
		forms: words.map(({ form }) => form),
		negations: words.flatMap(({ form, start }, at) => (NEGATIONS.has(form) && !reversed.has(start) ? [at] : [])),
		telling: new Set(plain.filter(({ form, isWord }) => isWord && rarity(form) >= LEAST).map(({ form }) => form)),
		takings: matches.map(({ value }) => value),
	};
}

const isOpen = ({ takings }: Words): boolean => takings.includes("open");

/** Whether a statement puts the other way round what its words would put forward: by "not" before a word of the claim, or by calling it false. */
function isTurned({ forms, negations, telling, takings }: Words, common: ReadonlySet<string>): boolean {
	if (telling.size > 0 && [...telling].every((form) => ALONE.has(form))) return true;
	const turning = negations.filter((at) => forms.slice(at + 1, at + 1 + REACH).some((form) => common.has(form))).length;
	const dismissals = takings.filter((taking) => taking === "dismissed").length;
	return (turning + dismissals) % 2 === 1;
}
