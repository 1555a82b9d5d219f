import type { Words } from "./words.ts";

/** Telling words in a row that make a fingerprint. Common words between them do not count, so that small edits leave it as it is. */
const ROW = 3;
/** Words from a fingerprint's first to its last, at most. */
const REACH = 12;
/** Places of one fingerprint that are looked at in one article, at most: the work on a text that repeats itself stays linear. */
const PLACES = 4;
/** Places are below this, so that a fingerprint and its place fit into one exact number. Words beyond it have no fingerprints. */
const PLACE = 2 ** 21;

/** The fingerprints of a text in ascending order, each with the places, indices of words, where it begins. */
export interface Fingerprints {
	readonly length: number;
	readonly keys: Uint32Array;
	readonly places: Uint32Array;
}

/**
 * Runs of three telling words: the shingles of Broder (1997) with common words left out, as in Stamatatos (2011) turned round.
 * All are kept instead of a winnowed part (Schleimer, Wilkerson and Aiken, 2003): of a short passage with three words in ten edited only a few are left.
 */
export function fingerprintsOf({ forms, telling, length }: Words): Fingerprints {
	const row: number[] = [];
	const found: number[] = [];
	for (let at = 0; at < length && at < PLACE; at++) {
		if (telling[at] === 0) continue;
		row.push(at);
		if (row.length > ROW) row.shift();
		const first = row[0] ?? 0;
		if (row.length < ROW || at - first > REACH) continue;
		let key = 0;
		for (const place of row) key = Math.imul(key ^ (forms[place] ?? 0), 0x9e3779b1) ^ (key >>> 15);
		found.push((key >>> 0) * PLACE + first);
	}
	const sorted = Float64Array.from(found).sort();
	const keys = new Uint32Array(sorted.length);
	const places = new Uint32Array(sorted.length);
	let count = 0;
	for (const one of sorted) {
		const key = Math.floor(one / PLACE);
		if (count >= PLACES && keys[count - PLACES] === key) continue;
		keys[count] = key;
		places[count] = one % PLACE;
		count++;
	}
	return { length: count, keys: keys.slice(0, count), places: places.slice(0, count) };
}
