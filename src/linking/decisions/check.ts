import type { Place } from "../links.ts";
import type { Decision } from "./decision.ts";
import type { Held } from "./held.ts";
import { keyOf, keyOfReading } from "./reading-at.ts";

/** That a person held a reading against its text: who, by initials, and when, ISO 8601. */
export interface Check {
	readonly found: "checked" | "rejected";
	readonly by: string;
	readonly at: string;
}

/** What persons said of a reading; undefined where nobody did. */
export interface Checked {
	/** The last check. */
	readonly check?: Check;
	/** By what name they corrected the speaker, who and when. */
	readonly speaker?: { readonly name: string; readonly by: string; readonly at: string };
}

/** A statement, or a member of a claim: its article, the attribution's id, and the place, which tells a sentence that stands in no attribution. */
interface Checkable extends Omit<Place, "text"> {
	readonly attribution: string | null;
}

/** Looks up what persons said of a statement, or of a member of a claim; nothing of a machine's reading that nobody checked. */
export type Checks = (reading: Checkable) => Checked;

const FOUND: ReadonlyMap<Decision["decision"], Check["found"]> = new Map([
	["confirm", "checked"],
	["reject", "rejected"],
]);

/** The checks among decisions. */
export function checksAmong(held: readonly Held[]): Checks {
	const checks = new Map<string, Checked>();
	for (const { state, decision, readings } of held) {
		if (state !== "holds") continue;
		const { by, at } = decision;
		const found = FOUND.get(decision.decision);
		const said: Checked = { ...(found && { check: { found, by, at } }), ...(decision.decision === "speaker" && { speaker: { name: decision.name, by, at } }) };
		for (const key of readings.flat().map(keyOfReading)) checks.set(key, { ...checks.get(key), ...said });
	}
	return (reading) => checks.get(keyOf(reading, reading.attribution)) ?? NOBODY;
}

const NOBODY: Checked = {};

/** Who checked a claim: whoever checked the last of its members; undefined while a member is left that nobody checked. */
export function checkOfClaim(members: readonly Checkable[], checks: Checks): Check | undefined {
	const found = members.flatMap((member) => checks(member).check ?? []);
	if (found.length < members.length) return undefined;
	return found.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at))).at(-1);
}
