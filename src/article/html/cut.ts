import type { Suspicion } from "./furniture.ts";
import type { Outline, Part } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Story } from "./story.ts";

/** Why something went out: the step that took it, and what it saw. */
export interface Ground {
	readonly step: string;
	readonly why: string;
}

/** For each piece of the outline 0 where it stays, else the place of its ground in `grounds`, counted from 1. */
export interface Cut {
	readonly groups: Int32Array;
	readonly grounds: readonly Ground[];
}

const OUTSIDE: Ground = { step: "outside", why: "not in the part that holds the story" };

/** Takes out whatever is outside the story, and inside it the parts that are clutter. A part inside one that is out already is not named again. */
export function cutParts(outline: Outline, story: Story, cards: readonly Part[]): Cut {
	const groups = new Int32Array(outline.pieces.length);
	const grounds: Ground[] = [OUTSIDE];
	groups.fill(1, 0, story.part.firstPiece);
	groups.fill(1, story.part.endPiece);
	const named = groundsByPart(story.suspicions, cards);
	let index = 0;
	while (index < outline.parts.length) {
		const part = outline.parts[index];
		if (part === undefined) break;
		const around = part.index <= story.part.index && part.end >= story.part.end;
		const inside = part.index > story.part.index && part.end <= story.part.end;
		const ground = around ? undefined : (named.get(index) ?? (inside ? undefined : OUTSIDE));
		if (ground !== undefined) {
			grounds.push(ground);
			groups.fill(grounds.length, part.firstPiece, part.endPiece);
		}
		index = ground === undefined ? index + 1 : part.end;
	}
	return { groups, grounds };
}

/** Takes out what a page of no story hides. */
export function cutHidden(outline: Outline, suspicions: readonly Suspicion[]): Cut {
	const groups = new Int32Array(outline.pieces.length);
	const grounds: Ground[] = [];
	let end = 0;
	for (const { part, step, why } of suspicions) {
		if (step !== "hidden" || part.index < end) continue;
		grounds.push({ step, why });
		groups.fill(grounds.length, part.firstPiece, part.endPiece);
		end = part.end;
	}
	return { groups, grounds };
}

/** Puts a paragraph that was cut back. */
export function restore(cut: Cut, { firstPiece, endPiece }: Paragraph): void {
	cut.groups.fill(0, firstPiece, endPiece);
}

function groundsByPart(suspicions: readonly Suspicion[], cards: readonly Part[]): ReadonlyMap<number, Ground> {
	const named = new Map<number, Ground>();
	for (const card of cards) named.set(card.index, { step: "card", why: "a linked heading with little text around it, one of several" });
	for (const { part, step, why } of suspicions) if (!named.has(part.index)) named.set(part.index, { step, why });
	return named;
}
