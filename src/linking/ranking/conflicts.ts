import { type Wording, wordingOf } from "../claims/wording.ts";
import { byPlainness } from "../conflicts/ranking.ts";
import type { Conflict, Place } from "../links.ts";
import { isNear, nearness } from "./nearness.ts";
import { takesBack } from "./opposed.ts";

type Span = Conflict["spans"][number];

/** A conflict with the two of its places that are worded most alike and differ. */
export interface Held {
	readonly conflict: Conflict;
	/** Null where no two differing places are worded alike enough to be set side by side. */
	readonly between: readonly [Span, Span] | null;
}

/** Conflicts in the order for people, and those that are set aside behind them. */
export interface RankedConflicts {
	readonly shown: readonly Held[];
	readonly aside: readonly Held[];
}

/** Of many wordings of one value so many are held against the others. */
const MOST = 12;
/** Values that say how a claim is taken up, by the side that they stand on. */
const AGAINST: ReadonlySet<string> = new Set(["denies", "doubts", "corrects"]);
const STANCES: ReadonlySet<string> = new Set([...AGAINST, "asserts", "repeats", "reports"]);
/** Verdicts that leave open whether anything differs, and those that say that it does not. */
const OPEN: ReadonlySet<Conflict["verdict"]> = new Set(["undecided", "scope", "translation"]);
const SAME: ReadonlySet<Conflict["verdict"]> = new Set(["rounding", "same_after_reading"]);
/** Numbers are what differs: they tell nothing of whether two sentences are about one thing. */
const FIGURES = /\p{N}[\p{N},.]*/gu;
/** Where it is no word of the two places that sets them against each other, but the verb of whoever said one, they must be nearer than that. */
const NEAR_WITHOUT_WORDS = 0.4;

interface Worded {
	readonly span: Span;
	readonly words: string;
	readonly side: string;
	readonly wording: Wording;
	/** Whether it is a member of a claim, and if so whether its own words take something back. */
	readonly takesBack: boolean | null;
}

/**
 * Conflicts for people: those whose places are worded alike first, of those the ones that differ most plainly; what is open, and what is the same after all, comes later. Set aside are those of which no
 * two differing places are worded alike. `around` gives the sentence of a place; "" where it is not known.
 */
export function byLikeness(conflicts: readonly Conflict[], around: (place: Place) => string): RankedConflicts {
	const held = byPlainness(conflicts).map((conflict) => {
		const [between, near] = nearestOf(conflict, around);
		return { conflict, between, near };
	});
	const sorted = held.toSorted((one, other) => groupOf(one.conflict) - groupOf(other.conflict) || other.near - one.near);
	const told = ({ conflict, between }: Held): Held => ({ conflict, between });
	const isShown = ({ conflict, between }: Held): boolean => between !== null || conflict.verdict === "slip";
	return { shown: sorted.filter(isShown).map(told), aside: sorted.filter((one) => !isShown(one)).map(told) };
}

/** Days and stages differ between sentences that are worded alike more often than what is told differs: they come after what differs in itself. */
const groupOf = ({ verdict, type }: Conflict): number => (SAME.has(verdict) ? 2 : OPEN.has(verdict) || type === "stage" || type === "date" ? 1 : 0);

const figuresIn = ({ text }: Span): readonly string[] => (text.match(FIGURES) ?? []).map((figure) => figure.replace(/[,.]+$/u, ""));

/** Whether two numbers have a figure in common, as "12 m (40 ft)" and "40 ft": they may differ, but not in what a reader looks for first. */
const shareFigure = (one: Span, other: Span): boolean => figuresIn(one).some((figure) => figuresIn(other).includes(figure));

function nearestOf({ type, verdict, spans }: Conflict, around: (place: Place) => string): readonly [Held["between"], number] {
	const worded = new Map<string, Worded[]>();
	for (const span of spans) {
		const isMember = type === "polarity" && STANCES.has(span.value);
		const words = isMember ? span.text : around(span);
		const side = isMember ? (AGAINST.has(span.value) ? "against" : "for") : span.value;
		const known = worded.get(side) ?? [];
		worded.set(side, known);
		if (known.length < MOST && known.every((one) => one.words !== words))
			known.push({ span, words, side, wording: wordingOf(words.replaceAll(FIGURES, " ")), takesBack: isMember ? takesBack(words) : null });
	}
	const all = [...worded.values()].flat().slice(0, MOST * MOST);
	const isTold = type === "number" && !SAME.has(verdict) && verdict !== "slip";
	let best: readonly [Held["between"], number] = [null, 0];
	for (const [at, one] of all.entries()) {
		for (const other of all.slice(at + 1)) {
			if (one.side === other.side || one.words === other.words || (isTold && shareFigure(one.span, other.span)) || !isNear(one.wording, other.wording))
				continue;
			const near = nearness(one.wording, other.wording);
			if (one.takesBack !== null && one.takesBack === other.takesBack && (one.takesBack || near < NEAR_WITHOUT_WORDS)) continue;
			if (near > best[1]) best = [[one.span, other.span], near];
		}
	}
	return best;
}
