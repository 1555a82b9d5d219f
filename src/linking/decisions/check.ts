import type { Place } from "../links.ts";
import type { Decision } from "./decision.ts";
import type { Held } from "./held.ts";
import { keyOf, keyOfReading } from "./reading-at.ts";

/** What a person found on holding a reading against its text. */
export interface Check {
	readonly found: "checked" | "rejected";
	/** Initials. */
	readonly by: string;
	/** ISO 8601. */
	readonly at: string;
}

/** A statement, or a member of a claim: its article, the attribution's id, and the place, which tells a sentence that stands in no attribution. */
interface Checkable extends Omit<Place, "text"> {
	readonly attribution: string | null;
}

/** Looks up who checked a statement, or a member of a claim, last; undefined for a machine's reading that nobody checked. */
export type Checks = (reading: Checkable) => Check | undefined;

const FOUND: ReadonlyMap<Decision["decision"], Check["found"]> = new Map([
	["confirm", "checked"],
	["reject", "rejected"],
]);

/** The checks among decisions. */
export function checksAmong(held: readonly Held[]): Checks {
	const checks = new Map<string, Check>();
	for (const { state, decision, readings } of held) {
		const found = FOUND.get(decision.decision);
		if (state !== "holds" || !found) continue;
		for (const reading of readings.flat()) checks.set(keyOfReading(reading), { found, by: decision.by, at: decision.at });
	}
	return (reading) => checks.get(keyOf(reading, reading.attribution));
}

/** Who checked a claim: whoever checked the last of its members; undefined while a member is left that nobody checked. */
export function checkOfClaim(members: readonly Checkable[], checks: Checks): Check | undefined {
	const found = members.flatMap((member) => checks(member) ?? []);
	if (found.length < members.length) return undefined;
	return found.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at))).at(-1);
}
