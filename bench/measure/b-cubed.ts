/** Precision, recall and F1 from 0 to 1, averaged over items: of those grouped with an item the part that belongs there, and of those that belong there the part grouped with it (Bagga and Baldwin, 1998). */
export interface BCubed {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

/** How well groups match the true ones; for each item the name of its group and of its true one. */
export function bCubed(items: readonly { readonly group: string; readonly truth: string }[]): BCubed {
	const counted = (keys: readonly string[]): ReadonlyMap<string, number> => {
		const counts = new Map<string, number>();
		for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
		return counts;
	};
	const keyOf = ({ group, truth }: { readonly group: string; readonly truth: string }): string => JSON.stringify([group, truth]);
	const [groups, truths, both] = [counted(items.map(({ group }) => group)), counted(items.map(({ truth }) => truth)), counted(items.map(keyOf))];
	const average = (sizes: (item: (typeof items)[number]) => number): number =>
		items.reduce((sum, item) => sum + (both.get(keyOf(item)) ?? 0) / sizes(item), 0) / items.length;
	const precision = average(({ group }) => groups.get(group) ?? 1);
	const recall = average(({ truth }) => truths.get(truth) ?? 1);
	return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
