import type { Entities } from "../../entities/entities.ts";
import type { Entity } from "../../entities/entity.ts";
import { nameRunsOf } from "../../entities/name-runs.ts";
import { nounEndingAt } from "../../entities/nouns.ts";
import words from "../../text/function-words.json" with { type: "json" };
import { firstAtLeast } from "../../text/sorted.ts";
import type { Token } from "../../text/tokens.ts";
import type { Context } from "./context.ts";
import { describe } from "./source.ts";

const AFTER_HEAD: ReadonlySet<string> = new Set(words.afterHead);
const BODIES: ReadonlySet<Entity["type"]> = new Set(["organisation", "government", "company", "outlet", "place"]);
const FORMER: ReadonlySet<string> = new Set(words.former);
/** News introduces people where it first names them: so many of somebody's names are looked at. */
const INTRODUCED = 6;
/** So many tokens before a name may belong to it: "Quarrytown Savings Bank chief executive". */
const BEFORE = 8;
/** Longest apposition behind a name, in tokens: "a lawyer who studies rents at the Ostmark Institute". */
const APPOSITION = 14;

/**
 * For whom somebody works or speaks by the words beside one of the first names that an article gives him: the name of a body there. Null where they tell none,
 * or an office that is over.
 */
export function introducedAs({ mentions }: Entity, context: Context, entities: Entities): string | null {
	const { tokens } = context;
	const names = mentions.filter(({ form }) => form === "name").slice(0, INTRODUCED);
	for (const { start, end } of names) {
		const first = firstAtLeast(tokens, start, (token) => token.start);
		const last = firstAtLeast(tokens, end, (token) => token.end);
		const title = phraseBefore(tokens, first, last);
		const apposition = appositionAfter(tokens, last);
		for (const phrase of [title, apposition]) {
			const body = phrase.length === 0 ? null : bodyNamed(describe(phrase, context).affiliation.at(-1), entities);
			if (body !== null) return body;
		}
		if ([...tokens.slice(Math.max(0, first - BEFORE), first), ...apposition].some(({ form }) => FORMER.has(form))) return null;
	}
	return null;
}

/** The name of the body that a word belongs to, as it stands there. */
function bodyNamed(word: Token | undefined, entities: Entities): string | null {
	const referent = word && entities.at(word.start);
	const named = referent && entities.entityOf(referent);
	if (!word || !named || !BODIES.has(named.type)) return null;
	const mention = named.mentions[firstAtLeast(named.mentions, word.end, ({ end }) => end)];
	return mention !== undefined && mention.start <= word.start && mention.form === "name" ? mention.text : null;
}

/** A name with the title before it, and the name before that: "Acme spokesman Ivo Marsh". */
function phraseBefore(tokens: readonly Token[], first: number, last: number): readonly Token[] {
	const from = Math.max(0, first - BEFORE);
	const runs = nameRunsOf(tokens.slice(from, last + 1)).map((run) => ({ first: from + run.first, last: from + run.last }));
	const own = runs.find((run) => run.first <= first && first <= run.last)?.first ?? first;
	if (nounEndingAt(tokens, own - 1)?.type !== "person") return tokens.slice(own, last + 1);
	const employer = runs.findLast((run) => run.last < own);
	const between = tokens.slice((employer?.last ?? 0) + 1, own);
	const joined = employer !== undefined && between.every(({ form, isWord }) => isWord && !AFTER_HEAD.has(form));
	const begin = joined ? employer.first : own;
	return FORMER.has(tokens[begin - 1]?.form ?? "") ? [] : tokens.slice(begin, last + 1);
}

/** A noun phrase for a human being between commas behind a name. */
function appositionAfter(tokens: readonly Token[], last: number): readonly Token[] {
	if (tokens[last + 1]?.text !== ",") return [];
	const from = last + 2;
	let end = from;
	while (end - from < APPOSITION && tokens[end]?.isWord === true) end++;
	const phrase = tokens.slice(from, end);
	const stop = phrase.findIndex(({ form }) => AFTER_HEAD.has(form));
	const core = stop < 0 ? phrase.length : stop;
	return phrase.slice(0, core).some((_, index) => nounEndingAt(phrase, index)?.type === "person") ? phrase : [];
}
