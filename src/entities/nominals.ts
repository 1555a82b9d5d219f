import functionWords from "../text/function-words.json" with { type: "json" };
import type { Token } from "../text/tokens.ts";
import { type Noun, nounEndingAt } from "./nouns.ts";
import { usualRole } from "./roles.ts";

/** A noun phrase around a common noun: "the finance minister". `first` to `last` are the tokens from its determiner to its head. */
export interface Nominal {
	readonly first: number;
	readonly last: number;
	readonly start: number;
	readonly end: number;
	readonly noun: Noun;
	/** The noun as `usualRole` has it. */
	readonly role: string;
	/** The word before the head where that is no determiner: "finance". */
	readonly modifier: string;
	readonly determiner: "definite" | "indefinite" | "possessive" | "none";
}

const POSSESSIVE: ReadonlySet<string> = new Set(functionWords.possessive);
const DEFINITE: ReadonlySet<string> = new Set(functionWords.definite);
const INDEFINITE: ReadonlySet<string> = new Set(functionWords.indefinite);
const ENDS: ReadonlySet<string> = new Set(functionWords.afterHead);
/** Longest way back from a head to its determiner, in tokens: "a senior White House national security official". */
const REACH = 8;

/** The noun phrase whose head is the token `last`; undefined where no noun for a source of statements ends there or the phrase goes on. */
export function nominalEndingAt(tokens: readonly Token[], last: number): Nominal | undefined {
	const noun = nounEndingAt(tokens, last);
	const head = tokens[last];
	if (noun === undefined || head === undefined || nounEndingAt(tokens, last + 1) !== undefined) {
		return undefined;
	}
	const { first, determiner } = beginning(tokens, last);
	const before = first < last ? tokens[last - 1] : undefined;
	const isWord = before?.isWord === true && !DEFINITE.has(before.form) && !INDEFINITE.has(before.form) && before.form !== "'s";
	return {
		first,
		last,
		start: tokens[first]?.start ?? head.start,
		end: head.end,
		noun,
		role: usualRole(noun.base),
		modifier: isWord ? before.form : "",
		determiner,
	};
}

function beginning(tokens: readonly Token[], last: number): Pick<Nominal, "first" | "determiner"> {
	for (let index = last - 1; index >= 0 && index >= last - REACH; index--) {
		const { form = "", isWord = false } = tokens[index] ?? {};
		if (form === "'s" || POSSESSIVE.has(form)) return { first: index === last - 1 || form !== "'s" ? index : index + 1, determiner: "possessive" };
		if (DEFINITE.has(form)) return { first: index, determiner: "definite" };
		if (INDEFINITE.has(form)) return { first: index, determiner: "indefinite" };
		if (!isWord || ENDS.has(form)) break;
	}
	return { first: last, determiner: "none" };
}
