import background from "./background.json" with { type: "json" };

/** In how many articles of the background a word stands, by word. */
const ARTICLES: ReadonlyMap<string, number> = new Map(
	Object.entries(background.words).flatMap(([count, words]) => words.split(" ").map((word): [string, number] => [word, Number(count)])),
);

/** How much a word tells: the logarithm of how many times rarer than every second article it is. Of the background alone: no word weighs more or less for what else is compared. */
export const rarity = (word: string): number => Math.log((background.articles + 1) / ((ARTICLES.get(word) ?? 0) + 0.5));
