import functionWords from "../text/function-words.json" with { type: "json" };
import type { Token } from "../text/tokens.ts";
import type { NameMention } from "./name-mentions.ts";
import { isTitleWord } from "./name-runs.ts";
import { type Nominal, nominalEndingAt } from "./nominals.ts";
import { nounEndingAt } from "./nouns.ts";
import type { Referent } from "./referent.ts";
import { genderOfRole, usualRole } from "./roles.ts";

const AFTER_HEAD: ReadonlySet<string> = new Set(functionWords.afterHead);
/** How many tokens after "NAME," an apposition may take up to its noun: "Ada Quill, the ministry's chief legal adviser". */
const APPOSITION = 9;
const COPULAS: ReadonlySet<string> = new Set(["is", "was", "became", "remains", "as", "who's"]);
/** Words between "is" and a noun without an article: "became finance minister". */
const MODIFIER = 2;
/** Longest title before a name in tokens. */
const TITLE = 6;

/**
 * Gives referents the nouns that the text puts beside their names: titles before, appositions on either side, "is the mayor".
 * Returns the noun phrases that stand so, by the index of their head, with whom they stand for.
 */
export function rolesStated(tokens: readonly Token[], named: ReadonlyMap<NameMention, Referent>): ReadonlyMap<number, Referent> {
	const beside = new Map<number, Referent>();
	for (const [name, referent] of named) {
		const phrases = [appositionBefore(tokens, name), nounAfter(tokens, name, referent)];
		for (const phrase of phrases) {
			if (phrase === undefined || phrase.noun.plural || isHuman(phrase) !== (referent.type === "person")) continue;
			give(referent, phrase.role, phrase.modifier);
			beside.set(phrase.last, referent);
			if (referent.type === "organisation" && (phrase.noun.type === "company" || phrase.noun.type === "outlet" || phrase.noun.type === "government")) {
				referent.type = phrase.noun.type;
			}
		}
		if (referent.type === "person") titleBefore(tokens, name, referent);
	}
	return beside;
}

const isHuman = ({ noun }: Nominal): boolean => noun.type === "person";

function give(referent: Referent, role: string, modifier: string): void {
	if (!referent.roles.has(role)) referent.roles.set(role, modifier);
	referent.gender ??= genderOfRole(role);
}

function titleBefore(tokens: readonly Token[], { first }: NameMention, referent: Referent): void {
	for (let index = first - 1; index >= 0 && index >= first - TITLE; index--) {
		const token = tokens[index];
		if (token === undefined || !token.isWord) break;
		const noun = nounEndingAt(tokens, index);
		const role = usualRole(noun?.type === "person" ? noun.base : token.form);
		const before = tokens[index - 1];
		if (noun?.type === "person" || (isTitleWord(token) && role !== token.form)) {
			referent.gender ??= genderOfRole(token.form);
			give(referent, role, before?.isWord === true && (isTitleWord(before) || /^\p{Ll}/u.test(before.text)) ? before.form : "");
		} else if (!isTitleWord(token)) {
			break;
		}
	}
}

/** "The mayor, Ivo Marsh": a phrase with an article right before the comma. */
function appositionBefore(tokens: readonly Token[], { first }: NameMention): Nominal | undefined {
	const phrase = tokens[first - 1]?.text === "," ? nominalEndingAt(tokens, first - 2) : undefined;
	return phrase?.determiner === "none" ? undefined : phrase;
}

/** "Ivo Marsh, the mayor" and "Ivo Marsh is the mayor": the first noun of its kind there, within the same clause. */
function nounAfter(tokens: readonly Token[], { last }: NameMention, referent: Referent): Nominal | undefined {
	const next = tokens[last + 1];
	const relative = next?.text === "," && tokens[last + 2]?.form === "who" && COPULAS.has(tokens[last + 3]?.form ?? "");
	const isCopula = relative || next?.text !== ",";
	const from = relative ? last + 4 : next?.text === "," || COPULAS.has(next?.form ?? "") ? last + 2 : undefined;
	if (from === undefined) return undefined;
	for (let index = from; index < from + APPOSITION; index++) {
		const token = tokens[index];
		if (token === undefined || !(token.isWord || /^[“”"'-]$/u.test(token.text))) return undefined;
		const phrase = nominalEndingAt(tokens, index);
		if (phrase !== undefined && isHuman(phrase) === (referent.type === "person") && phrase.first >= from) {
			if (isCopula && (phrase.determiner === "none" ? phrase.last > from + MODIFIER : phrase.first > from)) return undefined;
			const after = tokens[index + 1];
			return after === undefined || !after.isWord || AFTER_HEAD.has(after.form) || after.form === "and" ? phrase : undefined;
		}
		if (phrase === undefined && /^(?:who|which|that|said|says|told|and|but)$/u.test(token.form)) return undefined;
	}
	return undefined;
}
