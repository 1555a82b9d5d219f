import { matchesOf, phraseBook } from "../../text/phrases.ts";
import type { Token } from "../../text/tokens.ts";
import { ACTS, type Act, type Labels } from "../attribution.ts";
import { entryForms } from "./inflect.ts";
import acts from "./lexicons/acts.json" with { type: "json" };
import polarity from "./lexicons/polarity.json" with { type: "json" };
import { isNegated, withHeadAfterNegation } from "./negation.ts";
import { actByContent } from "./openings.ts";

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

const NEGATIONS = ["not", "never", "cannot", "without"] as const;
const UNSAID: Head = { act: "decline", neutral: false, beforeTo: undefined };

const heads = (entries: readonly string[], act: Act, neutral = false): (readonly [string, Head])[] =>
	entries.flatMap((entry) => entryForms(entry).map((form) => [form, { act, neutral, beforeTo: BEFORE_TO.get(entry) }] as const));

const HEADS = phraseBook<Head>([
	...acts.wish.flatMap((entry) => entryForms(entry).map((form) => [form, { act: "urge", neutral: false, beforeTo: "plan" }] as const)),
	...acts.unsaid.flatMap((entry) => entryForms(entry).flatMap((form) => NEGATIONS.map((negation) => [`${negation} ${form}`, UNSAID] as const))),
	...ACTS.filter((act) => act !== "assert").flatMap((act) => heads(acts[act], act)),
	...heads(acts.neutral, "assert", true),
]);

/** Heads that put their content away from the source: denials, and opposition, whose act is to criticise. */
const DENIALS = phraseBook<true>([...acts.deny, ...polarity.opposition].flatMap((entry) => entryForms(entry).map((form) => [form, true] as const)));

/** What a cue's head says that its source does: asserts, denies, asks, … Where the head tells nothing, the content's own words may. */
export function actOf(cue: readonly Token[], content: readonly Token[]): Act {
	const heads = matchesOf(HEADS, withHeadAfterNegation(cue));
	const infinitive = content.find(({ isWord }) => isWord)?.text === "to";
	const telling = heads.find(({ value }) => !value.neutral || (infinitive && value.beforeTo !== undefined));
	if (telling === undefined) {
		return isNegated(cue) ? "assert" : (actByContent(content) ?? "assert");
	}
	return infinitive ? (telling.value.beforeTo ?? telling.value.act) : telling.value.act;
}

/** Whether a content is put forward or, by a cue that denies or refuses, not. "Did not deny" puts it forward. */
export function polarityOf(cue: readonly Token[], act: Act): Labels["polarity"] {
	const negated = isNegated(cue);
	const denies = act === "decline" ? !negated : matchesOf(DENIALS, cue).length > 0;
	return denies !== negated ? "negated" : "affirmed";
}
