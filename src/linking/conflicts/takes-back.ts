import { piecesOf } from "../../text/numbers/pieces.ts";
import type { Vector } from "../stories/average-link.ts";
import { wordsOf } from "../wordings/around.ts";
import { type Denied, deniedIn, hasFirst, partIn } from "./negation.ts";
import { isProposition, stemsIn, verbsIn } from "./proposition.ts";

/** So much of what one takes back the other says, in so many telling words: one alone ("wheat") is what a whole story is about. */
export const SHARED = { part: 0.5, words: 2 } as const;

/** Words that somebody says, as far as they can be held against others. */
export interface Words {
	readonly words: Vector;
	/** Whether they say something that can be so or not so. */
	readonly isProposition: boolean;
	/** Their verbs that tell something themselves, as stems. */
	readonly verbs: ReadonlySet<string>;
	readonly stems: ReadonlySet<string>;
	/** What they take back themselves. */
	readonly denied: Denied | null;
}

export function wordsIn(text: string): Words {
	const pieces = piecesOf(text, 0, text.length);
	return { words: wordsOf(pieces), isProposition: isProposition(pieces), verbs: verbsIn(pieces), stems: stemsIn(pieces), denied: deniedIn(pieces) };
}

/** How many telling words two have in common. */
export const sharedWords = (one: Vector, other: Vector): number => [...one.keys()].filter((word) => other.has(word)).length;

/** Whether one takes back what the other says and does not take back. */
export const takesBack = ({ denied }: Words, other: Words): boolean =>
	denied !== null &&
	other.denied === null &&
	other.isProposition &&
	hasFirst(denied, other.stems) &&
	partIn(denied.words, other.words) >= SHARED.part &&
	sharedWords(denied.words, other.words) >= SHARED.words;
