import type { Reading } from "../../src/attribution/reading.ts";

const VOWELS = "aeiou";
const DIGITS = "0123456789";

const turned = (all: string, character: string, by: number): string => {
	const at = all.indexOf(character);
	return at < 0 ? character : (all[(at + by) % all.length] ?? character);
};

/** The same text with other names and numbers, of the same length: vowels of capitalised words and digits each move on by so many places. */
const variedText = (text: string, by: number): string =>
	text.replace(/\p{Lu}\p{Ll}+|\d+/gu, (word) => word.replace(/[aeiou0-9]/gu, (character) => turned(VOWELS, turned(DIGITS, character, by), by)));

/** A reading as another article's, with other names and numbers at the same places; `id` is the new article's. */
export function varied(reading: Reading, id: string, by: number): Reading {
	const walked = (value: unknown): unknown => {
		if (typeof value === "string") return variedText(value, by);
		if (Array.isArray(value)) return value.map(walked);
		if (typeof value !== "object" || value === null) return value;
		return Object.fromEntries(
			Object.entries(value).map(([key, part]) => [
				key,
				key === "text" || key === "name" || key === "affiliation" ? walked(part) : typeof part === "object" ? walked(part) : part,
			]),
		);
	};
	const { article, sentences, entities, attributions } = JSON.parse(JSON.stringify(walked(reading)));
	return { schema: 1, article: { ...article, id, url: `https://paper.example/${id}` }, sentences, entities, attributions };
}
