import type { World } from "../world.ts";
import type { Joining } from "./joining.ts";
import type { Testimony } from "./testimony.ts";

/** Takes a group together with whoever of it the same article names for the claim: "the agency's officials say" sums up what its named expert says, "residents" what a resident says. */
export function joinSummaries({ ends, world, join }: Joining): void {
	const named = new Map<string, string>();
	for (const { testimony, node } of ends) {
		if (testimony.kind !== "named") continue;
		for (const body of bodiesOf(testimony, world)) {
			const key = `${testimony.member.article} ${body}`;
			named.set(key, named.get(key) ?? node);
		}
	}
	for (const { testimony, node } of ends) {
		if (testimony.kind !== "unnamed" || !testimony.described.isPlural) continue;
		for (const body of bodiesOf(testimony, world)) {
			const person = named.get(`${testimony.member.article} ${body}`);
			if (person !== undefined) join(node, person, "summary");
		}
	}
}

/** Keys of those to whom somebody belongs: of bodies, and one for people who were there. */
function bodiesOf({ described, named, row, member }: Testimony, { names, offices }: World): readonly string[] {
	if (described.isWitness) return ["witnesses"];
	if (named) return [...(offices.of(named.key)?.bodies.keys() ?? [])];
	const body = row === null || row.affiliation === null ? null : names.of(member.article, row.affiliation);
	return body === null || body.isPerson ? [] : [body.key];
}
