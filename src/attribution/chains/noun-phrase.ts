import { nameRunsOf } from "../../entities/name-runs.ts";
import { nounEndingAt } from "../../entities/nouns.ts";
import functionWords from "../../text/function-words.json" with { type: "json" };
import type { Token } from "../../text/tokens.ts";

const AFTER_HEAD: ReadonlySet<string> = new Set(functionWords.afterHead);
/** Words that make a phrase speak of how many there are, not of who said it. */
const COUNTS: ReadonlySet<string> = new Set(["many", "more", "most", "few", "no"]);

/** Whether the head of a noun phrase is one that can say something: a name, or a noun for people, institutions or documents. */
export function isSource(phrase: readonly Token[]): boolean {
	const runs = nameRunsOf(phrase);
	const inside = (index: number): boolean => runs.some(({ first, last }) => first < index && index <= last);
	const end = phrase.findIndex(({ form, isWord }, index) => index > 0 && !inside(index) && (!isWord || AFTER_HEAD.has(form)));
	const core = end < 0 ? phrase : phrase.slice(0, end);
	if (core.length === 0 || core.some(({ form }) => COUNTS.has(form))) return false;
	return nounEndingAt(core, core.length - 1) !== undefined || runs.some(({ last }) => last === core.length - 1);
}
