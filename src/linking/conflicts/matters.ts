import type { Claim } from "../links.ts";
import type { Vector } from "../stories/average-link.ts";
import { rarity } from "../stories/rarity.ts";
import { cosine, NARROW, stemOf, WIDE, wordsAround } from "../wordings/around.ts";
import { groupsOf } from "../wordings/groups.ts";
import type { Wording } from "../wordings/wording.ts";
import { agesIn } from "./ages.ts";
import { amountsIn } from "./amounts.ts";
import { UNTOLD } from "./bearing.ts";
import { closenessIn } from "./closeness.ts";
import { daysIn } from "./days.ts";
import { exclusionsIn } from "./exclusions.ts";
import { hoursIn } from "./hours.ts";
import { holdersIn, nationalitiesIn } from "./people.ts";
import { placesIn } from "./places.ts";
import type { Stated } from "./stated.ts";

/** A value with the wording that it stands in. */
export interface Placed {
	readonly stated: Stated;
	readonly wording: Wording;
	/** The words around it, what is counted, and the claims that its place takes up; of length 1. */
	readonly around: Vector;
}

/** Values of one kind that are told of one thing. */
export interface Matter {
	readonly values: readonly Placed[];
}

/** So much of what two values are compared by lies in the claims that their words take up, where they take up any. */
const CLAIMS = 0.2;
/**
 * Kinds of which a case tells few things: all that hangs together is one matter there, up to so many values. Sums and measures are of many things that one story tells in like words,
 * and are parted by average link.
 */
const WHOLE = /^(?:set|age|hour) ?/;
const MOST_WHOLE = 60;
/** A wording in many articles is in the claims of the first of them. */
const FIRST = 4;

/** What the texts of a case tell values of, each kind by itself, many of them once only: average link over the words around the values and the claims that they stand in. */
export function mattersAmong(wordings: readonly Wording[], claims: readonly Pick<Claim, "id" | "members">[]): readonly Matter[] {
	const taken = claimsByArticle(claims);
	const kinds = new Map<string, Placed[]>();
	for (const wording of wordings) {
		for (const stated of [
			...amountsIn(wording),
			...agesIn(wording),
			...hoursIn(wording),
			...daysIn(wording),
			...exclusionsIn(wording),
			...nationalitiesIn(wording),
			...holdersIn(wording),
			...placesIn(wording),
			...closenessIn(wording),
		]) {
			const held = kinds.get(stated.kind);
			const placed = { stated, wording, around: aroundOf(stated, wording, taken) };
			if (held) held.push(placed);
			else kinds.set(stated.kind, [placed]);
		}
	}
	return [...kinds].flatMap(([kind, values]) => {
		const near = values[0]?.stated.near ?? 1;
		return groupsOf(
			values.map(({ around }) => around),
			near,
			WHOLE.test(kind) ? MOST_WHOLE : 1,
		).flatMap((members) => partedByRole(members.flatMap((at) => values[at] ?? [])));
	});
}

/** Values whose words tell what they are of are parted by it; each other one goes with the nearest of them, by itself where none is near. */
function partedByRole(values: readonly Placed[]): readonly Matter[] {
	const roles = new Map<string, Placed[]>();
	for (const value of values) {
		const role = value.stated.bearing?.role ?? nearestRole(value, values) ?? "";
		const held = roles.get(role);
		if (held) held.push(value);
		else roles.set(role, [value]);
	}
	return [...roles.values()].map((parted) => ({ values: parted }));
}

function nearestRole({ around }: Placed, values: readonly Placed[]): string | undefined {
	let [nearest, best]: [string | undefined, number] = [undefined, UNTOLD];
	for (const { stated: other, around: words } of values) {
		const near = other.bearing?.role == null ? 0 : cosine(around, words);
		if (near > best) [nearest, best] = [other.bearing?.role ?? undefined, near];
	}
	return nearest;
}

interface Taken {
	readonly claim: string;
	readonly start: number;
	readonly end: number;
}

function claimsByArticle(claims: readonly Pick<Claim, "id" | "members">[]): ReadonlyMap<string, readonly Taken[]> {
	const taken = new Map<string, Taken[]>();
	for (const { id, members } of claims) {
		for (const { article, start, end } of members) {
			const held = taken.get(article);
			if (held) held.push({ claim: id, start, end });
			else taken.set(article, [{ claim: id, start, end }]);
		}
	}
	return taken;
}

function aroundOf(stated: Stated, wording: Wording, taken: ReadonlyMap<string, readonly Taken[]>): Vector {
	const words = wordsAround(wording.pieces, stated, stated.type === "date" || stated.type === "place" ? NARROW : WIDE);
	if (stated.counted !== null) words.set(stemOf(stated.counted), rarity(stated.counted));
	const length = Math.hypot(...words.values());
	const ids = new Set(
		wording.places
			.slice(0, FIRST)
			.flatMap(({ entry, start }) =>
				(taken.get(entry.id) ?? []).filter((member) => member.start < start + stated.end && start + stated.start < member.end).map(({ claim }) => claim),
			),
	);
	const part = Math.sqrt(CLAIMS / (1 - CLAIMS) / Math.max(1, ids.size)) * length;
	for (const id of ids) words.set(` ${id}`, part);
	const whole = Math.hypot(...words.values());
	return new Map([...words].map(([word, weight]) => [word, weight / whole]));
}
