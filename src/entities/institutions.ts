import type { Token } from "../text/tokens.ts";
import type { EntityType } from "./entity.ts";
import proper from "./lexicons/proper.json" with { type: "json" };

/** The types that a proper name may tell by itself. */
export type Institution = Extract<EntityType, "outlet" | "company" | "government" | "organisation" | "document">;

const typed = (words: readonly string[], type: Institution): (readonly [string, Institution])[] => words.map((word) => [word, type]);

const NAMES: ReadonlyMap<string, Institution> = new Map([
	...typed(proper.company, "company"),
	...typed(proper.organisation, "organisation"),
	...typed(proper.government, "government"),
	...typed(proper.documentNames, "document"),
	...typed(proper.outlet, "outlet"),
]);
/** A word may tell several types ("Review"); the later line here wins. */
const LAST_WORDS: ReadonlyMap<string, Institution> = new Map([
	...typed(proper.organisationWord, "organisation"),
	...typed(proper.governmentWord, "government"),
	...typed(proper.companyWord, "company"),
	...typed(proper.outletWord, "outlet"),
	...typed(proper.documentWord, "document"),
]);
const ANY_WORDS: ReadonlyMap<string, Institution> = new Map([...typed(proper.governmentWord, "government"), ...typed(proper.organisationWord, "organisation")]);
const ACRONYM = /^(?:\p{Lu}[\p{Lu}\d&-]{1,5}|(?:\p{Lu}\.){2,5}(?:\p{Lu})?)$/u;

/** The institution that a whole name is known as: "the Kremlin". */
export const knownInstitution = (tokens: readonly Token[]): Institution | undefined => NAMES.get(tokens.map(({ form }) => form.replaceAll(".", "")).join(" "));

/** The institution that a name's last word tells: "Quarrytown Gazette". A lone word tells none. */
export const institutionByLastWord = (tokens: readonly Token[]): Institution | undefined =>
	tokens.length > 1 ? LAST_WORDS.get(tokens.at(-1)?.form ?? "") : undefined;

/** Whether a word tells an institution in a longer name: "center". */
export const isInstitutionWord = (form: string): boolean => LAST_WORDS.has(form) || ANY_WORDS.has(form);

/** The institution that some word of a name tells, or its being an acronym: "University of Ostmark", "OPCW". */
export function institutionByAnyWord(tokens: readonly Token[]): Institution | undefined {
	const [only, ...more] = tokens;
	if (only !== undefined && more.length === 0) {
		return ACRONYM.test(only.text) ? "organisation" : undefined;
	}
	const telling = tokens.find(({ form }) => ANY_WORDS.has(form));
	return telling === undefined ? undefined : ANY_WORDS.get(telling.form);
}

/** Words that stand after a company's name: "CEO", "shares". */
export const COMPANY_ROLES: ReadonlySet<string> = new Set(proper.companyRoles);

const COMPANY_WORDS: ReadonlySet<string> = new Set(proper.companyWord);

/** Whether a word in a name tells a company: "Holdings". */
export const isCompanyWord = (form: string): boolean => COMPANY_WORDS.has(form);
