import type { Token } from "../text/tokens.ts";
import { type Gender, genderOf, mayBeSameFirstName } from "./first-names.ts";
import nameWords from "./lexicons/name-words.json" with { type: "json" };
import type { NameMention } from "./name-mentions.ts";
import { called, newReferent, type Referent } from "./referent.ts";
import { genderOfRole } from "./roles.ts";
import { lastOf, put, type Shelf } from "./shelf.ts";
import { isSlip, skeleton } from "./spelling.ts";

/** Surnames that a lone word may be a slip of, at most. */
const SURNAMES = 300;
const SUFFIXES: ReadonlySet<string> = new Set(nameWords.suffixes);
const PARTICLES: ReadonlySet<string> = new Set(nameWords.particles);

/** Somebody whom an article names in full. */
interface Person {
	readonly referent: Referent;
	readonly first: string;
	readonly surname: string;
}

/** A name by its parts: without suffixes, and without what stands small before a surname; `first` is empty where the name is one word. */
function partsOf(tokens: readonly Token[]): { readonly first: string; readonly surname: string } {
	const words = tokens.filter(({ form, isWord }) => isWord && !SUFFIXES.has(form));
	const first = words[0]?.form ?? "";
	const surname = words.at(-1)?.form ?? "";
	return { first: words.length > 1 && !PARTICLES.has(first) ? first : "", surname: skeleton(surname) || surname };
}

const genderBefore = (tokens: readonly Token[], { first }: NameMention): Gender | undefined => genderOfRole(tokens[first - 1]?.form ?? "");

/** Whom each name of a person stands for. Full names first: a lone surname or first name is then that of somebody named in full before it, or after it in a headline. */
export function peopleAmong(text: string, tokens: readonly Token[], names: readonly NameMention[]): ReadonlyMap<NameMention, Referent> {
	const found = new Map<NameMention, Referent>();
	const bySurname: Shelf<Person> = new Map();
	const byFirst: Shelf<Person> = new Map();
	for (const name of names) {
		const { first, surname } = partsOf(name.tokens);
		if (first === "") continue;
		const gender = genderBefore(tokens, name) ?? genderOf(first);
		const agrees = ({ referent }: Person): boolean => gender === undefined || referent.gender === undefined || referent.gender === gender;
		const known =
			lastOf(bySurname, surname).findLast((person) => mayBeSameFirstName(person.first, first) && agrees(person)) ??
			lastOf(byFirst, first).findLast((person) => isSlip(surname, person.surname));
		const person = known ?? { referent: newReferent(name.start, { type: "person", gender }), first, surname };
		person.referent.gender ??= gender;
		put(bySurname, surname, person);
		for (const { form } of name.tokens.slice(0, -1)) put(byFirst, form, person);
		found.set(name, called(text, name, person.referent));
	}
	const lone = new Map<string, Referent>();
	const surnames = [...bySurname.keys()].slice(0, SURNAMES);
	const slips = new Map<string, string | undefined>();
	for (const name of names) {
		if (found.has(name)) continue;
		const { surname } = partsOf(name.tokens);
		const gender = genderBefore(tokens, name);
		if (!slips.has(surname)) slips.set(surname, bySurname.has(surname) ? surname : surnames.find((other) => isSlip(other, surname)));
		const bearer =
			meant(lastOf(bySurname, surname), name, gender) ??
			meant(lastOf(byFirst, name.tokens.at(-1)?.form ?? ""), name, gender) ??
			meant(lastOf(bySurname, slips.get(surname) ?? ""), name, gender);
		const referent = bearer?.referent ?? lone.get(surname) ?? newReferent(name.start, { type: "person", gender: genderOf(surname) });
		if (bearer === undefined) lone.set(surname, referent);
		referent.gender = gender ?? referent.gender;
		found.set(name, called(text, name, referent));
	}
	return found;
}

/** Whom a lone surname means of those who bear it: the first one whom the article introduces, where the title before it does not tell another. */
function meant(bearers: readonly Person[], { start }: NameMention, gender: Gender | undefined): Person | undefined {
	const fit = bearers.filter(({ referent }) => gender === undefined || referent.gender === undefined || referent.gender === gender);
	return fit.find(({ referent }) => referent.start < start) ?? fit[0];
}
