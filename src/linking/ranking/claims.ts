import type { Claim } from "../links.ts";
import { type Standing, standingOf } from "./standing.ts";

/** Claims in the order for people, and those that are set aside behind them. */
export interface Ranked {
	readonly shown: readonly Standing[];
	readonly aside: readonly Standing[];
}

/**
 * Claims for people: first those that many texts tell or answer in near the same words. A claim weighs as many as the texts that tell it so, one more where it is answered, times the
 * part of its members that are near, so that what was put together loosely comes later, and half where no text has it on anybody's word; then by id. How many sources stand behind a claim has no part in it.
 */
export function byWeight(claims: readonly Claim[]): Ranked {
	const all = claims.map(standingOf).sort((one, other) => weightOf(other) - weightOf(one) || (one.claim.id < other.claim.id ? -1 : 1));
	return { shown: all.filter(({ aside }) => aside === null), aside: all.filter(({ aside }) => aside !== null) };
}

/** How much a claim weighs among others. */
export const weightOf = ({ claim, near, texts, isAnswered }: Standing): number =>
	(((texts + Number(isAnswered)) * near.length) / (claim.members.length || 1)) * (near.some(({ attribution }) => attribution !== null) ? 1 : 0.5);
