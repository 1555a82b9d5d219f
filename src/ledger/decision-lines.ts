import * as v from "valibot";
import { type Logged, loggedFrom } from "../linking/decisions/decision.ts";

/** A day in milliseconds: clocks of two people differ by less. */
const DAY = 86_400_000;

/** The entries in a file of decisions, and what is wrong with its other lines, by number from 1. */
export interface DecisionLines {
	readonly entries: readonly Logged[];
	readonly unread: readonly { readonly line: number; readonly why: string }[];
}

/**
 * Read what `hearsay decide --export` printed: one entry a line. A line that is none, or was changed, is left out and told, and so is one from the future by the clock's `now`:
 * it would stand over all that is decided until then.
 */
export function decisionLines(text: string, now = new Date()): DecisionLines {
	const entries: Logged[] = [];
	const unread: { line: number; why: string }[] = [];
	for (const [index, line] of text
		.replace(/^\ufeff/, "")
		.split("\n")
		.entries()) {
		if (line.trim() === "") continue;
		try {
			const entry = loggedFrom(JSON.parse(line));
			if (Date.parse(entry.at) > now.getTime() + DAY) unread.push({ line: index + 1, why: `its time, ${entry.at}, is not here yet` });
			else entries.push(entry);
		} catch (error) {
			if (!(error instanceof v.ValiError) && !(error instanceof SyntaxError)) throw error;
			unread.push({ line: index + 1, why: error instanceof v.ValiError ? `it is no decision as this release writes them: ${error.message}` : "it is no JSON" });
		}
	}
	return { entries, unread };
}
