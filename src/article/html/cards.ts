import { type Outline, type Part, tally } from "./outline.ts";
import type { Sum } from "./prose.ts";

/** The most text that a card for another story holds: characters without white space. */
const LARGEST_CARD = 450;
/** The fewest in its heading. */
const SHORTEST_HEADING = 10;
/** How far up from its heading a card is looked for. Levels. */
const HIGHEST = 10;

/** Cards that lead to other stories: a small block with one heading, which is a link, and at least two such blocks side by side. */
export function cardsIn(outline: Outline, story: Part, mass: Sum, linked: Sum): readonly Part[] {
	const headings = tally(outline, isHeading);
	const byHolder = new Map<number, Set<Part>>();
	for (let index = story.index + 1; index < story.end; index++) {
		const heading = outline.parts[index];
		if (heading === undefined || !isHeading(heading) || mass(heading) < SHORTEST_HEADING || linked(heading) < 0.8 * mass(heading)) continue;
		let card = heading;
		for (let level = 0; level < HIGHEST; level++) {
			const holder = outline.parts[card.parent];
			if (holder === undefined || holder === story || headings(holder) > 1 || mass(holder) > LARGEST_CARD) break;
			card = holder;
		}
		if (card === heading) continue;
		byHolder.set(card.parent, (byHolder.get(card.parent) ?? new Set()).add(card));
	}
	return [...byHolder.values()].filter((cards) => cards.size > 1).flatMap((cards) => [...cards]);
}

function isHeading({ tag }: Part): boolean {
	return /^h[1-6]$/.test(tag);
}
