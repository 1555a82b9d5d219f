import { spanOf } from "../../text/span.ts";
import type { Copy } from "../copies/copies.ts";
import type { Entry } from "../entry.ts";
import type { Derivation } from "../links.ts";
import type { Named, Names } from "../names/names.ts";
import { type Citation, citationsIn } from "./citations.ts";
import { copiedFrom, type Told } from "./copied.ts";
import { creditIn } from "./credit.ts";
import { documentsIn } from "./documents.ts";
import { ownOutlet } from "./own-outlet.ts";

/** On what the articles of a case rest, and whose they are. */
export interface Derived {
	/** By article, then place. */
	readonly derivations: readonly Derivation[];
	/** Whose an article is, by its id; only where it tells. */
	readonly ownOutlets: ReadonlyMap<string, Named>;
}

/**
 * On what the word of each article rests: the outlets and documents that it names for it, and the articles that it has passages from.
 * An outlet's name leads to its article where the case has one that tells that it is that outlet's; of several, to the one that shares passages.
 * Linear in the articles and the copies between them.
 */
export function derivationsOf(entries: readonly Entry[], copies: readonly Copy[], names: Names): Derived {
	const citations = new Map(entries.map((entry) => [entry.id, citationsIn(entry, names.outletsIn(entry.id))]));
	const ownOutlets = new Map(
		entries.flatMap((entry) => {
			const own = ownOutlet(entry, citations.get(entry.id) ?? [], names);
			return own === null ? [] : [[entry.id, own] as const];
		}),
	);
	const articles = new Map<string, string[]>();
	for (const [article, { key }] of [...ownOutlets].sort(([one], [other]) => (one < other ? -1 : 1))) articles.set(key, [...(articles.get(key) ?? []), article]);
	const copied = copiedFrom(copies, (article) => toldBy(article, citations.get(article) ?? [], ownOutlets.get(article), names));
	const parents = new Map(copied.map((copy) => [copy.article, copy.of]));
	const articleOf = (article: string, { key }: Named): string | null => {
		const held = (articles.get(key) ?? []).filter((id) => id !== article);
		const parent = parents.get(article);
		return held.length === 1 || parent === undefined || !held.includes(parent) ? (held.length === 1 ? (held[0] ?? null) : null) : parent;
	};
	const derivations = [
		...entries.flatMap((entry) => cited(entry, citations.get(entry.id) ?? [], ownOutlets.get(entry.id), names, articleOf)),
		...entries.flatMap((entry) => credited(entry, ownOutlets.get(entry.id), names, articleOf)),
		...entries.flatMap((entry) =>
			documentsIn(entry, names).map(
				({ owner, place }): Derivation => ({ ...place, from: { article: articleOf(entry.id, owner), name: owner.name }, how: "cites" }),
			),
		),
		...copied.map((copy): Derivation => ({ ...copy.place, from: { article: copy.of, name: ownOutlets.get(copy.of)?.name ?? copy.of }, how: "copies" })),
	];
	return { derivations: once(derivations).sort(inOrder), ownOutlets };
}

/** What an article tells about whose words it has. */
function toldBy(article: string, citations: readonly Citation[], own: Named | undefined, names: Names): Told {
	const cited = citations.filter(({ how }) => how !== "own").map(({ outlet, start, end }) => ({ outlet: names.of(article, outlet.text), start, end }));
	return { own, cited: cited.filter(({ outlet }) => outlet.key !== own?.key) };
}

function cited(
	{ id, text }: Entry,
	citations: readonly Citation[],
	own: Named | undefined,
	names: Names,
	articleOf: (article: string, outlet: Named) => string | null,
): readonly Derivation[] {
	return citations.flatMap(({ outlet, how, start, end }): readonly Derivation[] => {
		const named = names.of(id, outlet.text);
		if (how === "own" || named.key === own?.key) return [];
		return [{ article: id, ...spanOf(text, start, end), from: { article: articleOf(id, named), name: named.name }, how }];
	});
}

/** The agency or outlet whose text an article says that it carries, in its dateline or byline. */
function credited(entry: Entry, own: Named | undefined, names: Names, articleOf: (article: string, outlet: Named) => string | null): readonly Derivation[] {
	const credit = creditIn(entry);
	if (credit === null) return [];
	const named = names.of(entry.id, credit.name);
	if (named.key === own?.key) return [];
	return [{ ...credit.place, from: { article: articleOf(entry.id, named), name: named.name }, how: "copies" }];
}

/** Each derivation once for a place and a name. */
function once(derivations: readonly Derivation[]): Derivation[] {
	return [
		...new Map(derivations.map((item) => [JSON.stringify([item.article, item.start, item.from.article ?? "", item.from.name, item.how]), item])).values(),
	];
}

const inOrder = (one: Derivation, other: Derivation): number =>
	one.article < other.article
		? -1
		: one.article > other.article
			? 1
			: one.start - other.start || one.end - other.end || (one.from.name < other.from.name ? -1 : 1);
