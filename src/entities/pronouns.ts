import functionWords from "../text/function-words.json" with { type: "json" };
import type { Gender } from "./first-names.ts";

/** What a pronoun stands for by its form. */
export type Pronoun = { readonly for: "one"; readonly gender: Gender } | { readonly for: "many" | "thing" | "speaker" | "hearer" | "before" };

const entries = (words: readonly string[], value: Pronoun): (readonly [string, Pronoun])[] => words.map((word) => [word, value]);

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
	...entries(functionWords.they, { for: "many" }),
	...entries(["it", "itself"], { for: "thing" }),
	...entries(functionWords.he, { for: "one", gender: "man" }),
	...entries(functionWords.she, { for: "one", gender: "woman" }),
	...entries(functionWords.first, { for: "speaker" }),
	...entries(functionWords.you, { for: "hearer" }),
	...entries(["who", "whom", "which"], { for: "before" }),
]);

/** The pronoun that a word in lower case is. */
export const pronounOf = (form: string): Pronoun | undefined => PRONOUNS.get(form);
