import type { Ruling } from "./clusters.ts";

/** Statements that take up one claim, as places in a list. */
export interface Group {
	readonly items: readonly number[];
	/** Whether they tell a claim: the same few words in several places tell none. */
	readonly tells: boolean;
}

/**
 * Groups as people ruled. What somebody rules changes the groups that it names and no other: those that hold statements ruled the same become one, and one that holds statements
 * ruled apart is parted by `part`, which gets its items and the rulings on them.
 */
export function ruledBy(
	groups: readonly Group[],
	rulings: readonly Ruling[],
	part: (items: readonly number[], rulings: readonly Ruling[]) => readonly Group[],
): readonly Group[] {
	if (rulings.length === 0) return groups;
	const groupOf = new Map(groups.flatMap((group) => group.items.map((item) => [item, group] as const)));
	for (const { one, other, same } of rulings) {
		const [a, b] = [groupOf.get(one), groupOf.get(other)];
		if (!same || !a || !b || a === b) continue;
		const joined: Group = { items: [...a.items, ...b.items].sort((x, y) => x - y), tells: true };
		for (const item of joined.items) groupOf.set(item, joined);
	}
	return [...new Set(groupOf.values())].flatMap((group) => {
		const own = rulings.filter(({ one }) => groupOf.get(one) === group).filter(({ other }) => groupOf.get(other) === group);
		return own.some(({ same }) => !same) ? part(group.items, own) : [group];
	});
}
