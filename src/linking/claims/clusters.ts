/** How probable it is that two items belong together; pairs that are not listed do not. */
export interface Edge {
	readonly one: number;
	readonly other: number;
	readonly same: number;
}

/** What persons decided about two items. */
export interface Ruling {
	readonly one: number;
	readonly other: number;
	readonly same: boolean;
}

/** Smaller differences between averages are those of rounding. */
const ROUNDING = 1e-12;

/**
 * The clusters of items 0 to `count - 1`, each in ascending order, by their first items: average link over the edges, down to an average of `least`, along chains of nearest
 * neighbours (Murtagh, 1983). Rulings hold: items that are ruled the same start as one, and groups with two that are ruled apart are never joined; where rulings contradict
 * each other, "same" holds. The order of edges and rulings makes no difference.
 */
export function clustersOf(count: number, edges: readonly Edge[], rulings: readonly Ruling[], least: number): readonly (readonly number[])[] {
	const first = firstsOf(
		count,
		rulings.filter(({ same }) => same),
	);
	const groups = new Map<number, readonly number[]>();
	for (let item = 0; item < count; item++) groups.set(first(item), [...(groups.get(first(item)) ?? []), item]);
	const sums = new Map<number, Map<number, number>>([...groups.keys()].map((key) => [key, new Map()]));
	const add = (one: number, other: number, same: number): void => {
		const [a, b] = [first(one), first(other)];
		if (a === b) return;
		sums.get(a)?.set(b, (sums.get(a)?.get(b) ?? 0) + same);
		sums.get(b)?.set(a, (sums.get(b)?.get(a) ?? 0) + same);
	};
	for (const { one, other, same } of edges) add(one, other, same);
	for (const { one, other, same } of rulings) if (!same) add(one, other, Number.NEGATIVE_INFINITY);
	return joined(groups, sums, least)
		.map((items) => items.toSorted((one, other) => one - other))
		.sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}

/** For each item the first of those that rulings hold together with it. */
function firstsOf(count: number, rulings: readonly Ruling[]): (item: number) => number {
	const above = Int32Array.from({ length: count }, (_, item) => item);
	const first = (item: number): number => {
		let at = item;
		while ((above[at] ?? at) !== at) at = above[at] ?? at;
		return at;
	};
	for (const { one, other } of rulings) {
		const [a, b] = [first(one), first(other)];
		above[Math.max(a, b)] = Math.min(a, b);
	}
	return first;
}

/** Average link; changes both maps. `sums` holds for each group the sums of its edges to others. */
function joined(groups: Map<number, readonly number[]>, sums: Map<number, Map<number, number>>, least: number): readonly (readonly number[])[] {
	const done: (readonly number[])[] = [];
	const sizeOf = (key: number): number => groups.get(key)?.length ?? 1;
	const nearest = (key: number): readonly [number, number] => {
		let best: readonly [number, number] = [-1, 0];
		for (const [other, sum] of sums.get(key) ?? []) {
			const average = sum / (sizeOf(key) * sizeOf(other));
			if (average > best[1] + ROUNDING || (average > best[1] - ROUNDING && other < best[0])) best = [other, average];
		}
		return best;
	};
	const drop = (key: number): void => {
		for (const other of sums.get(key)?.keys() ?? []) sums.get(other)?.delete(key);
		sums.delete(key);
		groups.delete(key);
	};
	const join = (one: number, other: number): void => {
		const [into, from] = (sums.get(one)?.size ?? 0) >= (sums.get(other)?.size ?? 0) ? [one, other] : [other, one];
		const [group, gone] = [groups.get(into), groups.get(from)];
		const [kept, moved] = [sums.get(into), sums.get(from)];
		if (!group || !gone || !kept || !moved) return;
		for (const [third, sum] of moved) {
			if (third === into) continue;
			kept.set(third, (kept.get(third) ?? 0) + sum);
			sums.get(third)?.set(into, kept.get(third) ?? 0);
		}
		drop(from);
		groups.set(into, [...group, ...gone]);
	};
	for (const start of [...groups.keys()]) {
		/** Each is the nearest to the one before it, and `near` how near. */
		const chain: { readonly key: number; readonly near: number }[] = [];
		while (chain.length > 0 || groups.has(start)) {
			if (chain.length === 0) chain.push({ key: start, near: 0 });
			const { key, near } = chain.at(-1) ?? { key: start, near: 0 };
			const group = groups.get(key);
			if (!group) break;
			const [next, average] = nearest(key);
			if (chain.length > 1 && average <= near + ROUNDING) {
				const before = chain.at(-2)?.key ?? key;
				chain.length -= 2;
				join(before, key);
			} else if (next === -1 || average < least) {
				done.push(group);
				drop(key);
				chain.pop();
			} else chain.push({ key: next, near: average });
		}
	}
	return done;
}
