import { createHash } from "node:crypto";
import type { Seen } from "../ledger/seen.ts";
import type { Member } from "../linking/links.ts";
import type { Held } from "../linking/ranking/conflicts.ts";
import type { Standing } from "../linking/ranking/standing.ts";
import type { Matter } from "./matter.ts";

/** What is new or changed in a case since somebody looked. */
export interface Changes {
	/** Texts that were not there, by date. */
	readonly texts: readonly string[];
	/** Statements that were not there: of new texts, and of texts in which more is read now. */
	readonly statements: number;
	/** Claims none of whose members were in a claim. */
	readonly claims: readonly Standing[];
	/** Claims with other members, or another range of separate sources; `before` is the range that was seen, null where the claim was put together anew. */
	readonly changed: readonly { readonly standing: Standing; readonly before: { readonly min: number; readonly max: number } | null }[];
	/** Differences that were not there, or are told otherwise. */
	readonly differences: readonly Held[];
	/** Claims and differences that are there no more. */
	readonly gone: number;
}

/** Which place a member is, in few characters: there are many. */
const keyOf = ({ article, start, end }: Member): string => createHash("sha256").update(`${article} ${start} ${end}`).digest("hex").slice(0, 12);

/** The claims that pages show beside each other: not those that are set aside. */
const shownIn = ({ claims }: Matter): readonly Standing[] => claims.filter(({ aside }) => aside === null);

/** What there is to be seen in a case now. */
export const seenIn = (matter: Matter): Seen => ({
	texts: matter.texts.map(({ id, attributions }) => [id, attributions.length]),
	claims: shownIn(matter).map(seenClaim),
	differences: matter.conflicts.shown.map(({ conflict }) => [conflict.id, conflict.verdict]),
});

const seenClaim = ({ claim: { id, members, origins } }: Standing): Seen["claims"][number] => ({
	id,
	min: origins.min,
	max: origins.max,
	members: members.map(keyOf).sort(),
});

/** What tells one state from another, for whoever marks it: what is marked is what was shown. */
export const digestOfSeen = (seen: Seen): string => createHash("sha256").update(JSON.stringify(seen)).digest("hex").slice(0, 16);

/** What is new or changed in a case since somebody saw it so. */
export function changesSince(matter: Matter, seen: Seen): Changes {
	const texts = new Map(seen.texts);
	const verdicts = new Map(seen.differences);
	const { changed, claims } = claimsSince(matter, seen);
	const [claimIds, conflictIds] = [new Set(shownIn(matter).map(({ claim }) => claim.id)), new Set(matter.conflicts.shown.map(({ conflict }) => conflict.id))];
	return {
		texts: matter.texts.filter(({ id }) => !texts.has(id)).map(({ id }) => id),
		statements: matter.texts.reduce((sum, { id, attributions }) => sum + Math.max(0, attributions.length - (texts.get(id) ?? 0)), 0),
		claims,
		changed,
		differences: matter.conflicts.shown.filter(({ conflict: { id, verdict } }) => verdicts.get(id) !== verdict),
		gone: seen.claims.filter(({ id }) => !claimIds.has(id)).length + seen.differences.filter(([id]) => !conflictIds.has(id)).length,
	};
}

function claimsSince(matter: Matter, seen: Seen): Pick<Changes, "claims" | "changed"> {
	const before = new Map(seen.claims.map((claim) => [claim.id, claim]));
	const known = new Set(seen.claims.flatMap(({ members }) => members));
	const claims: Standing[] = [];
	const changed: Changes["changed"][number][] = [];
	for (const standing of shownIn(matter)) {
		const [was, is] = [before.get(standing.claim.id), seenClaim(standing)];
		if (was?.min === is.min && was.max === is.max && was.members.join() === is.members.join()) continue;
		if (was || is.members.some((member) => known.has(member))) changed.push({ standing, before: was ?? null });
		else claims.push(standing);
	}
	return { claims, changed };
}
