import type { Attribution } from "../../attribution/attribution.ts";
import { nounEndingAt } from "../../entities/nouns.ts";
import { tokensOf } from "../../text/tokens.ts";
import type { Entry } from "../entry.ts";
import { nameWords } from "../names/name-words.ts";
import type { Named, Names } from "../names/names.ts";
import { isSubset } from "../subset.ts";

/** What somebody is called where articles bring them in by name: "Norway's Interior Minister Ada Quill". */
interface Office {
	readonly named: Named;
	/** The words of all such phrases, as names are compared. */
	readonly words: ReadonlySet<string>;
	/** Their nouns for people, singular. */
	readonly nouns: ReadonlySet<string>;
	/** For whom they are said to speak or work, by key. */
	readonly bodies: ReadonlyMap<string, Named>;
}

/** Who is called what in a case. */
export interface Offices {
	/** By a person's key; undefined for whoever no article brings in with a noun. */
	readonly of: (key: string) => Office | undefined;
	/** The one person whose phrases have a noun and all words beside it; null where nobody's or more than one's do. */
	readonly holder: (noun: string, words: ReadonlySet<string>) => Named | null;
}

/** The offices of people by the sources of all articles. Linear in the attributions. */
export function officesOf(entries: readonly Entry[], names: Names): Offices {
	const offices = new Map<string, { named: Named; words: Set<string>; nouns: Set<string>; bodies: Map<string, Named> }>();
	for (const { id, attributions } of entries) {
		for (const { source, speaker, affiliation } of attributions) {
			if (speaker.type !== "person" || speaker.name === null) continue;
			const family = speaker.name.split(" ").at(-1) ?? speaker.name;
			for (const { text } of source) {
				if (!text.includes(family)) continue;
				const named = names.of(id, speaker.name);
				const office = offices.get(named.key) ?? { named, words: new Set(), nouns: new Set(), bodies: new Map() };
				offices.set(named.key, office);
				const body = affiliation === null ? null : names.of(id, affiliation);
				if (body && !body.isPerson) office.bodies.set(body.key, body);
				for (const word of nameWords(text)) office.words.add(word);
				for (const noun of nounsIn(text)) office.nouns.add(noun);
			}
		}
	}
	const called = new Map<string, Set<Office>>();
	for (const office of offices.values()) {
		for (const noun of office.nouns)
			for (const word of ["", ...office.words]) called.set(`${noun} ${word}`, (called.get(`${noun} ${word}`) ?? new Set()).add(office));
	}
	return {
		of: (key) => offices.get(key),
		holder: (noun, words) => {
			const [rarest] = [...words].sort(
				(one, other) => (called.get(`${noun} ${one}`)?.size ?? 0) - (called.get(`${noun} ${other}`)?.size ?? 0) || (one < other ? -1 : 1),
			);
			const held = called.get(`${noun} ${rarest ?? ""}`) ?? new Set();
			const [only, ...more] = held.size > COMMON ? [] : [...held].filter((office) => isSubset(words, office.words));
			return only === undefined || more.length > 0 ? null : only.named;
		},
	};
}

/** Words that stand with more people than this tell none of them from another. */
const COMMON = 50;

function nounsIn(text: string): readonly string[] {
	const tokens = tokensOf(text, 0, text.length);
	return tokens.flatMap((_, index) => {
		const noun = nounEndingAt(tokens, index);
		return noun?.type === "person" || noun?.type === "anonymous" || noun?.type === "group" ? [noun.base] : [];
	});
}

/** Whether an attribution's own words hold the name of its speaker. */
export const isNamedThere = ({ source, speaker }: Pick<Attribution, "source" | "speaker">): boolean => {
	const family = speaker.name?.split(" ").at(-1) ?? "";
	return family !== "" && source.some(({ text }) => text.includes(family));
};
