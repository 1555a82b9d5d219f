import type { Collection } from "./collection.ts";
import { fieldOf } from "./field.ts";
import { type MeantClaim, type MeantPost, nearnessOf } from "./meant.ts";
import type { Post } from "./post.ts";
import { sumsOver } from "./postings.ts";
import { highest } from "./ranking.ts";
import { meaningSignsOf, placesIn, type Signs, wordSignsOf } from "./signs.ts";

/** A claim that a post may take up, and what speaks for it. */
export interface Candidate {
	readonly id: string;
	readonly signs: Signs;
}

/** What the vectors of a whole collection and of a post are: the claims' in the order of the collection. */
export interface Meant {
	readonly claims: readonly MeantClaim[];
	readonly post: MeantPost;
}

/** So many claims are taken from each list: with 50, of 800 posts whose claim was known, 3 had it in none. */
const FROM_EACH = 50;

/** The claims that a post may take up, by place in the collection, found by words, pieces of words and, where vectors are given, by meaning. */
export function candidatesOf(post: Post, collection: Collection, meant: Meant | null): readonly Candidate[] {
	const body = fieldOf(post.body, collection.rarity);
	const asked = { body, author: fieldOf(post.author, collection.rarity), year: post.year };
	const count = collection.claims.length;
	const listed = (scores: Float64Array) => highest(scores, FROM_EACH);
	const once = (stems: Iterable<string>) => [...new Set(stems)].map((stem) => [stem, 1] as const);
	const words = listed(sumsOver(collection.words, once(body.stems.keys()), count));
	const signed = listed(sumsOver(collection.words, once([...body.stems.keys(), ...asked.author.stems.keys()]), count));
	const pieces = listed(sumsOver(collection.grams, body.grams, count));
	const near = meant && nearnessOf(meant.claims, meant.post);
	const byMeaning = near ? [near.text, near.title, near.signed, near.sentence].map(listed) : [];
	const places = {
		words: placesIn(words),
		signed: placesIn(signed),
		pieces: placesIn(pieces),
		text: placesIn(byMeaning[0] ?? []),
		title: placesIn(byMeaning[1] ?? []),
		signedMeaning: placesIn(byMeaning[2] ?? []),
	};
	const found = [...new Set([words, signed, pieces, ...byMeaning].flat())].sort((one, other) => one - other);
	return found.map((claim) => ({
		id: collection.claims[claim]?.id ?? "",
		signs: { ...wordSignsOf(asked, claim, collection, places), ...(near && meaningSignsOf(claim, near, places)) },
	}));
}
