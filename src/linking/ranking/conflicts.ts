import { byPlainness } from "../conflicts/ranking.ts";
import type { Conflict, Place } from "../links.ts";
import { type Beside, nearestOf } from "./beside.ts";

/** A conflict with the two of its places that are worded most alike and differ. */
export interface Held {
	readonly conflict: Conflict;
	/** Null where no two differing places are worded alike enough to be set side by side. */
	readonly between: Beside;
}

/** Conflicts in the order for people, and those that are set aside behind them. */
export interface RankedConflicts {
	readonly shown: readonly Held[];
	readonly aside: readonly Held[];
}

/** Verdicts that leave open whether anything differs, and those that say that it does not. */
const OPEN: ReadonlySet<Conflict["verdict"]> = new Set(["undecided", "scope", "translation"]);
const SAME: ReadonlySet<Conflict["verdict"]> = new Set(["rounding", "same_after_reading"]);
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
