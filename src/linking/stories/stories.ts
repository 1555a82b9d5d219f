import { createHash } from "node:crypto";
import { averageLink, type Group, type Vector } from "./average-link.ts";
import type { Signature } from "./signature.ts";

/** Articles on one event. */
export interface Story {
	/** The first 16 hexadecimal digits of the SHA-256 of its first article's id. */
	readonly id: string;
	/** The ids of its articles, in ascending order. */
	readonly articles: readonly string[];
}

/** Groups that are less alike on average are never on one event. Of articles from different topics of ECB+ one pair in a thousand is as much alike. */
const LEAST = 0.16;
/** Texts that are more alike count as one: twenty papers with one agency's copy are a close group, and the paper with a report of its own belongs to them none the less. */
const SAME_TEXT = 0.8;
/** Two groups are on two events of a kind where articles are alike within each, and between them less than this part of that. */
const APART = 0.73;
/** The average within a group is taken with so many pairs like those between the groups, since that of a few articles says little. */
const DOUBT = 10;

/**
 * The stories among articles, by their first articles: the same for any order of the articles, which are told apart by their ids. Average link over their telling words;
 * then what two events of one kind (an election and the next, two fires in shops of one name) have in common is held against what each has of its own.
 */
export function storiesAmong(signatures: readonly Signature[]): readonly Story[] {
	const repeats = byWords(byId(signatures));
	const texts = averageLink(
		repeats.map(({ words }) => words),
		SAME_TEXT,
	);
	const vectors = texts.map(({ members }) => mean(members.flatMap((at) => repeats[at]?.words ?? [])));
	return averageLink(vectors, LEAST)
		.flatMap(eventsIn)
		.map(({ members }) => storyOf(members.flatMap((text) => texts[text]?.members ?? []).flatMap((at) => repeats[at]?.ids ?? [])))
		.sort((a, b) => compare(a.articles[0] ?? "", b.articles[0] ?? ""));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function storyOf(ids: readonly string[]): Story {
	const articles = ids.toSorted(compare);
	return {
		id: createHash("sha256")
			.update(articles[0] ?? "")
			.digest("hex")
			.slice(0, 16),
		articles,
	};
}

/** One signature an id, in the order of ids; several texts under one id are taken together. */
function byId(signatures: readonly Signature[]): readonly Signature[] {
	const all = new Map<string, Signature[]>();
	for (const signature of signatures) all.set(signature.id, [...(all.get(signature.id) ?? []), signature]);
	return [...all]
		.sort(([a], [b]) => compare(a, b))
		.map(([id, texts]) => ({ id, words: mean(texts.map(({ words }) => words).sort((a, b) => compare(keyOf(a), keyOf(b)))) }));
}

interface Repeats {
	readonly ids: string[];
	readonly words: Vector;
}

/** Articles of the very same words together: ten thousand copies are one text. Those without words are not alike. */
function byWords(signatures: readonly Signature[]): readonly Repeats[] {
	const all = new Map<string, Repeats>();
	for (const { id, words } of signatures) {
		const key = words.size === 0 ? ` ${id}` : keyOf(words);
		const repeats = all.get(key);
		if (repeats) repeats.ids.push(id);
		else all.set(key, { ids: [id], words });
	}
	return [...all.values()];
}

const keyOf = (words: Vector): string => JSON.stringify([...words]);

/** The direction of several vectors taken together, with length 1. */
function mean(vectors: readonly Vector[]): Vector {
	const [first] = vectors;
	if (first && vectors.length === 1) return first;
	const sum = new Map<string, number>();
	for (const vector of vectors) for (const [word, weight] of vector) sum.set(word, (sum.get(word) ?? 0) + weight);
	const length = Math.hypot(...sum.values());
	return new Map([...sum].map(([word, weight]) => [word, weight / length]));
}

/** The largest groups inside a group that are one event each: those that were joined from two such groups which do not stand apart. */
function eventsIn(group: Group): readonly Group[] {
	if (group.parts === null) return [group];
	const [one, other] = group.parts;
	const inside = [...eventsIn(one), ...eventsIn(other)];
	return inside.length > 2 || standApart(one, other, group.between) ? inside : [group];
}

const standApart = (one: Group, other: Group, between: number): boolean => between < APART * Math.sqrt(doubted(one, between) * doubted(other, between));

function doubted({ members, within }: Group, between: number): number {
	const pairs = (members.length * (members.length - 1)) / 2;
	return (within * pairs + between * DOUBT) / (pairs + DOUBT);
}
