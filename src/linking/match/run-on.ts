/** Longer runs are not looked into, in characters. */
const LONGEST_RUN = 40;
/** The longest word that is looked for, in characters. */
const LONGEST_WORD = 20;
/** The shortest; shorter ones would be found everywhere. */
const SHORTEST_WORD = 2;

/**
 * The words that are written as one in a hashtag or an account name, parted by spaces: at capitals, digits and underscores ("StopTheWall", "wall2019"),
 * and a part in small letters as the fewest words that fill it, of several ways the one with the longest first word. As it is where no words fill it.
 */
export function wordsWithin(run: string, isWord: (word: string) => boolean): string {
	const parts = run.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{N}+/gu) ?? [];
	return parts.map((part) => (part.length > LONGEST_RUN || isWord(part.toLowerCase()) ? part : (filled(part.toLowerCase(), isWord) ?? part))).join(" ");
}

function filled(run: string, isWord: (word: string) => boolean): string | null {
	/** From each place on, the fewest words to the end. */
	const best: (readonly string[] | null)[] = Array.from({ length: run.length + 1 }, (_, at) => (at === run.length ? [] : null));
	for (let from = run.length - SHORTEST_WORD; from >= 0; from--) {
		for (let to = Math.min(run.length, from + LONGEST_WORD); to >= from + SHORTEST_WORD; to--) {
			const rest = best[to];
			const word = run.slice(from, to);
			if (!rest || rest.length + 1 >= (best[from]?.length ?? Number.POSITIVE_INFINITY) || !isWord(word)) continue;
			best[from] = [word, ...rest];
		}
	}
	return best[0]?.join(" ") ?? null;
}
