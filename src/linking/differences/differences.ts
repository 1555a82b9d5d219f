import functionWords from "../../text/function-words.json" with { type: "json" };
import { numberAt } from "../../text/numbers/numbers.ts";
import { spanOf } from "../../text/span.ts";
import type { Statement } from "../claims/statement.ts";
import { mayBeSame, speakerOf } from "../conflicts/speakers.ts";
import type { Place } from "../links.ts";
import { type Run, runsOf, type Word } from "./runs.ts";

/** What two wordings of one statement differ in: words of doubt, a number, how far it has come, whose word it is, what stands in quotation marks, or other words. */
export type Differs = "hedge" | "number" | "stage" | "source" | "quotation" | "wording";

/** Words of one statement that stand otherwise in another; null where the other has nothing in their place. */
export interface Difference {
	readonly what: Differs;
	readonly one: Place | null;
	readonly other: Place | null;
}

/** Words that tell nothing by being there or not. */
const EMPTY: ReadonlySet<string> = new Set(["a", "an", "the", "that", "which", ",", ".", ";", ":", "-", "–", "—", "(", ")", "'s"]);
/** Pronouns name nobody anew. */
const PRONOUNS: ReadonlySet<string> = new Set([...functionWords.person, ...functionWords.group, ...functionWords.thing, ...functionWords.relative]);
/** So many words in a row, in quotation marks here and without them there, are a difference. */
const QUOTED = 2;

/** What differs between two wordings of one statement, in order of the first one: the words of their contents, then their sources and stages. Says nothing of which came first. */
export function differencesOf(one: Statement, other: Statement): readonly Difference[] {
	return [...runsOf(one.text, other.text).flatMap((run) => differencesIn(run, one, other)), ...sourcesOf(one, other), ...stagesOf(one, other)];
}

function differencesIn(run: Run, one: Statement, other: Statement): readonly Difference[] {
	if (run.same) return quotedApart(run, one, other);
	const [mine, theirs] = [run.one, run.other];
	if ([...mine, ...theirs].every(({ form }) => EMPTY.has(form))) return [];
	return [{ what: kindOf(mine, theirs, one, other), one: placeOf(one, mine), other: placeOf(other, theirs) }];
}

function kindOf(mine: readonly Word[], theirs: readonly Word[], one: Statement, other: Statement): Differs {
	if (isHedged(mine, one) || isHedged(theirs, other)) return "hedge";
	if (hasNumber(mine) || hasNumber(theirs)) return "number";
	return mine.some(({ quoted }) => quoted) && theirs.some(({ quoted }) => quoted) ? "quotation" : "wording";
}

/** "One" and "a" are counted by nobody. */
const hasNumber = (words: readonly Word[]): boolean => words.some(({ form }, index) => form !== "a" && form !== "one" && numberAt(words, index) !== undefined);

const isHedged = (words: readonly Word[], { start, attribution }: Statement): boolean =>
	attribution?.hedgeWords.some((hedge) => words.some((word) => hedge.start < start + word.end && start + word.start < hedge.end)) ?? false;

/** Words that both have, one of them in quotation marks. */
function quotedApart({ one: mine, other: theirs }: Run, one: Statement, other: Statement): readonly Difference[] {
	const found: Difference[] = [];
	for (let from = 0; from < mine.length; from++) {
		let to = from;
		while (to < mine.length && mine[to]?.quoted !== theirs[to]?.quoted && mine[to]?.quoted === mine[from]?.quoted) to++;
		if (mine.slice(from, to).filter(({ isWord }) => isWord).length >= QUOTED)
			found.push({ what: "quotation", one: placeOf(one, mine.slice(from, to)), other: placeOf(other, theirs.slice(from, to)) });
		from = Math.max(from, to - 1);
	}
	return found;
}

function placeOf({ article, start, text }: Statement, words: readonly Word[]): Place | null {
	const [first, last] = [words[0], words.at(-1)];
	if (first === undefined || last === undefined) return null;
	const span = spanOf(text, first.start, last.end);
	return { article, start: start + span.start, end: start + span.end, text: span.text };
}

/** "An official" here and "officials" there; names of one person and pronouns are no difference. */
function sourcesOf(one: Statement, other: Statement): readonly Difference[] {
	const [mine, theirs] = [sourceOf(one), sourceOf(other)];
	if (mine === null || theirs === null || mine.text.toLowerCase() === theirs.text.toLowerCase()) return [];
	if (one.attribution !== null && other.attribution !== null && isNamedAlike(one.attribution, other.attribution)) return [];
	return [{ what: "source", one: mine, other: theirs }];
}

const isNamedAlike = (one: NonNullable<Statement["attribution"]>, other: NonNullable<Statement["attribution"]>): boolean =>
	one.speaker.name !== null && other.speaker.name !== null && mayBeSame(speakerOf(one), speakerOf(other));

function sourceOf({ article, attribution }: Statement): Place | null {
	const [span] = attribution?.source ?? [];
	return span === undefined || PRONOUNS.has(span.text.toLowerCase()) ? null : { ...span, article };
}

/** "Is considering" here and "has agreed" there, where both contents tell how far it has come. */
function stagesOf(one: Statement, other: Statement): readonly Difference[] {
	const [stage, against] = [one.attribution?.stage ?? null, other.attribution?.stage ?? null];
	if (stage === null || against === null || stage === against) return [];
	const whole = ({ article, start, end, text }: Statement): Place => ({ article, start, end, text });
	return [{ what: "stage", one: whole(one), other: whole(other) }];
}
