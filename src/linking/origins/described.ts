import { countryWord } from "../../entities/places.ts";
import { tokensOf } from "../../text/tokens.ts";
import { isSubset } from "../subset.ts";
import type { Joining } from "./joining.ts";

/** So many wordings of one noun are compared with one another. */
const MOST = 60;

/**
 * Takes together groups and offices of one noun of which one's words hold the other's: "residents" and "residents of the hill towns". Officials, experts and authorities stand
 * for one another, unless they belong to different countries. A noun alone stands for the only ones of it.
 */
export function joinDescribed({ ends, join }: Joining): void {
	const described = ends.filter(({ node }) => node.startsWith("described "));
	for (const [head, held] of Map.groupBy(described, ({ testimony }) => testimony.described.head)) {
		const wordings = [...new Map(held.map(({ testimony, node }) => [node, testimony.described.words] as const))]
			.sort(([one, left], [other, right]) => left.size - right.size || (one < other ? -1 : 1))
			.slice(0, MOST);
		const isOne = (words: ReadonlySet<string>, more: ReadonlySet<string>): boolean =>
			head === "official" ? !areApart(words, more) : (words.size > 0 || wordings.length === 2) && isSubset(words, more);
		for (const [at, [node, words]] of wordings.entries()) {
			for (const [other, more] of wordings.slice(at + 1)) if (isOne(words, more)) join(node, other, "description");
		}
	}
}

/** Whether two groups belong to different countries. */
function areApart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	const [left, right] = [new Set([...one].filter(isCountry)), new Set([...other].filter(isCountry))];
	return left.size > 0 && right.size > 0 && !isSubset(left, right) && !isSubset(right, left);
}

/** Whether a word of a name is a country's. */
export const isCountry = (word: string): boolean => countryWord(tokensOf(word, 0, word.length)) !== undefined;
