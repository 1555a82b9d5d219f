import type { MarkedArticle, MarkedRow } from "./polnear.ts";

type Place = { readonly start: number; readonly end: number };

/** What is asked of an attribution. */
type Found = MarkedRow & { readonly parent: string | null; readonly confidence: number };

/** An attribution's confidence, and whether it is right. */
export interface Judged {
	readonly confidence: number;
	readonly right: boolean;
}

const sizeOf = (spans: readonly Place[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Characters that two lists of spans share, of those in either (Jaccard); no list overlaps itself. */
export function overlap(one: readonly Place[], other: readonly Place[]): number {
	const shared = one.flatMap((left) => other.map((right) => Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start))));
	const both = shared.reduce((sum, size) => sum + size, 0);
	const either = sizeOf(one) + sizeOf(other) - both;
	return either === 0 ? 0 : both / either;
}

/** Where spans begin and end; spans with nothing but white space between them are one. */
function places(text: string, spans: readonly Place[]): string {
	const out: Place[] = [];
	for (const { start, end } of [...spans].sort((one, other) => one.start - other.start || one.end - other.end)) {
		const before = out.at(-1);
		if (before && text.slice(before.end, start).trim() === "") out[out.length - 1] = { start: before.start, end: Math.max(end, before.end) };
		else out.push({ start, end });
	}
	return out.map(({ start, end }) => `${start}-${end}`).join(" ");
}

/**
 * An article's attributions held to what the first person marked. One is right when its cue is the best overlap of a marked cue, the source is the same and the
 * contents overlap by half: as score/attribution.py pairs and counts. Attributions with a parent are left out, since PolNeAR marks the outermost only.
 */
export function judged({ text, marked }: MarkedArticle, attributions: readonly Found[]): readonly Judged[] {
	const found = attributions.filter(({ parent }) => parent === null);
	const pairOf = new Map<Found, MarkedRow>();
	for (const row of marked[0] ?? []) {
		let best: { readonly one: Found; readonly shared: number } | null = null;
		for (const one of found) {
			const shared = pairOf.has(one) ? 0 : overlap(row.cue, one.cue);
			if (shared > (best?.shared ?? 0)) best = { one, shared };
		}
		if (best) pairOf.set(best.one, row);
	}
	return found.map((one) => {
		const row = pairOf.get(one);
		const right = row !== undefined && places(text, row.source) === places(text, one.source) && overlap(row.content, one.content) >= 0.5;
		return { confidence: one.confidence, right };
	});
}
