import * as v from "valibot";
import type { Article } from "../../article/article.ts";
import type { Place } from "../links.ts";
import type { Texts } from "./texts.ts";

/** So many UTF-16 units before and behind the words are kept with them: as many as Hypothesis keeps (TextQuoteSelector, W3C Web Annotation Data Model, 4.2.4). */
const CONTEXT = 32;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Words of an article that can be found again when its text changes: where they stand, what they are, and what stands around them. Never a row that a model made. */
export const Anchor = v.pipe(
	v.object({ article: v.string(), start: offset, end: offset, text: v.pipe(v.string(), v.nonEmpty()), before: v.string(), after: v.string() }),
	v.check(({ start, end, text }) => end - start === text.length, "the words are not as long as their place"),
);
export type Anchor = v.InferOutput<typeof Anchor>;

/** The anchor of an article's characters from `start` to `end`, which must lie in its text. */
export const anchorOf = ({ id, text }: Pick<Article, "id" | "text">, start: number, end: number): Anchor => ({
	...{ article: id, start, end, text: text.slice(start, end) },
	...{ before: text.slice(Math.max(0, start - CONTEXT), start), after: text.slice(end, end + CONTEXT) },
});

/** Where an anchor's words stand now, or a sentence that says why nowhere. */
export type Anchored = { readonly place: Place; readonly moved: boolean } | { readonly why: string };

/** Find an anchor's words in the latest text of its article. Where they do not stand at their place, they hold at another one only if that is the only one that it can be. */
export function anchored(anchor: Anchor, texts: Texts): Anchored {
	const named = texts.named(anchor.article);
	if (!named) return { why: `no text with the id ${anchor.article} is here` };
	const latest = texts.latest(named);
	const { id, text } = latest;
	const at = id === anchor.article && text.startsWith(anchor.text, anchor.start) ? anchor.start : placeIn(text, anchor);
	const where = latest === named ? "this text" : "the latest text of this article";
	if (at === "nowhere") return { why: `these words are not found in ${where}` };
	if (at === "several") return { why: `these words stand in ${where} more than once, and what stood around them does not tell which is meant` };
	const moved = id !== anchor.article || at !== anchor.start;
	return { place: { article: id, start: at, end: at + anchor.text.length, text: anchor.text }, moved };
}

/**
 * Where an anchor's words stand in another text: the place with the same words before and behind, else before or behind. A passage as long as its context vouches for itself
 * where it stands once. (After match-quote.ts of the Hypothesis client, but word for word: what was edited is no longer what was decided on.)
 */
function placeIn(text: string, anchor: Anchor): number | "nowhere" | "several" {
	const { before, after } = anchor;
	const sides = (at: number): number =>
		Number(before !== "" && text.startsWith(before, at - before.length)) + Number(after !== "" && text.startsWith(after, at + anchor.text.length));
	let [best, found]: [number, number[]] = [anchor.text.length >= CONTEXT ? 0 : 1, []];
	for (let at = text.indexOf(anchor.text); at >= 0; at = text.indexOf(anchor.text, at + 1)) {
		const near = sides(at);
		if (near > best) [best, found] = [near, []];
		if (near === best) found.push(at);
	}
	const [only] = found;
	return only === undefined ? "nowhere" : found.length > 1 ? "several" : only;
}
