import { longestAt, type PhraseBook, phraseBook } from "../text/phrases.ts";
import type { Token } from "../text/tokens.ts";
import heads from "./lexicons/heads.json" with { type: "json" };

/** What a head noun tells of a source. */
export interface Noun {
	readonly type: "person" | "group" | "anonymous" | "outlet" | "company" | "government" | "organisation" | "document";
	readonly plural: boolean;
	/** The singular as the lexicon has it. */
	readonly base: string;
}

const IRREGULAR_PLURALS: Readonly<Record<string, string>> = { man: "men", woman: "women", child: "children", wife: "wives", "staff member": "staff members" };

const pluralOf = (base: string): string =>
	IRREGULAR_PLURALS[base] ??
	(base.endsWith("man")
		? `${base.slice(0, -3)}men`
		: /[^aeiou]y$/u.test(base)
			? `${base.slice(0, -1)}ies`
			: /(?:s|x|z|ch|sh)$/u.test(base)
				? `${base}es`
				: `${base}s`);

const nouns = (list: readonly string[], type: Noun["type"], pluralType: Noun["type"] = type): (readonly [string, Noun])[] =>
	list.flatMap((base) => [
		[base, { type, plural: false, base }] as const,
		[base.includes(" ") ? `${base}s` : pluralOf(base), { type: pluralType, plural: true, base }] as const,
	]);

const NOUNS: PhraseBook<Noun> = phraseBook<Noun>([
	...heads.groups.map((base) => [base, { type: "group", plural: true, base }] as const),
	...nouns(heads.anonymous, "person", "anonymous"),
	...nouns(heads.person, "person", "group"),
	...nouns(heads.document, "document"),
	...nouns(heads.outlet, "outlet"),
	...nouns(heads.company, "company"),
	...nouns(heads.government, "government"),
	...nouns(heads.organisation, "organisation"),
	...heads.quantifiers.map((base) => [base, { type: "group", plural: true, base }] as const),
]);
const HOLDERS: ReadonlySet<string> = new Set(heads.holder);
const OF_PLACE: ReadonlySet<string> = new Set(heads.ofPlace);
const ANONYMOUS: ReadonlySet<string> = new Set(heads.anonymous);
/** Longest head in words: "super pac", "sheriff's office" counted with its possessive. */
const LONGEST_HEAD = 3;

/** The noun that ends at the token `last`, the longest entry first. */
export function nounEndingAt(tokens: readonly Token[], last: number): Noun | undefined {
	for (let first = Math.max(0, last - LONGEST_HEAD + 1); first <= last; first++) {
		const match = longestAt(NOUNS, tokens, first);
		if (match?.last === last) {
			return match.value;
		}
	}
	return undefined;
}

/** Whether a noun is an office whose holder one can look up: "the mayor" is as good as a name. */
export const isHolder = (noun: Noun): boolean => HOLDERS.has(noun.base);

/** Whether who has this office or post works for the place that stands before it. */
export const isOfPlace = (base: string): boolean => OF_PLACE.has(base);

/** Whether a noun is one that texts use for people they do not name. */
export const isAnonymousNoun = (noun: Noun): boolean => ANONYMOUS.has(noun.base);
