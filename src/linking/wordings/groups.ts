import { averageLink, type Vector } from "../stories/average-link.ts";
import { cosine } from "./around.ts";

/** A vector is looked for by so many of its heaviest words … */
const HEAVIEST = 8;
/** … among the first so many that hold each: a wording in thousands of texts ties them to the first of them. */
const FIRST = 32;
/** Average link takes time by the square: a larger part is parted again at a higher likeness, and what is nearly the same throughout stays whole. */
const LARGEST = 300;
const STEP = 0.15;
const NEARLY_SAME = 0.9;

/**
 * Groups of vectors of length 1 by average link, as places in the list, each group by its first: two groups joined at `least` hold two vectors at least as near, so that each
 * connected part is clustered by itself. Parts of no more than `whole` members stay whole. In proportion to the vectors.
 */
export function groupsOf(vectors: readonly Vector[], least: number, whole = 1): readonly (readonly number[])[] {
	return partsOf(vectors, Array.from(vectors.keys()), least)
		.flatMap((part) => grouped(vectors, part, least, whole))
		.sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}

function grouped(vectors: readonly Vector[], part: readonly number[], least: number, whole: number): readonly (readonly number[])[] {
	if (part.length <= whole) return [part];
	if (part.length > LARGEST)
		return least >= NEARLY_SAME ? [part] : partsOf(vectors, part, least + STEP).flatMap((smaller) => grouped(vectors, smaller, least + STEP, whole));
	return averageLink(
		part.map((at) => vectors[at] ?? new Map()),
		least,
	).map(({ members }) => members.flatMap((member) => part[member] ?? []));
}

/** The parts of some vectors that hang together by pairs at least as near. */
function partsOf(vectors: readonly Vector[], members: readonly number[], least: number): readonly (readonly number[])[] {
	const holders = new Map<string, number[]>();
	const parents = new Map<number, number>();
	const rootOf = (at: number): number => {
		let root = at;
		for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
		if (root !== at) parents.set(at, root);
		return root;
	};
	for (const at of members) {
		const vector = vectors[at] ?? new Map();
		for (const word of heaviestOf(vector)) {
			const held = holders.get(word) ?? [];
			holders.set(word, held);
			for (const other of held) {
				const [one, two] = [rootOf(at), rootOf(other)];
				if (one !== two && cosine(vector, vectors[other] ?? new Map()) >= least) parents.set(Math.max(one, two), Math.min(one, two));
			}
			if (held.length < FIRST) held.push(at);
		}
	}
	const parts = new Map<number, number[]>();
	for (const at of members) {
		const part = parts.get(rootOf(at));
		if (part) part.push(at);
		else parts.set(rootOf(at), [at]);
	}
	return [...parts.values()];
}

const heaviestOf = (vector: Vector): readonly string[] =>
	[...vector]
		.sort(([one, x], [other, y]) => y - x || (one < other ? -1 : 1))
		.slice(0, HEAVIEST)
		.map(([word]) => word);
