import type { Statement } from "../claims/statement.ts";
import { anchored } from "./anchor.ts";
import type { Decision } from "./decision.ts";
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
	const readings: (readonly Statement[])[] = [];
	let moved = false;
	for (const span of decision.spans) {
		const found = anchored(span, texts);
		if ("why" in found) return orphaned(decision, found.why);
		const there = readingsAt(found.place, decision.decision, read(found.place.article, decision.decision));
		if (there.length === 0)
			return orphaned(decision, decision.decision === "confirm" ? "these very words are no statement as read now" : "no statement is read at these words now");
		moved ||= found.moved;
		readings.push(there);
	}
	const [first = [], second] = readings.map((there) => there.map(keyOfReading));
	if (decision.decision === "not_same" && second?.some((key) => first.includes(key))) return orphaned(decision, "both places are one statement as read now");
	if (decision.decision === "rename" && readings.flat().every(({ attribution }) => attribution?.polarity === "negated"))
		return orphaned(decision, "these words answer a claim, and put none forward");
	return { decision, state: "holds", moved, why: null, overruledBy: [], readings };
}

const orphaned = (decision: Decision, why: string): Held => ({ decision, state: "orphaned", moved: false, why, overruledBy: [], readings: [] });
