import type { Vector } from "../stories/average-link.ts";
import { cosine, stemOf, wordsOf } from "../wordings/around.ts";
import type { Wording } from "../wordings/wording.ts";
import type { Finding } from "./made.ts";
import { type Denied, deniedIn, hasFirst, mayAnswer, partIn } from "./negation.ts";
import { stemsIn } from "./proposition.ts";

/** How near two sentences must be, as a cosine, for a negation in one to be held against the other. */
const NEAR = 0.3;
/** Two telling words at least are taken back, and this part of what is taken back stands in the other sentence. */
const LEAST_WORDS = 2;
const SHARED = 0.75;
const VALUES = ["said", "denied or doubted"] as const;

interface Told {
	readonly wording: Wording;
	readonly vector: Vector;
	readonly denied: Denied | null;
}

interface Matter {
	readonly denials: Told[];
	readonly said: Map<Wording, Said>;
}

/** Candidates are looked up by so many of the rarest words that are taken back, among the first so many sentences that have each. */
const CANDIDATES = { words: 3, sentences: 64 } as const;

/** Sentences of different texts of which one takes back what others say: words behind a negation that stand in those without one. One finding for all denials of one sentence. */
export function negatedSentences(wordings: readonly Wording[]): readonly Finding[] {
	const told = wordings.map((wording): Told => ({ wording, vector: wordsOf(wording.pieces), denied: deniedIn(wording.pieces) }));
	const holders = new Map<string, Told[]>();
	for (const one of told) {
		if (one.denied !== null) continue;
		for (const word of one.vector.keys()) {
			const held = holders.get(word);
			if (held === undefined) holders.set(word, [one]);
			else if (held.length < CANDIDATES.sentences) held.push(one);
		}
	}
	/** Denials by the first sentence that they are held against. */
	const matters = new Map<Wording, Matter>();
	for (const denial of told) {
		const [first, ...others] = candidatesFor(denial, holders).flatMap((other) => saidAgainst(denial, other) ?? []);
		if (first === undefined) continue;
		const matter: Matter = matters.get(first.wording) ?? { denials: [], said: new Map<Wording, Said>() };
		matters.set(first.wording, matter);
		matter.denials.push(denial);
		for (const said of [first, ...others]) matter.said.set(said.wording, said);
	}
	return [...matters.values()].flatMap(({ denials, said }) => {
		const denied = denials.flatMap(({ wording, denied: words }) => placesOf(wording, words?.start ?? 0, words?.end ?? 0, VALUES[1]));
		const saying = [...said.values()].flatMap(({ wording, start, end }) => placesOf(wording, start, end, VALUES[0]));
		const articles = new Set([...denied, ...saying].map(({ article }) => article));
		const [one, other] = [saying[0], denied[0]];
		return articles.size < 2 || one === undefined || other === undefined
			? []
			: [{ type: "polarity", verdict: "undecided", spans: [...denied, ...saying], between: [one, other] } as const];
	});
}

function candidatesFor({ denied }: Told, holders: ReadonlyMap<string, readonly Told[]>): readonly Told[] {
	const rarest = [...(denied?.words ?? [])].sort(([one, x], [other, y]) => y - x || (one < other ? -1 : 1)).slice(0, CANDIDATES.words);
	return [...new Set(rarest.flatMap(([word]) => holders.get(word) ?? []))];
}

const placesOf = ({ text, places }: Wording, from: number, to: number, value: string): Finding["spans"] =>
	places.map(({ entry, start }) => ({ article: entry.id, start: start + from, end: start + to, text: text.slice(from, to), value }));

interface Said {
	readonly wording: Wording;
	readonly start: number;
	readonly end: number;
}

/** Where a sentence says, without taking it back, what another takes back; undefined where it does not. */
function saidAgainst({ denied, vector: denial }: Told, { wording, vector }: Told): Said | undefined {
	if (denied === null || cosine(denial, vector) < NEAR) return undefined;
	const stems = stemsIn(wording.pieces);
	if (!mayAnswer(denied.verbs, stems) || !hasFirst(denied, stems)) return undefined;
	if (partIn(denied.words, vector) < SHARED || ![...denied.common].some((word) => vector.has(word))) return undefined;
	const there = wording.pieces.filter(({ form }) => denied.words.has(stemOf(form)));
	const [first, last] = [there[0], there.at(-1)];
	const told = new Set(there.filter(({ text }) => !/^\p{Lu}/u.test(text)).map(({ form }) => stemOf(form)));
	return first === undefined || last === undefined || told.size < LEAST_WORDS ? undefined : { wording, start: first.start, end: last.end };
}
