import type { Article } from "../../article/article.ts";
import lexicon from "./lexicons/common-words.json" with { type: "json" };

/** The words of a text that are compared, outside page clutter. All four lists have one number for each word. */
export interface Words {
	readonly length: number;
	/** A hash of the word without case, accents, apostrophes; hyphens part words. */
	readonly forms: Uint32Array;
	/** UTF-16 offsets, `ends` exclusive. */
	readonly starts: Uint32Array;
	readonly ends: Uint32Array;
	/** 1 where the word is none of the commonest. */
	readonly telling: Uint8Array;
}

/** Letters and digits, apostrophes inside; in scripts without spaces each letter is a word. */
const WORD =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼ](?=\p{L}))*/gu;
const PLAIN = /^[a-z0-9]+$/;
const COMMON: ReadonlySet<number> = new Set(lexicon.words.map(hashOf));

/** The words of an article outside page clutter, in order. Linear in the text. */
export function wordsOf({ text, zones }: Pick<Article, "text" | "zones">): Words {
	const forms: number[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	const clutter = zones.filter(({ zone }) => zone === "boilerplate");
	let next = 0;
	for (const { 0: word, index } of text.matchAll(WORD)) {
		while (next < clutter.length && (clutter[next]?.end ?? 0) <= index) next++;
		if ((clutter[next]?.start ?? text.length) <= index) continue;
		forms.push(hashOf(folded(word)));
		starts.push(index);
		ends.push(index + word.length);
	}
	return {
		length: forms.length,
		forms: Uint32Array.from(forms),
		starts: Uint32Array.from(starts),
		ends: Uint32Array.from(ends),
		telling: Uint8Array.from(forms, (form) => (COMMON.has(form) ? 0 : 1)),
	};
}

function folded(word: string): string {
	const lower = word.toLowerCase();
	return PLAIN.test(lower) ? lower : lower.normalize("NFKD").replace(/[\p{M}'’ʼ]/gu, "");
}

/** FNV-1a over UTF-16 units, 32 bits: Fowler, Noll and Vo, draft-eastlake-fnv. */
function hashOf(word: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}
