import functionWords from "../text/function-words.json" with { type: "json" };
import { firstAtLeast } from "../text/sorted.ts";
import type { Token } from "../text/tokens.ts";
import type { Units } from "../text/units.ts";
import type { NameMention } from "./name-mentions.ts";
import { type Nominal, nominalEndingAt } from "./nominals.ts";
import { type Pronoun, pronounOf } from "./pronouns.ts";

interface Range {
	readonly start: number;
	readonly end: number;
}

/** Whose words stand where: the spans of a statement's source and of what it says. */
export interface Speech {
	readonly source: readonly Range[];
	readonly content: readonly Range[];
}

/** A place where somebody or something may be taken up. `first` and `last` are indexes of tokens. */
export interface Item {
	readonly first: number;
	readonly last: number;
	readonly start: number;
	readonly end: number;
	readonly what: { readonly name: NameMention } | { readonly nominal: Nominal } | { readonly pronoun: Pronoun };
	/** The sentence's number. */
	readonly sentence: number;
	/** Whether it stands in quotation marks. */
	readonly quoted: boolean;
	/** The innermost speech in whose content it stands. */
	readonly inside: Speech | undefined;
	/** The speeches whose source it heads. */
	readonly heads: readonly Speech[];
}

const AFTER_HEAD: ReadonlySet<string> = new Set(functionWords.afterHead);
const startOf = ({ start }: Range): number => start;

/** All names, nouns with an article and pronouns of an article, in reading order; nouns without an article where they head a source. */
export function itemsOf({ text, tokens, sentences, quotations }: Units, names: readonly NameMention[], speeches: readonly Speech[]): readonly Item[] {
	const taken = new Set(names.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, offset) => first + offset)));
	const sources = new Set(speeches.flatMap(({ source: [span] }) => (span === undefined ? [] : tokensIn(tokens, span))));
	const bare: Pick<Item, "first" | "last" | "start" | "end" | "what">[] = names.map((name) => ({
		first: name.first,
		last: name.last,
		start: name.start,
		end: name.end,
		what: { name },
	}));
	for (const [index, token] of tokens.entries()) {
		if (taken.has(index)) continue;
		const pronoun = pronounOf(token.form);
		if (pronoun !== undefined) {
			bare.push({ first: index, last: index, start: token.start, end: token.end, what: { pronoun } });
			continue;
		}
		const nominal = taken.has(index + 1) ? undefined : nominalEndingAt(tokens, index);
		if (nominal !== undefined && (nominal.determiner !== "none" || sources.has(index))) {
			bare.push({ first: nominal.first, last: nominal.last, start: nominal.start, end: nominal.end, what: { nominal } });
		}
	}
	bare.sort((one, other) => one.start - other.start || other.end - one.end);
	const heads = headsOf(tokens, bare, speeches);
	const inside = contentsAround(speeches);
	let [sentence, quotation] = [0, 0];
	return bare.map((item) => {
		while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= item.start) sentence++;
		while (quotation < quotations.length && (quotations[quotation]?.end ?? 0) <= item.start) quotation++;
		return { ...item, sentence, quoted: (quotations[quotation]?.start ?? text.length) < item.start, inside: inside(item.start), heads: heads.get(item) ?? [] };
	});
}

function tokensIn(tokens: readonly Token[], { start, end }: Range): readonly number[] {
	const from = firstAtLeast(tokens, start, startOf);
	return Array.from({ length: Math.max(0, firstAtLeast(tokens, end, startOf) - from) }, (_, offset) => from + offset);
}

/** Of each speech the item that its source is about: the last one before a comma, a preposition or a relative; in "Quarrytown mayor Ivo Marsh" the name. */
function headsOf<Found extends Range & { readonly last: number }>(
	tokens: readonly Token[],
	items: readonly Found[],
	speeches: readonly Speech[],
): ReadonlyMap<Found, readonly Speech[]> {
	const heads = new Map<Found, Speech[]>();
	for (const speech of speeches) {
		const [source] = speech.source;
		if (source === undefined) continue;
		const within = items.slice(firstAtLeast(items, source.start, startOf), firstAtLeast(items, source.end, startOf)).filter(({ end }) => end <= source.end);
		const opening = within.filter(({ start }) => start <= source.start);
		const indexes = tokensIn(tokens, source);
		const covered = new Set(within.flatMap(({ start, end }) => tokensIn(tokens, { start, end })));
		const stop = indexes.find(
			(index, place) => place > 0 && !covered.has(index) && (tokens[index]?.isWord === false || AFTER_HEAD.has(tokens[index]?.form ?? "")),
		);
		const [head = opening[0] ?? within[0]] = within
			.filter(({ last }) => stop === undefined || last < stop)
			.sort((one, other) => other.last - one.last || one.start - other.start);
		if (head !== undefined) heads.set(head, [...(heads.get(head) ?? []), speech]);
	}
	return heads;
}

/** The innermost content around an offset; offsets must be asked for in ascending order. */
function contentsAround(speeches: readonly Speech[]): (offset: number) => Speech | undefined {
	const contents = speeches
		.flatMap((speech) => speech.content.map(({ start, end }) => ({ start, end, speech })))
		.sort((one, other) => one.start - other.start || other.end - one.end);
	const open: (typeof contents)[number][] = [];
	let next = 0;
	return (offset) => {
		for (let content = contents[next]; content !== undefined && content.start <= offset; content = contents[++next]) {
			while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= content.start) open.pop();
			open.push(content);
		}
		while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= offset) open.pop();
		return open.at(-1)?.speech;
	};
}
