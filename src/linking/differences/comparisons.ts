import type { Attribution } from "../../attribution/attribution.ts";
import { piecesOf } from "../../text/numbers/pieces.ts";
import { byArticle, citingFor } from "../citing.ts";
import type { Statement } from "../claims/statement.ts";
import type { Entry } from "../entry.ts";
import type { Claim, Derivation, Member, Place } from "../links.ts";
import type { Vector } from "../stories/average-link.ts";
import { cosine, wordsOf } from "../wordings/around.ts";
import { type Difference, differencesOf } from "./differences.ts";

/** Two wordings of one claim side by side. */
export interface Comparison {
	readonly claim: string;
	/** "original": the second rests on the first, which is in the case. "between": both rest on a text that is not, and nobody can tell which one changed. */
	readonly direction: "original" | "between";
	readonly one: Place;
	readonly other: Place;
	readonly differences: readonly Difference[];
}

/** Members with less in common, as a cosine, are no two wordings of one statement. */
const LEAST = 0.5;
/** Fewer telling words are too few to be told again. */
const LEAST_WORDS = 3;

interface Side {
	readonly statement: Statement;
	readonly words: Vector;
}

/**
 * For each claim: how those who have it from an article of the case word it, beside that article's own wording; and how those who have it from one source outside word it,
 * beside the first of them. Wordings that do not differ are left out. In proportion to members and derivations.
 */
export function comparisonsOf(
	claims: readonly Pick<Claim, "id" | "members">[],
	entries: readonly Entry[],
	derivations: readonly Derivation[],
): readonly Comparison[] {
	const cited = byArticle(derivations);
	const attributions = new Map(entries.map(({ id, attributions: rows }) => [id, new Map(rows.map((row) => [row.id, row] as const))] as const));
	return claims.flatMap((claim): readonly Comparison[] => {
		const sides = sidesOf(claim.members, attributions);
		const firstFrom = new Map<string, string>();
		return [...citingFor(claim, cited)].flatMap(([article, sources]) =>
			sources.flatMap((source): readonly Comparison[] => {
				const outside = source.startsWith(" ");
				const original = outside ? firstFrom.get(source) : source;
				if (outside && original === undefined) firstFrom.set(source, article);
				return original === undefined ? [] : besides(claim.id, telling(sides.get(original)), telling(sides.get(article)), outside ? "between" : "original");
			}),
		);
	});
}

function sidesOf(members: readonly Member[], attributions: ReadonlyMap<string, ReadonlyMap<string, Attribution>>): ReadonlyMap<string, readonly Side[]> {
	const sides = new Map<string, Side[]>();
	for (const { article, start, end, text, attribution } of members) {
		const row = attribution === null ? undefined : attributions.get(article)?.get(attribution);
		const side = { statement: { article, start, end, text, attribution: row ?? null }, words: wordsOf(piecesOf(text, 0, text.length)) };
		const held = sides.get(article);
		if (held) held.push(side);
		else sides.set(article, [side]);
	}
	return sides;
}

const telling = (sides: readonly Side[] = []): readonly Side[] => sides.filter(({ words }) => words.size >= LEAST_WORDS);

/** Each wording as told beside the nearest one of the original. */
function besides(claim: string, originals: readonly Side[], told: readonly Side[], direction: Comparison["direction"]): readonly Comparison[] {
	return told.flatMap(({ statement, words }): readonly Comparison[] => {
		const [nearest] = originals
			.map((side) => ({ side, near: cosine(side.words, words) }))
			.sort((a, b) => b.near - a.near || a.side.statement.start - b.side.statement.start);
		if (nearest === undefined || nearest.near < LEAST) return [];
		const one = nearest.side.statement;
		const differences = differencesOf(one, statement);
		return differences.length === 0 ? [] : [{ claim, direction, one: placeOf(one), other: placeOf(statement), differences }];
	});
}

const placeOf = ({ article, start, end, text }: Statement): Place => ({ article, start, end, text });
