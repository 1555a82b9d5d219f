import { hedgeOf } from "../../attribution/labels/hedge.ts";
import { negationsApart } from "../../attribution/labels/negation.ts";
import { matchesOf, phraseBook } from "../../text/phrases.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
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

/** How most of those who put a claim forward word it. */
export function forwardOf(statements: readonly Statement[]): Forward {
	const forms = statements.map(({ text }) => new Set(tellingTokens(text).map(({ form }) => form)));
	const counts = new Map<string, number>();
	for (const form of forms.flatMap((set) => [...set])) counts.set(form, (counts.get(form) ?? 0) + 1);
	const words = new Set([...counts].filter(([, count]) => count >= COMMON * statements.length).map(([form]) => form));
	const attributed = statements.filter(({ attribution }) => attribution?.polarity === "affirmed");
	const told = attributed.length > 0 ? attributed : statements;
	const most = (holds: (text: string) => boolean): boolean => told.filter(({ text }) => holds(text)).length * 2 > told.length;
	return { words, isTurned: most((text) => isTurned(text, words)), isOpen: most(isOpen), isOnWord: attributed.length > 0 };
}

/**
 * How whoever stands behind a statement takes up a claim. A source that denies, or whose words turn the claim round, denies, and corrects where it puts another value in the
 * claim's place; one that leaves it open doubts. A sentence without attribution is the writer's: with a word of distance it reports, and where anybody's word stands behind the
 * claim it repeats.
 */
export function stanceOf({ text, attribution }: Statement, { words, isTurned: forward, isOpen: open, isOnWord }: Forward): Stance {
	const cue = attribution?.cue.map((span) => span.text).join(" ") ?? "";
	if (isOpen(`${cue} ${text}`)) return open ? (attribution ? "asserts" : "reports") : "doubts";
	const against = isTurned(text, words) !== forward;
	if ((attribution?.polarity === "negated") !== against) return takingsIn(text).includes("corrected") ? "corrects" : "denies";
	if (attribution) return attribution.anonymity === "source_not_stated" ? "reports" : "asserts";
	const { hedge } = hedgeOf(text, [], [tokensOf(text, 0, text.length)]);
	if (hedge !== "none") return "reports";
	return isOnWord ? "repeats" : "asserts";
}

const tellingTokens = (text: string): readonly Token[] => tokensOf(text, 0, text.length).filter(({ form, isWord }) => isWord && rarity(form) >= LEAST);

const takingsIn = (text: string): readonly Taking[] => matchesOf(TAKINGS, negationsApart(tokensOf(text, 0, text.length))).map(({ value }) => value);

const isOpen = (text: string): boolean => takingsIn(text).includes("open");

/** Whether a statement puts the other way round what its words would put forward: by "not" before a word of the claim, or by calling it false. */
function isTurned(text: string, words: ReadonlySet<string>): boolean {
	const telling = tellingTokens(text);
	if (telling.length > 0 && telling.every(({ form }) => ALONE.has(form))) return true;
	const all = negationsApart(tokensOf(text, 0, text.length));
	const reversed = new Set(matchesOf(TAKINGS, all).flatMap(({ value, start }) => (value === "reversed" ? [start] : [])));
	const tokens = all.filter(({ isWord }) => isWord);
	const negations = tokens.filter(
		({ form, start }, at) => NEGATIONS.has(form) && !reversed.has(start) && tokens.slice(at + 1, at + 1 + REACH).some((next) => words.has(next.form)),
	).length;
	const dismissals = takingsIn(text).filter((taking) => taking === "dismissed").length;
	return (negations + dismissals) % 2 === 1;
}
