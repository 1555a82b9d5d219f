import type { Token } from "./tokens.ts";

/** A tree of word runs: at its nodes the value of the run that ends there. */
interface Node<Value> {
	readonly next: Map<string, Node<Value>>;
	value: Value | undefined;
}
export type PhraseBook<Value> = Node<Value>;

/** A run of tokens that stands in a book; `last` is the index of its last token. */
export interface Match<Value> {
	readonly first: number;
	readonly last: number;
	readonly start: number;
	readonly end: number;
	readonly value: Value;
}

/** A book of word runs. In an entry `a|b` is either word and `a?` a word that may be missing; a run entered twice keeps its first value. */
export function phraseBook<Value>(entries: Iterable<readonly [string, Value]>): PhraseBook<Value> {
	const root: Node<Value> = { next: new Map(), value: undefined };
	for (const [entry, value] of entries) {
		for (const words of spelledOut(entry.toLowerCase().split(" "))) {
			let node = root;
			for (const word of words) {
				const child = node.next.get(word) ?? { next: new Map(), value: undefined };
				node.next.set(word, child);
				node = child;
			}
			if (node !== root) {
				node.value ??= value;
			}
		}
	}
	return root;
}

/** All runs that an entry's alternatives stand for. */
function spelledOut(slots: readonly string[]): readonly (readonly string[])[] {
	const [slot, ...rest] = slots;
	if (slot === undefined) {
		return [[]];
	}
	const tails = spelledOut(rest);
	const words = (slot.endsWith("?") ? slot.slice(0, -1) : slot).split("|");
	const present = words.flatMap((word) => tails.map((tail) => [word, ...tail]));
	return slot.endsWith("?") ? [...present, ...tails] : present;
}

/** The book's runs in a list of tokens: the leftmost, there the longest, none overlapping. Linear in the tokens for a given book. */
export function matchesOf<Value>(book: PhraseBook<Value>, tokens: readonly Token[]): readonly Match<Value>[] {
	const matches: Match<Value>[] = [];
	for (let first = 0; first < tokens.length; first++) {
		const match = longestAt(book, tokens, first);
		if (match !== undefined) {
			matches.push(match);
			first = match.last;
		}
	}
	return matches;
}

/** The longest run of the book that begins at the token `first`. */
export function longestAt<Value>(book: PhraseBook<Value>, tokens: readonly Token[], first: number): Match<Value> | undefined {
	const from = tokens[first];
	if (from === undefined) {
		return undefined;
	}
	let node: Node<Value> | undefined = book;
	let longest: Match<Value> | undefined;
	for (let last = first; last < tokens.length; last++) {
		const token = tokens[last];
		node = token && node.next.get(token.form);
		if (token === undefined || node === undefined) {
			return longest;
		}
		if (node.value !== undefined) {
			longest = { first, last, start: from.start, end: token.end, value: node.value };
		}
	}
	return longest;
}
