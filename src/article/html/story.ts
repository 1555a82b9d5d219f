import type { Suspicion } from "./furniture.ts";
import { holderOf, type Outline, type Part } from "./outline.ts";
import type { Paragraph } from "./paragraphs.ts";
import { proseOf, type Range, sumBy } from "./prose.ts";

/** Where the story is on a page. */
export interface Story {
	/** The part that holds all of it, and maybe clutter. */
	readonly part: Part;
	/** The suspicions that are not refuted by how much of the story they would take away. */
	readonly suspicions: readonly Suspicion[];
}

/** A holder is taken for the story's when what prose outweighs grows by this factor. Measured: bench/extraction-tried.md. */
const GROWTH = 1.1;

/**
 * Finds the story: around the densest run of prose, the part in which prose most outweighs everything else
 * (a maximum over nested segments, as Pasternack and Roth, "Extracting article text from the web with maximum subsequence segmentation", 2009, take it over runs of words).
 * Null where there is no prose.
 */
export function findStory(outline: Outline, paragraphs: readonly Paragraph[], suspicions: readonly Suspicion[]): Story | null {
	const nucleus = nucleusOf(outline, paragraphs, doubtOf(outline, suspicions));
	if (nucleus === null) return null;
	const prose = sumBy(outline, paragraphs, proseOf);
	const standing = suspicions.filter(({ part, much }) => prose(overlap(part, nucleus)) <= much * prose(nucleus));
	const gain = sumBy(outline, paragraphs, gainBy(outline, doubtOf(outline, standing)));
	let best = nucleus;
	for (let part = outline.parts[nucleus.parent]; part !== undefined; part = outline.parts[part.parent]) {
		if (gain(part) > GROWTH * gain(best)) best = part;
	}
	return { part: best, suspicions: standing };
}

/** The part that holds most prose directly, or one level down. */
function nucleusOf(outline: Outline, paragraphs: readonly Paragraph[], doubt: Float64Array): Part | null {
	const held = new Float64Array(outline.parts.length);
	let best: Part | null = null;
	for (const paragraph of paragraphs) {
		const words = proseOf(paragraph) * (1 - 0.7 * doubtAt(outline, paragraph, doubt));
		if (words <= 0) continue;
		for (const part of [paragraph.part, outline.parts[paragraph.part.parent]]) {
			if (part === undefined) continue;
			const sum = (held[part.index] ?? 0) + words;
			held[part.index] = sum;
			if (best === null || sum > (held[best.index] ?? 0)) best = part;
		}
	}
	return best;
}

/** How much a linked heading, which opens a teaser of another story, and at most any other line that is no prose, count against a part. Characters. */
const TEASER_LOSS = 300;
const MOST_LOSS = 200;

/** What a paragraph speaks for its part being the story's: prose for it, other lines half as much against it; what is likely to be taken out again counts little. */
function gainBy(outline: Outline, doubt: Float64Array): (paragraph: Paragraph) => number {
	return (paragraph) => {
		const words = proseOf(paragraph);
		const doubtful = doubtAt(outline, paragraph, doubt);
		if (words > 0) return words * (1 - 1.3 * doubtful);
		const teaser = /^h[1-6]$/.test(paragraph.part.tag) && paragraph.linked > 0.8 * paragraph.mass;
		return -(teaser ? TEASER_LOSS : Math.min(paragraph.mass, MOST_LOSS)) * (doubtful > 0 ? 0.1 : 0.5);
	};
}

function doubtAt(outline: Outline, paragraph: Paragraph, doubt: Float64Array): number {
	return doubt[holderOf(outline, paragraph.firstPiece)?.index ?? 0] ?? 0;
}

/** Names that stand on whole stories about as often as on bylines and lists of topics. */
const LOOSE = new Set(["byline", "tags"]);

/** How surely each part is clutter, from 0 to 1; a part is so at least as surely as the one that holds it. */
function doubtOf(outline: Outline, suspicions: readonly Suspicion[]): Float64Array {
	const doubt = new Float64Array(outline.parts.length);
	for (const { part, step } of suspicions) doubt[part.index] = Math.max(doubt[part.index] ?? 0, LOOSE.has(step) ? 0.3 : 0.9);
	for (const part of outline.parts) doubt[part.index] = Math.max(doubt[part.index] ?? 0, doubt[part.parent] ?? 0);
	return doubt;
}

/** What two ranges share: the inner one, or an empty one. */
function overlap(one: Range, other: Range): Range {
	const firstPiece = Math.max(one.firstPiece, other.firstPiece);
	return { firstPiece, endPiece: Math.max(firstPiece, Math.min(one.endPiece, other.endPiece)) };
}
