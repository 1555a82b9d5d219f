import { isSlip } from "../../entities/spelling.ts";
import type { Groups } from "./groups.ts";
import { nameWords } from "./name-words.ts";

/** A consonant heard alike in two transliterations: "ch" and "sh", "c" and "k". */
const heard = (word: string): string =>
	word
		.replaceAll(/[cs]h/gu, "s")
		.replaceAll("c", "k")
		.replaceAll(/[aeiouhj]/gu, "");

/** Names of fewer consonants are heard alike too easily. */
const LONG_ENOUGH = 5;

interface Person {
	readonly name: string;
	readonly words: readonly string[];
}

/**
 * Joins the names of one person: spelled in two ways ("Ada Quill", "Ada Quil"), with and without what stands between or behind ("Ada Quill", "Ada Mary Quill"),
 * and one name alone where the texts give it to one person only. Names are compared where they share a first or a last word as it is heard.
 */
export function joinPeople(names: Iterable<string>, groups: Groups): void {
	const people = [...new Set(names)].sort().map((name): Person => ({ name, words: nameWords(name) }));
	const full = people.filter(({ words }) => words.length > 1);
	for (const key of [(words: readonly string[]) => words[0], (words: readonly string[]) => words.at(-1)]) {
		for (const bucket of bucketsOf(full, ({ words }) => heard(key(words) ?? ""))) {
			for (const [index, one] of bucket.entries()) {
				for (const other of bucket.slice(index + 1, index + 1 + NEIGHBOURS)) {
					if (isSame(one.words, other.words)) groups.join(one.name, other.name);
				}
			}
		}
	}
	const holders = new Map<string, Set<string>>();
	for (const { name, words } of full)
		for (const word of [words[0], words.at(-1)]) if (word !== undefined) holders.set(word, (holders.get(word) ?? new Set()).add(groups.of(name)));
	for (const { name, words } of people) {
		const [holder, ...more] = words.length === 1 ? (holders.get(words[0] ?? "") ?? []) : [];
		if (holder !== undefined && more.length === 0) groups.join(name, holder);
	}
}

/** One word is common to very many people in no story; each is compared with so many that sort behind it. */
const NEIGHBOURS = 50;

function bucketsOf<Item>(items: readonly Item[], key: (item: Item) => string): Iterable<readonly Item[]> {
	const buckets = new Map<string, Item[]>();
	for (const item of items) {
		const bucket = buckets.get(key(item));
		if (bucket) bucket.push(item);
		else buckets.set(key(item), [item]);
	}
	return buckets.values();
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	if (isHeardAlike(short, long) || isEndOf(short, long)) return true;
	if (!isWordAlike(short[0], long[0])) return false;
	const rest = short.slice(1);
	let at = 0;
	for (const word of long.slice(1)) if (isWordAlike(rest[at], word)) at++;
	return at === rest.length;
}

/** "Ada Quill" of "Astronomer Ada Quill". */
const isEndOf = (short: readonly string[], long: readonly string[]): boolean => short.every((word, index) => word === long[long.length - short.length + index]);

const isWordAlike = (one: string | undefined, other: string | undefined): boolean =>
	one !== undefined && other !== undefined && (one === other || isSlip(one, other));

function isHeardAlike(one: readonly string[], other: readonly string[]): boolean {
	const [left, right] = [one.map(heard).join(" "), other.map(heard).join(" ")];
	return one.length === other.length && left === right && left.length > LONG_ENOUGH;
}
