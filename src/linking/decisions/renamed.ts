import type { Claim } from "../links.ts";
import type { Held } from "./held.ts";
import { keyOf, keyOfReading } from "./reading-at.ts";

/** Claims as people worded them, each in words of one of its members, and what became of those decisions. */
export interface Renamed {
	/** By the claim's id. */
	readonly statements: ReadonlyMap<string, string>;
	readonly held: readonly Held[];
}

/** Settle the decisions on wordings, which are about claims: the last one on a claim holds, and one on a statement that is in no claim waits. */
export function renamed(held: readonly Held[], claims: Iterable<Pick<Claim, "id" | "members">>): Renamed {
	const wordings = held.filter(({ state, decision }) => state === "holds" && decision.decision === "rename");
	if (wordings.length === 0) return { statements: new Map(), held };
	const claimOf = claimsByReading(new Set(wordings.flatMap(({ readings }) => readings.flat().map(keyOfReading))), claims);
	const last = new Map<string, Held>();
	const settled = new Map<Held, Held>();
	for (const one of wordings.toReversed()) {
		const claim = one.readings.flat().flatMap((reading) => claimOf.get(keyOfReading(reading)) ?? [])[0];
		const later = claim === undefined ? undefined : last.get(claim);
		if (claim === undefined) settled.set(one, { ...one, state: "orphaned", why: "the statement at these words is in no claim now", readings: [] });
		else if (later === undefined) last.set(claim, one);
		else if (wordsOf(later) !== wordsOf(one)) settled.set(one, { ...one, state: "overruled", overruledBy: [later.decision.id] });
	}
	return { statements: new Map([...last].map(([claim, one]) => [claim, wordsOf(one)])), held: held.map((one) => settled.get(one) ?? one) };
}

function claimsByReading(wanted: ReadonlySet<string>, claims: Iterable<Pick<Claim, "id" | "members">>): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const { id, members } of claims)
		for (const member of members) {
			const key = keyOf(member, member.attribution);
			if (wanted.has(key)) found.set(key, id);
		}
	return found;
}

const wordsOf = ({ decision }: Held): string => decision.spans[0].text;
