import type { Piece } from "../../text/numbers/pieces.ts";
import { matchesOf, phraseBook } from "../../text/phrases.ts";
import { stemOf } from "../wordings/around.ts";
import lexicon from "./lexicons/bearings.json" with { type: "json" };
import verbs from "./lexicons/verbs.json" with { type: "json" };

const BOOK = phraseBook(Object.entries(lexicon.bearings).flatMap(([bearing, entries]) => entries.map((entry) => [entry, bearing] as const)));
/** "Below the 90,000 tonnes": what a stock may fall below is a limit, whatever the sentence tells besides. */
const LIMITS = phraseBook(lexicon.limits.map((entry) => [entry, "required"] as const));
/** What is compared or has changed is told in percent; "up" and "below" before a sum say nothing of it. */
const OF_SHARES: ReadonlySet<string> = new Set(lexicon.parts);
/** A word tells of a figure so many pieces behind it or before it at the most. */
const REACH = { before: 10, behind: 8 } as const;
/** Words behind a figure may tell of the next: they count as if they stood so many pieces farther off. */
const BEHIND = 2;
const STOP = /^[;:.!?–—]$/;

/** A figure whose words tell no role goes with one whose words do where what stands around both is as near as this, as a cosine. */
export const UNTOLD = 0.42;

/** What a figure is told to be of. */
export interface Bearing {
	/** What it is to its thing: what is sold of it, what there is of it, what must be; null where no word near it tells. */
	readonly role: string | null;
	/** What it is a part of: "reserve" in "a third of the islands' reserve", as a stem; null where nothing is told. */
	readonly whole: string | null;
}

/** What a figure is told to be of, by the nearest words in its clause; `start` and `end` are its place in the sentence. */
export function bearingOf(pieces: readonly Piece[], start: number, end: number, isPart: boolean): Bearing {
	const first = pieces.findIndex((piece) => piece.end > start);
	const next = pieces.findIndex((piece) => piece.start >= end);
	const last = (next < 0 ? pieces.length : next) - 1;
	return { role: roleOf(pieces, first, last, isPart), whole: isPart ? wholeBehind(pieces, last + 1) : null };
}

function roleOf(pieces: readonly Piece[], first: number, last: number, isPart: boolean): string | null {
	const stopBefore = pieces.slice(0, Math.max(0, first)).findLastIndex(({ text }) => STOP.test(text));
	const stopBehind = pieces.findIndex(({ text }, index) => index > last && STOP.test(text));
	const limit = matchesOf(LIMITS, pieces.slice(0, first)).at(-1);
	if (!isPart && limit?.last === first - 1) return limit.value;
	let [nearest, away]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
	for (const match of matchesOf(BOOK, pieces)) {
		const before = first - match.last;
		const behind = match.first - last;
		if (match.first <= stopBefore || (stopBehind >= 0 && match.first > stopBehind) || (before <= 0 && behind <= 0)) continue;
		if (OF_SHARES.has(match.value) && !isPart) continue;
		if (before > REACH.before || behind > REACH.behind) continue;
		const distance = before > 0 ? before : behind + BEHIND;
		if (distance < away) [nearest, away] = [match.value, distance];
	}
	return nearest;
}

const NOT_NOUNS: ReadonlySet<string> = new Set(verbs.notVerbs);
const ENDS =
	/^(?:of|to|in|on|at|by|for|from|with|as|and|or|but|that|which|who|was|were|is|are|has|have|had|will|would|could|may|might|under|above|below|over|than|into|after|before)$/;
/** Words of a noun phrase behind a share. */
const LONGEST = 6;

/** The head of what a share is of: "half of the islands' grain reserve", "half the reserve", as a stem. */
function wholeBehind(pieces: readonly Piece[], from: number): string | null {
	const at = pieces[from]?.form === "of" ? from + 1 : from;
	if (at === from && !NOT_NOUNS.has(pieces[from]?.form ?? "")) return null;
	let head: string | null = null;
	for (let index = at; index < Math.min(pieces.length, at + LONGEST); index++) {
		const { form, isWord } = pieces[index] ?? { form: "", isWord: false };
		if ((!isWord && !/^['’]/.test(form)) || ENDS.test(form)) break;
		if (!NOT_NOUNS.has(form) && !/^['’]/.test(form)) head = stemOf(form);
	}
	return head;
}

/** Whether two figures may be of one thing: not where the words beside them tell two, nor where only one of two shares tells what of. */
export const mayBeOfOne = (one: Bearing | undefined, other: Bearing | undefined): boolean =>
	(one?.role == null || other?.role == null || one.role === other.role) && (one?.whole ?? null) === (other?.whole ?? null);
