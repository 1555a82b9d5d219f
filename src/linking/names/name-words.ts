import { countryWord } from "../../entities/places.ts";
import { skeleton } from "../../entities/spelling.ts";
import { remembered } from "../../text/remembered.ts";
import { tokensOf } from "../../text/tokens.ts";
import lexicon from "./names.json" with { type: "json" };

const SMALL: ReadonlySet<string> = new Set(lexicon.small);
/** The Arabic article as it is heard before each letter: "al-", "as-", "ash-". */
const ARTICLE = /^(?:a[ldnrstz]|ash|el)[-‐‑]/iu;

/**
 * The words by which a name is compared with another: without articles, possessives and marks, each as it is heard in any transliteration, and a country for
 * what is called after it: "The Ostmark's Morning Bell" and "Morning Bell of the Ostmark" have the same words, in another order.
 */
export const nameWords = remembered((name): readonly string[] =>
	tokensOf(name, 0, name.length)
		.filter(({ isWord, form }) => isWord && !SMALL.has(form))
		.map((token) => countryWord([token])?.country.toLowerCase() ?? skeleton(token.form.replace(ARTICLE, "")))
		.filter((word) => word !== ""),
);
