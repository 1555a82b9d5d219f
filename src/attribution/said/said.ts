import { type Days, daysOf, isoDay } from "../../text/dates/days.ts";
import { type DateExpression, datesIn } from "../../text/dates/expressions.ts";
import { reckoned, type When } from "../../text/dates/when.ts";
import { type Piece, piecesOf } from "../../text/numbers/pieces.ts";
import { matchesOf, phraseBook } from "../../text/phrases.ts";
import { firstAtLeast } from "../../text/sorted.ts";
import { spanOf } from "../../text/span.ts";
import type { Attribution, Parts } from "../attribution.ts";
import { afterCue, beforeCue, inSource } from "./attached.ts";
import words from "./said.json" with { type: "json" };

interface Range {
	readonly start: number;
	readonly end: number;
}

type Spans = Pick<Parts, "source" | "cue" | "content">;

/** What dating an article's attributions rests on beside their own words. */
export interface Surroundings {
	/** The article's day, or the days that it may be of; undefined where it has none. */
	readonly published: Days | undefined;
	/** Where a content or a cue of any attribution starts or ends, in ascending order: words of time belong to no cue behind such a border. */
	readonly borders: readonly number[];
	/** Those borders at which one ends. */
	readonly ends: ReadonlySet<number>;
	readonly sentencesFrom: (offset: number) => readonly Range[];
}

/** Words of time are looked for this many characters to either side of a cue. */
const REACH = 400;
const AHEAD = phraseBook(words.ahead.map((entry) => [entry, true] as const));

/** Gathers once what `saidOf` needs for each attribution; `published` is an ISO 8601 date as precise as it is known. */
export function surroundingsOf(rows: readonly Spans[], published: string | null, sentencesFrom: Surroundings["sentencesFrom"]): Surroundings {
	const spans = rows.flatMap(({ cue, content }) => [...cue, ...content]);
	return {
		published: published === null ? undefined : daysOf(published),
		borders: [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other),
		ends: new Set(spans.map(({ end }) => end)),
		sentencesFrom,
	};
}

/**
 * When a statement was made: the days that the words of time around its cue stand for, reckoned from the article's own date, and those words.
 * They are those of the cue's own clause; a date inside the content tells something else. Without such words nothing is known; with words that only an unknown
 * date could tell ("Thursday" in an undated article, "the next day") they are evidence without days.
 * After TimeML (Pustejovsky et al. 2003): the words are the extent of a TIMEX3, without their preposition, and anchored to the time of publication.
 */
export function saidOf(text: string, parts: Spans, surroundings: Surroundings): Attribution["said"] {
	const [cue] = parts.cue;
	if (cue === undefined) return NEVER;
	const ahead = matchesOf(AHEAD, piecesOf(text, cue.start, parts.cue.at(-1)?.end ?? cue.end)).length > 0;
	const found = wordsOfTime(text, parts, surroundings)
		.filter(({ start, end }) => parts.content.every((span) => span.end <= start || end <= span.start))
		.sort((one, other) => one.start - other.start)
		.filter(({ start }, index, all) => index === 0 || start >= (all[index - 1]?.end ?? 0));
	const ranges = found.flatMap(({ when }) => daysSaid(when, surroundings.published, ahead) ?? []);
	const known = found.length > 0 && ranges.length === found.length;
	return {
		earliest: known ? isoDay(Math.min(...ranges.map(({ first }) => first))) : null,
		latest: known ? isoDay(Math.max(...ranges.map(({ last }) => last))) : null,
		evidence: found.map(({ start, end }) => spanOf(text, start, end)),
	};
}
const NEVER: Attribution["said"] = { earliest: null, latest: null, evidence: [] };

/** From the earliest day that the article may be of to the latest. */
function daysSaid(when: When, published: Days | undefined, ahead: boolean): Days | null {
	const from = reckoned(when, published?.first ?? null, ahead);
	const to = reckoned(when, published?.last ?? null, ahead);
	return from && to && { first: Math.min(from.first, to.first), last: Math.max(from.last, to.last) };
}

interface Timed extends Range {
	readonly when: When;
}

/** The words of time that tell when a row was said: beside its cue, else at the head of its clause, else behind its content, else in its source. */
function wordsOfTime(text: string, parts: Spans, { borders, ends, sentencesFrom }: Surroundings): readonly Timed[] {
	const { source, cue, content } = parts;
	const [first, last] = [cue[0], cue.at(-1)];
	if (first === undefined || last === undefined) return [];
	const timed = (pieces: readonly Piece[], dates: readonly DateExpression[]): readonly Timed[] =>
		dates.map(({ first: from, last: to, when }) => ({ start: pieces[from]?.start ?? 0, end: pieces[to]?.end ?? 0, when }));
	const within = cue.flatMap((span) => {
		const pieces = piecesOf(text, span.start, span.end);
		return timed(pieces, datesIn(pieces));
	});
	const rightOf = (offset: number, needsOccasion: boolean): readonly Timed[] => {
		const sentenceEnd = sentencesFrom(offset - 1)[0]?.end ?? offset;
		const border = borders[firstAtLeast(borders, offset + 1, (one) => one)] ?? text.length;
		const pieces = piecesOf(text, offset, Math.max(offset, Math.min(sentenceEnd, border, offset + REACH)));
		return timed(pieces, afterCue(pieces, source, needsOccasion));
	};
	const leftOf = (offset: number): readonly Timed[] => {
		const sentenceStart = sentencesFrom(offset)[0]?.start ?? offset;
		const border = borders[firstAtLeast(borders, offset, (one) => one) - 1] ?? 0;
		const from = Math.min(offset, Math.max(sentenceStart, border, offset - REACH));
		const pieces = piecesOf(text, from, offset);
		return timed(pieces, beforeCue(pieces, source, ends.has(from) ? "behind" : from === sentenceStart || from === border ? "clause" : "cut"));
	};
	const beside = [...within, ...cue.flatMap(({ end }) => rightOf(end, false))];
	if (beside.length > 0) return beside;
	const before = leftOf(first.start);
	if (before.length > 0) return before;
	const after = content.filter(({ end }) => end > last.end).flatMap(({ end }) => rightOf(end, true));
	if (after.length > 0) return after;
	return source.flatMap((span) => {
		const pieces = piecesOf(text, span.start, span.end);
		return timed(pieces, inSource(pieces));
	});
}
