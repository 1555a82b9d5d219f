import type { Piece } from "../../text/numbers/pieces.ts";
import { averageLink, type Vector } from "../stories/average-link.ts";
import { stemOf, wordsOf } from "../wordings/around.ts";
import type { Wording } from "../wordings/wording.ts";
import type { Finding } from "./made.ts";
import { negationIn } from "./negation.ts";

/** How near two sentences must be, as a cosine, for a negation in one to be held against the other. */
const NEAR = 0.3;
/** So many pieces behind a negation it may bear on, up to the clause's end. */
const REACH = 12;
/** Two telling words at least are taken back, and this part of what is taken back stands in the other sentence. */
const LEAST_WORDS = 2;
const SHARED = 0.75;
const VALUES = ["said", "denied or doubted"] as const;

interface Told {
	readonly wording: Wording;
	readonly vector: Vector;
	/** What is taken back: its words, those of them that are no names, and where they stand in the sentence; null in a sentence that takes nothing back. */
	readonly denied: { readonly start: number; readonly end: number; readonly words: Vector; readonly common: ReadonlySet<string> } | null;
}

/** Sentences of different texts of which one takes back what another says: words behind a negation that stand in the other without one. */
export function negatedSentences(wordings: readonly Wording[]): readonly Finding[] {
	const told = wordings.map((wording): Told => ({ wording, vector: wordsOf(wording.pieces), denied: deniedIn(wording.pieces) }));
	const vectors = told.map(({ vector }) => vector);
	return averageLink(vectors, NEAR).flatMap(({ members }): readonly Finding[] => {
		const group = members.flatMap((at) => told[at] ?? []);
		const sides = group
			.flatMap((one) => (one.denied === null ? [] : [{ one, against: group.flatMap((other) => saidAgainst(one, other) ?? []) }]))
			.filter(({ against }) => against.length > 0);
		if (sides.length === 0) return [];
		const denied = sides.flatMap(({ one: { wording, denied: words } }) => placesOf(wording, words?.start ?? 0, words?.end ?? 0, VALUES[1]));
		const said = [...new Map(sides.flatMap(({ against }) => against).map((one) => [one.wording, one] as const)).values()].flatMap(({ wording, start, end }) =>
			placesOf(wording, start, end, VALUES[0]),
		);
		const articles = new Set([...denied, ...said].map(({ article }) => article));
		const [one, other] = [said[0], denied[0]];
		return articles.size < 2 || one === undefined || other === undefined
			? []
			: [{ type: "polarity", verdict: "undecided", spans: [...denied, ...said], between: [one, other] }];
	});
}

const placesOf = ({ text, places }: Wording, from: number, to: number, value: string): Finding["spans"] =>
	places.map(({ entry, start }) => ({ article: entry.id, start: start + from, end: start + to, text: text.slice(from, to), value }));

interface Said {
	readonly wording: Wording;
	readonly start: number;
	readonly end: number;
}

/** Where a sentence says, without taking it back, what another takes back; undefined where it does not. */
function saidAgainst({ denied, wording: { pieces } }: Told, { wording, vector, denied: ownDenial }: Told): Said | undefined {
	if (denied === null || ownDenial !== null || pieces === wording.pieces) return undefined;
	let [shared, whole, common] = [0, 0, 0];
	for (const [word, weight] of denied.words) {
		whole += weight;
		if (!vector.has(word)) continue;
		shared += weight;
		common += Number(denied.common.has(word));
	}
	if (shared < SHARED * whole || common === 0) return undefined;
	const there = wording.pieces.filter(({ form }) => denied.words.has(stemOf(form)));
	const [first, last] = [there[0], there.at(-1)];
	const told = new Set(there.filter(({ text }) => !/^\p{Lu}/u.test(text)).map(({ form }) => stemOf(form)));
	return first === undefined || last === undefined || told.size < LEAST_WORDS ? undefined : { wording, start: first.start, end: last.end };
}

/** The first run of words that a negation takes back, from the negation to the clause's end. */
function deniedIn(pieces: readonly Piece[]): Told["denied"] {
	const first = negationIn(pieces);
	const negation = first === undefined ? undefined : pieces[first];
	if (first === undefined || negation === undefined) return null;
	const stop = pieces.findIndex(({ text }, index) => index > first && /^[;:.!?–—]$/.test(text));
	const last = Math.min(stop < 0 ? pieces.length : stop, first + REACH);
	const run = pieces.slice(first + 1, last);
	const words = wordsOf(run);
	if (words.size < LEAST_WORDS) return { start: negation.start, end: negation.end, words: new Map([["", 1]]), common: new Set() };
	const common = new Set(wordsOf(run.filter(({ text }) => !/^\p{Lu}/u.test(text))).keys());
	return { start: negation.start, end: pieces[last - 1]?.end ?? negation.end, words, common };
}
