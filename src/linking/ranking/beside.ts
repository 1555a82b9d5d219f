import { datesIn } from "../../text/dates/expressions.ts";
import { piecesOf } from "../../text/numbers/pieces.ts";
import { type Wording, wordingOf } from "../claims/wording.ts";
import { agesIn } from "../conflicts/ages.ts";
import { amountsIn } from "../conflicts/amounts.ts";
import { relationOf } from "../conflicts/relation.ts";
import type { Stated } from "../conflicts/stated.ts";
import { takesBack, type Words, wordsIn } from "../conflicts/takes-back.ts";
import type { Conflict, Place } from "../links.ts";
import { isNear, nearness } from "./nearness.ts";
import { takesBack as isTakenBack } from "./opposed.ts";

type Span = Conflict["spans"][number];
/** Two places side by side; null where no two differing ones are worded alike enough. */
export type Beside = readonly [Span, Span] | null;

/** Of many wordings of one value so many are held against the others. */
const MOST = 12;
/** Values that say how a claim is taken up, by the side that they stand on. */
const AGAINST: ReadonlySet<string> = new Set(["denies", "doubts", "corrects"]);
const STANCES: ReadonlySet<string> = new Set([...AGAINST, "asserts", "repeats", "reports"]);
/** Numbers are what differs: they tell nothing of whether two sentences are about one thing. */
const FIGURES = /\p{N}[\p{N},.]*/gu;
/** Where it is no word of the two places that sets them against each other, but the verb of whoever said one, they must be nearer than that. */
const NEAR_WITHOUT_WORDS = 0.4;

interface Worded {
	readonly span: Span;
	readonly words: string;
	readonly side: string;
	readonly wording: Wording;
	/** Of a number's place the quantities that its sentence tells there. */
	readonly figures: readonly Stated[];
	/** Of a member of a claim what can be held against others, and whether its own words take anything back. */
	readonly stance: (Words & { readonly takesBack: boolean }) | null;
}

const figuresIn = ({ text }: Span): readonly string[] => (text.match(FIGURES) ?? []).map((figure) => figure.replace(/[,.]+$/u, ""));

/** Whether two numbers have a figure in common, as "12 m (40 ft)" and "40 ft": they may differ, but not in what a reader looks for first. */
const shareFigure = (one: Span, other: Span): boolean => figuresIn(one).some((figure) => figuresIn(other).includes(figure));

/** Whether two places of a conflict about numbers differ themselves: "12 metres (40 feet)" and "40 feet", "tens of millions" and "72 million" do not. */
function differs(one: Worded, other: Worded): boolean {
	const [values, others] = [one.figures, other.figures];
	const relations = values.flatMap((value) => others.flatMap((against) => (value.kind === against.kind ? [relationOf(value, against)] : [])));
	return relations.length === 0 ? !shareFigure(one.span, other.span) : relations.includes("differs") || relations.every((relation) => relation === "rounded");
}

/** A day whatever way it is written: "Oct. 24" and "24 October". */
const dayOf = ({ value }: Span): string => (value.toLowerCase().match(/\b\p{L}{1,3}|\p{N}+/gu) ?? []).toSorted().join(" ");

/** The quantities of a place, as its sentence tells them. */
function figuresOf(words: string, span: Span): readonly Stated[] {
	const pieces = piecesOf(words, 0, words.length);
	const sentence = { text: words, pieces, dates: datesIn(pieces) };
	const stated = [...agesIn(sentence), ...amountsIn(sentence)];
	return stated.filter(({ text }) => text === span.text);
}

/** How plainly two figures are of one thing: the words beside them tell the same of both, of neither, or of one alone. */
function plainness(one: Worded, other: Worded): number {
	const roles = one.figures.flatMap(({ bearing }) => other.figures.map((against) => [bearing?.role ?? null, against.bearing?.role ?? null] as const));
	return Math.max(0, ...roles.map(([role, against]) => (role !== against ? 0 : role === null ? 1 : 2)));
}

/** Of the places of a conflict the two that differ and are worded most alike, with how near they are; `around` gives the sentence of a place. */
export function nearestOf({ type, verdict, spans }: Conflict, around: (place: Place) => string): readonly [Beside, number] {
	const worded = new Map<string, Worded[]>();
	for (const span of spans) {
		const isMember = type === "polarity" && STANCES.has(span.value);
		const words = isMember ? span.text : around(span);
		const side = isMember ? (AGAINST.has(span.value) ? "against" : "for") : span.value;
		const known = worded.get(side) ?? [];
		worded.set(side, known);
		if (known.length < MOST && known.every((one) => one.words !== words))
			known.push({
				span,
				words,
				side,
				wording: wordingOf(words.replaceAll(FIGURES, " ")),
				figures: type === "number" ? figuresOf(words, span) : [],
				stance: isMember ? { ...wordsIn(words), takesBack: isTakenBack(words) } : null,
			});
	}
	const all = [...worded.values()].flat().slice(0, MOST * MOST);
	let [best, most]: [Beside, number] = [null, 0];
	let rank = 0;
	for (const [at, one] of all.entries()) {
		for (const other of all.slice(at + 1)) {
			if (one.side === other.side || one.words === other.words || !isNear(one.wording, other.wording)) continue;
			const near = nearness(one.wording, other.wording);
			if (!areOpposed(one, other, near, type, verdict)) continue;
			// Figures that plainly are of one thing go before those that are only worded alike.
			const ranked = near + (type === "number" ? plainness(one, other) : 0);
			if (ranked > rank) [best, most, rank] = [[one.span, other.span], near, ranked];
		}
	}
	return [best, most];
}

/** Whether two places of different values differ themselves. */
function areOpposed(one: Worded, other: Worded, near: number, type: Conflict["type"], verdict: Conflict["verdict"]): boolean {
	if (type === "date") return dayOf(one.span) !== dayOf(other.span);
	if (type === "number") return verdict === "slip" || differs(one, other);
	// One text tells how far several undertakings have come.
	if (type === "stage" && one.span.article === other.span.article) return false;
	const [stance, against] = [one.stance, other.stance];
	if (stance === null || against === null) return true;
	if ([one, other].some(({ side, stance: said }) => side === "for" && said?.isProposition === false)) return false;
	if (stance.takesBack === against.takesBack) return !stance.takesBack && stance.isProposition && against.isProposition && near >= NEAR_WITHOUT_WORDS;
	const [denial, said] = stance.takesBack ? [stance, against] : [against, stance];
	return denial.denied === null || takesBack(denial, said);
}
