import { type Candidate, candidatesOf } from "../../src/linking/match/candidates.ts";
import { type Collection, collectionOf } from "../../src/linking/match/collection.ts";
import { added, sumOf } from "../../src/linking/match/judge.ts";
import type { Known } from "../../src/linking/match/known.ts";
import { meantClaimsOf, meantPostOf, textsOfClaim, textsOfPost } from "../../src/linking/match/meant.ts";
import { postOf } from "../../src/linking/match/post.ts";
import { type Sign, type Signs, signsFrom } from "../../src/linking/match/signs.ts";
import { FOLDS, foldOf, precisionAt5, type Tweet } from "./checkthat.ts";
import { type List, listwise } from "./listwise.ts";

export type VectorsOf = (texts: readonly string[]) => Promise<readonly Float32Array[]>;

/** A tweet and what was found for it. */
export interface Asked {
	readonly tweet: Tweet;
	readonly candidates: readonly Candidate[];
}

/** What is found for each tweet; without vectors by words alone. */
export async function asked(tweets: readonly Tweet[], claims: readonly Known[], vectorsOf: VectorsOf | null): Promise<readonly Asked[]> {
	const collection: Collection = collectionOf(claims);
	const meant = vectorsOf && meantClaimsOf(await vectorsOf(claims.flatMap(textsOfClaim)));
	const out: Asked[] = [];
	for (const tweet of tweets) {
		const post = postOf(tweet.text, collection.isWord);
		const said = meantPostOf(vectorsOf ? await vectorsOf(textsOfPost(post)) : []);
		out.push({ tweet, candidates: candidatesOf(post, collection, meant && { claims: meant, post: said }) });
	}
	return out;
}

/** The weights of these signs that put the right claims of tweets first; a tweet whose claim was not found teaches nothing. */
export function weightsFrom(all: readonly Asked[], signs: readonly Sign[]): Signs {
	const lists = all.flatMap(({ tweet, candidates }): List[] => {
		const right = candidates.findIndex(({ id }) => tweet.claims.includes(id));
		return right < 0 ? [] : [{ right, rows: candidates.map(({ signs: found }) => signs.map((sign) => found[sign] ?? 0)) }];
	});
	const weights = listwise(lists, signs.length);
	return signsFrom(signs, (_, at) => Math.round((weights[at] ?? 0) * 1000) / 1000);
}

/** Mean average precision of the first five claims. */
export function mapAt5(all: readonly Asked[], weights: Signs): number {
	const sum = all.reduce((sum, { tweet, candidates }) => {
		const scored = candidates.map(({ id, signs }) => ({ id, score: sumOf(added(signs, weights)) }));
		const ranked = scored.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1)).map(({ id }) => id);
		return sum + precisionAt5(ranked, tweet.claims);
	}, 0);
	return sum / Math.max(1, all.length);
}

/** The same over all tweets, each fifth judged by the weights that the others give. */
export function leftOut(all: readonly Asked[], signs: readonly Sign[]): number {
	const parts = Array.from({ length: FOLDS }, (_, fold) => {
		const apart = all.filter(({ tweet }) => foldOf(tweet) === fold);
		const weights = weightsFrom(
			all.filter(({ tweet }) => foldOf(tweet) !== fold),
			signs,
		);
		return mapAt5(apart, weights) * apart.length;
	});
	return parts.reduce((sum, part) => sum + part, 0) / Math.max(1, all.length);
}
