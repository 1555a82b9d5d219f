import type { Token } from "../text/tokens.ts";

const ACRONYM = /^(?:\p{Lu}[\p{Lu}\d&-]{1,9}|(?:\p{Lu}\.){2,6}\p{Lu}?)$/u;
/** Words in lower case that an acronym may pass over. */
const SMALL = /^(?:of|the|for|and|on|in|to|at|de|du|des|la|&)$/u;

/** Whether a word is written as an acronym: "OPCW", "S.E.C.". */
export const isAcronym = (text: string): boolean => ACRONYM.test(text);

/** An acronym's letters in lower case. */
export const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, "").toLowerCase();

/** The acronyms that a name of several words may have: of its words with a capital, and of all its words. */
export function acronymsOf(tokens: readonly Token[]): readonly string[] {
	const initials = (words: readonly Token[]): string =>
		words
			.flatMap(({ form }) => form.split(/[-‐‑]/u))
			.map((word) => word[0] ?? "")
			.join("");
	const words = tokens.filter(({ isWord, form }) => isWord && form !== "'s");
	const large = initials(words.filter(({ text }) => /^\p{Lu}/u.test(text)));
	return large.length < 2 ? [] : [...new Set([large, initials(words)])];
}

/**
 * Where the long form begins of an acronym that stands in brackets after `end` tokens: the nearest word from which each letter is found in order,
 * the first at a word's head (Schwartz and Hearst 2003). Undefined where there is none.
 */
export function longFormBefore(tokens: readonly Token[], end: number, acronym: string): number | undefined {
	const wanted = letters(acronym);
	const furthest = Math.max(0, end - Math.min(wanted.length + 5, wanted.length * 2));
	let left = wanted.length - 1;
	for (let index = end - 1; index >= furthest && tokens[index]?.isWord === true; index--) {
		const word = tokens[index]?.form ?? "";
		if (SMALL.test(word) && wanted[left] !== word[0]) {
			continue;
		}
		const heads = word.split(/[-‐‑]/u).filter((part) => part !== "");
		for (const head of heads.reverse()) {
			if (head[0] === wanted[left]) {
				left -= 1;
			}
		}
		if (left < 0) {
			return /^\p{Lu}/u.test(tokens[index]?.text ?? "") ? index : undefined;
		}
	}
	return undefined;
}
