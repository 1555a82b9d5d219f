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
	settle(isOf("reject", "confirm"), ({ decision }) => decision);
	const rejected = new Map(
		isOf("reject")
			.filter(({ decision }) => !overruled.has(decision))
			.flatMap(({ decision, readings }) => readings.flat().map((reading) => [keyOfReading(reading), decision.id] as const)),
	);
	for (const { decision, readings } of isOf("same", "not_same", "rename", "speaker")) {
		const by = readings.flat().flatMap((reading) => rejected.get(keyOfReading(reading)) ?? []);
		if (by.length > 0) overruled.set(decision, by);
	}
	const left = (...kinds: readonly Decision["decision"][]) => isOf(...kinds).filter(({ decision }) => !overruled.has(decision));
	settle(left("rename"), ({ spans: [span] }) => span.text);
	settle(left("speaker"), (decision) => ("name" in decision ? decision.name : ""));
	for (const [decision, by] of apartAndTogether(left("same", "not_same"))) overruled.set(decision, by);
	return all.map((held) => {
		const by = overruled.get(held.decision);
		return by === undefined ? held : { ...held, state: "overruled", overruledBy: [...new Set(by)].sort() };
	});
}

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
