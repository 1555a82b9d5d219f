/**
 * Fits the weights by which two statements are judged to take up one claim, and writes them into src/linking/claims/judge.json:
 * node training/judge.ts STORIES SCORERS [--python PYTHON]
 * STORIES and SCORERS as bench/case.ts takes them. Pairs of statements that stand at members of one claim are examples, every other pair that is judged is a counterexample.
 * What the weights of three stories are worth on the fourth is measured by bench/case.ts.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { inFolder } from "../bench/measure/call.ts";
import { claimExamples, entriesOf, judgeWeights } from "../bench/measure/claim-examples.ts";
import { markedStories } from "../bench/measure/marked-stories.ts";
import { SIGNS } from "../src/linking/claims/wording.ts";

const WEIGHTS = new URL("../src/linking/claims/judge.json", import.meta.url);

const { positionals, values } = parseArgs({ allowPositionals: true, options: { python: { type: "string", default: "python3" } } });
const [folder, scorers] = positionals;
if (folder === undefined || scorers === undefined) {
	console.error("Usage: node training/judge.ts STORIES SCORERS [--python PYTHON]");
	process.exit(2);
}

await inFolder((scratch) => {
	const examples = markedStories(folder).flatMap((story) => claimExamples(story, entriesOf(story, scratch, scorers, values.python)));
	const [base = 0, ...weights] = judgeWeights(examples);
	const about = "Weights of the signs by which two statements are judged to take up one claim. Fitted by training/judge.ts.";
	writeFileSync(WEIGHTS, `${JSON.stringify({ about, base, signs: Object.fromEntries(SIGNS.map((sign, at) => [sign, weights[at]])) }, null, "\t")}\n`);
	console.log(`${examples.length} pairs, ${examples.filter(({ right }) => right).length} of one claim`);
});
