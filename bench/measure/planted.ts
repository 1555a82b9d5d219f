import { sentencesOf } from "../../src/text/sentences.ts";

export interface Body {
	readonly id: string;
	readonly text: string;
}

/** Where a passage stands in an article; UTF-16, `end` exclusive. */
export interface Place {
	readonly id: string;
	readonly start: number;
	readonly end: number;
}

/** A passage of one body that was put into another one, edited. */
export interface Plant {
	readonly source: Place;
	readonly host: Place;
}

export interface Collection {
	readonly articles: readonly Body[];
	readonly plants: readonly Plant[];
}

/** Words of a planted passage. */
const SHORTEST = 40;
const LONGEST = 200;
/** Two bodies with so many words in a row in common are taken for natural copies. */
const COPIED = 8;

/** Numbers from 0 up to 1, the same for the same seed: mulberry32 (Ettinger, 2017, public domain). */
export type Chance = () => number;
export const chance = (seed: number): Chance => {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
};

const below = (random: Chance, bound: number): number => Math.floor(random() * bound);

const shuffled = <Item>(items: readonly Item[], random: Chance): readonly Item[] =>
	items
		.map((item) => ({ item, at: random() }))
		.sort((one, other) => one.at - other.at)
		.map(({ item }) => item);

const plainWords = (text: string): readonly string[] =>
	text
		.toLowerCase()
		.replaceAll(/['’]/g, "")
		.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Bodies long enough to give and take a passage, no two of which have eight words in a row in common: of natural copies the first one stays. */
export function withoutNaturalCopies(bodies: readonly Body[]): readonly Body[] {
	const taken = new Set<string>();
	return bodies.filter(({ text }) => {
		const words = plainWords(text);
		const runs = words.slice(COPIED - 1).map((_, at) => words.slice(at, at + COPIED).join(" "));
		if (words.length < 2 * SHORTEST || runs.some((run) => taken.has(run))) return false;
		for (const run of runs) taken.add(run);
		return true;
	});
}

export const vocabularyOf = (bodies: readonly Body[]): readonly string[] => [...new Set(bodies.flatMap(({ text }) => plainWords(text)))].sort();

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** A text of which `level` of the words are replaced, cut, or have a word of `vocabulary` put behind them, each as often as the others. */
export function edited(text: string, level: number, vocabulary: readonly string[], random: Chance): string {
	const words = Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ start: index, end: index + word.length }));
	const touched = new Set(
		shuffled(
			words.map((_, at) => at),
			random,
		).slice(0, Math.round(level * words.length)),
	);
	let out = "";
	let from = 0;
	for (const [at, { start, end }] of words.entries()) {
		if (!touched.has(at)) continue;
		const other = vocabulary[below(random, vocabulary.length)] ?? "";
		out += text.slice(from, start) + [other, "", `${text.slice(start, end)} ${other}`][below(random, 3)];
		from = end;
	}
	return out + text.slice(from);
}

interface Range {
	readonly start: number;
	readonly end: number;
}

/** A passage that begins with a sentence and has between 40 and 200 words; null where the text has no room for one. */
function passageOf(text: string, random: Chance): Range | null {
	const words = Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({ start: index, end: index + word.length }));
	const starts = sentencesOf(text)
		.map(({ start }) => words.findIndex((word) => word.start >= start))
		.filter((first) => first >= 0 && first + SHORTEST <= words.length);
	const first = starts[below(random, starts.length)];
	if (first === undefined) return null;
	const most = Math.min(LONGEST, words.length - first);
	const size = SHORTEST + below(random, most - SHORTEST + 1);
	return { start: words[first]?.start ?? 0, end: words[first + size - 1]?.end ?? 0 };
}

/** Each body gives one passage to another body and takes one of another, at the end of a sentence outside what it gives; of every other passage the sentences are put into another order. */
export function planted(bodies: readonly Body[], level: number, vocabulary: readonly string[], random: Chance): Collection {
	const round = shuffled(bodies, random);
	const given = round.map(({ text }) => passageOf(text, random));
	const inserted = round.map(({ text }, at) => {
		const from = (at + round.length - 1) % round.length;
		const range = given[from];
		const source = round[from];
		if (!range || !source) return null;
		const passage = source.text.slice(range.start, range.end);
		const sentences = sentencesOf(passage).map(({ start, end }) => passage.slice(start, end));
		const ordered = at % 2 === 0 ? sentences : shuffled(sentences, random);
		const own = given[at];
		const places = sentencesOf(text)
			.map(({ end }) => end)
			.filter((end) => !own || end <= own.start || end >= own.end);
		return { at: places[below(random, places.length)] ?? text.length, text: edited(ordered.join(" "), level, vocabulary, random) };
	});
	const articles = round.map(({ id, text }, at) => {
		const plant = inserted[at];
		return { id, text: plant ? `${text.slice(0, plant.at)}\n\n${plant.text}\n\n${text.slice(plant.at)}` : text };
	});
	const plants = inserted.flatMap((plant, at) => {
		const from = (at + round.length - 1) % round.length;
		const [source, host, range, before] = [round[from], round[at], given[from], inserted[from]];
		if (!plant || !source || !host || !range) return [];
		const moved = before && before.at <= range.start ? before.text.length + 4 : 0;
		const start = plant.at + 2;
		return [{ source: { id: source.id, start: range.start + moved, end: range.end + moved }, host: { id: host.id, start, end: start + plant.text.length } }];
	});
	return { articles, plants };
}
