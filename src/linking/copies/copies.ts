import { createHash } from "node:crypto";
import type { Article } from "../../article/article.ts";
import { sortableDate } from "../../article/revision.ts";
import { type Span, spanOf } from "../../text/span.ts";
import { type Direction, directionOf } from "./direction.ts";
import { fingerprintsOf } from "./fingerprints.ts";
import { latestOf } from "./latest.ts";
import { pairsOf } from "./pairs.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { runsOf } from "./runs.ts";
import { type Words, wordsOf } from "./words.ts";

/** Passages that two articles share, word for word or lightly edited. */
export interface Copy {
	/** The id of the article that has them from the other one, where `direction` is not null. */
	readonly article: string;
	readonly of: string;
	/** UTF-16 units of `article` that stand in a shared passage, each counted once. */
	readonly shared: number;
	/** Their part of `article` without page clutter, 0 to 1, three decimals. */
	readonly share: number;
	/** What told which has it from which; null where nothing does, and then `of` is the one whose id is the smaller. */
	readonly direction: Direction | null;
	/** In the order of `article`. */
	readonly spans: readonly (Span & { readonly of: Span })[];
}

/** What is looked at of an article to find its copies. */
export type Copied = Pick<Article, "id" | "text" | "zones" | "url" | "outlet" | "byline" | "published" | "modified">;

interface Text {
	readonly article: Copied;
	readonly words: Words;
	/** A hash of the words. */
	readonly key: string;
}

/**
 * The copies among articles, in the order of `article`, then `of`; the same for any order of the articles. What two articles share depends on them alone.
 * Of several texts of one article the latest counts. Articles of the same words are tied to the first of them, by date, then by id, and this one alone is compared with others;
 * a wording that stands in very many articles ties each to the first ones. Needs time in proportion to the words and to the pairs that share a passage.
 */
export function copiesAmong(articles: Iterable<Copied>): readonly Copy[] {
	const texts = latestOf(articles)
		.map((article) => textOf(article))
		.filter(({ words }) => words.length > 0);
	const { firsts, repeats } = parted(texts);
	const copies = repeats.map(([text, first]) => copyOf(text, first, [{ from: 0, to: text.words.length, ofFrom: 0, ofTo: first.words.length }]));
	const fingerprints = firsts.map(({ words }) => fingerprintsOf(words));
	for (const pair of pairsOf(fingerprints)) {
		// Which of the two is followed along the other depends on their words alone, so that neither ids nor dates change what is found.
		const [at, ofAt] = pair.toSorted((one, other) => inOrder(firsts[one]?.key ?? "", firsts[other]?.key ?? ""));
		const [one, other, ones, others] = [firsts[at ?? 0], firsts[ofAt ?? 0], fingerprints[at ?? 0], fingerprints[ofAt ?? 0]];
		if (!one || !other || !ones || !others) continue;
		const passages = passagesOf(runsOf(one.words, ones, other.words, others), one.words, other.words);
		if (passages.length > 0) copies.push(copyOf(one, other, passages));
	}
	return copies.sort((one, other) => inOrder(one.article, other.article) || inOrder(one.of, other.of));
}

function textOf(article: Copied): Text {
	const words = wordsOf(article);
	return { article, words, key: createHash("sha256").update(words.forms).digest("hex") };
}

/** Texts in the order of their dates, then of their ids, without those whose words an earlier one has, and these with the one that has them. */
function parted(texts: readonly Text[]): { readonly firsts: readonly Text[]; readonly repeats: readonly (readonly [Text, Text])[] } {
	const firsts = new Map<string, Text>();
	const repeats: (readonly [Text, Text])[] = [];
	for (const text of texts.toSorted((one, other) => inOrder(placeOf(one), placeOf(other)))) {
		const first = firsts.get(text.key);
		if (first) repeats.push([text, first]);
		else firsts.set(text.key, text);
	}
	return { firsts: [...firsts.values()], repeats };
}

/** Sorts behind every date. */
const UNDATED = "~";
const placeOf = ({ article }: Text): string => `${sortableDate(article.published) ?? UNDATED} ${article.id}`;
const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function copyOf(one: Text, other: Text, passages: readonly Passage[]): Copy {
	const direction = directionOf(one.article, other.article);
	const from = direction?.from ?? (inOrder(one.article.id, other.article.id) < 0 ? one.article : other.article);
	const [text, of, turned] = from === other.article ? [one, other, passages] : [other, one, passages.map(turnedRound)];
	const spans = turned
		.map((passage) => ({ ...spanBetween(text, passage.from, passage.to), of: spanBetween(of, passage.ofFrom, passage.ofTo) }))
		.sort((a, b) => a.start - b.start || a.of.start - b.of.start || a.end - b.end || a.of.end - b.of.end);
	const shared = covered(spans);
	const { article } = text;
	return {
		article: article.id,
		of: of.article.id,
		shared,
		share: Math.min(1, Math.round((1000 * shared) / storyUnits(article)) / 1000),
		direction: direction?.by ?? null,
		spans,
	};
}

const turnedRound = ({ from, to, ofFrom, ofTo }: Passage): Passage => ({ from: ofFrom, to: ofTo, ofFrom: from, ofTo: to });

const spanBetween = ({ article, words }: Text, from: number, to: number): Span => spanOf(article.text, words.starts[from] ?? 0, words.ends[to - 1] ?? 0);

/** UTF-16 units that stand in a span, each counted once; spans in the order of their starts. */
function covered(spans: readonly Span[]): number {
	let sum = 0;
	let reach = 0;
	for (const { start, end } of spans) {
		sum += Math.max(0, end - Math.max(start, reach));
		reach = Math.max(reach, end);
	}
	return sum;
}

/** UTF-16 units of an article without page clutter and outer white space. */
const storyUnits = ({ text, zones }: Copied): number =>
	zones.reduce((sum, { start, end, zone }) => (zone === "boilerplate" ? sum - (end - start) : sum), text.trim().length);
