import { ACTS, type Act } from "../attribution/attribution.ts";
import { dateWords } from "./date.ts";
import { type FacetName, NONE } from "./found.ts";
import type { Matter } from "./matter.ts";
import { printable } from "./printable.ts";
import type { Speakers } from "./speakers.ts";
import { claimLine } from "./told.ts";

/** What each facet is called. */
export const FACET_TITLES: Readonly<Record<FacetName, string>> = {
	speaker: "Who said it",
	act: "What was done with it",
	outlet: "Outlet",
	date: "Published",
	claim: "Claim",
};

/** Acts of speaking, as names of what was said. */
const ACT_WORDS: Readonly<Record<Act, string>> = {
	assert: "statement",
	deny: "denial",
	accuse: "accusation",
	warn: "warning",
	predict: "forecast",
	promise: "promise",
	plan: "plan",
	urge: "call to act",
	ask: "question",
	decline: "refusal to say",
	believe: "belief",
	confirm: "says so as well",
	praise: "praise",
	criticise: "criticism",
};

/** A value of a facet in words; a claim never without whose words it is. */
export function facetWords(matter: Matter, speakers: Speakers, facet: FacetName, value: string): string {
	switch (facet) {
		case "speaker":
			return value === NONE ? "nobody named" : printable(speakers.named.get(value)?.name ?? value);
		case "act": {
			const act = ACTS.find((one) => one === value);
			return act ? ACT_WORDS[act] : value;
		}
		case "outlet":
			return value === NONE ? "outlet not given" : printable(value);
		case "date":
			return dateWords(value === NONE ? null : value);
		case "claim": {
			const standing = matter.claim.get(value);
			return standing ? claimLine(matter, standing) : value;
		}
	}
}
