import { type Wording, wordingOf } from "../claims/wording.ts";
import type { Claim, Member } from "../links.ts";
import { isNear } from "./nearness.ts";

/** With fewer telling words and numbers nobody can say from the words alone what is put forward: "the sale", "it". */
const LEAST_TELLING = 2;

const AGAINST: ReadonlySet<Member["stance"]> = new Set(["denies", "doubts", "corrects"]);

/** Whether a member denies, doubts or corrects its claim. */
export const isAgainst = ({ stance }: Pick<Member, "stance">): boolean => AGAINST.has(stance);

/** Why a claim is set aside: its words are a fragment, or one text alone has them. */
export type Aside = "fragment" | "one text";

/** A claim with what its place among the others depends on: never on how many sources stand behind it. */
export interface Standing {
	readonly claim: Claim;
	/** The members whose own wording is near the words that stand for the claim, in the claim's order. */
	readonly near: readonly Member[];
	/** The members that were put with it by what stands between. */
	readonly loose: readonly Member[];
	/** In how many texts the near members stand. */
	readonly texts: number;
	/** Whether some near members put it forward and others deny, doubt or correct it. */
	readonly isAnswered: boolean;
	/** Null where nothing speaks against showing it. */
	readonly aside: Aside | null;
}

/** How a claim stands, by its members alone. Linear in them. */
export function standingOf(claim: Claim): Standing {
	const words = wordingOf(claim.statement);
	const known = new Map([[claim.statement, true]]);
	const holds = ({ text }: Member): boolean => {
		const near = known.get(text) ?? isNear(words, wordingOf(text));
		known.set(text, near);
		return near;
	};
	const { near = [], loose = [] } = Object.groupBy(claim.members, (member) => (holds(member) ? "near" : "loose"));
	const texts = new Set(near.map(({ article }) => article)).size;
	const against = near.filter(isAgainst).length;
	const aside = tellingIn(words) < LEAST_TELLING ? "fragment" : texts < 2 ? "one text" : null;
	return { claim, near, loose, texts, isAnswered: against > 0 && against < near.length, aside };
}

/** How many different telling words and numbers a wording has. */
export const tellingIn = ({ names, words, numbers }: Wording): number => names.stems.size + words.stems.size + numbers.size;
