import { diffArrays } from "diff";
import { type Piece, piecesOf } from "../../text/numbers/pieces.ts";
import { quotationsOf } from "../../text/quotation.ts";

/** A word or sign of a text, and whether it stands inside quotation marks. */
export interface Word extends Piece {
	readonly quoted: boolean;
}

/** Words that two texts have in each other's place, or have alike; in a run that differs either side may be empty. */
export interface Run {
	readonly same: boolean;
	readonly one: readonly Word[];
	readonly other: readonly Word[];
}

/** Longer texts are not told apart word by word: a difference would take too long to find, and nobody would read it. */
const LONGEST = 600;

/**
 * Two texts side by side, from the longest words in common (Myers 1986, by the library jsdiff): runs that are alike and runs that differ, in order. Case and kinds of
 * quotation marks make no difference; of texts above 600 words nothing is told.
 */
export function runsOf(one: string, other: string): readonly Run[] {
	const [words, others] = [wordsOf(one), wordsOf(other)];
	if (words.length > LONGEST || others.length > LONGEST) return [];
	const parts = diffArrays(
		words.map(({ form }) => form),
		others.map(({ form }) => form),
	);
	const runs: Run[] = [];
	let [at, against] = [0, 0];
	for (const { count, added, removed } of parts) {
		const mine = added ? [] : words.slice(at, at + count);
		const theirs = removed ? [] : others.slice(against, against + count);
		at += mine.length;
		against += theirs.length;
		const same = !added && !removed;
		const last = runs.at(-1);
		if (last !== undefined && !last.same && !same) runs[runs.length - 1] = { ...last, one: [...last.one, ...mine], other: [...last.other, ...theirs] };
		else runs.push({ same, one: mine, other: theirs });
	}
	return runs;
}

/** The words of a text; quotation marks are none of them, but each word knows whether it stands between two. */
function wordsOf(text: string): readonly Word[] {
	const quotations = quotationsOf(text);
	return piecesOf(text, 0, text.length)
		.filter(({ text: sign }) => !/^["'“”„‘’«»`]+$/u.test(sign))
		.map((piece) => ({ ...piece, quoted: quotations.some(({ start, end }) => start <= piece.start && piece.end <= end) }));
}
