import type { Token } from "../text/tokens.ts";
import { bodiesAmong } from "./bodies.ts";
import type { NameMention } from "./name-mentions.ts";
import { peopleAmong } from "./people.ts";
import { countryWord, spelled } from "./places.ts";
import { called, newReferent, type Referent } from "./referent.ts";
import { usualBody } from "./roles.ts";
import { isSlip } from "./spelling.ts";

/** Surnames that a lone word of no known kind may be a slip of, at most. */
const COMPARED = 300;

/** Whom or what each name stands for: one referent for all names of one bearer. `text` and `tokens` are the article's; names in reading order. */
export function namedIn(text: string, tokens: readonly Token[], names: readonly NameMention[]): ReadonlyMap<NameMention, Referent> {
	const simple = names.filter(({ body }) => body === undefined);
	const surnames = new Set(simple.flatMap(({ type, tokens: name }) => (type === "person" && name.length > 1 ? [name.at(-1)?.form ?? ""] : [])));
	const compared = [...surnames].slice(0, COMPARED);
	const lone = new Map<string, boolean>();
	const isSurname = (form: string): boolean => {
		const known = lone.get(form) ?? (surnames.has(form) || compared.some((surname) => isSlip(form, surname)));
		lone.set(form, known);
		return known;
	};
	const isPerson = ({ type, tokens: name }: NameMention): boolean =>
		type === "person" ||
		(name.length === 1 && ((type === "other" && isSurname(name[0]?.form ?? "")) || (type === "organisation" && surnames.has(name[0]?.form ?? ""))));
	const people = peopleAmong(text, tokens, simple.filter(isPerson));
	const bodies = bodiesAmong(
		text,
		tokens,
		simple.filter((name) => !people.has(name)),
	);
	const found = new Map([...people, ...bodies]);
	const borne = new Map<string, Referent>();
	for (const name of names) {
		if (name.body === undefined) continue;
		const { of, noun } = name.body;
		const key = `${countryWord(of.tokens)?.country ?? found.get(of)?.start ?? spelled(of.tokens)} ${usualBody(noun)}`;
		const referent = borne.get(key) ?? newReferent(name.start, { type: name.type });
		borne.set(key, referent);
		found.set(name, called(text, name, referent));
	}
	return found;
}
