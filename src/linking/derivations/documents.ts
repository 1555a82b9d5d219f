import type { Attribution } from "../../attribution/attribution.ts";
import { matchesOf, phraseBook } from "../../text/phrases.ts";
import { spanOf } from "../../text/span.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import type { Entry } from "../entry.ts";
import type { Place } from "../links.ts";
import type { Named, Names } from "../names/names.ts";
import lexicon from "./documents.json" with { type: "json" };

/** A document on which an article's word rests, by whoever gave it out. */
export interface Document {
	readonly owner: Named;
	readonly place: Place;
}

const NOUNS = phraseBook(lexicon.nouns.map((noun) => [noun, true] as const));
const SAID_IN = phraseBook(lexicon.opens.flatMap((open) => lexicon.nouns.map((noun) => [`${open} ${noun}`, true] as const)));
const CUES: ReadonlySet<string> = new Set(lexicon.cues);
const ENDS: ReadonlySet<string> = new Set(lexicon.ends);
const PLAIN: ReadonlySet<string> = new Set(lexicon.plain);
const SMALL: ReadonlySet<string> = new Set(["the", "a", "an", "'s"]);

/** The documents whose owner an article names where it passes on what they say. */
export function documentsIn({ id, text, attributions }: Entry, names: Names): readonly Document[] {
	return attributions.flatMap((row): readonly Document[] => {
		const name = ownerOf(row, wordsAfter(text, row));
		const [first] = row.source;
		if (name === null || !first) return [];
		const start = Math.min(first.start, row.cue[0]?.start ?? first.start);
		const end = Math.max(first.end, row.cue.at(-1)?.end ?? first.end);
		return [{ owner: names.of(id, name), place: { article: id, ...spanOf(text, start, end) } }];
	});
}

/** Who gave out the document that a row passes on, or the document as it is called where they have no name there; null where it passes on none, or one that nobody's words tell from another. */
function ownerOf({ source, cue, speaker, affiliation }: Attribution, after: readonly Token[]): string | null {
	const tokens = (spans: Attribution["source"]) => spans.flatMap((span) => tokensOf(span.text, 0, span.text.length));
	const said = tokens(cue);
	if (matchesOf(SAID_IN, [...said, ...after]).length > 0 || said.some(({ form }) => CUES.has(form))) return speaker.name ?? affiliation;
	const words = tokens(source);
	const stop = words.findIndex(({ form, isWord }) => !isWord || ENDS.has(form));
	const end = stop < 0 ? words.length : stop;
	const head = words.slice(0, end);
	const noun = matchesOf(NOUNS, head).at(-1);
	if (noun?.last !== head.length - 1 || speaker.type === "outlet") return null;
	const name = head.filter(({ form }) => !SMALL.has(form));
	const owned = name.slice(0, name.length - (noun.last - noun.first + 1)).some(({ form }) => !PLAIN.has(form));
	return speaker.name ?? (owned ? spelled(name) : giverBehind(words.slice(end)));
}

const spelled = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join(" ");

/** Who a document is "from" or "by", where a name alone follows. */
function giverBehind(words: readonly Token[]): string | null {
	const from = words[1] && SMALL.has(words[1].form) ? 2 : 1;
	const end = words.findIndex(({ text, isWord }, index) => index >= from && !(isWord && /^[\p{Lu}\p{N}]/u.test(text)));
	const name = words.slice(from, end < 0 ? undefined : end);
	return BY.has(words[0]?.form ?? "") && name.length > 0 && words[end]?.isWord !== true ? spelled(name) : null;
}

const BY: ReadonlySet<string> = new Set(["from", "by", "of"]);

/** So far behind a verb stands what it was said in, in UTF-16 units. */
const NEAR = 40;

/** The words right behind a verb of saying, up to the next sign. */
function wordsAfter(text: string, { cue }: Attribution): readonly Token[] {
	const end = cue.at(-1)?.end;
	if (end === undefined) return [];
	const tokens = tokensOf(text, end, Math.min(text.length, end + NEAR));
	const sign = tokens.findIndex(({ isWord }) => !isWord);
	return sign < 0 ? tokens : tokens.slice(0, sign);
}
