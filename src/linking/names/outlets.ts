import { agencyNamed } from "../../article/metadata/agencies.ts";
import type { Attribution } from "../../attribution/attribution.ts";
import type { Entity } from "../../entities/entity.ts";
import { institutionByLastWord, knownInstitution } from "../../entities/institutions.ts";
import { countryWord } from "../../entities/places.ts";
import { longestAt, type PhraseBook, phraseBook } from "../../text/phrases.ts";
import { firstAtLeast } from "../../text/sorted.ts";
import type { Span } from "../../text/span.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import type { Entry } from "../entry.ts";
import lexicon from "./outlets.json" with { type: "json" };

const NOUNS: ReadonlySet<string> = new Set(lexicon.nouns);
const STAFF: ReadonlySet<string> = new Set(lexicon.staff);
const TELLERS: ReadonlySet<string> = new Set(lexicon.tellers);
const REPORTING: ReadonlySet<string> = new Set(lexicon.reporting);
const CREDITS: ReadonlySet<string> = new Set(lexicon.credits);
const NEVER: ReadonlySet<string> = new Set(lexicon.never);

/** A place where an article writes an outlet's name. */
export interface OutletName extends Span {
	/** Whether the same words are the outlet's wherever the article has them; a place's name ("told Quarrytown") is it here alone. */
	readonly everywhere: boolean;
}

/** The names of outlets in an article, in reading order: by lists of names, by the words beside them, and by what is told to them and reported by them. */
export function outletNamesIn({ text, entities, attributions }: Entry): readonly OutletName[] {
	const tokens = tokensOf(text, 0, text.length);
	const marks = new Map<number, OutletName>();
	const mark = (words: readonly Token[], everywhere = true): void => {
		const name = trimmed(words);
		const [first, last] = [name[0], name.at(-1)];
		if (first && last && /^(?:al|as|el)?[-‐‑]?\p{Lu}/u.test(first.text) && isName(name) && !marks.get(first.start)?.everywhere) {
			marks.set(first.start, { start: first.start, end: last.end, text: text.slice(first.start, last.end), everywhere });
		}
	};
	const said = sayingsOf(attributions);
	for (const entity of entities) {
		for (const { start, end, form } of entity.mentions) {
			if (form !== "name") continue;
			const from = firstAtLeast(tokens, start, (token) => token.start);
			const to = firstAtLeast(tokens, end, (token) => token.start);
			const words = tokens.slice(from, to);
			if (isOutlet(entity, trimmed(words)) || isBeside(text, tokens, from, to)) mark(words);
			else if (entity.type !== "place" && entity.type !== "government" && ANNOUNCING.has(tokens[to]?.form ?? "") && tokens[to + 1]?.text === ":") mark(words);
			else if (MAY_BE.has(entity.type) && (said(start) || (TELLERS.has(wordBefore(tokens, from)) && !DEMONYM.test(entity.name))))
				mark(words, entity.type !== "place");
		}
	}
	return [...marks.values()].sort((one, other) => one.start - other.start);
}

/** Names that are outlets' wherever they stand, for finding them in any article of a case: those of several words, and acronyms. */
export const outletBook = (names: Iterable<OutletName>): PhraseBook<true> =>
	phraseBook(Array.from(names, ({ text, everywhere }) => (everywhere && TELLING.test(text) ? formsOf(text) : "")).map((name) => [name, true] as const));

/** A name that no common word is: of two capitalised words, or all in capitals. */
const TELLING = /\p{Lu}.*\s\p{Lu}|^\p{Lu}{3,}$/u;
const formsOf = (name: string): string =>
	tokensOf(name, 0, name.length)
		.map(({ form }) => form)
		.join(" ")
		.replaceAll(/[|?]/gu, "");

/** Every place where an article has the name of an outlet, in reading order: those that it shows for one, the same words elsewhere in it, and names that the book has. */
export function everyOutletNameIn({ text }: Entry, shown: readonly OutletName[], known: PhraseBook<true>): readonly OutletName[] {
	const tokens = tokensOf(text, 0, text.length);
	const own = phraseBook(shown.flatMap((name) => (name.everywhere ? [[formsOf(name.text), true] as const] : [])));
	const places = new Map(shown.map((name) => [name.start, name]));
	let reach = 0;
	for (const [index, { start, text: word }] of tokens.entries()) {
		const held = places.get(start);
		reach = Math.max(reach, held?.end ?? 0);
		if (held || start < reach || !/^\p{Lu}/u.test(word)) continue;
		const [last] = [longestAt(own, tokens, index), longestAt(known, tokens, index)].map((match) => match?.end ?? 0).sort((one, other) => other - one);
		if (last === undefined || last === 0 || isPartOf(text, tokens, index, last)) continue;
		places.set(start, { start, end: last, text: text.slice(start, last), everywhere: true });
		reach = last;
	}
	return [...places.values()].sort((one, other) => one.start - other.start);
}

/** Whether a name of one word is the end of a longer one: "Hill" in "on Market Hill", as against "Yesterday Reuters" at a sentence's head. */
function isPartOf(text: string, tokens: readonly Token[], index: number, end: number): boolean {
	const [before, first] = [tokens[index - 1], tokens[index - 2]];
	const joined = tokens[index]?.end === end && isNext(text, before, tokens[index]) && /^\p{Lu}\p{Ll}/u.test(before?.text ?? "") && before?.form !== "the";
	return joined && first?.isWord === true && isNext(text, first, before);
}

/** Whether words can be an outlet's name: a country is none, nor is a noun for outlets alone. */
const isName = (words: readonly Token[]): boolean =>
	countryWord(words) === undefined &&
	!words.some(({ form }) => NEVER.has(form)) &&
	words.some(({ form }) => !NOUNS.has(form)) &&
	!words.some(({ form }) => form.endsWith("-based"));

/** A verb and a colon behind a name open a quotation of its text. */
const ANNOUNCING: ReadonlySet<string> = new Set(lexicon.announcing);

/** What is called after a country or a people, as it is mostly formed, or the members of a house ("MPs"). */
const DEMONYM = /(?:ish|ese|[^d]ian|\p{Lu}s)$/u;

/** What a reader that knows no outlet of that name takes it for. */
const MAY_BE: ReadonlySet<Entity["type"]> = new Set(["organisation", "company", "place", "other"]);

function isOutlet({ type }: Entity, words: readonly Token[]): boolean {
	if (type === "outlet") return true;
	const name = words.map(({ text }) => text).join(" ");
	return agencyNamed(name) !== null || (type !== "person" && (knownInstitution(words) ?? institutionByLastWord(words)) === "outlet");
}

/** Whether a noun for outlets stands right beside a name, in its line and with no sign between, or one for those who write in them behind it. */
function isBeside(text: string, tokens: readonly Token[], from: number, to: number): boolean {
	const after = isNext(text, tokens[to - 1], tokens[to]) ? (tokens[to]?.form ?? "") : "";
	if (NOUNS.has(after) || STAFF.has(after) || (after === "news" && tokens[to + 1]?.form === "agency")) return true;
	const first = tokens[from - 1]?.form === "the" ? from - 1 : from;
	const before = tokens[first - 1];
	return before !== undefined && isNext(text, before, tokens[first]) && NOUNS.has(before.form);
}

/** Whether nothing but a space stands between two tokens. */
const isNext = (text: string, one: Token | undefined, other: Token | undefined): boolean =>
	one !== undefined && other !== undefined && text.slice(one.end, other.start) === " ";

/** The word before a name, over an article. */
const wordBefore = (tokens: readonly Token[], at: number): string => (tokens[at - 1]?.form === "the" ? tokens[at - 2] : tokens[at - 1])?.form ?? "";

/** A name without the words of a credit before it and words in lower case behind it; a noun for outlets stays. */
function trimmed(words: readonly Token[]): readonly Token[] {
	const from = words.findIndex(({ form }, index) => !CREDITS.has(form) || index === words.length - 1);
	const to = words.findLastIndex(({ text, form }) => /^[\p{Lu}\p{N}]/u.test(text) || NOUNS.has(form));
	return words.slice(Math.max(0, from), to + 1);
}

/** Whether somebody whose whole description begins at a place is said to report, at a lookup by the place. */
function sayingsOf(attributions: readonly Attribution[]): (start: number) => boolean {
	const reporting = attributions.filter(({ cue }) =>
		cue.some(({ text }) =>
			text
				.toLowerCase()
				.split(/\P{L}+/u)
				.some((word) => REPORTING.has(word)),
		),
	);
	const starts = new Set(reporting.flatMap(({ source }) => source.map(({ start, text }) => start + (/^the\s+/iu.exec(text)?.[0].length ?? 0))));
	return (start) => starts.has(start);
}
