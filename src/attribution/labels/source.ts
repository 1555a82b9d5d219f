import { type Institution, institutionByAnyWord, institutionByLastWord, knownInstitution } from "../../entities/institutions.ts";
import { isHonorific, isTitleWord, type NameRun, nameRunsOf, withoutTitle } from "../../entities/name-runs.ts";
import { isAnonymousNoun, isHolder, type Noun, nounEndingAt } from "../../entities/nouns.ts";
import words from "../../text/function-words.json" with { type: "json" };
import type { Token } from "../../text/tokens.ts";
import type { SpeakerType } from "../attribution.ts";
import type { Context } from "./context.ts";
import { spelled } from "./people.ts";

/** What a noun phrase says of whoever it stands for. `name` and `affiliation` are runs of its tokens, empty where it gives none. */
export interface Described {
	readonly type: Exclude<SpeakerType, "none">;
	/** Whether it tells a reader who this is: by a name, or by an office whose holder one can look up. */
	readonly told: boolean;
	readonly name: readonly Token[];
	readonly affiliation: readonly Token[];
}

const INDEFINITE: ReadonlySet<string> = new Set(words.indefinite);
const DEFINITE: ReadonlySet<string> = new Set(words.definite);
const AFTER_HEAD: ReadonlySet<string> = new Set(words.afterHead);
const TO_INSTITUTION: ReadonlySet<string> = new Set(words.toInstitution);
const PLACE_TOO: ReadonlySet<string> = new Set(words.place);
/** How many tokens after an office its institution may begin: "director of the small charity Acme". */
const NEAR = 5;
const FORMER: ReadonlySet<string> = new Set(words.former);

/** Describes one noun phrase without its appositions: "the Quarrytown mayor", "two officials at the ministry". */
export function describe(phrase: readonly Token[], context: Context): Described {
	const runs = nameRunsOf(phrase);
	const core = coreOf(phrase, runs);
	const run = runs.find(({ last }) => last === core.length - 1);
	const described = run === undefined ? byNoun(core, runs, context) : byName(core, run, context);
	const affiliation = described.affiliation.length > 0 ? described.affiliation : institutionAfter(phrase, core.length, described, context);
	return { ...described, affiliation: phrase.some(({ form }) => FORMER.has(form)) ? [] : affiliation };
}

/** The phrase up to the end of its head: before the first preposition or relative that stands in no name. */
function coreOf(phrase: readonly Token[], runs: readonly NameRun[]): readonly Token[] {
	const inside = new Set(runs.flatMap(({ first, last }) => phrase.slice(first + 1, last)));
	const end = phrase.findIndex((token, index) => index > 0 && AFTER_HEAD.has(token.form) && !inside.has(token));
	return end < 0 ? phrase : phrase.slice(0, end);
}

/** A phrase that ends in a proper name, with or without a title or a role before it. */
function byName(core: readonly Token[], run: NameRun, context: Context): Described {
	const noun = nounEndingAt(core, core.length - 1);
	if (noun?.plural === true && isHuman(noun.type) && !run.tokens.some(({ form }) => form === "of")) {
		return { type: noun.type, told: false, name: [], affiliation: withoutParty(run.tokens.slice(0, -1)) };
	}
	if (noun?.type === "person" && INDEFINITE.has(core[0]?.form ?? "")) {
		return { type: "anonymous", told: false, name: [], affiliation: withoutParty(run.tokens.slice(0, -1)) };
	}
	const role = nounEndingAt(core, run.first - 1);
	const institution = role?.type === "person" ? undefined : institutionOf(run, context, core[0]?.form === "the");
	if (institution !== undefined) {
		return { type: institution, told: true, name: run.tokens, affiliation: [] };
	}
	const { before, name } = withoutTitle(run);
	const employer = withoutParty(nameRunsOf(core.slice(0, run.first))[0]?.tokens ?? employerIn(before));
	if (name.length > 0) {
		return { type: "person", told: true, name, affiliation: employer };
	}
	const office = nounEndingAt(before, before.length - 1);
	return { type: "person", told: office === undefined || isTold(core, office, context), name: [], affiliation: employer };
}

/** A phrase whose head is a common noun, a pronoun or a quantifier. */
function byNoun(core: readonly Token[], runs: readonly NameRun[], context: Context): Described {
	const own = runs.filter((name) => name.last < core.length);
	const last = core.findLastIndex((_, index) => nounEndingAt(core, index) !== undefined);
	const noun = nounEndingAt(core, last);
	const run = runs.find((name) => name.last === last - 1 || (name.last === last - 2 && core[last - 1]?.form === "'s"));
	const proper = withoutParty(run?.tokens ?? []);
	if (noun?.type === "person") {
		const told = isTold(core, noun, context);
		return { type: told ? "person" : "anonymous", told, name: [], affiliation: withoutParty(own.at(-1)?.tokens ?? []) };
	}
	if (noun === undefined || isHuman(noun.type)) {
		return { type: noun?.type === "anonymous" ? "anonymous" : "group", told: false, name: [], affiliation: withoutParty(proper) };
	}
	return {
		type: noun.type,
		told: true,
		name: run === undefined || (noun.type !== "organisation" && noun.type !== "government") ? proper : core.slice(run.first, last + 1),
		affiliation: [],
	};
}

/** Where somebody lives or comes from: "Quarrytown-based". */
const FROM = /-(?:based|born|area)$/u;

/** A name as an affiliation; "Republican", "French", "Quarrytown-based" and titles are none. */
const withoutParty = (name: readonly Token[]): readonly Token[] => (name.every(isTitleWord) || FROM.test(name.at(-1)?.form ?? "") ? [] : name);

const isHuman = (type: SpeakerType): boolean => type === "person" || type === "group" || type === "anonymous";

/** What a name without a role beside it stands for where it is no human being: from lists of names, its words, or the article before it. */
function institutionOf({ tokens }: NameRun, context: Context, afterArticle: boolean): Institution | undefined {
	const [first, ...more] = tokens;
	if (isHonorific(first) || (more.length === 0 && !afterArticle && context.surnames.has(first?.form ?? ""))) {
		return undefined;
	}
	const known = knownInstitution(tokens) ?? institutionByLastWord(tokens);
	if (known !== undefined || withoutTitle({ tokens, first: 0, last: 0 }).titled) {
		return known;
	}
	return institutionByAnyWord(tokens) ?? (context.companies.has(spelled(tokens)) ? "company" : afterArticle ? "organisation" : undefined);
}

/** "The mayor" tells who it is; "an official" does not, nor does "the official" where the article names none. */
function isTold(core: readonly Token[], noun: Noun, context: Context): boolean {
	const determiner = core.findLast(({ form }) => DEFINITE.has(form) || INDEFINITE.has(form))?.form;
	if (determiner !== undefined && INDEFINITE.has(determiner)) {
		return false;
	}
	return context.namedRoles.has(noun.base) ? !isAnonymousNoun(noun) : isHolder(noun);
}

/** The institution whose office a title names: "Quarrytown" in "Quarrytown Mayor"; capitalised words that are part of the title are none. */
const employerIn = (before: readonly Token[]): readonly Token[] => {
	const rank = before.findIndex(isTitleWord);
	return rank < 0 ? before : before.slice(0, rank);
};

/** The institution after a human being's office: "Acme" in "a spokesman for Acme". After "from", "in" and "on" a name must be known for one; there it is more often a place. */
function institutionAfter(phrase: readonly Token[], from: number, { type, name }: Described, context: Context): readonly Token[] {
	const rest = phrase.slice(from);
	const preposition = rest[0]?.form ?? "";
	const run = nameRunsOf(rest).find(({ first }) => first <= NEAR);
	if (run === undefined || name.length > 0 || !TO_INSTITUTION.has(preposition) || !isHuman(type)) {
		return [];
	}
	const body = nounEndingAt(rest, run.last + 1);
	if (body?.type === "organisation" || body?.type === "company") {
		return rest.slice(run.first, run.last + 2);
	}
	return PLACE_TOO.has(preposition) && institutionOf(run, context, false) === undefined ? [] : run.tokens;
}
