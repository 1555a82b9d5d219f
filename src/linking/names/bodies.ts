import { agencyNamed } from "../../article/metadata/agencies.ts";
import { acronymsOf, isAcronym, letters } from "../../entities/acronyms.ts";
import { tokensOf } from "../../text/tokens.ts";
import type { Groups } from "./groups.ts";
import { nameWords } from "./name-words.ts";
import lexicon from "./names.json" with { type: "json" };

const KINDS: ReadonlySet<string> = new Set(lexicon.kinds.flatMap(nameWords));

/** An outlet or another body that articles name. */
export interface Body {
	readonly name: string;
	readonly isOutlet: boolean;
}

/** A word that stands in more names than this tells none of them from another. */
const COMMON = 40;

/**
 * Joins the names of one body: agencies by the list, an acronym with the one name that has its letters, names of the same words, and a short name with the one
 * longer name that holds all its words ("the Bell" and "The Morning Bell"): where two longer names hold them, none is taken. A short name of one word is joined for outlets alone.
 */
export function joinBodies(bodies: Iterable<Body>, groups: Groups): void {
	const named = [...new Map([...bodies].map((body) => [`${body.name} ${body.isOutlet}`, body])).values()].sort((one, other) =>
		one.name < other.name ? -1 : 1,
	);
	const worded = named.map((body) => ({ ...body, words: nameWords(body.name) }));
	const bySame = new Map<string, string>();
	const joinBy = (key: string, name: string): void => {
		const held = bySame.get(key);
		if (held === undefined) bySame.set(key, name);
		else groups.join(held, name);
	};
	for (const { name, words, isOutlet } of worded) {
		joinBy(`${isOutlet} ${[...new Set(isOutlet ? telling(words) : words)].sort().join(" ")}`, name);
		const agency = agencyNamed(name);
		if (agency) joinBy(`agency ${agency.name}`, name);
	}
	joinAcronyms(named, groups);
	const holders = new Map<string, (typeof worded)[number][]>();
	for (const body of worded) for (const word of new Set(body.words)) holders.set(word, [...(holders.get(word) ?? []), body].slice(0, COMMON + 1));
	for (const { name, words, isOutlet } of worded) {
		if (words.length === 0 || (words.length === 1 && !isOutlet)) continue;
		const [rarest] = words.map((word) => holders.get(word) ?? []).sort((one, other) => one.length - other.length);
		if (!rarest || rarest.length > COMMON) continue;
		const longer = rarest.filter(
			(other) => other.isOutlet === isOutlet && other.words.length > words.length && words.every((word) => other.words.includes(word)),
		);
		const [only, ...more] = new Set(longer.map((other) => groups.of(other.name)));
		if (only !== undefined && more.length === 0) groups.join(name, only);
	}
}

/** The words of an outlet's name without those that say what kind of outlet it is, unless it has no others. */
function telling(words: readonly string[]): readonly string[] {
	const own = words.filter((word) => !KINDS.has(word));
	return own.length > 0 ? own : words;
}

function joinAcronyms(bodies: readonly Body[], groups: Groups): void {
	const long = new Map<string, Set<string>>();
	for (const { name } of bodies) {
		for (const acronym of acronymsOf(tokensOf(name, 0, name.length))) long.set(acronym, (long.get(acronym) ?? new Set()).add(groups.of(name)));
	}
	for (const { name } of bodies) {
		const [only, ...more] = isAcronym(name) && !agencyNamed(name) ? (long.get(letters(name)) ?? []) : [];
		if (only !== undefined && more.length === 0) groups.join(name, only);
	}
}
