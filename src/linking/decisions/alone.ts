import type { Statement } from "../claims/statement.ts";
import { type Anchor, anchored } from "./anchor.ts";
import { type Decision, placesOf } from "./decision.ts";
import type { Held } from "./held.ts";
import { keyOfReading, readingsAt, readingsFor } from "./reading-at.ts";
import type { Texts } from "./texts.ts";

/** What a kind of decision can be about in an article. */
export type Read = (article: string, decision: Decision["decision"]) => readonly Statement[];

/** What is read in an article, looked up once for each kind of decision. */
export function readerOf(texts: Texts): Read {
	const known = new Map<string, readonly Statement[]>();
	return (article, decision) => {
		const key = `${decision} ${article}`;
		const entry = texts.named(article);
		const readings = known.get(key) ?? (entry ? readingsFor(decision, entry) : []);
		known.set(key, readings);
		return readings;
	};
}

/** What becomes of a decision as if there were no other. */
export function heldAlone(decision: Decision, texts: Texts, read: Read): Held {
	const places = placesOf(decision).map((span) => readAt(decision.decision, span, texts, read));
	const missing = places.flatMap((place) => ("why" in place ? [place.why] : []));
	const readings = places.map((place) => ("why" in place ? [] : place.readings));
	const moved = places.some((place) => "moved" in place && place.moved);
	const why = missing.length > 0 && !isEnough(decision, readings) ? (missing[0] ?? null) : contradiction(decision, readings);
	if (why !== null) return { decision, state: "orphaned", moved: false, why, overruledBy: [], readings: [] };
	return { decision, state: "holds", moved, why: null, overruledBy: [], readings };
}

/** What is read at one place of a decision, or why nothing. */
function readAt(
	kind: Decision["decision"],
	span: Anchor,
	texts: Texts,
	read: Read,
): { readonly readings: readonly Statement[]; readonly moved: boolean } | { readonly why: string } {
	const found = anchored(span, texts);
	if ("why" in found) return found;
	const { place, moved } = found;
	if (kind === "note" || kind === "published") return { readings: [{ ...place, attribution: null }], moved };
	const readings = readingsAt(place, kind, read(place.article, kind));
	if (readings.length === 0) return { why: kind === "confirm" ? "these very words are no statement as read now" : "no statement is read at these words now" };
	return { readings, moved };
}

/** Whether a decision about several statements holds for those of them that are here. */
function isEnough(decision: Decision, readings: Held["readings"]): boolean {
	const here = (from: number, to?: number): number => readings.slice(from, to).filter(({ length }) => length > 0).length;
	if (decision.decision === "merge") return here(0) > 1;
	return decision.decision === "split" && here(0, decision.spans.length) > 0 && here(decision.spans.length) > 0;
}

/** Why what is read at its places now is nothing that a decision could be about. */
function contradiction(decision: Decision, readings: Held["readings"]): string | null {
	const [one = [], other = []] =
		decision.decision === "split" ? [readings.slice(0, decision.spans.length).flat(), readings.slice(decision.spans.length).flat()] : readings;
	const keys = new Set(one.map(keyOfReading));
	const isApart = decision.decision === "not_same" || decision.decision === "split";
	if (isApart && other.some((reading) => keys.has(keyOfReading(reading)))) return "both places are one statement as read now";
	if (decision.decision === "rename" && one.every(({ attribution }) => attribution?.polarity === "negated"))
		return "these words answer a claim, and put none forward";
	if (decision.decision === "date" && one.every(({ attribution }) => attribution === null)) return "nobody is read there as saying it";
	return null;
}
