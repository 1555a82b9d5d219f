import { claimsIn } from "./claims/claims.ts";
import { conflictsOf } from "./conflicts/conflicts.ts";
import { copiesAmong } from "./copies/copies.ts";
import { completedTexts } from "./decisions/completed.ts";
import { decidedEntries } from "./decisions/decided-entries.ts";
import type { Decision } from "./decisions/decision.ts";
import { renamed } from "./decisions/renamed.ts";
import { rulingsOn } from "./decisions/rulings.ts";
import { heldDecisions } from "./decisions/settled.ts";
import { textsOf } from "./decisions/texts.ts";
import type { Entry } from "./entry.ts";
import type { Links } from "./links.ts";
import { loopsOf } from "./loops.ts";
import { timelineOf } from "./timeline/timeline.ts";
import { wordingsOf } from "./wordings/wording.ts";
import { type World, worldOf } from "./world.ts";

/**
 * What stands between the articles of a case, whatever order they are given in, and given the decisions in force in their order (`inForce`). Of several texts of one article the
 * latest counts.
 */
export function linksOf(all: readonly Entry[], decisions: readonly Decision[] = []): Links {
	const { held, entries, named } = decided(all, decisions);
	const world = worldOf(entries, copiesAmong(entries), named);
	const found = claimsIn(world, (statements) => rulingsOn(statements, held));
	const { statements } = renamed(held, found);
	const claims = found.map((claim) => ({ ...claim, statement: statements.get(claim.id) ?? claim.statement }));
	const wordings = wordingsOf(entries);
	return {
		claims,
		derivations: world.derivations,
		conflicts: conflictsOf(claims, entries, wordings),
		loops: loopsOf(claims, world.derivations),
		timeline: timelineOf(entries, wordings),
	};
}

/** By what names the articles of a case call whom, given as for `linksOf`; without the passages that they share, which take the longest to find. */
export function worldWithoutCopies(all: readonly Entry[], decisions: readonly Decision[] = []): World {
	const { entries, named } = decided(all, decisions);
	return worldOf(entries, [], named);
}

function decided(all: readonly Entry[], decisions: readonly Decision[]) {
	const texts = completedTexts(textsOf(all), decisions);
	const held = heldDecisions(decisions, texts);
	return { held, ...decidedEntries(texts.all, held) };
}
