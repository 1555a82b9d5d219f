import { type Institution, institutionByAnyWord, institutionByLastWord, knownInstitution } from "../../entities/institutions.ts";
import { isHonorific, isTitleWord, type NameRun, nameRunsOf, withoutTitle } from "../../entities/name-runs.ts";
import { isAnonymousNoun, isHolder, isOfPlace, type Noun, nounEndingAt } from "../../entities/nouns.ts";
import { isKnownPlace } from "../../entities/places.ts";
import { usualRole } from "../../entities/roles.ts";
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
	/** Whether it speaks of an office that is over. */
	readonly former: boolean;
}

/** A noun phrase by its words, whenever its office was held. */
type Held = Omit<Described, "former">;

const INDEFINITE: ReadonlySet<string> = new Set(words.indefinite);
const DEFINITE: ReadonlySet<string> = new Set(words.definite);
const AFTER_HEAD: ReadonlySet<string> = new Set(words.afterHead);
const TO_INSTITUTION: ReadonlySet<string> = new Set(words.toInstitution);
const PLACE_TOO: ReadonlySet<string> = new Set(words.place);
/** What is done to a document by whoever answers for its words. */
const MADE: ReadonlySet<string> = new Set(words.made);
const GATHERINGS: ReadonlySet<string> = new Set(words.gatherings);
/** How many tokens after an office its institution may begin: "director of the small charity Acme". */
const NEAR = 5;
const FORMER: ReadonlySet<string> = new Set(words.former);

/** Describes one noun phrase without its appositions: "the Quarrytown mayor", "two officials at the ministry". */
export function describe(phrase: readonly Token[], context: Context): Described {
	const runs = nameRunsOf(phrase);
	const core = coreOf(phrase, runs);
	const run = runs.find(({ last }) => last === core.length - 1);
	const found = gathering(phrase, core.length) ?? (run === undefined ? byNoun(core, runs, context) : byName(core, run, context));
	const described = found.type === "document" && found.name.length === 0 ? { ...found, name: makerAfter(phrase, core.length) } : found;
	const affiliation = described.affiliation.length > 0 ? described.affiliation : institutionAfter(phrase, core.length, described, context);
	const former = phrase.some(({ form }) => FORMER.has(form));
	return { ...described, affiliation: former ? [] : affiliation, former };
}

/** The phrase up to the end of its head: before the first preposition or relative that stands in no name. */
function coreOf(phrase: readonly Token[], runs: readonly NameRun[]): readonly Token[] {
	const inside = new Set(runs.flatMap(({ first, last }) => phrase.slice(first + 1, last)));
	const end = phrase.findIndex((token, index) => index > 0 && AFTER_HEAD.has(token.form) && !inside.has(token));
	return end < 0 ? phrase : phrase.slice(0, end);
}

/** A phrase that ends in a proper name, with or without a title or a role before it. */
function byName(core: readonly Token[], run: NameRun, context: Context): Held {
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
	const post = role?.base ?? usualRole(before.at(-1)?.form ?? "");
	const employer = employerOf(nameRunsOf(core.slice(0, run.first))[0]?.tokens ?? employerIn(before), post);
	if (name.length > 0) {
		return { type: "person", told: true, name, affiliation: employer };
	}
	const office = nounEndingAt(before, before.length - 1);
	return { type: "person", told: office === undefined || isTold(core, office, context), name: [], affiliation: employer };
}

/** A phrase whose head is a common noun, a pronoun or a quantifier. */
function byNoun(core: readonly Token[], runs: readonly NameRun[], context: Context): Held {
	const own = runs.filter((name) => name.last < core.length);
	const last = core.findLastIndex((_, index) => nounEndingAt(core, index) !== undefined);
	const noun = nounEndingAt(core, last);
	const run = runs.find((name) => name.last === last - 1 || (name.last === last - 2 && core[last - 1]?.form === "'s"));
	const proper = withoutParty(run?.tokens ?? []);
	if (noun?.type === "person") {
		const told = isTold(core, noun, context);
		return { type: told ? "person" : "anonymous", told, name: [], affiliation: employerOf(own.at(-1)?.tokens ?? [], noun.base) };
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

/** What a name before an office must be by its last word to be taken whole: "Press" of "White House Press Secretary" tells no outlet. */
const BODIES: ReadonlySet<Institution | undefined> = new Set(["government", "organisation", "company"]);
/** Where somebody lives or comes from: "Quarrytown-based". */
const FROM = /-(?:based|born|area)$/u;

/** A name as an affiliation; "Republican", "French", "Quarrytown-based" and titles are none. */
const withoutParty = (name: readonly Token[]): readonly Token[] =>
	(name.every(isTitleWord) && (name.length < 2 || knownInstitution(name) === undefined)) || FROM.test(name.at(-1)?.form ?? "") ? [] : name;

/** A name before a post as an affiliation. A "Paris mayor" works for Paris; a "Paris lawyer" lives there. */
const employerOf = (name: readonly Token[], post: string): readonly Token[] => (isKnownPlace(name) && !isOfPlace(post) ? [] : withoutParty(name));

const isHuman = (type: SpeakerType): boolean => type === "person" || type === "group" || type === "anonymous";

/** People who are named by how they came together: "a group of parents" is no institution. Undefined where a phrase is something else. */
function gathering(phrase: readonly Token[], head: number): Held | undefined {
	if (phrase[head]?.form !== "of" || !GATHERINGS.has(phrase[head - 1]?.form ?? "")) return undefined;
	for (let index = head + 1; index <= head + NEAR; index++) {
		const noun = nounEndingAt(phrase, index);
		if (noun?.plural === true && isHuman(noun.type)) return { type: noun.type, told: false, name: [], affiliation: [] };
	}
	return undefined;
}

/** Who made a document: "the Lantern" in "a report by the Lantern", "a suit filed by the Lantern". */
function makerAfter(phrase: readonly Token[], from: number): readonly Token[] {
	const by = phrase.findIndex(({ form }, index) => index >= from && form === "by");
	if (by < 0 || by > from + 1 || (by > from && !MADE.has(phrase[from]?.form ?? ""))) return [];
	const rest = phrase.slice(by + 1);
	const run = nameRunsOf(rest).find(({ first }) => first <= 2);
	return run !== undefined && rest.slice(0, run.first).every((_, index) => nounEndingAt(rest, index) === undefined) ? run.tokens : [];
}

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

/** The institution whose office a title names: "Quarrytown" in "Quarrytown Mayor", "Quarrytown High Court" in "Quarrytown High Court Judge"; capitalised words that are part of the title are none. */
const employerIn = (before: readonly Token[]): readonly Token[] => {
	for (let end = before.length - 1; end > 0; end--) {
		const name = before.slice(0, end);
		if (knownInstitution(name) !== undefined || BODIES.has(institutionByLastWord(name))) return name;
	}
	const rank = before.findIndex(isTitleWord);
	return rank < 0 ? before : before.slice(0, rank);
};

/** The institution after a human being's office: "Acme" in "a spokesman for Acme". After "from", "in" and "on" a name must be known for one; there it is more often a place. */
function institutionAfter(phrase: readonly Token[], from: number, { type, name }: Held, context: Context): readonly Token[] {
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
	const isPlace = PLACE_TOO.has(preposition) ? institutionOf(run, context, false) === undefined : isKnownPlace(run.tokens);
	return isPlace && (PLACE_TOO.has(preposition) || !isOfPlace(nounEndingAt(phrase, from - 1)?.base ?? "")) ? [] : run.tokens;
}
