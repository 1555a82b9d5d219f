import { longestAt, matchesOf, phraseBook } from "../../text/phrases.ts";
import type { Token } from "../../text/tokens.ts";
import type { Act } from "../attribution.ts";
import openings from "./lexicons/openings.json" with { type: "json" };

const FIRST_ACTS = ["confirm", "deny", "decline", "urge", "praise"] as const;
const ANYWHERE_ACTS = ["accuse", "deny", "criticise"] as const;
const FIRST = phraseBook<Act>(FIRST_ACTS.flatMap((act) => openings.first[act].map((entry) => [entry, act] as const)));
const ANYWHERE = phraseBook<Act>(ANYWHERE_ACTS.flatMap((act) => openings.anywhere[act].map((entry) => [entry, act] as const)));
const SKIPPED: ReadonlySet<string> = new Set(openings.skipped);
const STOP = /^[.!?;]$/u;

/** What a content does by its own words ("No comment", "You should resign", a question); undefined where they do not tell. */
export function actByContent(content: readonly Token[]): Act | undefined {
	const stops = content.filter(({ text }) => STOP.test(text));
	if (stops.length === 1 && stops[0]?.text === "?") {
		return "ask";
	}
	const begins = content.findIndex(({ isWord }) => isWord);
	const skipped = content.findIndex(({ form, isWord }) => isWord && !SKIPPED.has(form));
	const stop = content.findIndex(({ text }) => STOP.test(text));
	return beginning(content, begins) ?? beginning(content, skipped) ?? matchesOf(ANYWHERE, stop < 0 ? content : content.slice(0, stop))[0]?.value;
}

function beginning(content: readonly Token[], index: number): Act | undefined {
	const match = longestAt(FIRST, content, index);
	const alone = match?.first === match?.last && content[index + 1]?.isWord === true;
	return alone ? undefined : match?.value;
}
