import type { Place } from "../links.ts";
import { type Decision, inOrder } from "./decision.ts";
import type { Held } from "./held.ts";
import { keyOf, keyOfReading } from "./reading-at.ts";

/** That a person held a reading against its text: who, by initials, and when, ISO 8601. */
export interface Check extends Signed {
	readonly found: "checked" | "rejected";
}

/** What persons said of a reading; undefined where nobody did. */
export interface Checked {
	/** The last check. */
	readonly check?: Check;
	/** By what name they corrected the speaker, who and when. */
	readonly speaker?: Signed & { readonly name: string };
	/** On which day it was said, as they set it. */
	readonly date?: Signed & { readonly date: string };
	/** Where it was added by hand: the own translation of whoever did. */
	readonly added?: Signed & { readonly translation: string | null };
	/** What people said of it who do not agree. */
	readonly differing?: readonly Differing[];
}

/** A decision, and those of other people that stand over it, by time. Somebody who thought better of it is not two people. */
export interface Differing {
	readonly decision: Decision;
	readonly overruledBy: readonly Decision[];
}

/** Who, by initials, and when, ISO 8601. */
interface Signed {
	readonly by: string;
	readonly at: string;
}

/** A statement, or a member of a claim: its article, the attribution's id, and the place, which tells a sentence that stands in no attribution. */
interface Checkable extends Omit<Place, "text"> {
	readonly attribution: string | null;
}

/** Looks up what persons said of a statement, or of a member of a claim; nothing of a machine's reading that nobody checked. */
export type Checks = (reading: Checkable) => Checked;

/** The checks among decisions. */
export function checksAmong(held: readonly Held[]): Checks {
	const checks = differingAmong(held);
	for (const { state, decision, readings } of held) {
		if (state !== "holds") continue;
		for (const key of readings.flat().map(keyOfReading)) checks.set(key, { ...checks.get(key), ...saidBy(decision) });
	}
	return (reading) => checks.get(keyOf(reading, reading.attribution)) ?? NOBODY;
}

/** Where people differ, by the reading that both speak of; by all readings of either where they speak of one claim at different places. */
function differingAmong(held: readonly Held[]): Map<string, Checked> {
	const byId = new Map(held.map((one) => [one.decision.id, one]));
	const found = new Map<string, Differing[]>();
	for (const { decision, readings, overruledBy } of held) {
		const others = overruledBy.flatMap((id) => byId.get(id) ?? []).filter((other) => other.decision.by !== decision.by);
		if (others.length === 0) continue;
		const differing = { decision, overruledBy: others.map((other) => other.decision).sort(inOrder) };
		const own = new Set(readings.flat().map(keyOfReading));
		const theirs = new Set(others.flatMap((other) => other.readings.flat()).map(keyOfReading));
		const shared = [...own].filter((key) => theirs.has(key));
		for (const key of shared.length > 0 ? shared : [...own, ...theirs]) found.set(key, [...(found.get(key) ?? []), differing]);
	}
	return new Map([...found].map(([key, differing]) => [key, { differing }]));
}

/** What a decision says of what is read at its place. */
function saidBy(decision: Decision): Checked {
	const { by, at } = decision;
	switch (decision.decision) {
		case "confirm":
			return { check: { found: "checked", by, at } };
		case "reject":
			return { check: { found: "rejected", by, at } };
		case "add":
			return { check: { found: "checked", by, at }, added: { translation: decision.translation, by, at } };
		case "speaker":
			return { speaker: { name: decision.name, by, at } };
		case "date":
			return { date: { date: decision.date, by, at } };
		default:
			return {};
	}
}

const NOBODY: Checked = {};

/** Who checked a claim: whoever checked the last of its members; undefined while a member is left that nobody checked. */
export function checkOfClaim(members: readonly Checkable[], checks: Checks): Check | undefined {
	const found = members.flatMap((member) => checks(member).check ?? []);
	if (found.length < members.length) return undefined;
	return found.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at))).at(-1);
}
