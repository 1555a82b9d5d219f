import { firstAtLeast } from "../text/sorted.ts";
import type { Token } from "../text/tokens.ts";
import type { EntityType } from "./entity.ts";
import { COMPANY_ROLES, institutionByAnyWord, institutionByLastWord, knownInstitution } from "./institutions.ts";
import { isTitleWord, withoutTitle } from "./name-runs.ts";
import { nounEndingAt } from "./nouns.ts";
import { countryWord } from "./places.ts";
import { bodyOf } from "./roles.ts";
import type { Tagged } from "./tags.ts";

/** A name as it stands in the text; `first` and `last` are indexes of the article's tokens. */
export interface NameMention {
	readonly first: number;
	readonly last: number;
	readonly start: number;
	readonly end: number;
	/** The name's words, without titles. */
	readonly tokens: readonly Token[];
	readonly type: EntityType;
	/** For "the Quill campaign": the noun after the name, and the mention of whoever bears it. */
	readonly body: { readonly noun: string; readonly of: NameMention } | undefined;
}

/** The names that tags point to, typed as an article's entities are. Both lists in reading order. */
export function nameMentionsOf(tokens: readonly Token[], tags: readonly Tagged[]): readonly NameMention[] {
	return tags.flatMap((tag) => {
		const first = firstAtLeast(tokens, tag.start + 1, ({ end }) => end);
		const last = firstAtLeast(tokens, tag.end, ({ start }) => start) - 1;
		const mention = mentionOf(tokens, first, last, tag);
		if (mention === undefined) return [];
		const body = bodyAfter(tokens, mention);
		return body === undefined ? [mention] : [body, mention];
	});
}

function mentionOf(tokens: readonly Token[], first: number, last: number, { type }: Tagged): NameMention | undefined {
	const words = tokens.slice(first, last + 1);
	const titled = type === "person" ? withoutTitle({ tokens: words, first, last }) : undefined;
	const from = titled !== undefined && titled.name.length > 0 ? last + 1 - titled.name.length : words[0]?.form === "the" ? first + 1 : first;
	const to = tokens[last]?.form === "'s" ? last - 1 : last;
	const [begin, end] = [tokens[from], tokens[to]];
	if (begin === undefined || end === undefined || from > to) return undefined;
	const name = tokens.slice(from, to + 1);
	if (from === to && isCommon(tokens, to)) return undefined;
	return { first: from, last: to, start: begin.start, end: end.end, tokens: name, type: typeOf(tokens, name, to, type), body: undefined };
}

/** Whether a word that stands alone is a plural noun for people, with a capital at a sentence's head: "Lawmakers". A people has its own at all times. */
function isCommon(tokens: readonly Token[], index: number): boolean {
	if (countryWord(tokens.slice(index, index + 1)) !== undefined) return false;
	const noun = nounEndingAt(tokens, index);
	return noun?.plural === true && (noun.type === "person" || noun.type === "anonymous" || noun.type === "group");
}

/** An organisation told apart by lists of names and its words. */
function typeOf(tokens: readonly Token[], name: readonly Token[], last: number, type: Tagged["type"]): EntityType {
	if (type === "person" || type === "place") return type;
	const listed = knownInstitution(name) ?? institutionByLastWord(name);
	if (type === "other") return listed === "document" ? "document" : "other";
	if (countryWord(name)?.by === "name") return "place";
	if (listed !== undefined && listed !== "document") return listed;
	if (COMPANY_ROLES.has(tokens[last + 1]?.form ?? "")) return "company";
	return institutionByAnyWord(name) ?? "organisation";
}

/** Longest body in words: "campaign team". */
const LONGEST_BODY = 2;

/** The mention that a name makes together with a body's noun right after it or after its possessive. */
function bodyAfter(tokens: readonly Token[], of: NameMention): NameMention | undefined {
	const country = countryWord(of.tokens) !== undefined;
	if (of.tokens.some((token) => isTitleWord(token)) && !country) return undefined;
	const from = of.last + (tokens[of.last + 1]?.form === "'s" ? 2 : 1);
	for (let count = LONGEST_BODY; count > 0; count--) {
		const words = tokens.slice(from, from + count);
		const noun = words.map(({ form }) => form).join(" ");
		const type = bodyOf(noun);
		const end = words.at(-1);
		if (country && type !== "government") continue;
		if (type !== undefined && end !== undefined && words.every(({ text }) => /^\p{Ll}/u.test(text))) {
			const last = from + count - 1;
			return { first: of.first, last, start: of.start, end: end.end, tokens: tokens.slice(of.first, last + 1), type, body: { noun, of } };
		}
	}
	return undefined;
}
