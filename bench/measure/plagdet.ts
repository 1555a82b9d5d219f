import type { Copy } from "../../src/linking/copies/copies.ts";
import type { Place, Plant } from "./planted.ts";

/** Two places that are said to hold one passage. */
export type Find = readonly [Place, Place];

export const findsOf = ({ article, of, spans }: Pick<Copy, "article" | "of" | "spans">): readonly Find[] =>
	spans.map((span) => [
		{ id: article, start: span.start, end: span.end },
		{ id: of, start: span.of.start, end: span.of.end },
	]);

const overlap = (one: Place, other: Place): number => (one.id === other.id ? Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)) : 0);
const size = ({ start, end }: Place): number => end - start;

/** Whether a find covers at least half of a place and lies at least half in it. */
const halves = (found: Place, truth: Place): boolean => 2 * overlap(found, truth) >= Math.max(size(found), size(truth));

const turned = ([one, other]: Find): Find => [other, one];
const asFind = ({ source, host }: Plant): Find => [host, source];

export interface Score {
	readonly planted: number;
	/** Plants that a find covers. */
	readonly right: number;
	readonly finds: number;
	/** Finds that cover a plant. */
	readonly rightFinds: number;
	/** PAN's sums over characters and counts, from which `plagdet` is reckoned. */
	readonly recalls: number;
	readonly precisions: number;
	readonly detected: number;
	readonly detections: number;
}

/** Hold finds against what was planted. Both sides must be right, in either order, since nothing but the texts tells which has it from which. */
export function scored(plants: readonly Plant[], found: readonly Find[]): Score {
	const truths = new Map<string, Find[]>();
	for (const truth of plants.map(asFind)) for (const { id } of truth) truths.set(id, [...(truths.get(id) ?? []), truth]);
	const hits = new Map<Find, Find[]>();
	let rightFinds = 0;
	let precisions = 0;
	const right = new Set<Find>();
	for (const find of found) {
		const near = (truths.get(find[0].id) ?? []).flatMap((truth) =>
			[find, turned(find)].filter(([one, other]) => overlap(one, truth[0]) > 0 && overlap(other, truth[1]) > 0).map((placed) => ({ truth, placed })),
		);
		let best = 0;
		let isRight = false;
		for (const { truth, placed } of near) {
			hits.set(truth, [...(hits.get(truth) ?? []), placed]);
			best = Math.max(best, (overlap(placed[0], truth[0]) + overlap(placed[1], truth[1])) / (size(placed[0]) + size(placed[1])));
			if (!halves(placed[0], truth[0]) || !halves(placed[1], truth[1])) continue;
			isRight = true;
			right.add(truth);
		}
		precisions += best;
		rightFinds += isRight ? 1 : 0;
	}
	let recalls = 0;
	for (const [truth, parts] of hits)
		recalls +=
			(covered(
				parts.map(([part]) => part),
				truth[0],
			) +
				covered(
					parts.map(([, part]) => part),
					truth[1],
				)) /
			(size(truth[0]) + size(truth[1]));
	const detections = [...hits.values()].reduce((sum, parts) => sum + parts.length, 0);
	return { planted: plants.length, right: right.size, finds: found.length, rightFinds, recalls, precisions, detected: hits.size, detections };
}

/** Characters of a place that stand in one of the parts. */
function covered(parts: readonly Place[], place: Place): number {
	let sum = 0;
	let reach = place.start;
	for (const { start, end } of parts.toSorted((one, other) => one.start - other.start)) {
		const to = Math.min(end, place.end);
		sum += Math.max(0, to - Math.max(start, reach));
		reach = Math.max(reach, to);
	}
	return sum;
}

export const sumOf = (scores: readonly Score[]): Score =>
	scores.reduce((one, other) => ({
		planted: one.planted + other.planted,
		right: one.right + other.right,
		finds: one.finds + other.finds,
		rightFinds: one.rightFinds + other.rightFinds,
		recalls: one.recalls + other.recalls,
		precisions: one.precisions + other.precisions,
		detected: one.detected + other.detected,
		detections: one.detections + other.detections,
	}));

const mean = (one: number, other: number): number => (one + other === 0 ? 0 : (2 * one * other) / (one + other));
const part = (some: number, all: number): number => (all === 0 ? 0 : some / all);

/** Precision, recall and F1 of passages, and PAN's plagdet: F1 over characters, divided by log2(1 + finds for each passage found) (Potthast et al., COLING 2010). */
export function figuresOf(score: Score): { readonly precision: number; readonly recall: number; readonly f1: number; readonly plagdet: number } {
	const precision = part(score.rightFinds, score.finds);
	const recall = part(score.right, score.planted);
	const granularity = score.detected === 0 ? 1 : score.detections / score.detected;
	return {
		precision,
		recall,
		f1: mean(precision, recall),
		plagdet: mean(part(score.precisions, score.finds), part(score.recalls, score.planted)) / Math.log2(1 + granularity),
	};
}
