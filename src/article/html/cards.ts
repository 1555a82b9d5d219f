import type { Outline, Part } from "./outline.ts";
import type { Sum } from "./prose.ts";

/** The most text that a card for another story holds: characters without white space. */
const LARGEST_CARD = 450;
/** The fewest in its heading. */
const SHORTEST_HEADING = 10;
/** How far up from its heading a card, or a link around the heading, is looked for. Levels. */
const HIGHEST = 10;

/** Cards that lead to other stories: a heading that is a link, with little text around it, and at least two of them side by side. */
export function cardsIn(outline: Outline, story: Part, mass: Sum, linked: Sum): readonly Part[] {
	const byHolder = new Map<number, Set<Part>>();
	for (let index = story.index + 1; index < story.end; index++) {
		const heading = outline.parts[index];
		if (heading === undefined || !/^h[1-6]$/.test(heading.tag) || mass(heading) < SHORTEST_HEADING) continue;
		const card = linked(heading) < 0.8 * mass(heading) ? null : cardAround(outline, story, heading, mass);
		if (card === null) continue;
		const cards = byHolder.get(card.parent) ?? new Set();
		byHolder.set(card.parent, cards.add(card));
	}
	return [...byHolder.values()].filter((cards) => cards.size > 1).flatMap((cards) => [...cards]);
}

/** The largest small part around a heading in which the heading is not one among others. */
function cardAround(outline: Outline, story: Part, heading: Part, mass: Sum): Part | null {
	let card: Part | null = null;
	let part: Part | undefined = heading;
	for (let level = 0; level < HIGHEST && part !== undefined && part !== story && mass(part) <= LARGEST_CARD; level++) {
		card = part;
		const holder: Part | undefined = outline.parts[part.parent];
		if (holder !== undefined && mass(holder) > 1.9 * mass(part)) break;
		part = holder;
	}
	return card;
}
