import { firstAtLeast } from "../../text/sorted.ts";
import { type Span, spanOf } from "../../text/span.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import type { Parts } from "../attribution.ts";
import { entryForms } from "../labels/inflect.ts";
import type { Context } from "../labels/labels.ts";
import { describe } from "../labels/source.ts";
import lexicon from "./lexicons/relays.json" with { type: "json" };
import { isSource } from "./noun-phrase.ts";
import type { Surroundings } from "./surroundings.ts";

/** Two rows of which the inner comes on the outer's word; both have one content. */
export interface Relay {
	readonly outer: Parts;
	readonly inner: Parts;
	/** A row that says no more than that the outer cites the inner's source. */
	readonly replaced: Parts | null;
}

const CITES: ReadonlySet<string> = new Set(lexicon.verbs.flatMap(entryForms));
const SEEN: ReadonlySet<string> = new Set(lexicon.seen);
const OWN_OUTLET: ReadonlySet<string> = new Set(lexicon.outlets);
/** A longer phrase is no source but what happened. In tokens. */
const LONGEST = 8;
/** A row that a rule makes is surer of nothing than the row it is made from, and less sure of its own words. */
const DOUBT = 0.8;

const lessSure = ({ confidence }: Parts): number => Math.round(confidence * DOUBT * 100) / 100;

/**
 * Whose word is passed on by whom: "the paper reported, citing two officials", "the agency, which quoted a spokesman", "a report seen by the Quay Letter".
 * Rows in reading order. Linear in the rows and the words around them.
 */
export function relaysOf(text: string, rows: readonly Parts[], context: Context, around: (row: Parts) => Surroundings): readonly Relay[] {
	const saying = rows.filter((row) => row.content.length > 0 && !isCiting(text, row));
	const bySource = new Map(saying.map((row) => [row.source[0]?.start, row]));
	const byCue = saying.filter(({ cue }) => cue.length > 0).sort((one, other) => cueOf(one) - cueOf(other));
	/** The row whose word is what a citing row passes on: that of the same source or, where the source stands behind "citing", the last one before it in the sentence. */
	const outerOf = (row: Parts): Parts | undefined => {
		if (!isBehind(text, row)) return row.source[0] && bySource.get(row.source[0].start);
		const before = byCue[firstAtLeast(byCue, cueOf(row), cueOf) - 1];
		const sentence = context.sentencesFrom(cueOf(row))[0];
		return before && sentence && cueOf(before) >= sentence.start ? before : undefined;
	};
	return rows.flatMap((row): readonly Relay[] => {
		if (isCiting(text, row)) {
			const outer = outerOf(row);
			const phrase = outer ? citedBy(text, row, outer) : [];
			if (!outer || phrase.length > LONGEST || !isWhole(phrase) || !isSource(phrase)) return [];
			const confidence = Math.min(row.confidence, outer.confidence);
			return [{ outer, inner: { source: spanAround(text, phrase), cue: row.cue, content: outer.content, confidence }, replaced: row }];
		}
		if (row.content.length === 0) return [];
		const { afterCue, asides } = around(row);
		const places = [...row.source, ...afterCue, ...asides].map(({ start, end }) => tokensOf(text, start, end));
		return [...places.flatMap((tokens) => citedIn(text, tokens, row)), ...places.flatMap((tokens) => seenIn(text, tokens, row, context))].slice(0, 1);
	});
}

const cueOf = ({ cue }: Parts): number => cue[0]?.start ?? 0;

/** Whether a row's source stands next behind its cue, where that of "citing" never stands: it is the one cited. */
const isBehind = (text: string, { source: [source], cue }: Parts): boolean => {
	const end = cue.at(-1)?.end ?? 0;
	return source !== undefined && source.start >= end && source.start <= end + 1 && text.slice(end, source.start).trim() === "";
};

/** The words for whom a citing row cites: its source where that stands behind, else its content, without what follows of that which the outer row says. */
function citedBy(text: string, row: Parts, outer: Parts): readonly Token[] {
	const words = isBehind(text, row) ? row.source : row.content;
	const [first] = words;
	if (!first || words.length > 1) return [];
	const said = outer.content.find(({ start, end }) => first.start < start && start < first.end && first.end <= end)?.start ?? first.end;
	const tokens = tokensOf(text, first.start, said);
	return tokens.slice(0, said < first.end && tokens.at(-1)?.text === "," ? -1 : undefined);
}

const isCiting = (text: string, { cue }: Parts): boolean => {
	const last = cue.at(-1);
	return last !== undefined && CITES.has(tokensOf(text, last.start, last.end).findLast(({ isWord }) => isWord)?.form ?? "");
};

/** Whether a phrase is one noun phrase and no clause: nothing is said in it "as saying". */
const isWhole = (phrase: readonly Token[]): boolean => phrase.every(({ form, text }) => form !== "as" && !/^["“”.;:]$/u.test(text));

const spanAround = (text: string, tokens: readonly Token[]): readonly Span[] => {
	const [first, last] = [tokens[0], tokens.at(-1)];
	return first && last ? [spanOf(text, first.start, last.end)] : [];
};

/** "…, citing two officials" beside a row: the officials say what the row says. */
function citedIn(text: string, tokens: readonly Token[], outer: Parts): readonly Relay[] {
	const at = tokens.findIndex(({ form }, index) => CITES.has(form) && /^(?:,|which|who|that)$/.test(tokens[index - 1]?.form ?? ""));
	if (at < 0) return [];
	const phrase = phraseTo(tokens, at + 1);
	if (!isSource(phrase) || !isWhole(phrase)) return [];
	const inner = { source: spanAround(text, phrase), cue: spanAround(text, tokens.slice(at, at + 1)), content: outer.content, confidence: lessSure(outer) };
	return [{ outer, inner, replaced: null }];
}

/** "… seen by the Quay Letter" in a row's source or beside it: the outlet says what the row says. */
function seenIn(text: string, tokens: readonly Token[], inner: Parts, context: Context): readonly Relay[] {
	const at = tokens.findIndex(({ form }, index) => SEEN.has(form) && tokens[index + 1]?.form === "by");
	if (at < 0) return [];
	const phrase = phraseTo(tokens, at + 2);
	if (phrase.length === 0) return [];
	const { type, name } = describe(phrase, context);
	const isOutlet = (type === "outlet" && name.length > 0) || OWN_OUTLET.has(phrase.map(({ form }) => form).join(" "));
	if (!isOutlet) return [];
	const outer = { source: spanAround(text, phrase), cue: spanAround(text, tokens.slice(at, at + 2)), content: inner.content, confidence: lessSure(inner) };
	return [{ outer, inner, replaced: null }];
}

/** The words from a token to the end of its phrase: to the next sign, or to the end. */
function phraseTo(tokens: readonly Token[], from: number): readonly Token[] {
	const end = tokens.findIndex(({ isWord, text }, index) => index >= from && !isWord && text !== "&" && text !== "-");
	return tokens.slice(from, end < 0 ? undefined : end);
}
