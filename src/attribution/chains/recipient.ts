import functionWords from "../../text/function-words.json" with { type: "json" };
import { type Span, spanOf } from "../../text/span.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import type { Parts } from "../attribution.ts";
import { entryForms } from "../labels/inflect.ts";
import lexicon from "./lexicons/recipients.json" with { type: "json" };
import type { Range, Surroundings } from "./surroundings.ts";

const forms = (entries: readonly string[]): ReadonlySet<string> => new Set(entries.flatMap(entryForms));

const TELLERS = forms(lexicon.tellers);
const SAYERS = forms(lexicon.sayers);
const FORUMS: ReadonlySet<string> = new Set(lexicon.forums);
const TOWARD: ReadonlySet<string> = new Set(lexicon.toward);
const ENDS: ReadonlySet<string> = new Set(lexicon.ends);
const NEVER_FIRST: ReadonlySet<string> = new Set([...lexicon.neverFirst, ...lexicon.never]);
const ALONE: ReadonlySet<string> = new Set(lexicon.alone);
const DETERMINERS: ReadonlySet<string> = new Set([...functionWords.definite, ...functionWords.indefinite]);
const SUBJECTS: ReadonlySet<string> = new Set(lexicon.subjects);
const BE: ReadonlySet<string> = new Set(lexicon.be);
/** What no noun phrase ends in. */
const OPEN: ReadonlySet<string> = new Set(["of", "'s", "&", ...DETERMINERS].filter((form) => form !== "her"));
/** Longest noun phrase of a hearer, and longest run of words from "in a" to "letter" and from there to "to", in tokens. */
const [LONGEST, FORUM_REACH] = [12, 5];

/** The words that name to whom a row was said: "told CNN", "said to reporters", "in a letter to the committee", "the minister was told that". One noun phrase at the most. */
export function recipientOf(text: string, { source, cue, content }: Parts, { afterCue, beforeCue, asides }: Surroundings): readonly Span[] {
	const words = ({ start, end }: Range): readonly Token[] => tokensOf(text, start, end);
	const said = cue.map((piece, index) => ({ verb: words(piece), rest: words(afterCue[index] ?? { start: 0, end: 0 }) }));
	const phrase =
		firstPhrase(said, ({ verb, rest }) => told(verb, rest, words(beforeCue))) ??
		firstPhrase([...said.map(({ verb, rest }) => [...verb, ...rest]), ...asides.map(words)], inForum);
	const [first, last] = [phrase?.[0], phrase?.at(-1)];
	if (!first || !last) return [];
	const taken = [...source, ...content].some((span) => span.start < last.end && first.start < span.end);
	return taken ? [] : [spanOf(text, first.start, last.end)];
}

function firstPhrase<Item>(items: readonly Item[], phraseIn: (item: Item) => readonly Token[]): readonly Token[] | undefined {
	for (const item of items) {
		const phrase = phraseIn(item);
		if (phrase.length > 0) return phrase;
	}
	return undefined;
}

/** The hearer beside a verb of telling: its object, or its subject where it is passive; after other verbs of saying the phrase with "to". */
function told(verb: readonly Token[], rest: readonly Token[], before: readonly Token[]): readonly Token[] {
	const spoken = verb.filter(({ isWord }) => isWord);
	const last = spoken.at(-1);
	if (!last) return [];
	if (TELLERS.has(last.form)) return isPassive(spoken) ? phraseBefore(before) : phraseFrom(rest, 0);
	const inside = spoken.findIndex(({ form }, index) => TELLERS.has(form) && isNameOrPronoun(spoken[index + 1]));
	if (inside >= 0) return phraseFrom([...spoken, ...rest], inside + 1);
	const to = last.form === "to" ? rest : rest[0]?.form === "to" ? rest.slice(1) : [];
	return to.length > 0 && spoken.some(({ form }) => SAYERS.has(form)) ? phraseFrom(to, 0) : [];
}

const isPassive = (verb: readonly Token[]): boolean => verb.at(-1)?.form.endsWith("ing") === false && verb.some(({ form }) => BE.has(form));
const isNameOrPronoun = (token: Token | undefined): boolean => token !== undefined && (/^\p{Lu}/u.test(token.text) || ALONE.has(token.form));

/** The hearer of a forum: "the committee" in "in a sworn letter on Friday to the committee". */
function inForum(tokens: readonly Token[]): readonly Token[] {
	for (let at = 0; at < tokens.length; at++) {
		if (!FORUMS.has(tokens[at]?.form ?? "") || !opensForum(tokens, at)) continue;
		const toward = tokens.slice(at + 1, at + 1 + FORUM_REACH).findIndex(({ form, isWord }) => TOWARD.has(form) || !isWord);
		const phrase = toward >= 0 && TOWARD.has(tokens[at + 1 + toward]?.form ?? "") ? phraseFrom(tokens, at + 2 + toward) : [];
		if (phrase.length > 0) return phrase;
	}
	return [];
}

/** Whether "in" stands before a forum's noun with nothing but its own words between. */
function opensForum(tokens: readonly Token[], at: number): boolean {
	const words = tokens.slice(Math.max(0, at - FORUM_REACH), at);
	const opening = words.findLastIndex(({ form, isWord }) => form === "in" || !isWord);
	return words[opening]?.form === "in";
}

/** The noun phrase that begins at a token; none where something else stands there, or where its end cannot be told. */
function phraseFrom(tokens: readonly Token[], at: number): readonly Token[] {
	const first = tokens[at];
	if (!first?.isWord || NEVER_FIRST.has(first.form) || ENDS.has(first.form)) return [];
	if (ALONE.has(first.form)) return [first];
	let end = at + 1;
	while (end < tokens.length && end - at <= LONGEST && carriesOn(tokens, end)) end++;
	while (OPEN.has(tokens[end - 1]?.form ?? "")) end--;
	const phrase = tokens.slice(at, end);
	return end - at > LONGEST || !phrase.some(({ text }) => /\p{L}/u.test(text)) ? [] : phrase;
}

/** Whether the token goes on with a noun phrase; "and" does before another name or article. */
function carriesOn(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined) return false;
	if (token.form === "and") {
		const next = tokens[at + 1];
		return next !== undefined && (/^\p{Lu}/u.test(next.text) || DETERMINERS.has(next.form));
	}
	return (token.isWord || token.text === "&") && !ENDS.has(token.form);
}

/** The noun phrase that ends right before a verb. */
function phraseBefore(tokens: readonly Token[]): readonly Token[] {
	const words = tokens.slice(-LONGEST);
	const cut = words.findLastIndex(({ form, isWord }) => !isWord || ((ENDS.has(form) || form === "and") && !SUBJECTS.has(form)));
	return cut < 0 && words.length < tokens.length ? [] : words.slice(cut + 1);
}
