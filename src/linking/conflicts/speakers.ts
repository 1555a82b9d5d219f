import type { Attribution } from "../../attribution/attribution.ts";
import { skeleton } from "../../entities/spelling.ts";
import type { Entry } from "../entry.ts";

/** Who is meant by a source: its speaker's name, else the words of the source, without case, articles and titles of respect. */
export const speakerOf = ({ speaker, source }: Attribution): string => (speaker.name ?? source[0]?.text ?? "").trim();

const wordsIn = (name: string): ReadonlySet<string> =>
	new Set((name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !["the", "a", "an", "of", "mr", "mrs", "ms", "s"].includes(word)));

/** What transliterations of one name have in common: its consonants, one sign for those that are heard alike. */
const consonants = (word: string): string =>
	skeleton(word)
		.replace(/s?ch|sh/g, "s")
		.replace(/[aeiouhj]/g, "")
		.replace(/(.)\1+/g, "$1");
/** Names of fewer consonants share them by chance. */
const LEAST = 2;

function mayBeSameWord(one: string, other: string): boolean {
	if (one === other || one.startsWith(other) || other.startsWith(one)) return true;
	const key = consonants(one);
	return one[0] === other[0] && key.length >= LEAST && key === consonants(other);
}

/** Whether two names may be of one and the same: each word of the shorter one stands in the other, in another spelling or as a short form. */
export function mayBeSame(one: string, other: string): boolean {
	const [few, many] = [wordsIn(one), wordsIn(other)].sort((a, b) => a.size - b.size);
	return few !== undefined && many !== undefined && few.size > 0 && [...few].every((word) => [...many].some((against) => mayBeSameWord(word, against)));
}

/** The speaker of the innermost attribution whose content holds a place; an empty string where the writer speaks. */
export function speakerAt({ attributions }: Entry, start: number, end: number): string {
	let best: { readonly name: string; readonly length: number } | undefined;
	for (const attribution of attributions) {
		for (const span of attribution.content) {
			if (span.start > start || span.end < end || (best !== undefined && best.length <= span.end - span.start)) continue;
			best = { name: speakerOf(attribution), length: span.end - span.start };
		}
	}
	return best?.name ?? "";
}
