import type { Fingerprints } from "./fingerprints.ts";

/** Fingerprints that two texts must share to be compared. */
const SHARED = 3;
/**
 * Of the texts that hold one fingerprint, each is compared with so many, the first ones: a wording in 5,000 texts ties them to the first of them
 * instead of making twelve million pairs.
 */
const FIRST = 32;

/** The pairs of texts worth comparing, as indices, the later one first. Needs time in proportion to the fingerprints. */
export function* pairsOf(texts: readonly Fingerprints[]): Generator<readonly [later: number, earlier: number]> {
	const total = texts.reduce((sum, { length }) => sum + length, 0);
	const mask = 2 ** Math.ceil(Math.log2(total + 2)) - 1;
	/** A table of chains: in `heads` the last entry of a chain, in `before` the one before each; 0 ends it. */
	const heads = new Int32Array(mask + 1);
	const before = new Int32Array(total + 1);
	const entryKeys = new Uint32Array(total + 1);
	const entryTexts = new Int32Array(total + 1);
	const shared = new Int32Array(texts.length);
	let entries = 0;
	for (const [later, { keys, length }] of texts.entries()) {
		const met: number[] = [];
		for (let at = 0; at < length; at++) {
			const key = keys[at] ?? 0;
			if (at > 0 && key === keys[at - 1]) continue;
			let holders = 0;
			for (let entry = heads[key & mask] ?? 0; entry !== 0; entry = before[entry] ?? 0) {
				if (entryKeys[entry] !== key) continue;
				holders++;
				const earlier = entryTexts[entry] ?? 0;
				const count = (shared[earlier] ?? 0) + 1;
				shared[earlier] = count;
				if (count === 1) met.push(earlier);
			}
			if (holders >= FIRST) continue;
			entries++;
			entryKeys[entries] = key;
			entryTexts[entries] = later;
			before[entries] = heads[key & mask] ?? 0;
			heads[key & mask] = entries;
		}
		for (const earlier of met.sort((one, other) => one - other)) {
			if ((shared[earlier] ?? 0) >= SHARED) yield [later, earlier];
			shared[earlier] = 0;
		}
	}
}
