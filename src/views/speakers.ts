import type { Voice } from "../linking/ranking/sources.ts";
import type { Naming } from "../linking/ranking/spoken-of.ts";
import { compare } from "../text/sorted.ts";
import type { Matter } from "./matter.ts";

/** Somebody or something that statements are put to, or a person whom they are about, with a name for addresses: of letters, digits and hyphens. */
export interface Speaker extends Voice {
	readonly key: string;
	/** What others are reported to have said of a person. */
	readonly about: readonly Naming[];
}

const slug = (name: string): string =>
	name
		.normalize("NFKD")
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, "-")
		.replaceAll(/^-|-$/g, "");

/** Whoever speaks or is spoken of in a case: those with names by name, those without after them. No order of how much each says. */
function speakersOf({ voices, spokenOf }: Pick<Matter, "voices" | "spokenOf">): readonly Speaker[] {
	const about = new Map(spokenOf.map(({ name, namings }) => [name, namings]));
	const heard = new Set(voices.flatMap(({ name, isNamed }) => (isNamed ? [name] : [])));
	const silent = spokenOf
		.filter(({ name }) => !heard.has(name))
		.map(({ name }): Voice => ({ name, isNamed: true, type: "person", isOutlet: false, sayings: [], texts: 0 }));
	const named = [...voices.filter(({ isNamed }) => isNamed), ...silent].toSorted((one, other) => compare(one.name, other.name));
	const used = new Map<string, number>();
	return [...named, ...voices.filter(({ isNamed }) => !isNamed)].map((voice) => {
		const base = `source-${slug(voice.name)}`;
		const times = (used.get(base) ?? 0) + 1;
		used.set(base, times);
		return { ...voice, key: times === 1 ? base : `${base}-${times}`, about: voice.isNamed ? (about.get(voice.name) ?? []) : [] };
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
export function speakersIn(matter: Pick<Matter, "voices" | "spokenOf">): Speakers {
	const all = speakersOf(matter);
	return {
		all,
		named: new Map(all.map((speaker) => [speaker.key, speaker])),
		of: new Map(all.flatMap((speaker) => speaker.sayings.map(({ row }): [string, Speaker] => [row.id, speaker]))),
	};
}
