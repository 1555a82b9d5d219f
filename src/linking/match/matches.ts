import * as v from "valibot";
import { type Candidate, candidatesOf, type Meant } from "./candidates.ts";
import type { Collection } from "./collection.ts";
import { judged, sumOf, Weights } from "./judge.ts";
import type { Post } from "./post.ts";
import { eachSign, type Signs } from "./signs.ts";
import shipped from "./weights.json" with { type: "json" };

/** Fitted on the training tweets of CheckThat 2020 by training/match.ts, which writes them. */
const WEIGHTS = v.parse(Weights, shipped);

/** A claim that a post takes up, as far as can be told. */
export interface Match {
	readonly id: string;
	/** The sum of what the signs add; tells the claims for one post apart, and nothing across posts. */
	readonly score: number;
	/** What each sign adds. */
	readonly why: Signs;
}

const DECIMALS = 4;
/** Plus 0, so that nothing is printed as -0. */
const rounded = (value: number): number => Number(value.toFixed(DECIMALS)) + 0;

/** The claims that a post takes up, the likeliest first, at most `most`; of equal ones that of the smaller id. */
export function matchesOf(post: Post, collection: Collection, meant: Meant | null, most: number): readonly Match[] {
	return candidatesOf(post, collection, meant)
		.map(weighed)
		.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
		.slice(0, most);
}

function weighed({ id, signs }: Candidate): Match {
	const why = judged(signs, WEIGHTS);
	return { id, score: rounded(sumOf(why)), why: eachSign(why, (_, part) => rounded(part)) };
}
