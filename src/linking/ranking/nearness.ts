import { judged } from "../claims/judge.ts";
import { type Shared, signsOf, type Told, type Wording } from "../claims/wording.ts";

/** From this probability on that two wordings put forward the same they are near … */
const NEAR = 0.3;
/** … where they share so many telling words and numbers: one alone, however rare ("silo"), is a story's subject and no claim. */
const LEAST_SHARED = 2;

/** How probable it is that two wordings put forward the same, from 0 to 1, whatever else stands with them: by the judge that claims are put together with. */
export const nearness = (one: Wording, other: Wording): number => judged(signsOf(one, other, shared(one.words, other.words), shared(one.names, other.names)));

/** Whether two wordings alone are near enough to put forward the same. */
export function isNear(one: Wording, other: Wording): boolean {
	const numbers = [...one.numbers].filter((number) => other.numbers.has(number)).length;
	const told = shared(one.words, other.words).count + shared(one.names, other.names).count + numbers;
	return told >= LEAST_SHARED && nearness(one, other) >= NEAR;
}

function shared(one: Told, other: Told): Shared & { readonly count: number } {
	let [product, mass, count] = [0, 0, 0];
	for (const [stem, weight] of one.stems) {
		const against = other.stems.get(stem);
		if (against === undefined) continue;
		product += weight * against;
		mass += Math.min(weight, against);
		count++;
	}
	return { product, mass, count };
}
