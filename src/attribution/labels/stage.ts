import type { Stage } from "../attribution.ts";
import words from "./lexicons/function-words.json" with { type: "json" };
import stages from "./lexicons/stages.json" with { type: "json" };
import { matchesOf, phraseBook } from "./phrases.ts";
import type { Token } from "./tokens.ts";

const STAGES: readonly Stage[] = ["considering", "planned", "agreed", "under_way", "done", "ended", "refused"];
const BOOK = phraseBook<Stage>(STAGES.flatMap((stage) => stages[stage].map((entry) => [entry, stage] as const)));

/** Words that make of the one after them a noun: "his plans to". */
const BEFORE_NOUN: ReadonlySet<string> = new Set([...words.definite, ...words.indefinite, "'s"]);

/** How far an undertaking has come by a content's own words; null where they do not tell or tell of several stages. */
export function stageOf(content: readonly (readonly Token[])[]): Stage | null {
	const found = content.flatMap((tokens) => matchesOf(BOOK, tokens).filter(({ first }) => !BEFORE_NOUN.has(tokens[first - 1]?.form ?? "")));
	const [stage, ...others] = new Set(found.map(({ value }) => value));
	return others.length === 0 ? (stage ?? null) : null;
}
