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
export function clustersOf(count: number, edges: Iterable<Edge>, rulings: readonly Ruling[], least: number): readonly (readonly number[])[] {
	const groups = groupsOf(count);
	for (const { one, other, same } of edges) groups.tie(one, other, same);
	for (const { one, other, same } of rulings) if (!same) groups.tie(one, other, Number.NEGATIVE_INFINITY);
	for (const { one, other, same } of rulings) if (same) groups.join(groups.of(one), groups.of(other));
	joinNearest(groups, count, least);
	const clusters = Map.groupBy(
		Array.from({ length: count }, (_, item) => item),
		(item) => groups.of(item),
	);
	return [...clusters.values()];
}

/** Groups of items, each named by its first item, and the sums of the edges between two of them. */
interface Groups {
	/** The group of an item. */
	readonly of: (item: number) => number;
	/** Put an edge between two items; to be done before any are joined. */
	readonly tie: (one: number, other: number, same: number) => void;
	readonly join: (one: number, other: number) => void;
	/** The group that has the highest average of edges with a group, the first of several, and that average; [-1, 0] where there is none above 0. */
	readonly nearest: (group: number) => readonly [number, number];
	/** Leave a group out of all that follows. */
	readonly finish: (group: number) => void;
	readonly isOpen: (group: number) => boolean;
}

/** Every item a group by itself. Edges stay with the items that they were given for, and are summed when their group is asked about: joining two moves the shorter list alone. */
function groupsOf(count: number): Groups {
	const above = Int32Array.from({ length: count }, (_, item) => item);
	const sizes = new Int32Array(count).fill(1);
	const open = new Uint8Array(count).fill(1);
	const ties = Array.from({ length: count }, (): Ties => ({ to: [], sums: [] }));
	const sums = new Float64Array(count);
	const isMet = new Uint8Array(count);
	const of = (item: number): number => {
		let at = item;
		for (let up = above[at] ?? at; up !== at; up = above[at] ?? at) {
			above[at] = above[up] ?? up;
			at = up;
		}
		return at;
	};
	const put = (item: number, to: number, sum: number): void => {
		ties[item]?.to.push(to);
		ties[item]?.sums.push(sum);
	};
	/** The ties of a group, one for each other group that is open. */
	const summed = (group: number): Ties => {
		const held = ties[group] ?? { to: [], sums: [] };
		const met: number[] = [];
		for (let at = 0; at < held.to.length; at++) {
			const other = of(held.to[at] ?? 0);
			if (other === group || open[other] === 0) continue;
			if (isMet[other] === 0) met.push(other);
			isMet[other] = 1;
			sums[other] = (sums[other] ?? 0) + (held.sums[at] ?? 0);
		}
		const now = { to: met, sums: met.map((other) => sums[other] ?? 0) };
		for (const other of met) {
			sums[other] = 0;
			isMet[other] = 0;
		}
		ties[group] = now;
		return now;
	};
	return {
		of,
		tie: (one, other, same) => {
			put(one, other, same);
			put(other, one, same);
		},
		join: (one, other) => {
			const [first, gone] = one < other ? [one, other] : [other, one];
			if (first === gone) return;
			const [a, b] = [ties[first], ties[gone]];
			if (!a || !b) return;
			const [long, short] = a.to.length >= b.to.length ? [a, b] : [b, a];
			for (const [at, to] of short.to.entries()) {
				long.to.push(to);
				long.sums.push(short.sums[at] ?? 0);
			}
			ties[first] = long;
			ties[gone] = { to: [], sums: [] };
			above[gone] = first;
			sizes[first] = (sizes[first] ?? 0) + (sizes[gone] ?? 0);
		},
		nearest: (group) => {
			const { to, sums: sumsWith } = summed(group);
			let [best, most] = [-1, 0];
			for (const [at, other] of to.entries()) {
				const average = (sumsWith[at] ?? 0) / ((sizes[group] ?? 1) * (sizes[other] ?? 1));
				if (average > most + ROUNDING || (average > most - ROUNDING && other < best)) [best, most] = [other, average];
			}
			return [best, most];
		},
		finish: (group) => {
			open[group] = 0;
			ties[group] = { to: [], sums: [] };
		},
		isOpen: (group) => open[group] === 1 && above[group] === group,
	};
}

/** Edges of a group: the items that they lead to, and what each adds. */
interface Ties {
	readonly to: number[];
	readonly sums: number[];
}

function joinNearest(groups: Groups, count: number, least: number): void {
	for (let start = 0; start < count; start++) {
		/** Each is the nearest to the one before it, and `near` how near. */
		const chain: { readonly key: number; readonly near: number }[] = [];
		while (chain.length > 0 || groups.isOpen(start)) {
			if (chain.length === 0) chain.push({ key: start, near: 0 });
			const { key, near } = chain.at(-1) ?? { key: start, near: 0 };
			const [next, average] = groups.nearest(key);
			if (chain.length > 1 && average <= near + ROUNDING) {
				groups.join(chain.at(-2)?.key ?? key, key);
				chain.length -= 2;
			} else if (next === -1 || average < least) {
				groups.finish(key);
				chain.pop();
			} else chain.push({ key: next, near: average });
		}
	}
}
