import functionWords from "../../text/function-words.json" with { type: "json" };
import { firstAtLeast } from "../../text/sorted.ts";
import { type Span, spanOf } from "../../text/span.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import type { Parts } from "../attribution.ts";
import { entryForms } from "../labels/inflect.ts";
import lexicon from "./lexicons/nested.json" with { type: "json" };
import hearers from "./lexicons/recipients.json" with { type: "json" };
import { isSource } from "./noun-phrase.ts";

const forms = (entries: readonly string[]): ReadonlySet<string> => new Set(entries.flatMap(entryForms));

const isGoingOn = (form: string): boolean => form.endsWith("ing");
const VERBS = forms([...lexicon.clauses, ...lexicon.statements]);
/** Without -ing forms: those stand beside nouns, and are no clause's verb unless behind a form of "be". */
const CLAUSES: ReadonlySet<string> = new Set([...VERBS].filter((form) => !isGoingOn(form)));
const BASE: ReadonlySet<string> = new Set([...lexicon.clauses, ...lexicon.statements]);
const STATEMENTS = forms(lexicon.statements);
const STATEMENT_FOLLOWS: ReadonlySet<string> = new Set(lexicon.statementFollows);
const OF_HEARERS = forms(lexicon.ofHearers);
const TOWARD = forms(lexicon.toward);
const STATES: ReadonlySet<string> = new Set([...lexicon.states, ...[...VERBS].filter(isGoingOn)]);
const NAMINGS: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries(lexicon.namings).flatMap(([base, after]) => entryForms(base).map((form) => [form, after])),
);
const NOUNS = forms(lexicon.nouns);
const PARTICIPLES: ReadonlySet<string> = new Set(lexicon.participles.flatMap(entryForms).filter((form) => form.endsWith("ing")));
const OPENS: ReadonlySet<string> = new Set(lexicon.opens);
const HELPERS: ReadonlySet<string> = new Set(lexicon.helpers);
const BE: ReadonlySet<string> = new Set(lexicon.be);
const FOLLOWS: ReadonlySet<string> = new Set(lexicon.follows);
const DETERMINERS: ReadonlySet<string> = new Set([...functionWords.definite, ...functionWords.indefinite]);
const ENDS: ReadonlySet<string> = new Set(hearers.ends);
const SUBJECTS: ReadonlySet<string> = new Set(lexicon.subjects);
const PRONOUNS: ReadonlySet<string> = new Set(["he", "she", "they"]);
const PLURAL: ReadonlySet<string> = new Set(lexicon.pluralSubjects);
const NEVER: ReadonlySet<string> = new Set(lexicon.never);
const DAYS: ReadonlySet<string> = new Set(lexicon.days);
const QUOTE = /^["“‘«]$/u;
const CLOSE = /^[”’»]$/u;
const STOP = /^[.;?!:…]$/u;
const CAPITAL = /^\p{Lu}/u;
/** A source inside a content, and a verb group, are no longer than this many tokens. */
const [LONGEST_SOURCE, LONGEST_VERB] = [10, 4];
/** How sure a row that a rule makes is, as a share of how sure the reader is of the row around it. */
const DOUBT = 0.7;

/** Tokens of a content from the first to behind the last. */
type Run = readonly [number, number];

interface Shape {
	readonly source: Run;
	readonly cue: readonly Run[];
	readonly content: readonly Run[];
}

/** Rows that stand plainly inside the contents of others and that the reader did not find: "… that the board believes it will hold". Linear in the contents' words. */
export function nestedIn(text: string, rows: readonly Parts[]): readonly Parts[] {
	const voices = rows.flatMap(({ source, cue }) => [...source, ...cue]).sort((one, other) => one.start - other.start);
	const taken = new Set<number>();
	const isFree = ({ start, end }: Span): boolean => {
		const near = firstAtLeast(voices, start, (span) => span.start);
		return !taken.has(start) && (voices[near]?.start ?? end) >= end && (voices[near - 1]?.end ?? start) <= start;
	};
	const made: Parts[] = [];
	for (const { content, confidence } of rows) {
		for (const { start, end } of content) {
			const tokens = tokensOf(text, start, end);
			const spans = ([first, behind]: Run): readonly Span[] => {
				const [from, to] = [tokens[first], tokens[behind - 1]];
				return from && to && first < behind ? [spanOf(text, from.start, to.end)] : [];
			};
			for (const shape of shapesIn(tokens)) {
				const inner = {
					source: spans(shape.source),
					cue: shape.cue.flatMap(spans),
					content: shape.content.flatMap(spans),
					confidence: twoDecimals(confidence * DOUBT),
				};
				if (inner.content.length === 0 || ![...inner.source, ...inner.cue].every(isFree)) continue;
				made.push(inner);
				for (const piece of inner.cue) taken.add(piece.start);
			}
		}
	}
	return made;
}

const twoDecimals = (share: number): number => Math.round(share * 100) / 100;

const shapesIn = (tokens: readonly Token[]): readonly Shape[] =>
	tokens.flatMap((token, at) => {
		const shape =
			(beginsClause(tokens, at) ? clauseAt(tokens, at) : undefined) ??
			(token.form === "what" ? namingAt(tokens, at) : (nounAt(tokens, at) ?? participleAt(tokens, at) ?? namedByAt(tokens, at)));
		return shape ? [shape] : [];
	});

/** Whether a clause begins: at the head of a content or a sentence, or after "that", "because"; behind a comma with a pronoun that is a subject. */
function beginsClause(tokens: readonly Token[], at: number): boolean {
	const before = tokens[at - 1];
	return (
		tokens[at]?.isWord === true &&
		!OPENS.has(tokens[at]?.form ?? "") &&
		(before === undefined ||
			(before.text === "," && PRONOUNS.has(tokens[at]?.form ?? "")) ||
			OPENS.has(before.form) ||
			STOP.test(before.text) ||
			(at === 1 && QUOTE.test(before.text)))
	);
}

/** "the board believes it will hold", "they were concerned that". */
function clauseAt(tokens: readonly Token[], at: number): Shape | undefined {
	for (let verb = at + 1; verb <= at + LONGEST_SOURCE + LONGEST_VERB; verb++) {
		const token = tokens[verb];
		if (!token?.isWord) return undefined;
		const from = verbFrom(tokens, at, verb);
		const group = tokens.slice(from, verb);
		const verbs = group.at(-1)?.form !== "to" && group.some(({ form }) => BE.has(form)) ? STATES : CLAUSES;
		if (!verbs.has(token.form) || CAPITAL.test(token.text)) continue;
		const said = saidFrom(tokens, verb + 1);
		const subject = tokens.slice(at, from);
		const agrees = from < verb || !BASE.has(token.form) || isPlural(subject);
		const isClause = !STATEMENTS.has(token.form) || STATEMENT_FOLLOWS.has(tokens[said ?? -1]?.form ?? "");
		const isHearer = subject.length === 1 && subject[0]?.form === "you" && from === verb && tokens[said ?? -1]?.form !== "it";
		const isSaid = speaks(subject) || (isHearer && OF_HEARERS.has(token.form));
		return said !== undefined && agrees && isClause && isSaid
			? { source: [at, from], cue: [[from, verb + 1]], content: [[said, endFrom(tokens, said)]] }
			: undefined;
	}
	return undefined;
}

/** Where what is said begins behind a verb, with a day between at the most. */
function saidFrom(tokens: readonly Token[], at: number): number | undefined {
	const from = DAYS.has(tokens[at]?.form ?? "") ? at + 1 : at;
	const token = tokens[from];
	if (token === undefined || tokens[from + 1] === undefined) return undefined;
	return FOLLOWS.has(token.form) || QUOTE.test(token.text) || (CAPITAL.test(token.text) && from === at) ? from : undefined;
}

/** "what the board called a breach". */
function namingAt(tokens: readonly Token[], at: number): Shape | undefined {
	for (let verb = at + 2; verb <= at + 1 + LONGEST_SOURCE; verb++) {
		const token = tokens[verb];
		if (!token?.isWord) return undefined;
		const after = NAMINGS.get(token.form);
		if (after === undefined) continue;
		const next = tokens[verb + 1]?.form ?? "";
		const from = verbFrom(tokens, at + 1, verb);
		if (!(after.includes("") || after.includes(next)) || !speaks(tokens.slice(at + 1, from))) return undefined;
		const behind = next === "as" ? verb + 2 : verb + 1;
		return {
			source: [at + 1, from],
			cue: [[from, behind]],
			content: [
				[at, at + 1],
				[behind, endFrom(tokens, behind, ",")],
			],
		};
	}
	return undefined;
}

/** "the mayor's promise to", "Ada Quill's claim that". */
function nounAt(tokens: readonly Token[], at: number): Shape | undefined {
	const next = tokens[at + 1]?.form ?? "";
	if (!NOUNS.has(tokens[at]?.form ?? "") || !["that", "to", "about"].includes(next) || tokens[at - 1]?.form !== "'s") return undefined;
	const from = phraseFrom(tokens, at - 1);
	if (!speaks(tokens.slice(from, at - 1))) return undefined;
	return {
		source: [from, at],
		cue: [[at, next === "about" ? at + 2 : at + 1]],
		content: [[next === "about" ? at + 2 : at + 1, endFrom(tokens, at + 2, next === "that" ? undefined : "be")]],
	};
}

/** "reports alleging that", "aides saying “not now”". */
function participleAt(tokens: readonly Token[], at: number): Shape | undefined {
	const next = tokens[at + 1]?.text === "," ? at + 2 : at + 1;
	if (!PARTICIPLES.has(tokens[at]?.form ?? "") || !(tokens[next]?.form === "that" || QUOTE.test(tokens[next]?.text ?? ""))) return undefined;
	const from = phraseFrom(tokens, at);
	return speaks(tokens.slice(from, at)) ? { source: [from, at], cue: [[at, at + 1]], content: [[next, endFrom(tokens, next)]] } : undefined;
}

/** "a weir described by critics as unsafe". */
function namedByAt(tokens: readonly Token[], at: number): Shape | undefined {
	if (tokens[at + 1]?.form !== "by" || NAMINGS.get(tokens[at]?.form ?? "")?.includes("as") !== true) return undefined;
	const as = tokens.findIndex(({ form, isWord }, index) => index > at + 2 && (form === "as" || !isWord || index > at + 2 + LONGEST_SOURCE));
	const from = phraseFrom(tokens, at);
	if (tokens[as]?.form !== "as" || from === at || !speaks(tokens.slice(at + 2, as))) return undefined;
	return {
		source: [at + 2, as],
		cue: [
			[at, at + 2],
			[as, as + 1],
		],
		content: [
			[from, at],
			[as + 1, endFrom(tokens, as + 1, ",")],
		],
	};
}

/** Where the noun phrase begins that ends right before a token. */
function phraseFrom(tokens: readonly Token[], end: number): number {
	let from = end;
	while (from > 0 && end - from < LONGEST_SOURCE) {
		const { form, isWord } = tokens[from - 1] ?? { form: "", isWord: false };
		if (!isWord || OPENS.has(form) || HELPERS.has(form) || (from < end && CLAUSES.has(form)) || ENDS.has(form)) break;
		from--;
		if (DETERMINERS.has(form)) break;
	}
	return from;
}

/** The beginning of a verb group: its helpers and adverbs stand before its verb, and "come to", "begins to". */
function verbFrom(tokens: readonly Token[], least: number, verb: number): number {
	let from = verb;
	while (from - 1 > least) {
		const { form } = tokens[from - 1] ?? { form: "" };
		if (HELPERS.has(form) || /.ly$/.test(form)) from--;
		else if (form === "to" && from - 2 > least && TOWARD.has(tokens[from - 2]?.form ?? "")) from -= 2;
		else break;
	}
	return from;
}

/** Whether a phrase is somebody who can say something, other than whoever is speaking already ("I think" is that one's own doubt). */
function speaks(phrase: readonly Token[]): boolean {
	const [first, ...more] = phrase;
	if (!first || phrase.length > LONGEST_SOURCE) return false;
	if (SUBJECTS.has(first.form)) return more.length === 0;
	return !phrase.some(({ form }, index) => HELPERS.has(form) || NEVER.has(form) || (index < more.length && CLAUSES.has(form))) && isSource(phrase);
}

const isPlural = (phrase: readonly Token[]): boolean => PLURAL.has(phrase.at(-1)?.form ?? "") || /s$/u.test(phrase.at(-1)?.form ?? "");

/** Where a clause ends: at a sentence's end, or at a comma or a form of "be" where that is asked for; without signs that close nothing in it. */
function endFrom(tokens: readonly Token[], from: number, earlier?: "," | "be"): number {
	const found = tokens.findIndex(
		({ text, form }, index) => index > from && (STOP.test(text) || (earlier === "," && text === ",") || (earlier === "be" && BE.has(form))),
	);
	let end = found < 0 ? tokens.length : found;
	const open = tokens.slice(from, end).reduce((depth, { text }) => depth + Number(QUOTE.test(text)) - Number(CLOSE.test(text)), 0);
	if (open > 0 && CLOSE.test(tokens[end + 1]?.text ?? "")) return end + 2;
	while (end > from && tokens[end - 1]?.isWord === false && !tokens.slice(from, end - 1).some(({ text }) => QUOTE.test(text))) end--;
	return end;
}
