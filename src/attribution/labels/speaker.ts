import type { Entities } from "../../entities/entities.ts";
import { institutionByLastWord } from "../../entities/institutions.ts";
import { nameRunsOf } from "../../entities/name-runs.ts";
import { nounEndingAt } from "../../entities/nouns.ts";
import type { Referent } from "../../entities/referent.ts";
import words from "../../text/function-words.json" with { type: "json" };
import type { Span } from "../../text/span.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import type { Anonymity, Labels, SpeakerType } from "../attribution.ts";
import { introducedAs } from "./affiliation.ts";
import type { Context } from "./context.ts";
import { type Described, describe } from "./source.ts";

/** Who speaks, before it is known on what condition. */
export interface Speaking extends Pick<Labels, "speaker" | "affiliation"> {
	readonly anonymity: Exclude<Anonymity, "condition_of_anonymity">;
}

const PERSON: ReadonlySet<string> = new Set(words.person);
const GROUP: ReadonlySet<string> = new Set(words.group);
const THING: ReadonlySet<string> = new Set(words.thing);
const RELATIVE: ReadonlySet<string> = new Set(words.relative);
const DETERMINERS: ReadonlySet<string> = new Set([...words.definite, ...words.indefinite]);
/** A relative pronoun's noun phrase is looked for in so many characters before it. */
const ANTECEDENT = 160;
const AFTER_OFFICE: ReadonlySet<string> = new Set(words.toInstitution);
/** Words that bring in members of a group. */
const EXAMPLES: ReadonlySet<string> = new Set(words.examples);
const BREAK = /^[,;:–—-]$/u;
const OPENS: ReadonlySet<string> = new Set(["(", "["]);
const CLOSES: ReadonlySet<string> = new Set([")", "]"]);
const STOP = /^[.!?…“”"]$/u;

const NOBODY: Speaking = { speaker: { entity: null, name: null, type: "none" }, affiliation: null, anonymity: "source_not_stated" };

/** Who speaks: by the words of a source, and by whom they stand for in the article. */
export function speakerOf(text: string, source: readonly Span[], context: Context, entities: Entities): Speaking {
	const phrases = phrasesOf(source.flatMap(({ start, end }) => tokensOf(text, start, end)));
	const [first, ...more] = phrases.flat();
	if (first === undefined) {
		return NOBODY;
	}
	const stands = entities.ofSource(source[0]?.start ?? 0);
	const alone = more.length === 0;
	if (alone && RELATIVE.has(first.form)) {
		return byAntecedent(text, first.start, context, entities);
	}
	if (alone && isPronoun(first)) {
		return byPronoun(first, stands) ?? speaking(text, { type: "person", told: true, name: [], affiliation: [], former: false }, context, entities, stands);
	}
	return speaking(text, together(phrases, context), context, entities, stands);
}

/** The noun phrases of a source: cut at commas and dashes, without what stands in brackets and without a closing possessive. */
function phrasesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
	const phrases: Token[][] = [[]];
	let depth = 0;
	for (const token of tokens) {
		depth += OPENS.has(token.text) ? 1 : CLOSES.has(token.text) ? -1 : 0;
		if (token.isWord && depth <= 0) {
			phrases.at(-1)?.push(token);
		} else if (BREAK.test(token.text)) {
			phrases.push([]);
		}
	}
	return phrases.map((phrase) => (phrase.at(-1)?.form === "'s" ? phrase.slice(0, -1) : phrase)).filter((phrase) => phrase.length > 0);
}

/** A source of several phrases: its head, with the name or the affiliation that an apposition adds. */
function together([head = [], ...appositions]: readonly (readonly Token[])[], context: Context): Described {
	const own = conjoined(head, context);
	const others = appositions.map((phrase) => ({ begins: phrase[0]?.form ?? "", ...conjoined(phrase, context) }));
	const first = { ...own, former: own.former || others.some(({ former }) => former) };
	const list = others.find(({ begins, type, told, name }) => type === "group" && told && name.length > 0 && !DETERMINERS.has(begins));
	if (list !== undefined && (EXAMPLES.has(list.begins) || first.name.length > 0)) {
		return { ...first, type: "group", told: true };
	}
	if (isPlural(first.type) && others.some(({ begins, name }) => EXAMPLES.has(begins) && name.length > 0)) {
		return { ...first, told: true };
	}
	if (first.name.length === 0 && (first.type === "person" || first.type === "anonymous")) {
		const named = others.find(({ begins, type, name }) => type === "person" && name.length > 0 && !DETERMINERS.has(begins));
		return named === undefined ? first : { ...named, affiliation: first.affiliation.length > 0 ? first.affiliation : named.affiliation };
	}
	if (first.type !== "person" || first.affiliation.length > 0) {
		return first;
	}
	return { ...first, affiliation: others.find(({ name, affiliation }) => name.length === 0 && affiliation.length > 0)?.affiliation ?? [] };
}

const isPlural = (type: Described["type"]): boolean => type === "group" || type === "anonymous";

/** "Ada Quill and the ministry": both together are a group, or what both are. */
function conjoined(phrase: readonly Token[], context: Context): Described {
	const and = phrase.findIndex(({ form }, index) => form === "and" && beginsPhrase(phrase[index + 1]));
	if (and <= 0 || isBehindPlural(phrase, and)) {
		return describe(phrase, context);
	}
	if (
		!DETERMINERS.has(phrase[and + 1]?.form ?? "") &&
		institutionByLastWord(phrase) !== undefined &&
		describe(phrase.slice(0, and), context).type === "person"
	) {
		return { ...describe(phrase, context), name: phrase.slice(nameRunsOf(phrase)[0]?.first ?? 0) };
	}
	const [left, right] = [describe(phrase.slice(0, and), context), describe(phrase.slice(and + 1), context)];
	const name = left.name.length > 0 && right.name.length > 0 ? phrase : left.name.length > 0 ? left.name : right.name;
	const type = left.type === right.type && left.type !== "person" ? left.type : "group";
	return { type, told: left.told || right.told, name: [...name], affiliation: [], former: left.former || right.former };
}

/** Whether an "and" joins names behind the preposition of a plural: "officials in Kelder and Ostmark", "lawyers for Quill and Marsh". */
function isBehindPlural(phrase: readonly Token[], and: number): boolean {
	const preposition = phrase.slice(0, and).findIndex(({ form }) => AFTER_OFFICE.has(form));
	const noun = nounEndingAt(phrase, preposition - 1);
	return noun?.plural === true && (noun.type === "group" || noun.type === "anonymous") && !DETERMINERS.has(phrase[and + 1]?.form ?? "");
}

const beginsPhrase = (token: Token | undefined): boolean => token !== undefined && (/^\p{Lu}/u.test(token.text) || DETERMINERS.has(token.form));

/** What a pronoun that stands alone tells where the article names nobody for whom it stands; undefined where it does. */
function byPronoun({ form }: Token, stands: Referent | undefined): Speaking | undefined {
	const bare = { entity: null, name: null };
	if (stands !== undefined && isNamed(stands)) {
		return undefined;
	}
	if (stands !== undefined) {
		const human = stands.type === "person" || stands.type === "anonymous" || stands.type === "group";
		const type = stands.type === "person" ? (stands.many ? "group" : "anonymous") : stands.type;
		return { speaker: { ...bare, type: speakerTypeOf(type) }, affiliation: null, anonymity: human ? "unnamed" : "institution" };
	}
	if (PERSON.has(form)) {
		return { speaker: { ...bare, type: "person" }, affiliation: null, anonymity: "named" };
	}
	if (GROUP.has(form)) {
		return { speaker: { ...bare, type: "group" }, affiliation: null, anonymity: "unnamed" };
	}
	return { speaker: { ...bare, type: "organisation" }, affiliation: null, anonymity: "institution" };
}

const isPronoun = ({ form }: Token): boolean => PERSON.has(form) || GROUP.has(form) || THING.has(form);

const isNamed = ({ name, members }: Referent): boolean => name !== null || members.length > 0;

/** A place that speaks is its government; a thing without a kind that speaks is an organisation. */
const speakerTypeOf = (type: Referent["type"]): Exclude<SpeakerType, "none"> => (type === "place" ? "government" : type === "other" ? "organisation" : type);

/** What stands before a relative pronoun: "an aide" for "who" in "the mayor met an aide who said". */
function byAntecedent(text: string, end: number, context: Context, entities: Entities): Speaking {
	const tokens = tokensOf(text, Math.max(0, end - ANTECEDENT), end);
	const sentence = tokens.slice(tokens.findLastIndex(({ text: sign }) => STOP.test(sign)) + 1);
	const clause = sentence.at(-1)?.text === "," ? sentence.slice(0, -1) : sentence;
	const runs = nameRunsOf(clause);
	const begins = clause.findLastIndex(
		({ form }, index) => (DETERMINERS.has(form) || runs.some(({ first }) => first === index)) && !AFTER_OFFICE.has(clause[index - 1]?.form ?? ""),
	);
	const phrase = clause.slice(Math.max(0, begins)).filter(({ isWord }) => isWord);
	const before = clause[begins - 1]?.text === "," ? runs.find(({ last }) => last === begins - 2) : undefined;
	if (phrase.length === 0) {
		return speaking(text, { type: "person", told: true, name: [], affiliation: [], former: false }, context, entities, undefined);
	}
	return speaking(text, together(before === undefined ? [phrase] : [before.tokens, phrase], context), context, entities, entities.ofSource(end));
}

/** What the words of a source describe, with the name that the article gives to whom they stand for. */
function speaking(text: string, described: Described, context: Context, entities: Entities, stands: Referent | undefined): Speaking {
	const { name, affiliation, former } = described;
	const isText = described.type === "document";
	const referent = name.length === 0 ? (isText && stands?.type !== "document" ? undefined : stands) : entities.at(name.at(-1)?.start ?? 0);
	const named = referent !== undefined && isNamed(referent) && (name.length > 0 || referent.type !== "other") ? referent : undefined;
	const type = name.length > 0 || named === undefined ? described.type : speakerTypeOf(named.members.length > 0 ? "group" : named.type);
	const told = described.told || named !== undefined;
	const human = type === "person" || type === "group" || type === "anonymous";
	const entity = named === undefined ? undefined : entities.entityOf(named);
	return {
		speaker: { entity: entity?.id ?? null, name: fullName(text, described, named), type },
		affiliation: sliceOf(text, affiliation) ?? (type === "person" && entity !== undefined && !former ? introducedAs(entity, context, entities) : null),
		anonymity: !told ? "unnamed" : human ? "named" : "institution",
	};
}

/** The fullest name of whom the source stands for; of several, their names together. */
function fullName(text: string, { name, type }: Described, named: Referent | undefined): string | null {
	if (named !== undefined && named.members.length > 0) {
		return named.members.map((member) => member.name ?? "").join(" and ");
	}
	return type === "group" || named === undefined ? (sliceOf(text, name) ?? named?.name ?? null) : named.name;
}

function sliceOf(text: string, tokens: readonly Token[]): string | null {
	const [first, last] = [tokens[0], tokens.at(-1)];
	return first === undefined || last === undefined ? null : text.slice(first.start, last.end);
}
