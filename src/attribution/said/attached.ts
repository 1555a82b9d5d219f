import { type DateExpression, datesIn } from "../../text/dates/expressions.ts";
import type { Piece } from "../../text/numbers/pieces.ts";
import type { Span } from "../../text/span.ts";
import words from "./said.json" with { type: "json" };

const APART: ReadonlySet<string> = new Set(words.apart);
const PARTING: ReadonlySet<string> = new Set(words.parting);
const VERBS: ReadonlySet<string> = new Set(words.verbs);
const ISSUING: ReadonlySet<string> = new Set(words.issuing);
const OCCASIONS: ReadonlySet<string> = new Set(words.occasions.flatMap((noun) => [noun, `${noun}s`]));
const SPEAKING: ReadonlySet<string> = new Set(words.speaking);
const JOINING: ReadonlySet<string> = new Set(words.joining);
const OPENING: ReadonlySet<string> = new Set(words.opening);
const PAUSES: ReadonlySet<string> = new Set(words.pauses);
const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the", "this", "that", "his", "her", "its", "their", "our", "my"]);
/** Small words between a date and the cue's verb. */
const BEFORE_VERB: ReadonlySet<string> = new Set(["also", "has", "have", "had"]);
/** An occasion stands at most so many pieces behind its date: "Thursday's emergency town hearing". */
const OCCASION_WITHIN = 4;
/** A date belongs to a cue at most so many pieces away. */
const FARTHEST = 30;

const formAt = (pieces: readonly Piece[], index: number): string => pieces[index]?.form ?? "";
const covers = (spans: readonly Span[], piece: Piece | undefined): boolean =>
	piece !== undefined && spans.some(({ start, end }) => start <= piece.start && piece.end <= end);
const isOccasion = (piece: Piece | undefined): boolean => piece !== undefined && OCCASIONS.has(piece.form);

/** Whether a clause of another verb begins at a piece. */
const parts = (piece: Piece | undefined): boolean => {
	if (piece === undefined || APART.has(piece.form) || PAUSES.has(piece.text)) return true;
	if (ISSUING.has(piece.form) || SPEAKING.has(piece.form)) return false;
	return VERBS.has(piece.form) || (/[^e]ed$/.test(piece.form) && piece.form.length > 4 && /^\p{Ll}/u.test(piece.text));
};

/** Whether a date is a time by itself, or belongs to an occasion of speaking ("Thursday's hearing", "a 2019 report") and to no other noun. */
function tells(pieces: readonly Piece[], { first, last, when }: DateExpression): boolean {
	const before = formAt(pieces, first - 1);
	if (PARTING.has(before)) return false;
	const possessive = formAt(pieces, last + 1) === "'s" || formAt(pieces, last + 1) === "’";
	const attributive = ARTICLES.has(before) && when.kind !== "elsewhere";
	return !(possessive || attributive) || pieces.slice(last + 1, last + 2 + OCCASION_WITHIN).some(isOccasion);
}

/** The dates behind a cue or a content, which ends where the pieces begin: in the same clause, before another verb. Some must be on an occasion of speaking. */
export function afterCue(pieces: readonly Piece[], source: readonly Span[], needsOccasion: boolean): readonly DateExpression[] {
	const dates = new Map(datesIn(pieces).map((date) => [date.first, date] as const));
	let occasion = !needsOccasion;
	for (let index = 0, steps = 0; index < pieces.length && steps < FARTHEST; index++) {
		const piece = pieces[index];
		if (covers(source, piece)) continue;
		const date = dates.get(index);
		if (date !== undefined) {
			const direct = steps === 0 || (steps === 1 && !pieces[index - 1]?.text.startsWith(","));
			return (occasion || direct) && tells(pieces, date) ? withJoined(pieces, date, dates) : [];
		}
		if (piece?.text === ",") {
			if (!dates.has(index + 1) && !SPEAKING.has(formAt(pieces, index + 1))) return [];
		} else if (parts(piece) && !(piece?.form === "over" && dates.has(index + 1))) return [];
		occasion ||= isOccasion(piece);
		steps++;
	}
	return [];
}

/** A date and those that go on from it: "Monday and again on Wednesday". */
function withJoined(pieces: readonly Piece[], date: DateExpression, dates: ReadonlyMap<number, DateExpression>): readonly DateExpression[] {
	const joined = [date];
	let index = date.last + 1;
	while (index < pieces.length && (dates.has(index) || JOINING.has(formAt(pieces, index)))) {
		const next = dates.get(index);
		if (next !== undefined && tells(pieces, next)) joined.push(next);
		index = (next?.last ?? index) + 1;
	}
	return joined;
}

/** What the pieces before a cue begin with: a clause, what follows another attribution's words, or the middle of something. */
export type Beginning = "clause" | "behind" | "cut";

/** The dates before a cue, which begins where the pieces end: between source and cue ("Marsh, speaking on Tuesday, warned") or at the head of the clause. */
export function beforeCue(pieces: readonly Piece[], source: readonly Span[], begins: Beginning): readonly DateExpression[] {
	const lastOfSource = pieces.findLastIndex((piece) => covers(source, piece));
	const dates = datesIn(pieces);
	const between = phraseFrom(pieces, lastOfSource + 1, pieces.length, dates);
	if (lastOfSource >= 0 && between.length > 0) return between;
	const firstOfSource = lastOfSource < 0 ? pieces.length : pieces.findIndex((piece) => covers(source, piece));
	const head = clauseStart(pieces, firstOfSource, begins, dates);
	return head === undefined ? [] : phraseFrom(pieces, head, firstOfSource, dates);
}

/** The index at which the clause begins whose source stands at `end`; undefined where it begins out of sight. */
function clauseStart(pieces: readonly Piece[], end: number, beginning: Beginning, dates: readonly DateExpression[]): number | undefined {
	let begins = beginning === "clause" || (beginning === "behind" && OPENING.has(formAt(pieces, 0))) ? 0 : undefined;
	for (let index = 0; index < end; index++) {
		const pause = PAUSES.has(pieces[index]?.text ?? "");
		const joined = pieces[index]?.text === "," && ["and", "but", "while", "though", "although", "yet"].includes(formAt(pieces, index + 1));
		if (pause || joined) begins = index + (joined ? 2 : 1);
	}
	while (begins !== undefined && begins < end && OPENING.has(formAt(pieces, begins)) && !dates.some(({ first }) => first === begins)) begins++;
	return begins;
}

/** The dates of phrases of time and occasion that fill the pieces from one index to another; none where other words stand there. */
function phraseFrom(pieces: readonly Piece[], begin: number, end: number, dates: readonly DateExpression[]): readonly DateExpression[] {
	const own = dates.filter(({ first, last }) => first >= begin && last < end);
	const [date] = own;
	if (date === undefined || end - begin > FARTHEST || !tells(pieces, date)) return [];
	let opens = true;
	let occasion = false;
	/** Nothing but a place stands before the date: "In Kelder on Thursday". */
	let places = true;
	for (let index = begin; index < end; index++) {
		const piece = pieces[index];
		const here = own.find(({ first, last }) => first <= index && index <= last);
		if (here !== undefined) {
			opens = false;
			continue;
		}
		if (piece?.text === ",") {
			opens = true;
			continue;
		}
		const form = piece?.form ?? "";
		const named = /^\p{Lu}/u.test(piece?.text ?? "");
		const mayOpen = index === date.first - 1 || SPEAKING.has(form) || /ly$/.test(form) || BEFORE_VERB.has(form) || (named && (places || occasion));
		if (parts(piece) || (opens && !mayOpen)) return [];
		if (index < date.first) places &&= SPEAKING.has(form) || (named && index > begin) || form === "the";
		occasion ||= isOccasion(piece) || (/ing$/.test(form) && SPEAKING.has(form));
		opens = false;
	}
	const direct = date.first === begin || (date.first === begin + 1 && pieces[begin]?.text !== ",") || (pieces[begin]?.text === "," && date.first <= begin + 2);
	return direct || occasion || places ? withJoined(pieces, date, new Map(own.map((one) => [one.first, one] as const))) : [];
}

/** The dates of a source that is itself something said or written: "a report published on Thursday", "a 2019 study", "a memo of 3 March". */
export function inSource(pieces: readonly Piece[]): readonly DateExpression[] {
	/** Behind a preposition stands no head: "a person familiar with Thursday's meeting" is no meeting. */
	const heads = (index: number): boolean =>
		pieces.slice(0, index).every(({ form }) => !PARTING.has(form) && !APART.has(form) && form !== "in" && form !== "at");
	return datesIn(pieces).filter(({ first, last, when }) => {
		const attributive = ARTICLES.has(formAt(pieces, first - 1)) || formAt(pieces, last + 1) === "'s" || first === 0;
		if (attributive && heads(first) && pieces.slice(last + 1, last + 2 + OCCASION_WITHIN).some(isOccasion)) return true;
		const head = pieces.slice(0, first).findLastIndex(isOccasion);
		if (head < 0 || !heads(head)) return false;
		const between = pieces.slice(head + 1, first);
		if (between.some(({ form }) => ISSUING.has(form))) return true;
		const isTime = between.length === 0 || (between.length === 1 && ["of", "from", "in", "on"].includes(between[0]?.form ?? ""));
		return isTime && !(formAt(pieces, first - 1) === "on" && when.kind === "fixed" && when.last > when.first);
	});
}
