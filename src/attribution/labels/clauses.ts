import words from "../../text/function-words.json" with { type: "json" };
import { type Match, matchesOf, phraseBook } from "../../text/phrases.ts";
import { firstAtLeast } from "../../text/sorted.ts";
import { type Span, spanOf } from "../../text/span.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import type { Parts } from "../attribution.ts";
import type { Context } from "./context.ts";
import basisWords from "./lexicons/basis.json" with { type: "json" };
import groundsWords from "./lexicons/grounds.json" with { type: "json" };

/** Why a source goes unnamed, and whether that was its condition. */
export interface Grounds {
	readonly spans: readonly Span[];
	readonly condition: boolean;
}

interface Range {
	readonly start: number;
	readonly end: number;
}

const GROUNDS = phraseBook<"condition" | "reason">([
	...groundsWords.condition.map((entry) => [entry, "condition"] as const),
	...groundsWords.reason.map((entry) => [entry, "reason"] as const),
]);
const BASIS = phraseBook<"anywhere" | "inSource" | "transitive" | "none">([
	...basisWords.none.map((entry) => [entry, "none"] as const),
	...basisWords.transitive.map((entry) => [entry, "transitive"] as const),
	...basisWords.anywhere.map((entry) => [entry, "anywhere"] as const),
	...basisWords.inSource.map((entry) => [entry, "inSource"] as const),
]);
const CARRIES_ON: ReadonlySet<string> = new Set(groundsWords.carriesOn);
const TAKES_UP: ReadonlySet<string> = new Set([...words.definite, ...words.person, ...words.group, "both", "all"]);
/** A sentence is searched this many characters to either side of the source. */
const REACH = 1000;
/** A clause of grounds or basis is no longer than this many tokens. */
const LONGEST = 40;
/** So many sources before a clause are looked at. */
const LOOKED = 8;
const CLAUSE_END = /^[.;:!?…()[\]"“”–—-]$/u;

/**
 * The words near a source that say why it is unnamed: in its sentence, outside what is attributed and nearer to it than to another source, or in a next sentence that takes the
 * source up again. `sources` are those of all the article's rows, in reading order.
 */
export function groundsOf(text: string, parts: Parts, context: Context, sources: readonly Range[]): Grounds {
	const [own, next] = sentencesAt(parts, context);
	const isOwn = (clause: Range): boolean => own === undefined || parts.source.some(({ start }) => start === (nearest(clause, own, sources)?.start ?? start));
	const here = own === undefined ? [] : groundsIn(text, own, parts).filter(isOwn);
	if (here.length > 0 || next === undefined) {
		return gathered(text, here);
	}
	const [first] = tokensOf(text, next.start, Math.min(next.end, next.start + REACH));
	return gathered(text, first !== undefined && TAKES_UP.has(first.form) ? groundsIn(text, next, parts).filter(({ value }) => value === "condition") : []);
}

/** The source that a clause stands in; else the last one before it in its sentence, else the first one behind it. */
function nearest(clause: Range, sentence: Range, sources: readonly Range[]): Range | undefined {
	const startOf = ({ start }: Range): number => start;
	const from = firstAtLeast(sources, sentence.start, startOf);
	const after = firstAtLeast(sources, clause.start + 1, startOf);
	const before = sources.slice(Math.max(from, after - LOOKED), after);
	const behind = sources[after];
	return before.findLast(({ end }) => end >= clause.end) ?? before.at(-1) ?? (behind !== undefined && behind.start < sentence.end ? behind : undefined);
}

/** The words in a source or beside it that say how it knows. */
export function basisOf(text: string, parts: Parts, context: Context): readonly Span[] {
	const [own] = sentencesAt(parts, context);
	const inSource = parts.source.flatMap((span) => clausesIn(BASIS, tokensOf(text, span.start, span.end), "who"));
	const beside =
		own === undefined ? [] : outside(text, own, [...parts.source, ...parts.cue, ...parts.content]).flatMap((tokens) => clausesIn(BASIS, tokens, "who"));
	return [...inSource, ...beside.filter(({ value }) => value !== "inSource")]
		.filter(({ value, first, last }) => value === "anywhere" || value === "inSource" || (value === "transitive" && last > first))
		.sort((one, other) => one.start - other.start)
		.map(({ start, end }) => spanOf(text, start, end));
}

/** The sentence of the source (without one, of the cue or the content) as far as it is searched, and the next. */
function sentencesAt({ source, cue, content }: Parts, context: Context): readonly Range[] {
	const anchor = source[0] ?? cue[0] ?? content[0];
	if (anchor === undefined) {
		return [];
	}
	return context
		.sentencesFrom(anchor.start)
		.map(({ start, end }) => ({ start: Math.max(start, anchor.start - REACH), end: Math.min(end, anchor.end + REACH) }));
}

const groundsIn = (text: string, range: Range, { cue, content }: Parts) =>
	outside(text, range, [...cue, ...content]).flatMap((tokens) => clausesIn(GROUNDS, tokens, undefined));

const gathered = (text: string, clauses: readonly Match<"condition" | "reason">[]): Grounds => ({
	spans: clauses.map(({ start, end }) => spanOf(text, start, end)),
	condition: clauses.some(({ value }) => value === "condition"),
});

/** The tokens of a range outside some spans, piece by piece. */
function outside(text: string, range: Range, spans: readonly Range[]): readonly (readonly Token[])[] {
	const pieces: (readonly Token[])[] = [];
	let from = range.start;
	for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
		if (end > from && start < range.end) {
			pieces.push(tokensOf(text, from, Math.max(from, start)));
			from = end;
		}
	}
	pieces.push(tokensOf(text, from, Math.max(from, range.end)));
	return pieces;
}

/** A book's runs among tokens, each carried on to the end of its clause; `until` is a word that ends a clause as well. */
function clausesIn<Value>(book: Parameters<typeof matchesOf<Value>>[0], tokens: readonly Token[], until: string | undefined): readonly Match<Value>[] {
	const clauses: Match<Value>[] = [];
	for (const match of matchesOf(book, tokens)) {
		const before = clauses.at(-1);
		if (before === undefined || match.first > before.last) {
			const last = endOfClause(tokens, match.last, until);
			clauses.push({ ...match, last, end: tokens[last]?.end ?? match.end });
		}
	}
	return clauses;
}

function endOfClause(tokens: readonly Token[], from: number, until: string | undefined): number {
	let last = from;
	for (let next = from + 1; next < tokens.length && next <= from + LONGEST; next++) {
		const token = tokens[next];
		const ends = token === undefined || token.form === until || CLAUSE_END.test(token.text);
		if (ends || (token.text === "," && !CARRIES_ON.has(tokens[next + 1]?.form ?? ""))) {
			break;
		}
		last = token.text === "," ? last : next;
	}
	return last;
}
