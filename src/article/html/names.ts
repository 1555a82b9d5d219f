import lexicon from "./lexicon/names.json" with { type: "json" };

/** A word in a name that tells page clutter. */
export interface NameHit {
	readonly family: string;
	readonly word: string;
	/** The share of the story's prose that a block of this name may hold before the rule is held to be wrong about it. */
	readonly much: number;
}

interface Family {
	readonly family: string;
	readonly much: number;
	readonly words: readonly string[];
	readonly unless?: readonly string[];
}

const LEXICON: readonly Family[] = lexicon.families;

const FAMILIES = LEXICON.map(({ family, much, words, unless }) => ({
	family,
	much,
	unless: unless === undefined ? null : new RegExp(`(?<= )(?:${unless.join("|")})(?= )`, "g"),
	pattern: new RegExp(`(?<= )(?:${words.map((word) => word.replaceAll("*", "[a-z]*")).join("|")})(?= )`),
}));

/** Longer names are cut: UTF-16 units. */
const LONGEST_NAME = 500;

/** The families that a class name or an id belongs to, each with the first word that told it. */
export function familiesOf(name: string): readonly NameHit[] {
	const words = wordsOf(name.slice(0, LONGEST_NAME));
	return FAMILIES.flatMap(({ family, much, unless, pattern }) => {
		const word = pattern.exec(unless === null ? words : words.replace(unless, ""))?.[0];
		return word === undefined ? [] : [{ family, word, much }];
	});
}

/** Splits a name at capitals, digits and marks: "ArticleMeta__share-bar2" becomes " article meta share bar ". */
function wordsOf(name: string): string {
	const split = name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[^A-Za-z]+/g, " ");
	return ` ${split.toLowerCase().trim()} `;
}
