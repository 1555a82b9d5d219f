import { signsOf, type Wording } from "./wording.ts";

/** Two statements that may take up one claim: their places in the list, the later one first, and their signs. */
export interface Pair {
	readonly later: number;
	readonly earlier: number;
	readonly signs: readonly number[];
}

/** Wordings that share less are not compared: one word that stands in every seventh article tells about as much. Whether two are compared depends on the two alone. */
const LEAST_SHARED = 2;

/** The pairs worth judging, found by the stems that they share; time in proportion to the pairs that share one. */
export function* pairsOf(wordings: readonly Wording[]): Generator<Pair> {
	const [words, names] = [sharing(wordings.length), sharing(wordings.length)];
	for (const [later, wording] of wordings.entries()) {
		const met = new Set([...words.met(wording.words.stems), ...names.met(wording.names.stems)]);
		for (const earlier of [...met].sort((one, other) => one - other)) {
			const other = wordings[earlier];
			const [sharedWords, sharedNames] = [words.with(earlier), names.with(earlier)];
			if (other && sharedWords.mass + sharedNames.mass >= LEAST_SHARED) yield { later, earlier, signs: signsOf(wording, other, sharedWords, sharedNames) };
		}
		words.add(later, wording.words.stems);
		names.add(later, wording.names.stems);
	}
}

/** What one list of weighted stems shares with each of those before it. */
function sharing(count: number) {
	const holders = new Map<string, { readonly at: number; readonly weight: number }[]>();
	const products = new Float64Array(count);
	const masses = new Float64Array(count);
	return {
		/** The places of those that share a stem. */
		met(stems: ReadonlyMap<string, number>): readonly number[] {
			const met: number[] = [];
			for (const [stem, weight] of stems) {
				for (const { at, weight: other } of holders.get(stem) ?? []) {
					if (products[at] === 0) met.push(at);
					products[at] = (products[at] ?? 0) + weight * other;
					masses[at] = (masses[at] ?? 0) + Math.min(weight, other);
				}
			}
			return met;
		},
		/** What is shared with one of them; asked once for each that was met. */
		with(at: number) {
			const shared = { product: products[at] ?? 0, mass: masses[at] ?? 0 };
			products[at] = 0;
			masses[at] = 0;
			return shared;
		},
		add(at: number, stems: ReadonlyMap<string, number>): void {
			for (const [stem, weight] of stems) {
				const held = holders.get(stem);
				if (held) held.push({ at, weight });
				else holders.set(stem, [{ at, weight }]);
			}
		},
	};
}
