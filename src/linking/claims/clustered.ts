import { tokensOf } from "../../text/tokens.ts";
import { clustersOf, type Edge, type Ruling } from "./clusters.ts";
import { type Judge, judged } from "./judge.ts";
import { pairsOf } from "./pairs.ts";
import { type Group, ruledBy } from "./ruled.ts";
import type { Statement } from "./statement.ts";
import { type Wording, wordingOf } from "./wording.ts";

/**
 * Groups are joined down to this average of what the judge gives for their pairs. Average link was chosen by measure; a higher value parts what is one claim, a lower one
 * merges what is not, which is worse (bench/claims-tried.md).
 */
const LEAST = 0.15;

/** Less likely pairs count as having nothing in common: they change no average by much, and are most of all pairs. */
const LEAST_LIKELY = 0.1;

/** Two statements that are told apart count as much against joining their groups as a sure pair counts for it. */
const APART = -1;

/** Statements that have nothing but the same few words ("it", "lorries") tell no claim: one of them has so many telling words at least. */
const LEAST_TELLING = 2;

/** Where people hold statements of one group apart, each other one stays with the side that it is nearer to, however little that is. */
const NEARER = Number.MIN_VALUE;

/**
 * The statements that take up one claim, for every claim that at least two take up; statements by article and start, groups by their first statements. The order of the
 * statements makes no difference.
 */
export function clusteredByClaim(all: readonly Statement[], rulings: readonly Ruling[] = [], judge: Judge = judged): readonly (readonly Statement[])[] {
	const order = all.map((_, at) => at).sort((one, other) => inOrder(all[one], all[other]));
	const groups = groupsOf(all, order, [], LEAST, judge);
	return ruledBy(groups, rulings, (items, own) => groupsOf(all, items, own, NEARER, judge))
		.filter(({ tells }) => tells)
		.map(({ items }) => innermost(items.flatMap((at) => all[at] ?? [])))
		.filter((statements) => statements.length > 1)
		.sort((one, other) => inOrder(one[0], other[0]));
}

/**
 * Groups of some statements, given by their places in the list. Statements of the same words are folded into one before they are compared, so that a wording that many texts carry
 * weighs no more than another; those that somebody decided about stay by themselves, so that words of another meaning elsewhere can be told apart.
 */
function groupsOf(all: readonly Statement[], items: readonly number[], rulings: readonly Ruling[], least: number, judge: Judge): readonly Group[] {
	const ruledOn = new Set(rulings.flatMap(({ one, other }) => [one, other]));
	const folds = new Map<string, number[]>();
	for (const at of items) {
		const words = keyOf(all[at]?.text ?? "");
		const key = ruledOn.has(at) ? `${words}\n${at}` : words;
		const fold = folds.get(key);
		if (fold) fold.push(at);
		else folds.set(key, [at]);
	}
	const texts = [...folds.values()];
	const words = [...folds.keys()].map((key) => key.split("\n")[0]);
	const foldOf = new Map(texts.flatMap((fold, at) => fold.map((statement) => [statement, at] as const)));
	const wordings = texts.map((fold): Wording => wordingOf(all[fold[0] ?? 0]?.text ?? ""));
	function* edges(): Generator<Edge> {
		if (ruledOn.size > 0) yield* edgesOfSameWords(words);
		for (const { later, earlier, signs, areApart } of pairsOf(wordings)) {
			const same = words[later] === words[earlier] ? 0 : areApart ? APART : judge(signs);
			if (same >= LEAST_LIKELY || areApart) yield { one: earlier, other: later, same };
		}
	}
	const ruled = rulings.map(({ one, other, same }): Ruling => ({ one: foldOf.get(one) ?? 0, other: foldOf.get(other) ?? 0, same }));
	const tells = wordings.map(({ names, words }) => names.stems.size + words.stems.size >= LEAST_TELLING);
	return clustersOf(texts.length, edges(), ruled, least).map((cluster) => ({
		items: cluster.flatMap((fold) => texts[fold] ?? []),
		tells: cluster.length > 1 || cluster.some((fold) => tells[fold]),
	}));
}

/** Statements of the same words that were not folded take up one claim for sure, unless somebody decided otherwise. */
function edgesOfSameWords(words: readonly (string | undefined)[]): Edge[] {
	const places = Map.groupBy(words.keys(), (at) => words[at]);
	return [...places.values()].flatMap((same) => same.flatMap((other, at) => same.slice(0, at).map((one): Edge => ({ one, other, same: 1 }))));
}

/** The words alone, so that quotation marks, case and white space make no difference. */
function keyOf(text: string): string {
	const words = tokensOf(text, 0, text.length)
		.filter(({ isWord }) => isWord)
		.map(({ form }) => form);
	return words.join(" ");
}

/** By article and start; of two that start together the longer one first. */
function inOrder(one: Statement | undefined, other: Statement | undefined): number {
	if (!one || !other) return 0;
	if (one.article !== other.article) return one.article < other.article ? -1 : 1;
	return one.start - other.start || other.end - one.end;
}

/** In order, without those that hold another one of the group: what stands in a statement inside a statement is the inner one's. */
function innermost(statements: readonly Statement[]): readonly Statement[] {
	const sorted = statements.toSorted(inOrder);
	return sorted.filter((outer, at) => {
		const next = sorted[at + 1];
		return !next || next.article !== outer.article || next.end > outer.end || next.start >= outer.end;
	});
}
