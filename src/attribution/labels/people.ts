import { COMPANY_ROLES, institutionByAnyWord, institutionByLastWord, knownInstitution } from "../../entities/institutions.ts";
import { isHonorific, type NameRun, nameRunsOf, withoutTitle } from "../../entities/name-runs.ts";
import { nounEndingAt } from "../../entities/nouns.ts";
import type { Token } from "../../text/tokens.ts";

/** The human beings of one article. */
export interface People {
	/** Last words, in lower case, of names that the article gives to people. */
	readonly surnames: ReadonlySet<string>;
	/** Nouns that stand beside somebody's name in the article: "spokesman" after "spokesman Ivo Marsh". */
	readonly namedRoles: ReadonlySet<string>;
	/** Names, spelled in lower case, that stand before "CEO" or "shares". */
	readonly companies: ReadonlySet<string>;
}

/** How many tokens after "NAME," an apposition may take up to its noun: "Ada Quill, the ministry's chief legal adviser". */
const APPOSITION = 7;

/** Reads the people out of an article's tokens. */
export function peopleOf(tokens: readonly Token[]): People {
	const names = nameRunsOf(tokens);
	const runs = names.filter(isPerson);
	return {
		surnames: new Set(runs.filter(tellsSurname).map((run) => run.tokens.at(-1)?.form ?? "")),
		namedRoles: new Set(runs.flatMap((run) => rolesBeside(tokens, run))),
		companies: new Set(names.flatMap((run) => companyIn(tokens, run))),
	};
}

const isPerson = ({ tokens }: NameRun): boolean =>
	isHonorific(tokens[0]) ||
	(knownInstitution(tokens) === undefined && institutionByLastWord(tokens) === undefined && institutionByAnyWord(tokens) === undefined);

/** A name of two words, or one behind "Mr.", tells which of its words is the surname; a lone capitalised word does not, nor the first word of a sentence before a country ("While Norway"). */
function tellsSurname(run: NameRun): boolean {
	if (isHonorific(run.tokens[0])) return withoutTitle(run).name.length > 0;
	return withoutTitle(run).name.length > 1 && knownInstitution(run.tokens.slice(-1)) !== "government";
}

/** A name's tokens as one lower-case string. */
export const spelled = (tokens: readonly Token[]): string => tokens.map(({ form }) => form).join(" ");

/** The company whose name a run is or begins with: "Tallow Reach" in "Tallow Reach CEO Ida Voss". A lone word may be a surname ("Voss shares …"), so it tells none. */
function companyIn(tokens: readonly Token[], run: NameRun): readonly string[] {
	const inside = run.tokens.findIndex(({ form }) => COMPANY_ROLES.has(form));
	const name = inside > 0 ? run.tokens.slice(0, inside) : COMPANY_ROLES.has(tokens[run.last + 1]?.form ?? "") ? run.tokens : [];
	return name.length > 1 ? [spelled(name)] : [];
}

/** The role nouns before a name, in its title and in the apposition after it. */
function rolesBeside(tokens: readonly Token[], run: NameRun): readonly string[] {
	const before = nounEndingAt(tokens, run.first - (tokens[run.first - 1]?.text === "," ? 2 : 1));
	const title = withoutTitle(run).before.map(({ form }) => form);
	const after = tokens[run.last + 1]?.text === "," ? personNouns(tokens, run.last + 2, APPOSITION).map(({ base }) => base) : [];
	return [...(before?.type === "person" ? [before.base] : []), ...title, ...after];
}

/** The singular nouns for people among at most `count` words from a token on; a name among the words ends the search without any. */
function personNouns(tokens: readonly Token[], from: number, count: number) {
	const nouns = [];
	for (let index = from; index < from + count && tokens[index]?.isWord === true; index++) {
		const noun = nounEndingAt(tokens, index);
		if (noun?.type === "person") {
			nouns.push(noun);
		}
	}
	return nouns;
}
