import { compare } from "../../text/sorted.ts";
import { type Token, tokensOf } from "../../text/tokens.ts";
import { byArticle, citingFor } from "../citing.ts";
import { wordingOf } from "../claims/wording.ts";
import type { Claim, Derivation, Place } from "../links.ts";
import { rarity } from "../stories/rarity.ts";
import { sourceOf } from "../whose/source.ts";
import { outletKey } from "../whose/trail.ts";
import type { World } from "../world.ts";
import { type Standing, tellingIn } from "./standing.ts";

/** A source outside the texts of a case, to be fetched. */
export interface Fetch {
	/** The name that texts give. */
	readonly name: string;
	/** Ids of the articles that rest on it, sorted. */
	readonly articles: readonly string[];
	/** The claims that rest on it in some text, those told by most texts first. */
	readonly claims: readonly Claim[];
	/** The words that name it, by article and place. */
	readonly places: readonly Place[];
	/** What texts have it say, in its own or their words, fragments left out; by article and place. */
	readonly said: readonly Place[];
	/** Words to search for, those that tell most first. */
	readonly words: readonly string[];
	/** When it was said, as far as texts tell; else not after the earliest of them. ISO 8601 days, null where unknown. */
	readonly earliest: string | null;
	readonly latest: string | null;
}

/** Words with fewer telling ones among them are fragments: "which", "the story". */
const LEAST_TELLING = 2;
/** So many words to search for: more find nothing. */
const WORDS = 6;
/** Names that name nothing by themselves: whose it is stands in another sentence. */
const POINTING = /^(?:its|his|her|their|our|my|this|that|these|those|one|another|an?|some)\b/iu;

/**
 * The sources outside a case on which its articles rest, those on which most rests first: by the number of claims that rest on them in some article, times articles; then by articles and name. An outlet of which the case has a text is none of them, nor one
 * that an article names for itself.
 */
export function fetchesIn(world: World, derivations: readonly Derivation[], standings: readonly Standing[]): readonly Fetch[] {
	const cited = byArticle(derivations);
	const claimsOf = new Map<string, Standing[]>();
	for (const standing of standings) {
		const names = new Set(
			[...citingFor({ members: standing.near }, cited)].flatMap(([article, others]) =>
				others.filter((one) => one.startsWith(" ")).map((one) => keyOf(article, one.slice(1), world)),
			),
		);
		for (const key of names) claimsOf.set(key, [...(claimsOf.get(key) ?? []), standing]);
	}
	const groups = Map.groupBy(
		derivations.filter(({ article, from }) => from.article === null && isOutside(article, from.name, world)),
		({ article, from }) => keyOf(article, from.name, world),
	);
	return [...groups]
		.map(
			([key, rests]): Fetch =>
				fetchOf(
					key,
					rests,
					(claimsOf.get(key) ?? []).map(({ claim }) => claim),
					world,
				),
		)
		.sort(
			(one, other) =>
				other.claims.length * other.articles.length - one.claims.length * one.articles.length ||
				other.articles.length - one.articles.length ||
				compare(one.name, other.name),
		);
}

const keyOf = (article: string, name: string, { names }: World): string => names.of(article, name).key;

/** Whether nothing in the case is by that name, and it can be searched for. */
function isOutside(article: string, name: string, { names, held, entries, ownOutlets }: World): boolean {
	const { key } = names.of(article, name);
	const outlets = [...entries.values()].flatMap(({ outlet }) => (outlet === null ? [] : [outletKey(outlet)]));
	return !POINTING.test(name) && !held.has(key) && ownOutlets.get(article)?.key !== key && !outlets.includes(outletKey(name));
}

function fetchOf(key: string, rests: readonly Derivation[], claims: readonly Claim[], world: World): Fetch {
	const articles = [...new Set(rests.map(({ article }) => article))].sort(compare);
	const rows = articles.flatMap((article) =>
		(world.entries.get(article)?.attributions ?? []).filter((row) => sourceOf(article, row, world).named?.key === key).map((row) => ({ article, row })),
	);
	const said = rows
		.flatMap(({ article, row }) => row.content.map((span): Place => ({ ...span, article })))
		.filter(({ text }) => tellingIn(wordingOf(text)) >= LEAST_TELLING);
	const days = rows.flatMap(({ row }) => row.said.earliest ?? row.said.latest ?? []).sort(compare);
	const published = articles.flatMap((article) => world.entries.get(article)?.published?.slice(0, 10) ?? []).sort(compare);
	const searched = said.length > 0 ? said.map(({ text }) => text) : claims.slice(0, 1).map(({ statement }) => statement);
	return {
		name: rests[0] ? world.names.of(rests[0].article, rests[0].from.name).name : "",
		articles,
		claims,
		places: rests.map(({ article, start, end, text }) => ({ article, start, end, text })),
		said,
		words: wordsIn(searched),
		earliest: days[0] ?? null,
		latest:
			rows
				.flatMap(({ row }) => row.said.latest ?? [])
				.sort(compare)
				.at(-1) ??
			published[0] ??
			null,
	};
}

/** The words of some texts that tell most, as they stand there: those in more of them first, then the rarer ones. */
function wordsIn(texts: readonly string[]): readonly string[] {
	const found = new Map<string, { readonly token: Token; count: number }>();
	for (const text of texts) {
		const forms = new Map(
			tokensOf(text, 0, text.length)
				.filter(({ isWord }) => isWord)
				.map((token) => [token.form, token] as const),
		);
		for (const [form, token] of forms) {
			const known = found.get(form);
			if (known) known.count++;
			else found.set(form, { token, count: 1 });
		}
	}
	const weight = ({ token, count }: { readonly token: Token; readonly count: number }): number => rarity(token.form) * (1 + Math.log(count));
	return [...found.values()]
		.filter(({ token }) => rarity(token.form) >= LEAST && /\p{L}/u.test(token.form))
		.sort((one, other) => weight(other) - weight(one) || compare(one.token.form, other.token.form))
		.slice(0, WORDS)
		.map(({ token }) => token.text);
}

/** Words in every fifth article find everything. */
const LEAST = Math.log(5 / 2);
