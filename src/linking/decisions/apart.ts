import type { Statement } from "../claims/statement.ts";
import type { Decision } from "./decision.ts";
import type { Held } from "./held.ts";
import { keyOfReading } from "./reading-at.ts";

/** Two statements that a person holds together, or apart. */
interface Pair {
	readonly one: Statement;
	readonly other: Statement;
	readonly same: boolean;
}

/** What of a decision on several statements holds beside later ones. */
interface Beside {
	readonly pairs: readonly Pair[];
	/** The later decisions that stand against it, or against a part of it. */
	readonly overruledBy: readonly string[];
}

/**
 * What decisions hold together and apart, later ones before earlier ones: statements that a later one holds together, also by way of others, stay together, and what a later one
 * holds apart stays apart. Of a decision on more than two statements the rest holds.
 */
export function apartAndTogether(held: readonly Held[]): ReadonlyMap<Decision, Beside> {
	const groups = groupsOfReadings();
	return new Map(
		held
			.toReversed()
			.map(({ decision, readings }) => [decision, isTogether(decision) ? joined(decision, readings, groups) : parted(decision, readings, groups)]),
	);
}

/** Whether a decision says that statements take up one claim. */
const isTogether = ({ decision }: Decision): boolean => decision === "same" || decision === "merge";

/** Each statement is held together with the first before it from which nothing later parts it. */
function joined({ id }: Decision, readings: Held["readings"], groups: Groups): Beside {
	const [first, ...rest] = readings.filter(({ length }) => length > 0);
	const [before, pairs, by] = [first ? [first] : [], [] as Pair[], new Set<string>()];
	for (const place of rest) {
		const to = before.find((other) => {
			const apart = groups.apart(keyOf(other), keyOf(place));
			if (apart !== undefined) by.add(apart);
			return apart === undefined;
		});
		if (to) {
			groups.join(keyOf(to), keyOf(place), id);
			pairs.push(...pairsOf(to, place, true));
		}
		before.push(place);
	}
	return { pairs, overruledBy: [...by] };
}

function parted(decision: Decision, readings: Held["readings"], groups: Groups): Beside {
	const [pairs, by] = [[] as Pair[], new Set<string>()];
	const count = decision.decision === "split" ? decision.spans.length : 1;
	const some = readings.slice(0, count).filter(({ length }) => length > 0);
	const others = readings.slice(count).filter(({ length }) => length > 0);
	for (const one of some)
		for (const other of others)
			if (groups.areOne(keyOf(one), keyOf(other))) for (const id of groups.path(keyOf(one), keyOf(other))) by.add(id);
			else {
				groups.part(keyOf(one), keyOf(other), decision.id);
				pairs.push(...pairsOf(one, other, false));
			}
	return { pairs, overruledBy: [...by] };
}

/** Readings at one place have the same characters: one stands for all. */
const keyOf = ([reading]: readonly Statement[]): string => (reading ? keyOfReading(reading) : "");

const pairsOf = (some: readonly Statement[], others: readonly Statement[], same: boolean): readonly Pair[] =>
	some.flatMap((one) => others.map((other): Pair => ({ one, other, same })));

type Groups = ReturnType<typeof groupsOfReadings>;

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
