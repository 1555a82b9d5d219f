import { compare } from "../text/sorted.ts";
import { byArticle, type Citing, citingFor } from "./citing.ts";
import type { Claim, Derivation, Loop } from "./links.ts";

/** Longer circles are not looked for: nobody reads them. */
const LONGEST = 8;
/** So many loops of one claim are told at most … */
const MOST = 100;
/** … and so many steps taken to find them: texts that all cite each other have more circles than could ever be listed. */
const STEPS = 20_000;

/**
 * The articles that cite each other for a claim: every circle once, from its smallest id on, by claim and path. Looks at circles of up to eight articles and
 * tells a hundred for a claim, the first ones in order of path.
 */
export function loopsOf(claims: readonly Pick<Claim, "id" | "members">[], derivations: readonly Derivation[]): readonly Loop[] {
	const cited = byArticle(derivations);
	return claims
		.flatMap((claim) => circlesIn(citingFor(claim, cited)).map((path): Loop => ({ claim: claim.id, path })))
		.sort((one, other) => compare(one.claim, other.claim) || compare(one.path.join("\n"), other.path.join("\n")));
}

/** Paths back to where they began through larger ids alone, so that each circle is met once. */
function circlesIn(citing: Citing): readonly (readonly string[])[] {
	const circles: (readonly string[])[] = [];
	let steps = 0;
	const walk = (path: readonly string[], start: string, at: string): void => {
		for (const next of citing.get(at) ?? []) {
			if (++steps > STEPS || circles.length >= MOST) return;
			if (next === start) circles.push(path);
			else if (next > start && path.length < LONGEST && citing.has(next) && !path.includes(next)) walk([...path, next], start, next);
		}
	};
	for (const start of citing.keys()) walk([start], start, start);
	return circles;
}
