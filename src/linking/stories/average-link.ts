/** A sparse vector: weights by word. */
export type Vector = ReadonlyMap<string, number>;

/** One vector, or two groups that were joined. */
export interface Group {
	/** Places in the list of vectors, in ascending order. */
	readonly members: readonly number[];
	/** The two groups that it was joined from; null for a single vector. */
	readonly parts: readonly [Group, Group] | null;
	/** Average similarity of a member of one part with a member of the other; 1 for a single vector. */
	readonly between: number;
	/** Average similarity of two of its members; 1 for a single vector. */
	readonly within: number;
}

/** While groups are joined: the sum of the members' vectors, from which every average follows. */
interface Cluster {
	readonly group: Group;
	readonly sum: Map<string, number>;
	/** The sum's squared length. */
	readonly square: number;
}

/** Smaller differences between similarities are those of rounding. */
const ROUNDING = 1e-9;

/**
 * Average-link clustering of vectors of length 1 by their cosines: the groups that no join of at least `least` is left for, by their first members, each with the joins that made it.
 * The average of all pairs between two groups is the product of their sums by their sizes, so that pairs need not be kept; nearest neighbours are looked up by shared words,
 * and joined along chains of them (Murtagh, 1983: the result is that of joining the nearest two groups first). The same vectors in the same order give the same groups.
 */
export function averageLink(vectors: readonly Vector[], least: number): readonly Group[] {
	const live = new Map<number, Cluster>();
	/** For each word the clusters that have it, with its weight in each. */
	const index = new Map<string, Map<number, number>>();
	vectors.forEach((vector, at) => {
		live.set(at, { group: { members: [at], parts: null, between: 1, within: 1 }, sum: new Map(vector), square: vector.size === 0 ? 0 : 1 });
		for (const [word, weight] of vector) {
			const holders = index.get(word);
			if (holders) holders.set(at, weight);
			else index.set(word, new Map([[at, weight]]));
		}
	});
	const products = new Float64Array(vectors.length);
	const done: Group[] = [];
	const drop = (key: number, { sum }: Cluster): void => {
		live.delete(key);
		for (const word of sum.keys()) index.get(word)?.delete(key);
	};

	/** The nearest other cluster, and how near it is; the one with the smallest key of several. */
	const nearest = (key: number, { sum, group }: Cluster): readonly [number, number] => {
		const touched: number[] = [];
		for (const [word, weight] of sum) {
			for (const [other, others] of index.get(word) ?? []) {
				if (products[other] === 0) touched.push(other);
				products[other] = (products[other] ?? 0) + weight * others;
			}
		}
		let best: readonly [number, number] = [-1, 0];
		for (const other of touched) {
			const similarity = (products[other] ?? 0) / (group.members.length * (live.get(other)?.group.members.length ?? 1));
			products[other] = 0;
			if (other !== key && (similarity > best[1] || (similarity === best[1] && other < best[0]))) best = [other, similarity];
		}
		return best;
	};

	/** Join two clusters under the key of the one with more words. */
	const join = (one: number, other: number, between: number): void => {
		const [a, b] = [live.get(one), live.get(other)];
		if (!a || !b) return;
		const [into, from, key, gone] = a.sum.size >= b.sum.size ? [a, b, one, other] : [b, a, other, one];
		drop(gone, from);
		for (const [word, weight] of from.sum) {
			const sum = (into.sum.get(word) ?? 0) + weight;
			into.sum.set(word, sum);
			index.get(word)?.set(key, sum);
		}
		const [m, n] = [into.group.members.length, from.group.members.length];
		const square = into.square + from.square + 2 * between * m * n;
		const within = (square - m - n) / ((m + n) * (m + n - 1));
		const members = [...into.group.members, ...from.group.members].sort((x, y) => x - y);
		live.set(key, { group: { members, parts: [into.group, from.group], between, within }, sum: into.sum, square });
	};

	for (let start = 0; start < vectors.length; start++) {
		/** Each is the nearest to the one before it, and `near` how near. */
		const chain: { readonly key: number; readonly near: number }[] = [];
		while (chain.length > 0 || live.has(start)) {
			const { key, near } = chain.at(-1) ?? { key: start, near: 0 };
			if (chain.length === 0) chain.push({ key, near });
			const cluster = live.get(key);
			if (!cluster) break;
			const [next, similarity] = nearest(key, cluster);
			if (chain.length > 1 && similarity <= near + ROUNDING) {
				const before = chain.at(-2)?.key ?? -1;
				chain.length -= 2;
				join(before, key, near);
			} else if (similarity < least) {
				drop(key, cluster);
				done.push(cluster.group);
				chain.pop();
			} else chain.push({ key: next, near: similarity });
		}
	}
	return done.sort((a, b) => (a.members[0] ?? 0) - (b.members[0] ?? 0));
}
