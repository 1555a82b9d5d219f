import { type Chain, type Run, runsOf } from "../encoder/chain.ts";
import type { Tagged } from "../entities/tags.ts";

const TYPES = ["person", "organisation", "place", "other"] as const;

/** A run of tokens that names something, what kind of thing, and how sure the network is, from 0 to 1. */
export interface NameRun extends Run, Pick<Tagged, "type" | "certainty"> {}

/** The names in a window, in reading order; the order of kinds is that of training/gum.py. */
export function namesIn(scores: Float32Array, inside: readonly boolean[], names: Chain): readonly NameRun[] {
	const path = names.best(scores, inside);
	const runs = runsOf(path);
	const certainty = runs.length > 0 ? names.certainty(scores, path) : [];
	return runs.map((run) => ({ ...run, type: TYPES[run.kind] ?? "other", certainty: Math.min(...certainty.slice(run.first, run.end)) }));
}

/** What parts two names that the network runs together: a line's end and a dash always, and between people or places what joins the items of a list, or tells in a scorecard who caught and who bowled ("Marsh c Quill b Voss"). */
const PARTS = { any: /\s*\n\s*|\s+[-–—]\s+/u, listed: /\s*(?:\n|[,;/]|\band\b|\s[-–—]\s|\s[bc]\s)\s*/u } as const;

/** A name cut where two were run together, without common nouns at its end. */
export function cutApart(text: string, tag: Tagged): readonly Tagged[] {
	const mark = new RegExp(tag.type === "person" || tag.type === "place" ? PARTS.listed : PARTS.any, "gu");
	const cut = [...text.slice(tag.start, tag.end).matchAll(mark)].map(({ 0: joint, index }) => ({
		from: tag.start + index,
		to: tag.start + index + joint.length,
	}));
	const starts = [tag.start, ...cut.map(({ to }) => to)];
	const ends = [...cut.map(({ from }) => from), tag.end];
	return starts
		.map((start, part) => ({ ...tag, start, end: start + named(text.slice(start, ends[part] ?? tag.end)).length }))
		.filter(({ start, end }) => start < end);
}

/** A name ends in a word with a capital or a figure: "New York" of "New York judge". Nothing where none has one. */
const named = (words: string): string => /^.*(?<!\p{L})(?:\p{Lu}|\p{N}|\p{Lo})[^\s]*/su.exec(words)?.[0] ?? "";
