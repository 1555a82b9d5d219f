import type { Origin, Origins } from "../links.ts";
import { inPlaces } from "../places.ts";
import type { World } from "../world.ts";
import { endsOf } from "./ends.ts";
import { housesOf } from "./houses.ts";
import { nameOf } from "./origin-name.ts";
import { reasonsFor } from "./reasons.ts";
import { type Source, sourcesOf } from "./sources.ts";
import type { Taken } from "./testimony.ts";

const AGAINST: ReadonlySet<Taken["stance"]> = new Set(["denies", "doubts", "corrects"]);

/**
 * How many separate sources stand behind a claim, of whose members some put it forward and others answer it. At most: the sources that the texts do not show to be one.
 * At least: what is left when all that could be one are taken together. Those against are listed and not counted.
 */
export function originsOf(members: readonly Taken[], world: World): Origins {
	const [putting, answering] = [members.filter(({ stance }) => !AGAINST.has(stance)), members.filter(({ stance }) => AGAINST.has(stance))];
	const { told, unwritten } = endsOf(putting, world);
	const sources = sourcesOf(told, world);
	const houses = housesOf(sources, world);
	const against = sourcesOf(endsOf(answering, world).told, world);
	const named = (source: Source, side: Origin["side"]): Origin => originOf(source, side);
	return {
		min: houses.length,
		max: Math.max(sources.length, putting.length > 0 ? 1 : 0),
		items: [...sources.map((source) => named(source, "for")), ...against.map((source) => named(source, "against"))],
		reasons: reasonsFor(sources, houses, unwritten),
	};
}

function originOf(source: Source, side: Origin["side"]): Origin {
	const evidence = [
		...new Map(
			source.testimonies.flatMap(({ evidence }) => evidence.map((place) => [`${place.article} ${place.start} ${place.end}`, place] as const)),
		).values(),
	].sort(inPlaces);
	return { name: nameOf(source), side, articles: [...new Set(source.testimonies.map(({ member }) => member.article))].sort(), evidence };
}
