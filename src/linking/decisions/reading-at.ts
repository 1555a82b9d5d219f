import { type Statement, statementsOf } from "../claims/statement.ts";
import type { Entry } from "../entry.ts";
import type { Place } from "../links.ts";
import type { Decision } from "./decision.ts";

/** What is read at a place depends on the model; a decision is about it where at least this part of the characters of both is shared. */
const SHARED = 0.5;

/** Decisions on what takes up a claim. */
const OF_STATEMENTS: ReadonlySet<Decision["decision"]> = new Set(["same", "not_same", "merge", "split", "rename"]);

/** What a decision can be about in an article: statements, and where only what was read is judged also attributions that say nothing on a matter ("declined to comment"). */
export function readingsFor(decision: Decision["decision"], entry: Entry): readonly Statement[] {
	const statements = statementsOf(entry);
	if (OF_STATEMENTS.has(decision)) return statements;
	const held = new Set(statements.map(({ attribution }) => attribution?.id));
	const silent = entry.attributions.flatMap((attribution): readonly Statement[] => {
		const [span] = [...attribution.content, ...attribution.source, ...attribution.cue];
		return held.has(attribution.id) || !span ? [] : [{ article: entry.id, start: span.start, end: span.end, text: span.text, attribution }];
	});
	return [...statements, ...silent];
}

type Range = Pick<Place, "start" | "end">;

const shared = (one: Range, other: Range): number => Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

const lengthOf = ({ start, end }: Range): number => end - start;

/** The part of the characters of two places that both hold, from 0 to 1. */
const likeness = (one: Range, other: Range): number => shared(one, other) / (lengthOf(one) + lengthOf(other) - shared(one, other));

/** Whether two places are so alike that what is said of the one is about the other. */
export const isLikely = (one: Range, other: Range): boolean => likeness(one, other) >= SHARED;

/** Those that are best by a measure, and at least `least`. */
function best(readings: readonly Statement[], least: number, by: (reading: Statement) => number): readonly Statement[] {
	const measured = readings.map((reading) => ({ reading, measure: by(reading) }));
	const most = measured.reduce((top, { measure }) => Math.max(top, measure), least);
	return measured.filter(({ measure }) => measure === most).map(({ reading }) => reading);
}

const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/**
 * Which of an article's readings a decision about a place is about now: the one that is likest to it; more than one only where they have the same characters.
 * A person's check is of the very words; the words that stand for a claim may be a part of a statement.
 */
export function readingsAt(place: Place, decision: Decision["decision"], readings: readonly Statement[]): readonly Statement[] {
	const nearest = best(readings, SHARED, (reading) => likeness(place, reading));
	if (decision === "confirm") return nearest.filter(({ text }) => bare(text) === bare(place.text));
	if (decision !== "rename") return nearest;
	const around = readings.filter(({ start, end }) => start <= place.start && place.end <= end);
	return around.length > 0 ? best(around, 0, (reading) => likeness(place, reading)) : [];
}

/**
 * The place of the reading that a person means who points at some characters: that which holds at least half of them, or lies in them by half; the likest. Else that of the one
 * attribution whose source or verb is pointed at.
 */
export function placePointedAt(place: Place, readings: readonly Statement[]): Place | undefined {
	const meant = readings.filter((reading) => shared(place, reading) > 0 && shared(place, reading) >= SHARED * Math.min(lengthOf(place), lengthOf(reading)));
	if (meant.length > 0) return best(meant, 0, (reading) => likeness(place, reading))[0];
	const around = readings.filter(({ attribution }) =>
		[...(attribution?.source ?? []), ...(attribution?.cue ?? [])].some(({ start, end }) => start < place.end && place.start < end),
	);
	return around.length === 1 ? around[0] : undefined;
}

/** What tells a reading from every other of a case: the article, and the attribution's id or, of a sentence outside attributions, its place. */
export const keyOf = ({ article, start, end }: Omit<Place, "text">, attribution: string | null): string =>
	JSON.stringify(attribution === null ? [article, start, end] : [article, attribution]);

/** The same for what is read at a place. */
export const keyOfReading = (reading: Statement): string => keyOf(reading, reading.attribution?.id ?? null);
