import { claimsIn } from "./claims/claims.ts";
import { conflictsOf } from "./conflicts/conflicts.ts";
import { copiesAmong } from "./copies/copies.ts";
import { latestOf } from "./copies/latest.ts";
import type { Entry } from "./entry.ts";
import type { Links } from "./links.ts";
import { loopsOf } from "./loops.ts";
import { timelineOf } from "./timeline/timeline.ts";
import { worldOf } from "./world.ts";

/** What stands between the articles of a case, whatever order they are given in. Of several texts of one article the latest counts. */
export function linksOf(all: readonly Entry[]): Links {
	const entries = latestOf(all).toSorted((one, other) => (one.id < other.id ? -1 : 1));
	const world = worldOf(entries, copiesAmong(entries));
	const claims = claimsIn(world);
	return {
		claims,
		derivations: world.derivations,
		conflicts: conflictsOf(claims, entries),
		loops: loopsOf(claims, world.derivations),
		timeline: timelineOf(entries),
	};
}
