import { matchesOf, phraseBook } from "../../text/phrases.ts";
import type { Token } from "../../text/tokens.ts";
import polarity from "./lexicons/polarity.json" with { type: "json" };

const NEGATIONS = phraseBook<boolean>([...polarity.none.map((entry) => [entry, false] as const), ...polarity.negations.map((entry) => [entry, true] as const)]);
const BETWEEN: ReadonlySet<string> = new Set(polarity.between);
/** Verbs in -ly; and "only", which takes the negation on itself. */
const NO_ADVERB = /^(?:(?:re|im|ap)ply|only)$/;
const NEGATED_VERB = /n't$/;

/** Whether a cue's head is negated: "did not say", "has never claimed". Two negations cancel out. */
export function isNegated(cue: readonly Token[]): boolean {
	return matchesOf(NEGATIONS, plain(cue)).filter(({ value }) => value).length % 2 === 1;
}

/** A cue in which each negation stands right before its head, as the lexicon of acts has it: "didn't immediately say" is "not say". */
export function withHeadAfterNegation(cue: readonly Token[]): readonly Token[] {
	let after = false;
	return plain(cue).filter((token) => {
		const isNegation = token.form === "not" || token.form === "never" || token.form === "cannot";
		const skipped = after && (BETWEEN.has(token.form) || token.form.endsWith("ly")) && !NO_ADVERB.test(token.form);
		after = isNegation || (after && skipped);
		return !skipped;
	});
}

const plain = (cue: readonly Token[]): readonly Token[] => cue.map((token) => (NEGATED_VERB.test(token.form) ? { ...token, form: "not" } : token));

/** Every n't as a word of its own: "won't" is "will not". */
export function negationsApart(tokens: readonly Token[]): readonly Token[] {
	return tokens.flatMap((token): readonly Token[] => {
		const [, stem] = /^(.+)(?:n't|(?<=can)not)$/.exec(token.form === "won't" ? "willn't" : token.form === "can't" ? "cannot" : token.form) ?? [];
		return stem === undefined
			? [token]
			: [
					{ ...token, form: stem },
					{ ...token, form: "not" },
				];
	});
}
