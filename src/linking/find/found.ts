import type { Statement } from "../claims/statement.ts";
import { dot } from "../match/meant.ts";
import { type Term, termsOf } from "../match/terms.ts";
import { rarity } from "../stories/rarity.ts";
import { isTelling } from "./telling.ts";

/** A statement that a search may show, and where vectors are given, that of its meaning. */
export interface Sought {
	readonly statement: Statement;
	readonly vector?: Float32Array;
}

/** A statement that answers a question, as far as can be told. */
export interface Hit {
	readonly statement: Statement;
	/** From 0 to 1; orders the hits of one question. */
	readonly score: number;
}

/** The part of the score that the question's words count, where meaning counts the rest. */
const WORDS_PART = 0.5;
/** What a word counts that stands with whoever said it and not in what was said. */
const IN_SOURCE = 0.5;
/** The part of the words' score that depends on how much else the statement says. */
const PITH = 0.25;

/**
 * Statements by how well they answer a question, the best first; those that share neither a word nor meaning with it are left out. What a word weighs is taken from the
 * shipped table of how rare words are in news. Of equal ones the earlier by article and place comes first.
 */
export function found(words: string, sought: readonly Sought[], vector: Float32Array | null = null): readonly Hit[] {
	const asked = new Map(
		termsOf(words)
			.filter(isTelling)
			.map((term) => [term.stem, weightOf(term)]),
	);
	return sought
		.map((one) => ({ statement: one.statement, score: scoreOf(one, asked, vector) }))
		.filter(({ score }) => score > 0 || asked.size === 0)
		.sort((one, other) => other.score - one.score || byPlace(one.statement, other.statement));
}

const DECIMALS = 4;

function scoreOf({ statement, vector: meant }: Sought, asked: ReadonlyMap<string, number>, vector: Float32Array | null): number {
	const words = wordScore(statement, asked);
	const score = vector && meant ? WORDS_PART * words + (1 - WORDS_PART) * Math.max(0, dot(vector, meant)) : words;
	return Number(score.toFixed(DECIMALS));
}

/** The part of the question's words, by weight, that stand in a statement, less where they are a small part of it. */
function wordScore({ text, attribution }: Statement, asked: ReadonlyMap<string, number>): number {
	const said = new Map(termsOf(text).map((term) => [term.stem, isTelling(term) ? weightOf(term) : 0]));
	const source = new Set(termsOf(sourceOf(attribution)).map(({ stem }) => stem));
	let [all, have, shared] = [0, 0, 0];
	for (const [stem, weight] of asked) {
		all += weight;
		if (said.has(stem)) {
			have += weight;
			shared += weight;
		} else if (source.has(stem)) have += IN_SOURCE * weight;
	}
	const mass = [...said.values()].reduce((sum, weight) => sum + weight, 0);
	const pith = mass > 0 ? Math.min(1, shared / mass) : 0;
	return all > 0 ? (have / all) * (1 - PITH + PITH * pith) : 0;
}

/** The words for whoever said something: the name, and what the article calls the source. */
export const sourceOf = (attribution: Statement["attribution"]): string =>
	attribution === null ? "" : [attribution.speaker.name ?? "", ...attribution.source.map(({ text }) => text)].join(" ");

/** Words that the table does not have are taken for rare. */
const weightOf = ({ form }: Term): number => rarity(form);

const byPlace = (one: Statement, other: Statement): number =>
	one.article === other.article ? one.start - other.start || other.end - one.end : one.article < other.article ? -1 : 1;
