import type { Decision } from "../linking/decisions/decision.ts";
import { dateWords } from "./date.ts";
import { printable } from "./printable.ts";

const TITLES: Readonly<Record<Exclude<Decision["decision"], "speaker" | "date" | "published">, string>> = {
	same: "same claim",
	not_same: "not the same claim",
	merge: "one claim",
	split: "another claim than the rest",
	note: "note",
	add: "added by hand",
	reject: "rejected",
	confirm: "checked",
	rename: "words that stand for the claim",
};

/** What a decision says, in a few words. */
export const titleOf = (decision: Decision): string => {
	if (decision.decision === "speaker") return `speaker is ${printable(decision.name)}`;
	if (decision.decision === "date") return `said ${dateWords(decision.date)}`;
	if (decision.decision === "published") return `published ${dateWords(decision.date)}`;
	return TITLES[decision.decision];
};
