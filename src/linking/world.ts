import type { Attribution } from "../attribution/attribution.ts";
import { type Quotation, quotationsOf } from "../text/quotation.ts";
import type { Copy } from "./copies/copies.ts";
import { derivationsOf } from "./derivations/derivations.ts";
import type { Entry } from "./entry.ts";
import type { Derivation } from "./links.ts";
import { type Named, type Names, namesOf } from "./names/names.ts";
import { type Offices, officesOf } from "./whose/offices.ts";
import { isPronoun } from "./whose/trail.ts";

/** What the linking of a case looks up again and again, made once. */
export interface World {
	readonly entries: ReadonlyMap<string, Entry>;
	/** By article, then by id. */
	readonly attributions: ReadonlyMap<string, ReadonlyMap<string, Attribution>>;
	/** Those of an article whose source is no pronoun, in the order in which their sources stand. */
	readonly spoken: ReadonlyMap<string, readonly Attribution[]>;
	/** Where quotations stand in an article, in order. */
	readonly quotations: ReadonlyMap<string, readonly Quotation[]>;
	readonly names: Names;
	readonly offices: Offices;
	/** By article, then place. */
	readonly derivations: readonly Derivation[];
	readonly derivationsIn: ReadonlyMap<string, readonly Derivation[]>;
	/** Whose an article is, by its id; only where it tells. */
	readonly ownOutlets: ReadonlyMap<string, Named>;
	/** Keys of the outlets whose articles tell that they are theirs. */
	readonly held: ReadonlySet<string>;
	/** The copies that an article has a part in. */
	readonly copiesOf: ReadonlyMap<string, readonly Copy[]>;
	/** Ids of the attributions whose speaker a person named. */
	readonly namedByHand: ReadonlySet<string>;
}

/** The world of a case's articles, given in any order, and the copies among them. */
export function worldOf(entries: readonly Entry[], copies: readonly Copy[], namedByHand: ReadonlySet<string> = new Set()): World {
	const names = namesOf(entries);
	const { derivations, ownOutlets } = derivationsOf(entries, copies, names);
	return {
		entries: new Map(entries.map((entry) => [entry.id, entry])),
		attributions: new Map(entries.map(({ id, attributions }) => [id, new Map(attributions.map((row) => [row.id, row]))])),
		spoken: new Map(entries.map(({ id, attributions }) => [id, spokenIn(attributions)])),
		quotations: new Map(entries.map(({ id, text }) => [id, quotationsOf(text)])),
		names,
		offices: officesOf(entries, names),
		derivations,
		derivationsIn: Map.groupBy(derivations, ({ article }) => article),
		ownOutlets,
		held: new Set([...ownOutlets.values()].map(({ key }) => key)),
		copiesOf: copiesByArticle(copies),
		namedByHand,
	};
}

const spokenIn = (attributions: readonly Attribution[]): readonly Attribution[] =>
	attributions
		.filter((row) => row.source.length > 0 && !isPronoun(row))
		.sort((one, other) => sourceStart(one) - sourceStart(other) || (one.id < other.id ? -1 : 1));

/** Where an attribution's source begins, in UTF-16 units; 0 where none is written. */
export const sourceStart = ({ source }: Attribution): number => source[0]?.start ?? 0;

function copiesByArticle(copies: readonly Copy[]): ReadonlyMap<string, readonly Copy[]> {
	const held = new Map<string, Copy[]>();
	for (const copy of copies) {
		for (const article of [copy.article, copy.of]) {
			const list = held.get(article);
			if (list) list.push(copy);
			else held.set(article, [copy]);
		}
	}
	return held;
}
