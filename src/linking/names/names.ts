import { agencyNamed } from "../../article/metadata/agencies.ts";
import type { EntityType } from "../../entities/entity.ts";
import type { Entry } from "../entry.ts";
import { type Body, joinBodies } from "./bodies.ts";
import { groups } from "./groups.ts";
import { nameWords } from "./name-words.ts";
import { everyOutletNameIn, type OutletName, outletBook, outletNamesIn } from "./outlets.ts";
import { joinPeople } from "./people.ts";

/** Who or what a name stands for in all articles of a case. */
export interface Named {
	/** The same for all names of one; of no meaning to people. */
	readonly key: string;
	/** The form in which most articles have it. */
	readonly name: string;
	readonly isOutlet: boolean;
	readonly isPerson: boolean;
}

/** The names of a case. */
export interface Names {
	/** What a name, as an article writes it, stands for. */
	readonly of: (article: string, name: string) => Named;
	/** Where an article writes the names of outlets, in reading order. */
	readonly outletsIn: (article: string) => readonly OutletName[];
}

/** A name as it is compared, without an article before it and a possessive behind it. */
const bare = (name: string): string =>
	name
		.replace(/^(?:the|a|an)\s+/iu, "")
		.replace(/['’]s?$/u, "")
		.trim();

/** Bodies in the sense of names; what a reader calls a place or something other is none unless somebody speaks by that name. */
const BODIES: ReadonlySet<EntityType> = new Set(["organisation", "government", "outlet", "company", "document"]);

/**
 * One naming for people, outlets and other bodies of all articles: by the words of their names, their kinds and the fuller names beside them.
 * The same for any order of the articles. Near-linear in the names.
 */
export function namesOf(entries: readonly Entry[]): Names {
	const shownIn = new Map(entries.map((entry) => [entry.id, outletNamesIn(entry)]));
	const book = outletBook([...shownIn.values()].flat());
	const outlets = new Map(entries.map((entry) => [entry.id, everyOutletNameIn(entry, shownIn.get(entry.id) ?? [], book)]));
	const fuller = new Map(entries.map((entry) => [entry.id, fullerNames(entry)]));
	const outletNames = new Set([
		...entries.flatMap(({ outlet }) => (outlet === null ? [] : [bare(outlet)])),
		...entries.flatMap(({ id }) => (outlets.get(id) ?? []).map(({ text }) => bare(text))),
	]);
	const inFull = (article: string, name: string): string => {
		const agency = agencyNamed(bare(name));
		if (agency && outletNames.has(bare(name))) return bare(name);
		const full = fuller.get(article)?.get(bare(name));
		return full === undefined || (outletNames.has(bare(name)) && !outletNames.has(full)) ? bare(name) : full;
	};
	const outletWords = new Set([...outletNames].map((name) => nameWords(name).join(" ")));
	const isOutlet = (name: string): boolean => outletWords.has(nameWords(name).join(" "));
	const { people, bodies, uses } = namesIn(entries, outletNames, inFull, isOutlet);
	const joined = groups();
	joinBodies(bodies, joined);
	joinPeople(people, joined);
	const shown = new Map<string, string>();
	for (const name of [...uses.keys()].sort()) {
		const key = joined.of(name);
		const held = shown.get(key);
		if (held === undefined || isBetter(name, held, uses)) shown.set(key, name);
	}
	const outletKeys = new Set([...outletNames].map((name) => joined.of(name)));
	const bodyKeys = new Set(bodies.map(({ name }) => joined.of(name)));
	const peopleKeys = new Set([...people].map((name) => joined.of(name)).filter((key) => !bodyKeys.has(key)));
	return {
		of: (article, name) => {
			const key = joined.of(inFull(article, name));
			return { key, name: agencyNamed(key)?.name ?? shown.get(key) ?? bare(name), isOutlet: outletKeys.has(key), isPerson: peopleKeys.has(key) };
		},
		outletsIn: (article) => outlets.get(article) ?? [],
	};
}

/** What an article calls by a shorter name: the fullest name of the entity whose mention has the words. */
function fullerNames({ entities }: Entry): ReadonlyMap<string, string> {
	const fuller = new Map<string, string>();
	for (const { name, type, mentions } of entities) {
		if (type === "place") continue;
		for (const { text, form } of mentions) if (form === "name" && !fuller.has(bare(text))) fuller.set(bare(text), bare(name));
	}
	return fuller;
}

function namesIn(
	entries: readonly Entry[],
	outletNames: Iterable<string>,
	inFull: (article: string, name: string) => string,
	isOutlet: (name: string) => boolean,
): { readonly people: ReadonlySet<string>; readonly bodies: readonly Body[]; readonly uses: ReadonlyMap<string, number> } {
	const people = new Set<string>();
	const others = new Set<string>();
	const bodies = new Map([...outletNames].map((name): [string, Body] => [name, { name, isOutlet: true }]));
	const uses = new Map<string, number>();
	for (const { id, entities, attributions } of entries) {
		const typed = [
			...entities.filter(({ type }) => type !== "place").map(({ name, type }) => ({ name: bare(name), isPerson: type === "person", isBody: BODIES.has(type) })),
			...attributions.flatMap(({ speaker: { name, type } }) =>
				name === null ? [] : [{ name: inFull(id, name), isPerson: type === "person", isBody: type !== "person" }],
			),
			...attributions.flatMap(({ affiliation }) => (affiliation === null ? [] : [{ name: inFull(id, affiliation), isPerson: false, isBody: true }])),
		];
		for (const { name, isPerson, isBody } of typed) {
			if (name === "") continue;
			if (isOutlet(name)) bodies.set(name, { name, isOutlet: true });
			else if (isPerson) people.add(name);
			else if (isBody) others.add(name);
		}
		for (const name of new Set(typed.map(({ name }) => name))) uses.set(name, (uses.get(name) ?? 0) + 1);
	}
	for (const name of others) if (!people.has(name) && !bodies.has(name)) bodies.set(name, { name, isOutlet: false });
	for (const name of bodies.keys()) uses.set(name, uses.get(name) ?? 0);
	return { people, bodies: [...bodies.values()], uses };
}

/** Whether a name is the better one to show: that of more articles, else the longer. Names come in their order, so that the first stays where neither is. */
function isBetter(name: string, held: string, uses: ReadonlyMap<string, number>): boolean {
	const more = (uses.get(name) ?? 0) - (uses.get(held) ?? 0);
	return more > 0 || (more === 0 && name.length > held.length);
}
