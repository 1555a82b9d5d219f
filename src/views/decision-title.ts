import type { Decision } from "../linking/decisions/decision.ts";
import { printable } from "./printable.ts";

const TITLES: Readonly<Record<Exclude<Decision["decision"], "speaker">, string>> = {
	same: "same claim",
	not_same: "not the same claim",
	reject: "rejected",
	confirm: "checked",
	rename: "words that stand for the claim",
};

/** What a decision says, in a few words. */
export const titleOf = (decision: Decision): string => (decision.decision === "speaker" ? `speaker is ${printable(decision.name)}` : TITLES[decision.decision]);
