import { averageLink, type Vector } from "../stories/average-link.ts";
import { cosine } from "./around.ts";

/** A vector is looked for by so many of its heaviest words … */
const HEAVIEST = 8;
/** … among the first so many that hold each: a wording in thousands of texts ties them to the first of them. */
const FIRST = 32;

/**
 * Groups of vectors of length 1 by average link, as places in the list, each group by its first: two groups joined at `least` hold two vectors at least as near, so that each
 * connected part is clustered by itself. Parts of no more than `whole` members stay whole. In proportion to the vectors but for parts that hang together.
 */
export function groupsOf(vectors: readonly Vector[], least: number, whole = 1): readonly (readonly number[])[] {
	const holders = new Map<string, number[]>();
	const parents = vectors.map((_, at) => at);
	const rootOf = (at: number): number => {
		let root = at;
		while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
		for (let step = at; step !== root; ) {
			const next = parents[step] ?? root;
			parents[step] = root;
			step = next;
		}
		return root;
	};
	vectors.forEach((vector, at) => {
		for (const word of heaviestOf(vector)) {
			const held = holders.get(word) ?? [];
			holders.set(word, held);
			for (const other of held) {
				const [one, two] = [rootOf(at), rootOf(other)];
				if (one !== two && cosine(vector, vectors[other] ?? new Map()) >= least) parents[Math.max(one, two)] = Math.min(one, two);
			}
			if (held.length < FIRST) held.push(at);
		}
	});
	const parts = new Map<number, number[]>();
	vectors.forEach((_, at) => {
		const part = parts.get(rootOf(at));
		if (part) part.push(at);
		else parts.set(rootOf(at), [at]);
	});
	return [...parts.values()]
		.flatMap((part) =>
			part.length <= whole
				? [part]
				: averageLink(
						part.map((at) => vectors[at] ?? new Map()),
						least,
					).map(({ members }) => members.flatMap((member) => part[member] ?? [])),
		)
		.sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}

const heaviestOf = (vector: Vector): readonly string[] =>
	[...vector]
		.sort(([one, x], [other, y]) => y - x || (one < other ? -1 : 1))
		.slice(0, HEAVIEST)
		.map(([word]) => word);
