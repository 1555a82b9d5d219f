import { type Match, matchesOf, phraseBook } from "../../text/phrases.ts";
import { type Span, spanOf } from "../../text/span.ts";
import type { Token } from "../../text/tokens.ts";
import type { Labels } from "../attribution.ts";
import hedges from "./lexicons/hedges.json" with { type: "json" };

type Doubt = "weak" | "strong" | "none";

const entries = (list: readonly string[], doubt: Doubt): (readonly [string, Doubt])[] => list.map((entry) => [entry, doubt]);

const IN_CONTENT = phraseBook<Doubt>([...entries(hedges.none, "none"), ...entries(hedges.open, "strong"), ...entries(hedges.doubt, "weak")]);
const IN_CUE = phraseBook<Doubt>([
	...entries(hedges.none, "none"),
	...entries(hedges.open, "strong"),
	...entries(hedges.doubt, "weak"),
	...entries(hedges.cueOnly, "weak"),
]);
/** Two words of doubt stack ("may possibly") where no more tokens than this stand between them. */
const STACKED_WITHIN = 4;

/** How much doubt or distance a cue and its content show, and the words that show it, in reading order. */
export function hedgeOf(text: string, cue: readonly (readonly Token[])[], content: readonly (readonly Token[])[]): Pick<Labels, "hedge" | "hedgeWords"> {
	const found = [...cue.map((tokens) => doubtsIn(IN_CUE, tokens)), ...content.map((tokens) => doubtsIn(IN_CONTENT, tokens))];
	const words = found.flat().sort((one, other) => one.start - other.start);
	const cueDoubts = found.slice(0, cue.length).some((doubts) => doubts.length > 0);
	const contentDoubts = found.slice(cue.length).some((doubts) => doubts.length > 0);
	const strong = words.some(({ value }) => value === "strong") || found.some(stacked) || (cueDoubts && contentDoubts);
	return {
		hedge: words.length === 0 ? "none" : strong ? "strong" : "weak",
		hedgeWords: withoutRepeats(words.map(({ start, end }) => spanOf(text, start, end))),
	};
}

function doubtsIn(book: typeof IN_CONTENT, tokens: readonly Token[]): readonly Match<Doubt>[] {
	return matchesOf(book, tokens).filter(({ value, first }) => value !== "none" && !isMonth(tokens, first));
}

const stacked = (doubts: readonly Match<Doubt>[]): boolean =>
	doubts.some(({ first }, index) => {
		const before = doubts[index - 1];
		return before !== undefined && first - before.last - 1 <= STACKED_WITHIN;
	});

/** "May" with a capital is the month nearly always; no statement begins with the other one. */
const isMonth = (tokens: readonly Token[], index: number): boolean => tokens[index]?.text === "May";

const withoutRepeats = (spans: readonly Span[]): readonly Span[] => spans.filter(({ start }, index) => index === 0 || spans[index - 1]?.start !== start);
