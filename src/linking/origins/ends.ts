import type { Derivation } from "../links.ts";
import { inPlaces } from "../places.ts";
import type { World } from "../world.ts";
import { type Taken, type Testimony, testimonyOf } from "./testimony.ts";

/** Where the trails of a claim's members end, once all that the articles tell of one another is used. */
export interface Ends {
	/** Those that end with somebody, a document or an outlet. */
	readonly told: readonly Testimony[];
	/** Members for which no source is written, nor any that their article rests on. */
	readonly unwritten: readonly Taken[];
}

/**
 * Follows members to the ends of their trails. What an article says in its own voice is said by those whom it names for the claim elsewhere; where it names nobody,
 * by the one outlet that it rests on.
 */
export function endsOf(members: readonly Taken[], world: World): Ends {
	const read = [...members].sort(inPlaces).map((member) => testimonyOf(member, world));
	const naming = new Set(read.filter(({ kind }) => kind !== "none" && kind !== "document").map(({ member }) => member.article));
	const told: Testimony[] = [];
	const unwritten: Taken[] = [];
	for (const testimony of read) {
		const { kind, member } = testimony;
		if (kind !== "none" && (kind !== "document" || !naming.has(member.article))) told.push(testimony);
		else if (!naming.has(member.article)) {
			const resting = testimony.row === null ? restingOn(testimony, world) : null;
			if (resting) told.push(resting);
			else unwritten.push(member);
		}
	}
	return { told, unwritten };
}

/** What an article says in its own voice, as the word of the one outlet that it rests on; null where it rests on none, or on several. */
function restingOn(testimony: Testimony, { derivationsIn, names, spoken }: World): Testimony | null {
	const { article } = testimony.member;
	const hearers = spoken.get(article)?.flatMap(({ recipient }) => recipient) ?? [];
	const isTold = ({ start, end, how }: Derivation): boolean => how === "cites" && hearers.some((hearer) => hearer.start < end && start < hearer.end);
	const derivations = (derivationsIn.get(article) ?? []).filter((derivation) => names.of(article, derivation.from.name).isOutlet && !isTold(derivation));
	const named = new Map(derivations.map((derivation) => [names.of(article, derivation.from.name).key, derivation]));
	const [only, ...more] = named.values();
	if (!only || more.length > 0) return null;
	const outlet = names.of(article, only.from.name);
	const { start, end, text } = only;
	return { ...testimony, kind: "report", named: outlet, name: outlet.name, through: outlet, evidence: [{ article, start, end, text }] };
}
