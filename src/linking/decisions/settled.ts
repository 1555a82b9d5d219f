import { heldAlone, readerOf } from "./alone.ts";
import { apartAndTogether } from "./apart.ts";
import type { Decision } from "./decision.ts";
import type { Held } from "./held.ts";
import { keyOfReading } from "./reading-at.ts";
import type { Texts } from "./texts.ts";

/** Decisions in their order with what became of each; pure, and the same for any order of the articles. */
export function heldDecisions(decisions: readonly Decision[], texts: Texts): readonly Held[] {
	const read = readerOf(texts);
	return withoutContradictions(decisions.map((decision) => heldAlone(decision, texts, read)));
}

/** Of decisions that contradict each other the later ones hold; what was rejected takes up nothing, whenever that was said. */
function withoutContradictions(all: readonly Held[]): readonly Held[] {
	const isOf = (...kinds: readonly Decision["decision"][]) => all.filter(({ state, decision }) => state === "holds" && kinds.includes(decision.decision));
	const overruled = new Map<Decision, readonly string[]>();
	const settle = (held: readonly Held[], sayingOf: (decision: Decision) => string): void => {
		for (const [decision, by] of laterHolds(held, sayingOf)) overruled.set(decision, by);
	};
	settle(isOf("reject", "confirm", "add"), ({ decision }) => String(decision === "reject"));
	const rejected = new Map(
		isOf("reject")
			.filter(({ decision }) => !overruled.has(decision))
			.flatMap(({ decision, readings }) => readings.flat().map((reading) => [keyOfReading(reading), decision.id] as const)),
	);
	for (const { decision, readings } of isOf("same", "not_same", "rename", "speaker", "date")) {
		const by = readings.flat().flatMap((reading) => rejected.get(keyOfReading(reading)) ?? []);
		if (by.length > 0) overruled.set(decision, by);
	}
	const left = (...kinds: readonly Decision["decision"][]) => isOf(...kinds).filter(({ decision }) => !overruled.has(decision));
	for (const kind of ["rename", "speaker", "date", "published", "add"] as const) settle(left(kind), sayingOf);
	const several = new Map(left("same", "not_same", "merge", "split").map((held) => [held.decision, withoutRejected(held, rejected)]));
	const beside = apartAndTogether([...several.values()].map(({ held }) => held));
	return all.map((held) => {
		const pairs = beside.get(held.decision);
		const { held: left = held, rejectedBy = [] } = several.get(held.decision) ?? {};
		const by = [...new Set(overruled.get(held.decision) ?? [...(pairs?.overruledBy ?? []), ...rejectedBy])].sort();
		return { ...left, state: overruled.has(held.decision) || pairs?.pairs.length === 0 ? "overruled" : held.state, overruledBy: by };
	});
}

/** A decision on several statements without those that were rejected, and by which decisions. */
function withoutRejected(held: Held, rejected: ReadonlyMap<string, string>): { readonly held: Held; readonly rejectedBy: readonly string[] } {
	const rejectedBy = held.readings.flat().flatMap((reading) => rejected.get(keyOfReading(reading)) ?? []);
	if (rejectedBy.length === 0) return { held, rejectedBy };
	return { held: { ...held, readings: held.readings.map((place) => place.filter((reading) => !rejected.has(keyOfReading(reading)))) }, rejectedBy };
}

/** Whether a decision says which statements take up one claim. */
export const holdsStatements = ({ decision }: Decision): boolean => ["same", "not_same", "merge", "split"].includes(decision);

/** What a decision says of what is read at its place; two that say the same do not contradict each other. */
const sayingOf = (decision: Decision): string => {
	switch (decision.decision) {
		case "rename":
			return decision.spans[0].text;
		case "speaker":
			return decision.name;
		case "date":
		case "published":
			return decision.date;
		case "add":
			return JSON.stringify([decision.spans[0].text, decision.source?.text, decision.cue?.text, decision.name, decision.translation]);
		default:
			return decision.decision;
	}
};

/** The decisions about one reading that say something else than a later one, with that one's id. Two people may say the same. */
function laterHolds(held: readonly Held[], sayingOf: (decision: Decision) => string): ReadonlyMap<Decision, readonly string[]> {
	const overruled = new Map<Decision, readonly string[]>();
	const last = new Map<string, Decision>();
	for (const { decision, readings } of held.toReversed()) {
		const keys = readings.flat().map(keyOfReading);
		const others = keys.flatMap((key) => last.get(key) ?? []).filter((later) => sayingOf(later) !== sayingOf(decision));
		if (others.length > 0)
			overruled.set(
				decision,
				others.map(({ id }) => id),
			);
		else for (const key of keys) last.set(key, decision);
	}
	return overruled;
}
