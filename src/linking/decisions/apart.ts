import type { Decision } from "./decision.ts";
import type { Held } from "./held.ts";
import { keyOfReading } from "./reading-at.ts";

/**
 * Which of the decisions that two statements are the same, or not, cannot hold beside later ones, each with the ids of those: "not the same" between two that later ones hold
 * together, also by way of others, and "the same" between two groups that a later one holds apart.
 */
export function apartAndTogether(held: readonly Held[]): ReadonlyMap<Decision, readonly string[]> {
	const overruled = new Map<Decision, readonly string[]>();
	const groups = groupsOfReadings();
	for (const { decision, readings } of held.toReversed()) {
		const [one = "", other = ""] = readings.map(([reading]) => (reading ? keyOfReading(reading) : ""));
		if (decision.decision === "same") {
			const apart = groups.apart(one, other);
			if (apart === undefined) groups.join(one, other, decision.id);
			else overruled.set(decision, [apart]);
		} else if (groups.areOne(one, other)) overruled.set(decision, groups.path(one, other));
		else groups.part(one, other, decision.id);
	}
	return overruled;
}

/** Statements by what was decided of them so far. */
function groupsOfReadings() {
	const group = new Map<string, { readonly members: string[]; readonly apart: Map<string, string> }>();
	const of = new Map<string, string>();
	const joins = new Map<string, { readonly to: string; readonly id: string }[]>();
	const rootOf = (key: string): string => of.get(key) ?? key;
	const groupOf = (key: string) => {
		const held = group.get(rootOf(key)) ?? { members: [key], apart: new Map<string, string>() };
		group.set(rootOf(key), held);
		return held;
	};
	const link = (from: string, to: string, id: string): void => {
		const held = joins.get(from);
		if (held) held.push({ to, id });
		else joins.set(from, [{ to, id }]);
	};
	const areOne = (one: string, other: string): boolean => rootOf(one) === rootOf(other);
	return {
		areOne,
		/** The decision that holds two groups apart. */
		apart: (one: string, other: string): string | undefined => groupOf(one).apart.get(rootOf(other)),
		part(one: string, other: string, id: string): void {
			groupOf(one).apart.set(rootOf(other), id);
			groupOf(other).apart.set(rootOf(one), id);
		},
		/** The smaller group goes into the larger one. */
		join(one: string, other: string, id: string): void {
			link(one, other, id);
			link(other, one, id);
			if (areOne(one, other)) return;
			const [into, from] = groupOf(one).members.length >= groupOf(other).members.length ? [one, other] : [other, one];
			const [large, small, gone] = [groupOf(into), groupOf(from), rootOf(from)];
			for (const [third, by] of small.apart) {
				large.apart.set(third, by);
				groupOf(third).apart.delete(gone);
				groupOf(third).apart.set(rootOf(into), by);
			}
			for (const key of small.members) of.set(key, rootOf(into));
			large.members.push(...small.members);
			group.delete(gone);
		},
		/** The decisions by which one statement is held together with another, on a shortest way. */
		path(one: string, other: string): readonly string[] {
			const cameBy = new Map<string, { readonly from: string; readonly id: string } | null>([[one, null]]);
			for (const key of cameBy.keys()) for (const { to, id } of joins.get(key) ?? []) if (!cameBy.has(to)) cameBy.set(to, { from: key, id });
			const ids: string[] = [];
			for (let step = cameBy.get(other); step; step = cameBy.get(step.from)) ids.push(step.id);
			return ids;
		},
	};
}
