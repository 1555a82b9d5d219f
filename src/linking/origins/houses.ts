import { countryWord } from "../../entities/places.ts";
import { tokensOf } from "../../text/tokens.ts";
import { groups } from "../names/groups.ts";
import { nameWords } from "../names/name-words.ts";
import { isSubset } from "../subset.ts";
import type { World } from "../world.ts";
import type { Source } from "./sources.ts";

/** A source with those that it could be one with, if it could. */
export interface House {
	readonly sources: readonly Source[];
	/** What they share: a body or a country; empty where one source stands alone. */
	readonly shared: string;
}

/**
 * The fewest that the sources could be. Whoever is named, and people who were there, are somebody for certain: those of one body or one country could have it from one another,
 * and are taken together. Anybody unnamed, a document or an outlet's report could come from one of them, and makes one only where there is nobody else.
 */
export function housesOf(sources: readonly Source[], world: World): readonly House[] {
	const certain = sources.filter(isCertain);
	if (certain.length === 0) return sources.length === 0 ? [] : [{ sources, shared: "" }];
	const joined = groups();
	const shared = new Map<string, Map<string, string>>();
	const ids = certain.map((_, index) => `source ${index}`);
	for (const [index, source] of certain.entries()) {
		for (const [house, name] of housesIn(source, world)) {
			joined.join(ids[index] ?? "", house);
			shared.set(house, (shared.get(house) ?? new Map()).set(ids[index] ?? "", name));
		}
	}
	const held = Map.groupBy(certain.keys(), (index) => joined.of(ids[index] ?? ""));
	return [...held.values()].map((indexes) => {
		const own = new Set(indexes.map((index) => ids[index] ?? ""));
		const names = [...shared.values()].filter((by) => by.size > 1 && isSubset(new Set(by.keys()), own)).flatMap((by) => [...by.values()]);
		return { sources: indexes.flatMap((index) => certain[index] ?? []), shared: indexes.length > 1 ? (names.sort()[0] ?? "") : "" };
	});
}

const isCertain = ({ testimonies }: Source): boolean => testimonies.some(({ kind, described }) => kind === "named" || described.isWitness);

/** The bodies and countries that the texts name with a source, by a key, with their names. People who were there make one house of their own. */
function housesIn({ testimonies }: Source, { names, offices }: World): ReadonlyMap<string, string> {
	const houses = new Map<string, string>();
	const addCountries = (words: Iterable<string>): void => {
		for (const word of words) {
			const country = countryWord(tokensOf(word, 0, word.length))?.country;
			if (country !== undefined) houses.set(`country ${country}`, country);
		}
	};
	for (const { row, member, named, described } of testimonies) {
		if (!row) continue;
		if (described.isWitness) {
			houses.set("witnesses", "people who were there");
			continue;
		}
		const { affiliation, speaker } = row;
		const office = named ? offices.of(named.key) : undefined;
		const bodies = [
			...(affiliation === null ? [] : [names.of(member.article, affiliation)]),
			...(named && speaker.type !== "person" ? [named] : []),
			...(office?.bodies.values() ?? []),
		];
		for (const { key, name } of bodies) houses.set(`body ${key}`, name);
		addCountries([...row.source.flatMap(({ text }) => nameWords(text)), ...bodies.flatMap(({ name }) => nameWords(name)), ...(office?.words ?? [])]);
	}
	return houses;
}
