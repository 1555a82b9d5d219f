import { longestAt, type PhraseBook, phraseBook } from "../../text/phrases.ts";
import type { Token } from "../../text/tokens.ts";
import lexicon from "./cites.json" with { type: "json" };

/** What the words around an outlet's name tell: that the article rests on its word, has its text, puts it into another language, sends the reader there, or is its own. */
export interface Telling {
	readonly how: "cites" | "copies" | "links" | "translates" | "own";
	/** So many tokens before the name and behind it belong to the words that tell it. */
	readonly before: number;
	readonly after: number;
}

const book = (entries: readonly string[]): PhraseBook<true> => phraseBook(entries.map((entry) => [entry, true] as const));

/** Runs of words right before a name, and what they tell. */
const RUNS: readonly (readonly [Telling["how"], PhraseBook<true>])[] = [
	["copies", book(lexicon.copies)],
	["translates", book(lexicon.translates)],
	["links", book(lexicon.links)],
	["cites", book(lexicon.before)],
];
const OWN = book(lexicon.own);
const TOWARD: ReadonlySet<string> = new Set(lexicon.toward);
const BY: ReadonlySet<string> = new Set(lexicon.by);
const AT: ReadonlySet<string> = new Set(lexicon.at);
const IN: ReadonlySet<string> = new Set(["in", "from", "at", "with"]);
const WORKS: ReadonlySet<string> = new Set(lexicon.works);
const SAYS: ReadonlySet<string> = new Set(lexicon.says);
const ASIDE: ReadonlySet<string> = new Set(lexicon.aside);
const PICTURES: ReadonlySet<string> = new Set(lexicon.pictures);
const DESCRIBES: ReadonlySet<string> = new Set(lexicon.describes);

/** So far before a preposition stands the word that goes with it, in tokens; "by" follows its own at once. */
const [REACH, BY_REACH] = [10, 2];
/** So far behind a name stands its verb, and the noun for what it made, in tokens. */
const [VERB_REACH, WORK_REACH] = [4, 4];
/** So many tokens may say what a name is before it: "the UK's best-selling newspaper". */
const LONGEST_DESCRIPTION = 5;
/** Longest run in the books, in tokens. */
const LONGEST_RUN = 4;

/** What the tokens of a sentence before and behind an outlet's name tell; null where they only name it. */
export function tellingOf(all: readonly Token[], after: readonly Token[]): Telling | null {
	const gap = describing(all);
	const before = all.slice(0, all.length - gap);
	const tells = (how: Telling["how"], back: number, on = 0): Telling => ({ how, before: back + gap, after: on });
	if (PICTURES.has(after[0]?.form ?? "") || before.slice(-3).some(({ form }) => PICTURES.has(form))) return null;
	for (const [how, runs] of RUNS) {
		const length = lastRun(runs, before);
		if (length > 0) return tells(how, length);
	}
	if (longestAt(OWN, after, 0)) return tells("own", 0, 1);
	if (isCredit(all, after)) return tells("cites", 0);
	if (isInverted(before)) return tells("cites", 1);
	const behind = prepositional(before, after[0]?.form === "'s");
	if (behind > 0) return tells("cites", behind);
	const on = workAfter(after) || verbAfter(after);
	return on > 0 ? tells("cites", 0, on) : null;
}

/** How many tokens right before a name say what it is: "the UK's", "domestic television channel". */
function describing(before: readonly Token[]): number {
	const words = before.slice(-LONGEST_DESCRIPTION);
	const at = words.findLastIndex(
		(token, index) => token.form !== "'s" && words[index + 1]?.form !== "'s" && !DESCRIBES.has(token.form) && !DEMONYM.test(token.text),
	);
	return words.length - 1 - at;
}

/** What is called after a country, as it is mostly formed. */
const DEMONYM = /^\p{Lu}\p{L}*(?:ese|ish|ian|an|ench)$|^\p{Lu}{2}$/u;

/** How many of the last tokens are a run of the book; the longest. */
function lastRun(runs: PhraseBook<true>, tokens: readonly Token[]): number {
	for (let length = Math.min(LONGEST_RUN, tokens.length); length > 0; length--) {
		if (longestAt(runs, tokens, tokens.length - length)?.last === tokens.length - 1) return length;
	}
	return 0;
}

/** Whether a name stands in a credit: in brackets among nothing but other names ("(Lantern, Courier)"), or between "From" and a colon. */
function isCredit(before: readonly Token[], after: readonly Token[]): boolean {
	const open = before.findLastIndex(({ text }) => text === "(" || text === "[");
	const close = after.findIndex(({ text }) => text === ")" || text === "]");
	const inside = [...before.slice(open + 1), ...after.slice(0, Math.max(0, close))];
	if (open >= 0 && close >= 0) return inside.every(({ text }) => /^(?:[,;/]|and|the|\p{Lu}.*)$/u.test(text)) && inside.length <= LONGEST_CREDIT;
	return after[0]?.text === ":" && before.length <= 2 && before[0]?.form === "from";
}

/** A credit in brackets holds so many tokens beside the name. */
const LONGEST_CREDIT = 8;

/** Whether a verb of saying stands right before a name, and a comma or a closing mark before the verb: "…, reports the Lantern". */
const isInverted = (before: readonly Token[]): boolean => SAYS.has(before.at(-1)?.form ?? "") && /^[,”"’]$/u.test(before.at(-2)?.text ?? "");

/** How many tokens back "to X", "by X", "in X" reach with the word that they go with: "sent a letter to X", "quoted by X", "a profile in X"; 0 where they go with none. */
function prepositional(before: readonly Token[], possessed: boolean): number {
	const preposition = before.at(-1)?.form ?? "";
	const words = preposition === "by" ? BY : possessed ? null : preposition === "to" ? TOWARD : IN.has(preposition) ? AT : null;
	if (words === null) return 0;
	const near = before.slice(-1 - (words === BY ? BY_REACH : REACH), -1);
	const at = near.findLastIndex(({ form }) => words.has(form));
	return at < 0 ? 0 : near.length - at + 1;
}

/** How many tokens behind a name reach to what it made: "report", "'s long investigation"; 0 where nothing does. */
function workAfter(after: readonly Token[]): number {
	const possessed = after[0]?.form === "'s" ? 1 : 0;
	const near = after.slice(possessed, possessed + (possessed > 0 ? WORK_REACH : 1));
	const at = near.findIndex(({ form, isWord }) => WORKS.has(form) || !isWord);
	return at < 0 || near[at]?.isWord !== true ? 0 : possessed + at + 1;
}

/** How many tokens behind a name reach to a verb of saying whose subject it is; 0 where none does. */
function verbAfter(after: readonly Token[]): number {
	const at = after.slice(0, VERB_REACH).findIndex(({ form }) => !ASIDE.has(form));
	return at >= 0 && SAYS.has(after[at]?.form ?? "") ? at + 1 : 0;
}
