import type { Collection } from "./collection.ts";
import { cosine, type Field, weightOf } from "./field.ts";
import type { Nearness } from "./meant.ts";
import type { Ranking } from "./ranking.ts";
import type { Rarity } from "./rarity.ts";
import type { Term } from "./terms.ts";

/** What in words speaks for or against a claim's being taken up. */
export const WORD_SIGNS = [
	/** 1 / (2 + place) in the list by BM25 over words, and by pieces of words; of a claim that is not in the list, as if in the hundredth place. */
	"placeByWords",
	"placeByPieces",
	/** The same by words with those of the author's name. */
	"placeBySignedWords",
	/** Cosine of the post's words with the claim's title, by pieces of words. */
	"titlePieces",
	/** The part of the claim's words, by weight, that the post has. */
	"covered",
	/** The weight of the rarest word that both have. */
	"rarest",
	/** What the names of the claim weigh that stand neither in the post nor in its author's name. */
	"namesMissing",
	/** What the numbers weigh that both have, and how many of the claim's the post lacks; years are no numbers here. */
	"numbersShared",
	"numbersMissing",
	/** For each year in the claim 1 where the post is of that year, a half where the post only names it, else -1; 0 for a post without a date. */
	"year",
	/** What the words of the author's name weigh that stand in the claim and not in the post. */
	"author",
	/** What the longest run of words weighs that both have. */
	"run",
] as const;

/** What in meaning speaks for it. */
export const MEANING_SIGNS = [
	/** Cosine of the whole post with the claim's text, and with the nearer of its text and title. */
	"meaning",
	"nearestMeaning",
	/** The same of the post's nearest sentence. */
	"sentenceMeaning",
	/** As `placeByWords`, in the lists by nearness to the claim's text and title. */
	"placeByMeaning",
	"placeByTitleMeaning",
	/** The place by nearness of the post with its author's name to the claim's text, and that nearness. */
	"placeBySignedMeaning",
	"signedMeaning",
] as const;

export type Sign = (typeof WORD_SIGNS)[number] | (typeof MEANING_SIGNS)[number];
/** A number for each sign, in the order of the lists above; none for signs in meaning where nothing is known of it. */
export type Signs = Readonly<Partial<Record<Sign, number>>>;

/** A number for each sign of a list. */
export const signsFrom = (signs: readonly Sign[], numberOf: (sign: Sign, at: number) => number): Signs =>
	Object.fromEntries(signs.map((sign, at) => [sign, numberOf(sign, at)]));

/** Each sign that there is, with another number. */
export const eachSign = (signs: Signs, change: (sign: Sign, value: number) => number): Signs => {
	const there = [...WORD_SIGNS, ...MEANING_SIGNS].filter((sign) => signs[sign] !== undefined);
	return signsFrom(there, (sign) => change(sign, signs[sign] ?? 0));
};

/** A post's two fields and its year. */
export interface Asked {
	readonly body: Field;
	readonly author: Field;
	readonly year: string | null;
}

/** Where claims stand in lists of the best, by their places in the collection. */
export type Places = ReadonlyMap<number, number>;

export const placesIn = (ranking: Ranking): Places => new Map(ranking.map((claim, place) => [claim, place]));

/** The place of a claim that is not in a list. */
const UNLISTED = 99;
const byPlace = (places: Places, claim: number): number => 1 / (2 + (places.get(claim) ?? UNLISTED));

/** The signs in words of one claim for a post. */
export function wordSignsOf(
	asked: Asked,
	claim: number,
	{ claims, rarity }: Collection,
	places: { readonly words: Places; readonly signed: Places; readonly pieces: Places },
): Signs {
	const entered = claims[claim];
	if (!entered) return {};
	const { text, title } = entered;
	const { body, author } = asked;
	const has = (stem: string): boolean => body.stems.has(stem);
	const both = new Map([...text.stems, ...title.stems]);
	const shared = [...text.stems.keys()].filter(has);
	return {
		placeByWords: byPlace(places.words, claim),
		placeByPieces: byPlace(places.pieces, claim),
		placeBySignedWords: byPlace(places.signed, claim),
		titlePieces: cosine(title.grams, body.grams),
		covered: text.mass > 0 ? weightOf(shared, rarity.stems) / text.mass : 0,
		rarest: [...both.keys()].filter(has).reduce((most, stem) => Math.max(most, rarity.stems.of(stem)), 0),
		namesMissing: weightOf(
			namesIn(text).filter((stem) => !has(stem) && !author.stems.has(stem)),
			rarity.stems,
		),
		...numberSigns([...both.values()], asked, rarity.stems),
		author: weightOf(
			[...author.stems.keys()].filter((stem) => both.has(stem) && !has(stem)),
			rarity.stems,
		),
		run: Math.max(longestRun(text, body, rarity.stems), longestRun(title, body, rarity.stems)),
	};
}

const namesIn = ({ stems }: Field): readonly string[] => [...stems.values()].filter(({ isName, isNumber }) => isName && !isNumber).map(({ stem }) => stem);

const YEAR = /^(?:19|20)\d\d$/;

function numberSigns(terms: readonly Term[], { body, year }: Asked, rarity: Rarity): Signs {
	const numbers = terms.filter(({ isNumber, stem }) => isNumber && !YEAR.test(stem)).map(({ stem }) => stem);
	const years = year === null ? [] : terms.filter(({ stem }) => YEAR.test(stem));
	const shared = numbers.filter((stem) => body.stems.has(stem));
	return {
		numbersShared: weightOf(shared, rarity),
		numbersMissing: numbers.length - shared.length,
		year: years.reduce((sum, { stem }) => sum + (stem === year ? 1 : body.stems.has(stem) ? 0.5 : -1), 0),
	};
}

/** So many words of a claim are looked through for runs: more than a sentence has, and few enough that a long text does not take long. */
const RUN_WORDS = 200;

/** What the longest run of words weighs that stands in both, by the usual table of ends of runs. */
function longestRun(claim: Field, body: Field, rarity: Rarity): number {
	const said = body.terms;
	const runs = new Float64Array(said.length + 1);
	let longest = 0;
	for (const { stem } of claim.terms.slice(0, RUN_WORDS)) {
		const weight = body.stems.has(stem) ? rarity.of(stem) : 0;
		for (let at = said.length; at > 0; at--) {
			runs[at] = weight > 0 && said[at - 1]?.stem === stem ? (runs[at - 1] ?? 0) + weight : 0;
			longest = Math.max(longest, runs[at] ?? 0);
		}
	}
	return longest;
}

/** The signs in meaning of one claim for a post. */
export function meaningSignsOf(
	claim: number,
	near: Nearness,
	places: { readonly text: Places; readonly title: Places; readonly signedMeaning: Places },
): Signs {
	const [text, title] = [near.text[claim] ?? 0, near.title[claim] ?? 0];
	return {
		meaning: text,
		nearestMeaning: Math.max(text, title),
		sentenceMeaning: near.sentence[claim] ?? 0,
		placeByMeaning: byPlace(places.text, claim),
		placeByTitleMeaning: byPlace(places.title, claim),
		placeBySignedMeaning: byPlace(places.signedMeaning, claim),
		signedMeaning: near.signed[claim] ?? 0,
	};
}
