import type { Token } from "../text/tokens.ts";
import { acronymsOf, isAcronym, letters } from "./acronyms.ts";
import { isCompanyWord } from "./institutions.ts";
import type { NameMention } from "./name-mentions.ts";
import { countryWord } from "./places.ts";
import { called, newReferent, type Referent } from "./referent.ts";
import { lastOf, put, type Shelf } from "./shelf.ts";

const SMALL: ReadonlySet<string> = new Set(["of", "the", "for", "and", "&", "in", "on", "to", "at"]);

/** A name that is not a person's, with whatever it names. */
interface Body {
	readonly referent: Referent;
	readonly words: readonly string[];
}

const wordsOf = (name: readonly Token[]): readonly string[] =>
	name.map(({ form }) => form.replaceAll(".", "")).filter((word) => !SMALL.has(word) && word !== "'s");

/** Names in which the same words stand in another order are one: "Education Department", "Department of Education". Countries go by their usual name. */
function keyOf(name: readonly Token[]): string {
	const country = countryWord(name);
	return country?.by === "name" ? country.country : [...wordsOf(name)].sort().join(" ");
}

/** What each name of an organisation, a place or a thing stands for: the same words, an acronym and its long form, a name and its beginning, "the Post" after "the Quarrytown Post". */
export function bodiesAmong(text: string, tokens: readonly Token[], names: readonly NameMention[]): ReadonlyMap<NameMention, Referent> {
	const found = new Map<NameMention, Referent>();
	const byKey = new Map<string, Referent>();
	const byAcronym = new Map<string, Referent>();
	const byFirst: Shelf<Body> = new Map();
	const byLast: Shelf<Body> = new Map();
	let before: NameMention | undefined;
	for (const name of names) {
		const [only, ...more] = name.tokens;
		const words = wordsOf(name.tokens);
		const acronym = more.length === 0 && only !== undefined && isAcronym(only.text) ? letters(only.text) : undefined;
		const defined = acronym !== undefined && tokens[name.first - 1]?.text === "(" && before?.last === name.first - 2 ? found.get(before) : undefined;
		const key = keyOf(name.tokens);
		const isPeople = countryWord(name.tokens)?.by === "demonym";
		const known =
			defined ??
			byKey.get(key) ??
			(acronym === undefined ? acronymsOf(name.tokens).flatMap((of) => byAcronym.get(of) ?? [])[0] : byAcronym.get(acronym)) ??
			(isPeople ? undefined : lastOf(byFirst, words[0] ?? "").findLast((body) => isBeginning(body.words, words))?.referent) ??
			(tokens[name.first - 1]?.form === "the" && words.length === 1 ? lastOf(byLast, words[0] ?? "").at(-1)?.referent : undefined);
		const referent = known ?? newReferent(name.start, { type: name.type });
		// A town's name that stands for its team once is the team's: a place does not take it back.
		if (referent.type === "other" || (referent.type === "organisation" && name.type !== "place" && name.type !== "other")) referent.type = name.type;
		byKey.set(key, referent);
		for (const of of acronym === undefined ? (name.type === "place" ? [] : acronymsOf(name.tokens)) : [acronym])
			byAcronym.set(of, byAcronym.get(of) ?? referent);
		if (!isPeople) put(byFirst, words[0] ?? "", { referent, words });
		if (words.length > 1) put(byLast, words.at(-1) ?? "", { referent, words });
		found.set(name, called(text, name, referent));
		before = name;
	}
	return found;
}

/** Whether one name is the other's beginning: of two words or more, or with nothing after it but "Holdings", "Inc." and the like. */
function isBeginning(one: readonly string[], other: readonly string[]): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	return short.every((word, index) => word === long[index]) && long.slice(short.length).every(isCompanyWord) && long.length > short.length;
}
