import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { byId, type Known } from "../../src/linking/match/known.ts";

const Claim = v.object({ id: v.string(), text: v.string(), title: v.nullable(v.string()) });
const Tweet = v.object({ id: v.string(), text: v.string(), claim: v.union([v.string(), v.array(v.string())]) });

/** A post and the ids of the claims that it takes up. */
export interface Tweet {
	readonly id: string;
	readonly text: string;
	readonly claims: readonly string[];
}

const linesOf = (path: string): unknown[] =>
	readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line) => JSON.parse(line));

/** The claims of CheckThat 2020, task 2 (github.com/sshaar/clef2020-factchecking-task2), as a folder holds them. */
export const checkthatClaims = (folder: string): readonly Known[] => byId(linesOf(join(folder, "claims.jsonl")).map((line) => v.parse(Claim, line)));

/** The tweets of one of its parts. */
export const checkthatTweets = (folder: string, part: "train" | "dev"): readonly Tweet[] =>
	linesOf(join(folder, `${part}.jsonl`)).map((line) => {
		const { id, text, claim } = v.parse(Tweet, line);
		return { id, text, claims: [claim].flat() };
	});

/** Into so many parts the training tweets are cut. */
export const FOLDS = 5;

/** The part of a tweet, by its first claim: no claim has tweets in two parts. */
export const foldOf = ({ claims }: Tweet): number => {
	const hash = createHash("sha256")
		.update(claims[0] ?? "")
		.digest();
	return (hash[0] ?? 0) % FOLDS;
};

/** What the first five of a list of claims are worth, 0 to 1: average precision. */
export function precisionAt5(ranked: readonly string[], claims: readonly string[]): number {
	let [hits, sum] = [0, 0];
	for (const [at, id] of ranked.slice(0, 5).entries()) {
		if (!claims.includes(id)) continue;
		hits++;
		sum += hits / (at + 1);
	}
	return sum / Math.min(5, Math.max(1, claims.length));
}
