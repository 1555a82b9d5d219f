import type { Token } from "../text/tokens.ts";
import lexicon from "./lexicons/places.json" with { type: "json" };

/** What a country is named by: itself, its people ("Ostmarkian"), or the city where its government sits. */
export interface CountryWord {
	/** The country's usual name. */
	readonly country: string;
	readonly by: "name" | "demonym" | "capital";
}

const spelling = (name: string): string => name.toLowerCase().replaceAll("’", "'").replaceAll(".", "");

/** Plurals of what people are called: "Ostmarkians"; those in a hissing sound have none ("the Dutch"). */
const withPlural = (demonym: string): readonly string[] =>
	/(?:s|sh|ch|ese|man)$/u.test(demonym) ? [demonym.replace(/man$/u, "men"), demonym] : [demonym, `${demonym}s`];

const COUNTRIES: ReadonlyMap<string, CountryWord> = new Map(
	lexicon.countries
		.flatMap(({ names, demonyms, capitals }): (readonly [string, CountryWord])[] => {
			const country = names[0] ?? "";
			return [
				...capitals.map((capital) => [spelling(capital), { country, by: "capital" }] as const),
				...demonyms.flatMap(withPlural).map((demonym) => [spelling(demonym), { country, by: "demonym" }] as const),
				...names.map((name) => [spelling(name), { country, by: "name" }] as const),
			];
		})
		.filter(([word]) => word !== ""),
);
const TOWNS_AND_REGIONS: ReadonlySet<string> = new Set([...lexicon.regions, ...lexicon.cities].map(spelling));

/** Tokens as one lower-case string without full stops: the form in which names are looked up. */
export const spelled = (tokens: readonly Token[]): string => tokens.map(({ form }) => form.replaceAll(".", "")).join(" ");

/** The country that a whole name stands for. */
export const countryWord = (tokens: readonly Token[]): CountryWord | undefined => COUNTRIES.get(spelled(tokens));

/** Whether a whole name is that of a country, a part of the world or a large town. */
export const isKnownPlace = (tokens: readonly Token[]): boolean => {
	const word = countryWord(tokens);
	return word === undefined ? TOWNS_AND_REGIONS.has(spelled(tokens)) : word.by !== "demonym";
};

/** Whether a name as it stands in a text is a country's. */
export const isCountry = (name: string): boolean => COUNTRIES.get(spelling(name))?.by === "name";
