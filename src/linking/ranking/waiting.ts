import type { Conflict, Member, Place } from "../links.ts";
import { weightOf } from "./claims.ts";
import { isAgainst, type Standing } from "./standing.ts";

/** What a place that nobody has checked would change if it were read wrong. */
export type Change = "source" | "second text" | "answer" | "words" | "difference";

/** How much each changes: whether a claim stands among those shown, and its range, before its words. */
const CHANGES: Readonly<Record<Change, number>> = { source: 3, "second text": 3, answer: 2, words: 2, difference: 1 };

/** What a place counts for on which nothing hangs alone. */
const NOTHING_ALONE = 0.2;

/** How much likelier than the surest reading, which is never quite sure, the least sure one is to be wrong. */
const NEVER_SURE = 0.25;

/** How sure a sentence without a source is taken to be read: nothing was read in it that could be wrong but that it has none. */
const NO_ATTRIBUTION = 0.8;

/** A place of a claim that waits for somebody to check it, and what hangs on it. */
export interface Waiting {
	readonly standing: Standing;
	readonly member: Member;
	readonly changes: readonly Change[];
}

/** What a queue of places to check rests on. */
export interface Unchecked {
	readonly isChecked: (member: Member) => boolean;
	/** How sure a member's attribution is, from 0 to 1; undefined for a sentence without one. */
	readonly confidenceOf: (member: Member) => number | undefined;
	/** The places where accounts differ that are shown. */
	readonly conflicts: readonly Conflict[];
}

/**
 * The places of shown claims that nobody has checked, those first that would change the picture most: by what hangs on the place alone, how likely it is to be read wrong, and how much
 * the claim weighs; then by claim and place. How many sources stand behind a claim has no part in it.
 */
export function waitingIn(standings: readonly Standing[], { isChecked, confidenceOf, conflicts }: Unchecked): readonly Waiting[] {
	const differing = Map.groupBy(
		conflicts.flatMap(({ spans }) => spans),
		({ article }) => article,
	);
	const differs = (member: Member): boolean => differing.get(member.article)?.some((span) => reach(span, member)) ?? false;
	return standings
		.filter(({ aside }) => aside === null)
		.flatMap((standing) => {
			const changesOf = changesIn(standing);
			return standing.near
				.filter((member) => !isChecked(member))
				.map((member) => {
					const changes: readonly Change[] = [...changesOf(member), ...(differs(member) ? (["difference"] as const) : [])];
					const doubt = 1 + NEVER_SURE - (confidenceOf(member) ?? NO_ATTRIBUTION);
					const hangs = changes.reduce((sum, change) => sum + CHANGES[change], NOTHING_ALONE);
					return { waiting: { standing, member, changes }, weight: hangs * doubt * weightOf(standing) };
				});
		})
		.sort((one, other) => other.weight - one.weight || (idOf(one.waiting) < idOf(other.waiting) ? -1 : 1))
		.map(({ waiting }) => waiting);
}

const idOf = ({ standing, member }: Waiting): string => JSON.stringify([standing.claim.id, member.article, member.start]);

const reach = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;

/** What hangs on each member of a claim alone. */
function changesIn({ claim, near, texts, isAnswered }: Standing): (member: Member) => readonly Change[] {
	const inText = Map.groupBy(near, ({ article }) => article);
	const against = near.filter(isAgainst);
	const told = near.find(({ text, stance }) => text === claim.statement && stance !== "denies");
	return (member) => {
		const isAlone = inText.get(member.article)?.length === 1;
		const changes: Change[] = [];
		if (isAlone && claim.origins.items.some(({ side, articles }) => side === "for" && articles.length === 1 && articles[0] === member.article))
			changes.push("source");
		if (isAlone && texts === 2) changes.push("second text");
		if (isAnswered && against.length === 1 && against[0] === member) changes.push("answer");
		if (told === member) changes.push("words");
		return changes;
	};
}
