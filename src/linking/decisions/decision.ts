import { createHash } from "node:crypto";
import * as v from "valibot";
import { isDate } from "../../text/dates/days.ts";
import { compare } from "../../text/sorted.ts";
import { Anchor } from "./anchor.ts";

const words = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** Who decided, when (ISO 8601, UTC, milliseconds, so that times compare as text), and what they noted. */
const signed = { by: words, at: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)), note: v.string() };

const DAY = /^[12]\d{3}(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/;

/** ISO 8601, as precise as it is known: a year, a month or a day. */
export const Day = v.pipe(
	v.string(),
	v.check((text) => {
		const { month = "01", day = "01" } = DAY.exec(text)?.groups ?? {};
		return DAY.test(text) && isDate(Number(text.slice(0, 4)), Number(month), Number(day));
	}, "a date is YYYY-MM-DD, YYYY-MM or YYYY"),
);

/** What a person said about places in articles, or that they took such a decision back. An object's keys come in this order, which its id depends on. */
export const Content = v.variant("decision", [
	v.object({ decision: v.picklist(["same", "not_same"]), spans: v.tuple([Anchor, Anchor]), ...signed }),
	v.object({ decision: v.literal("merge"), spans: v.tupleWithRest([Anchor, Anchor], Anchor), ...signed }),
	v.object({ decision: v.literal("split"), spans: v.tupleWithRest([Anchor], Anchor), from: v.tupleWithRest([Anchor], Anchor), ...signed }),
	v.object({ decision: v.picklist(["reject", "confirm", "rename"]), spans: v.tuple([Anchor]), ...signed }),
	v.object({ decision: v.literal("speaker"), spans: v.tuple([Anchor]), name: words, ...signed }),
	v.object({ decision: v.literal("date"), spans: v.tuple([Anchor]), date: Day, ...signed }),
	v.object({ decision: v.literal("published"), spans: v.tuple([Anchor]), date: Day, ...signed }),
	v.object({ decision: v.literal("note"), spans: v.tuple([Anchor]), ...signed, note: words }),
	v.object({
		...{ decision: v.literal("add"), spans: v.tuple([Anchor]), source: v.nullable(Anchor), cue: v.nullable(Anchor) },
		...{ name: v.nullable(words), translation: v.nullable(words), ...signed },
	}),
	v.object({ decision: v.literal("undo"), undoes: words, ...signed }),
]);
export type Content = v.InferOutput<typeof Content>;

/** An entry of the log of decisions, which only grows. */
export type Logged = Content & { readonly id: string };
export type Undo = Extract<Logged, { readonly decision: "undo" }>;
/**
 * A decision of a person. `same` and `not_same`: whether two statements take up one claim; `merge`: that several do; `split`: that none of some does with any of others. `reject`:
 * what was read at a place is no such statement. `confirm`: it is. `rename`: the words at a place stand for the claim that they take up. `speaker`: who made the statement at a
 * place; `date`: when. `published`: when the article was whose first words these are. `note`: what somebody wants to be remembered of some words. `add`: a statement that was not
 * read, with the words for whoever made it, its verb, its speaker's name, and whoever adds it's own translation.
 */
export type Decision = Exclude<Logged, Undo>;

/** All places that a decision is about, in the order of what is read at them. */
export const placesOf = (decision: Decision): readonly Anchor[] => (decision.decision === "split" ? [...decision.spans, ...decision.from] : decision.spans);

/** An entry's id: the first 16 hexadecimal digits of the SHA-256 of all that it says, so that logs of several people are merged by putting them together. */
export const logged = (content: Content): Logged => ({ id: createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16), ...content });

/** An entry of a log from outside. Throws ValiError where it is none, or where its id is not that of what it says. */
export function loggedFrom(value: unknown): Logged {
	const entry = logged(v.parse(Content, value));
	v.parse(v.object({ id: v.literal(entry.id, "it was changed after it was written") }), value);
	return entry;
}

/** By time, then id: of two decisions that contradict each other the later one holds. */
export const inOrder = (one: Logged, other: Logged): number => (one.at === other.at ? compare(one.id, other.id) : compare(one.at, other.at));

/** The decisions of a log that nobody took back, in their order; the order of the log's entries makes no difference. An undoing is for good: to have a decision again is to decide again. */
export function inForce(log: readonly Logged[]): readonly Decision[] {
	const undone = new Set(log.map((entry) => (entry.decision === "undo" ? entry.undoes : null)));
	return log.flatMap((entry) => (entry.decision === "undo" || undone.has(entry.id) ? [] : [entry])).sort(inOrder);
}
