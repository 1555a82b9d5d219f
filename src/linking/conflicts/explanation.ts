import type { Conflict } from "../links.ts";

type Span = Conflict["spans"][number];

/** What the program says of each verdict, after the words on screen. */
export const SAYS: Readonly<Record<Conflict["verdict"], string>> = {
	contradiction: "cannot both hold as worded",
	update: "later report; the situation may have changed",
	rounding: "same figure, rounded or converted",
	scope: "about different things",
	disagreement: "sources disagree",
	slip: "looks like a slip",
	translation: "may be two translations",
	undecided: "undecided",
	same_after_reading: "looks different, reads the same",
};
/** What the program says of each type. */
export const DIFFERS: Readonly<Record<Conflict["type"], string>> = {
	number: "The number differs",
	date: "The time differs",
	place: "The place differs",
	name: "The name or role differs",
	polarity: "Said in one text, denied or doubted in another",
	attribution: "The source differs",
	stage: "How far it has come differs",
};
/** So many values are quoted, with so many texts each; the spans have all. */
const VALUES = 3;
const TEXTS = 3;
/** Who is quoted may stand there as "he": the name tells more than the words. */
const PRONOUN = /^(?:he|she|it|they|who|which)$/i;
/** Longer words are cut. */
const LONGEST = 90;

/** One sentence for people: what differs, the values quoted with the texts that have them, and how the program takes it. */
export function explanationOf(
	type: Conflict["type"],
	verdict: Conflict["verdict"],
	spans: readonly Span[],
	between: readonly [Span, Span],
	nameOf: (article: string) => string,
): string {
	const values = new Map<string, { readonly words: string; readonly texts: Set<string> }>();
	for (const { value, text, article } of [...between, ...spans]) {
		const held = values.get(value);
		if (held) held.texts.add(nameOf(article));
		else values.set(value, { words: PRONOUN.test(text) ? value : text, texts: new Set([nameOf(article)]) });
	}
	const quoted = [...values.values()].slice(0, VALUES).map(({ words, texts }) => `"${cut(words)}" in ${listed([...texts])}`);
	const more = values.size > VALUES ? `; ${values.size - VALUES} more ${values.size - VALUES === 1 ? "wording" : "wordings"}` : "";
	return `${DIFFERS[type]}: ${quoted.join("; ")}${more} - ${SAYS[verdict]}.`;
}

const cut = (words: string): string => {
	const line = words.replace(/\s+/gu, " ");
	return line.length <= LONGEST ? line : `${line.slice(0, line.lastIndexOf(" ", LONGEST))} …`;
};
const listed = (texts: readonly string[]): string =>
	texts.length <= TEXTS ? texts.join(", ") : `${texts.slice(0, TEXTS).join(", ")} and ${texts.length - TEXTS} more`;
