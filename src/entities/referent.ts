import type { EntityType } from "./entity.ts";
import type { Gender } from "./first-names.ts";

/** Somebody or something that a text takes up, by name or not, while it is being read. */
export interface Referent {
	/** The place of its first mention, which tells it from all others. */
	readonly start: number;
	/** The fullest name so far; null where it has none. */
	name: string | null;
	type: EntityType | "anonymous";
	readonly many: boolean;
	gender: Gender | undefined;
	/** Nouns that the text uses of it, as `usualRole` has them, each with the word before it. */
	readonly roles: Map<string, string>;
	/** Those that stand together in it: "Ada Quill and Ivo Marsh". */
	readonly members: readonly Referent[];
}

export const newReferent = (start: number, known: Partial<Referent> & Pick<Referent, "type">): Referent => ({
	start,
	name: null,
	many: false,
	gender: undefined,
	roles: new Map(),
	members: [],
	...known,
});

/** The referent, now with the name at a place of `text` where that is fuller than the one it has. */
export function called(text: string, { start, end }: { readonly start: number; readonly end: number }, referent: Referent): Referent {
	const name = text.slice(start, end);
	if (referent.name === null || fullness(name) > fullness(referent.name)) {
		referent.name = name;
	}
	return referent;
}

/** A name is the fuller the more words it has, then the more letters; one in capitals throughout is an acronym or stands in a headline. */
const fullness = (name: string): number => name.split(/\s+/u).length * 1000 + Math.min(name.length, 900) - (name === name.toUpperCase() ? 950 : 0);
