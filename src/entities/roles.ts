import type { EntityType } from "./entity.ts";
import type { Gender } from "./first-names.ts";
import lexicon from "./lexicons/roles.json" with { type: "json" };

const usual = (groups: readonly (readonly string[])[]): ReadonlyMap<string, string> =>
	new Map(groups.flatMap(([first = "", ...others]) => others.map((other) => [other, first])));
const SAME = usual(lexicon.same);
const SAME_BODY = usual(lexicon.sameBody);
const MEN: ReadonlySet<string> = new Set(lexicon.men);
const WOMEN: ReadonlySet<string> = new Set(lexicon.women);
const EPITHETS: ReadonlySet<string> = new Set(lexicon.epithets);
const BODIES: ReadonlyMap<string, EntityType> = new Map(
	(["organisation", "government", "company", "outlet"] as const).flatMap((type) => lexicon.bodies[type].map((body) => [body, type] as const)),
);

/** The usual noun for an office: "senator" for "sen". */
export const usualRole = (noun: string): string => SAME.get(noun) ?? noun;
/** The usual noun for a body that bears somebody's name: "campaign" for "team". */
export const usualBody = (noun: string): string => SAME_BODY.get(noun) ?? noun;
/** Whom a noun or title is used of; undefined where of either. */
export const genderOfRole = (noun: string): Gender | undefined => (MEN.has(noun) ? "man" : WOMEN.has(noun) ? "woman" : undefined);
/** Whether a noun takes up again somebody whom the text has named without it. */
export const isEpithet = (noun: string): boolean => EPITHETS.has(noun);
/** What a name and this noun after it name together: "the Quill campaign". */
export const bodyOf = (noun: string): EntityType | undefined => BODIES.get(noun);
