import type { Statement } from "../claims/statement.ts";
import type { Decision } from "./decision.ts";

/**
 * What became of a decision. It holds where its words stand and something is read at them; it is overruled where a later one says otherwise; else it is orphaned: it waits, and
 * holds again as soon as its words are here.
 */
export interface Held {
	readonly decision: Decision;
	readonly state: "holds" | "overruled" | "orphaned";
	/** Whether its words stand at another place than where they stood. */
	readonly moved: boolean;
	/** Why it is orphaned, in words for people. */
	readonly why: string | null;
	/** Ids of the decisions that overrule it, sorted; where it holds together or apart more than two statements it may hold for the others. */
	readonly overruledBy: readonly string[];
	/** For each of its places (`placesOf`) what is read there now: more than one only where they have the same characters. */
	readonly readings: readonly (readonly Statement[])[];
}
