import { ACTS, type Act, type Labels } from "../attribution.ts";
import { entryForms } from "./inflect.ts";
import acts from "./lexicons/acts.json" with { type: "json" };
import { isNegated, withHeadAfterNegation } from "./negation.ts";
import { matchesOf, phraseBook } from "./phrases.ts";
import type { Token } from "./tokens.ts";

/** What a head tells: an act; or nothing by itself (neutral); or a wish, which its object decides. */
interface Head {
	readonly act: Act;
	readonly neutral: boolean;
	/** The act where the content begins with "to", if another. */
	readonly beforeTo: Act | undefined;
}

const BEFORE_TO: ReadonlyMap<string, Act> = new Map(
	Object.entries(acts.beforeTo).flatMap(([base, name]) => ACTS.filter((act) => act === name).map((act) => [base, act])),
);

const heads = (entries: readonly string[], act: Act, neutral = false): (readonly [string, Head])[] =>
	entries.flatMap((entry) => entryForms(entry).map((form) => [form, { act, neutral, beforeTo: BEFORE_TO.get(entry) }] as const));

const HEADS = phraseBook<Head>([
	...acts.wish.flatMap((entry) => entryForms(entry).map((form) => [form, { act: "urge", neutral: false, beforeTo: "plan" }] as const)),
	...ACTS.filter((act) => act !== "assert").flatMap((act) => heads(acts[act], act)),
	...heads(acts.neutral, "assert", true),
]);

/** What a cue's head says that its source does: asserts, denies, asks, … Without a head that is known: assert. */
export function actOf(cue: readonly Token[], content: readonly Token[]): Act {
	const heads = matchesOf(HEADS, withHeadAfterNegation(cue));
	const infinitive = content.find(({ isWord }) => isWord)?.form === "to";
	const telling = heads.find(({ value }) => !value.neutral || (infinitive && value.beforeTo !== undefined)) ?? heads[0];
	return telling === undefined ? "assert" : infinitive ? (telling.value.beforeTo ?? telling.value.act) : telling.value.act;
}

/** Whether a content is put forward or, by a cue that denies or refuses, not. "Did not deny" puts it forward. */
export function polarityOf(cue: readonly Token[], act: Act): Labels["polarity"] {
	const denies = act === "deny" || (act === "decline" && !isNegated(cue));
	return denies !== isNegated(cue) ? "negated" : "affirmed";
}
