import type { Voice } from "../linking/ranking/sources.ts";
import type { Matter } from "./matter.ts";

/** Somebody or something that statements are put to, with a name for addresses: of letters, digits and hyphens. */
export interface Speaker extends Voice {
	readonly key: string;
}

const slug = (name: string): string =>
	name
		.normalize("NFKD")
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "-")
		.replaceAll(/^-|-$/g, "");

/** Whoever speaks in a case: those with names by name, those without after them. No order of how much each says. */
function speakersOf({ voices }: Pick<Matter, "voices">): readonly Speaker[] {
	const used = new Map<string, number>();
	const named = voices.filter(({ isNamed }) => isNamed).toSorted((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)));
	return [...named, ...voices.filter(({ isNamed }) => !isNamed)].map((voice) => {
		const base = `source-${slug(voice.name)}`;
		const times = (used.get(base) ?? 0) + 1;
		used.set(base, times);
		return { ...voice, key: times === 1 ? base : `${base}-${times}` };
	});
}

/** Whoever speaks in a case, to be looked up. */
export interface Speakers {
	/** Those with names by name, those without after them. */
	readonly all: readonly Speaker[];
	/** By key. */
	readonly named: ReadonlyMap<string, Speaker>;
	/** By the id of an attribution: whose statement it is. */
	readonly of: ReadonlyMap<string, Speaker>;
}

/** The speakers of a case, to be looked up. Linear in the statements. */
export function speakersIn(matter: Pick<Matter, "voices">): Speakers {
	const all = speakersOf(matter);
	return {
		all,
		named: new Map(all.map((speaker) => [speaker.key, speaker])),
		of: new Map(all.flatMap((speaker) => speaker.sayings.map(({ row }): [string, Speaker] => [row.id, speaker]))),
	};
}
