import { areOfOthers, numbersShared, signsOf, type Wording } from "./wording.ts";

/** Two statements that may take up one claim: their places in the list, the later one first, and their signs. */
export interface Pair {
	readonly later: number;
	readonly earlier: number;
	readonly signs: readonly number[];
	/** Whether their figures are of different things, so that they are two claims whatever else they share. */
	readonly areApart: boolean;
}

/** Wordings that share less are not compared: one word that stands in every seventh article tells about as much. Whether two are compared depends on the two alone. */
const LEAST_SHARED = 2;
/** Nor are those that share fewer words and numbers: what a story is about stands in most of its statements, whatever they say of it. */
const LEAST_WORDS = 2;

/** The pairs worth judging, found by the stems that they share; time in proportion to the pairs that share one. */
export function* pairsOf(wordings: readonly Wording[]): Generator<Pair> {
	const [words, names] = [sharing(wordings.length), sharing(wordings.length)];
	for (const [later, wording] of wordings.entries()) {
		words.meet(wording.words.stems);
		names.meet(wording.names.stems);
		const named = names.met.filter((earlier) => words.masses[earlier] === 0);
		for (const earlier of Int32Array.from([...words.met, ...named]).sort()) {
			const other = wordings[earlier];
			const [sharedWords, sharedNames] = [words.with(earlier), names.with(earlier)];
			if (!other || sharedWords.mass + sharedNames.mass < LEAST_SHARED) continue;
			const count = sharedWords.count + sharedNames.count;
			if (count >= LEAST_WORDS || count + numbersShared(wording, other) >= LEAST_WORDS)
				yield { later, earlier, signs: signsOf(wording, other, sharedWords, sharedNames), areApart: areOfOthers(wording, other) };
		}
		words.take(later, wording.words.stems);
		names.take(later, wording.names.stems);
	}
}

/** Where a stem stands, and how much it weighs there. */
interface Holders {
	readonly places: number[];
	readonly weights: number[];
}

/** What one list of weighted stems shares with each of those before it. */
function sharing(count: number) {
	const holders = new Map<string, Holders>();
	const products = new Float64Array(count);
	const masses = new Float64Array(count);
	const counts = new Int32Array(count);
	const met: number[] = [];
	return {
		/** The places of those that share a stem with the one that was last met. */
		met,
		/** The sums of the smaller weights of the stems that are shared with those; 0 elsewhere. */
		masses,
		/** Hold a list against all before it. */
		meet(stems: ReadonlyMap<string, number>): void {
			met.length = 0;
			for (const [stem, weight] of stems) {
				const held = holders.get(stem);
				if (!held) continue;
				const { places, weights } = held;
				for (let at = 0; at < places.length; at++) {
					const [place, other] = [places[at] ?? 0, weights[at] ?? 0];
					if (masses[place] === 0) met.push(place);
					products[place] = (products[place] ?? 0) + weight * other;
					masses[place] = (masses[place] ?? 0) + Math.min(weight, other);
					counts[place] = (counts[place] ?? 0) + 1;
				}
			}
		},
		/** What is shared with one of them; asked once for each that was met. */
		with(at: number) {
			const shared = { product: products[at] ?? 0, mass: masses[at] ?? 0, count: counts[at] ?? 0 };
			counts[at] = 0;
			products[at] = 0;
			masses[at] = 0;
			return shared;
		},
		/** Put a list behind the others. */
		take(at: number, stems: ReadonlyMap<string, number>): void {
			for (const [stem, weight] of stems) {
				const held = holders.get(stem);
				if (held) {
					held.places.push(at);
					held.weights.push(weight);
				} else holders.set(stem, { places: [at], weights: [weight] });
			}
		},
	};
}
