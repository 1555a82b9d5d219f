import { sha256 } from "./hash.ts";
import { NO_ENTRY } from "./intake.ts";
import type { DecisionTable } from "./schema.ts";

/** What an entry of the log of decisions says, before it has its place in a file. */
export type Unchained = Pick<DecisionTable, "id" | "at" | "body">;

/** The place that a row has in this file's log. */
type Before = Pick<DecisionTable, "number" | "hash">;

/** The hash of a row: over all that it holds and the hash of the row before, so that none can be changed, left out or put in between unseen. */
export const hashOfDecision = ({ number, id, at, body, previous }: Omit<DecisionTable, "hash">): string =>
	sha256(JSON.stringify([previous, number, id, at, body]));

/**
 * An entry as the next row of a log. The chain tells in which order the entries came into this file, which another file may have had in another order: what people decided is worked
 * out from the entries alone (`inForce`), whatever their rows.
 */
export function chained({ id, at, body }: Unchained, last: Before | undefined): DecisionTable {
	const row = { number: (last?.number ?? 0) + 1, id, at, body, previous: last?.hash ?? NO_ENTRY };
	return { ...row, hash: hashOfDecision(row) };
}
