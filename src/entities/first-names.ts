import lexicon from "./lexicons/first-names.json" with { type: "json" };

export type Gender = "man" | "woman";

const MEN: ReadonlySet<string> = new Set(lexicon.men);
const WOMEN: ReadonlySet<string> = new Set(lexicon.women);
const EITHER: ReadonlySet<string> = new Set(lexicon.either);
const SHORT: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(lexicon.short));

/** Whether a word in lower case is a first name that the lexicon has. */
export const isFirstName = (word: string): boolean => MEN.has(word) || WOMEN.has(word) || EITHER.has(word);

/** Whom a first name is mostly given to; undefined where either or not known. A name of two parts goes by its first ("Jean-Luc"). */
export const genderOf = (word: string): Gender | undefined => {
	const first = MEN.has(word) || WOMEN.has(word) ? word : (word.split(/[-‐‑]/u)[0] ?? "");
	return MEN.has(first) ? "man" : WOMEN.has(first) ? "woman" : undefined;
};

/** Whether two first names in lower case may be one person's: the same, short for the other, or its initial. */
export function mayBeSameFirstName(one: string, other: string): boolean {
	const [left, right] = [one.replaceAll(".", ""), other.replaceAll(".", "")];
	if (left === right || left.length === 1 || right.length === 1) {
		return left[0] === right[0];
	}
	return SHORT.get(left)?.includes(right) === true || SHORT.get(right)?.includes(left) === true;
}
