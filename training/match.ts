/**
 * Fits the weights by which `hearsay match` judges claims, and writes src/linking/match/weights.json: node training/match.ts CHECKTHAT [FOLD]
 * CHECKTHAT is a folder with claims.jsonl and train.jsonl of CheckThat 2020, task 2. Run it again whenever the encoder for meaning changes.
 * An encoder that was taught with these tweets is surer of them than of others, and a judge fitted on them would trust it too much: teach it without the tweets of one
 * part (`foldOf` in bench/measure/checkthat.ts, 0 to 4) and give that part as FOLD; then only its tweets are used to weigh signs in meaning.
 */
import { writeFileSync } from "node:fs";
import * as v from "valibot";
import { checkthatClaims, checkthatTweets, FOLDS, foldOf } from "../bench/measure/checkthat.ts";
import { type Asked, asked, leftOut, weightsFrom } from "../bench/measure/match-lists.ts";
import { MEANING } from "../src/encoder/meaning.ts";
import { Weights } from "../src/linking/match/judge.ts";
import { MEANING_SIGNS, WORD_SIGNS } from "../src/linking/match/signs.ts";
import { openEncoders } from "../src/reading/vectors.ts";

const OUTPUT = new URL("../src/linking/match/weights.json", import.meta.url);
const BOTH = [...WORD_SIGNS, ...MEANING_SIGNS] as const;

const [folder, part] = process.argv.slice(2);
if (folder === undefined || (part !== undefined && !(Number(part) < FOLDS))) {
	console.error(`Usage: node training/match.ts CHECKTHAT [FOLD], FOLD from 0 to ${FOLDS - 1}`);
	process.exit(2);
}
const claims = checkthatClaims(folder);
const tweets = checkthatTweets(folder, "train");
const encoders = openEncoders();
const byWords = await asked(tweets, claims, null);
const byMeaning = await asked(tweets, claims, encoders.vectorsOf);
await encoders.close();

const unseen: readonly Asked[] = part === undefined ? byMeaning : byMeaning.filter(({ tweet }) => foldOf(tweet) === Number(part));
const words = weightsFrom(byWords, WORD_SIGNS);
const meaning = weightsFrom(unseen, BOTH);
const weights = v.parse(Weights, { words, meaning });
const about =
	"How much each sign of src/linking/match/signs.ts counts: `words` where no vectors of meaning are given, `meaning` where they are. What they are multiplied with has units of its own, so their sizes do not compare.";
const source = `Fitted by training/match.ts on ${byWords.length} tweets of CheckThat 2020, task 2${part === undefined ? "" : `; those for signs in meaning on the ${unseen.length} that the encoder had not seen`}, with the vectors of ${MEANING.name}.`;
writeFileSync(OUTPUT, `${JSON.stringify({ about, source, ...weights }, null, "\t")}\n`);
const found = byMeaning.filter(({ tweet, candidates }) => candidates.some(({ id }) => tweet.claims.includes(id))).length;
console.log(`The claim is among the candidates of ${found} of ${tweets.length} tweets.`);
console.log(
	`MAP@5, each fifth judged by what the others taught: words ${leftOut(byWords, WORD_SIGNS).toFixed(4)}, words and meaning ${leftOut(byMeaning, BOTH).toFixed(4)}`,
);
