/**
 * Fits the weights by which two statements are judged to take up one claim, and writes them into src/linking/claims/judge.json:
 * node training/judge.ts STORIES SCORERS [--python PYTHON] [--without STORY]
 * STORIES is a folder of stories marked by hand for this project, as bench/case.ts takes it; it is not published. Pairs of statements that stand at members of one claim are
 * examples, every other pair that is judged is a counterexample. `--without` leaves a story out, to measure with it what the weights are worth on a story they never saw.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { inFolder } from "../bench/measure/call.ts";
import { readInto } from "../bench/measure/hearsay.ts";
import { type Example, logistic } from "../bench/measure/logistic.ts";
import { type MarkedStory, markedStories, nearness } from "../bench/measure/marked-stories.ts";
import { writeRecords } from "../bench/measure/python.ts";
import { derivedFrom } from "../src/ledger/shapes.ts";
import { pairsOf } from "../src/linking/claims/pairs.ts";
import { type Statement, statementsOf } from "../src/linking/claims/statement.ts";
import { SIGNS, wordingOf } from "../src/linking/claims/wording.ts";

const WEIGHTS = new URL("../src/linking/claims/judge.json", import.meta.url);
/** In examples, on signs that are mostly between 0 and 4. */
const RIDGE = 1;
/** A statement that is clearly nearer to a member than this one takes its place. */
const CLEARLY = 0.1;

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { python: { type: "string", default: "python3" }, without: { type: "string" } },
});
const [folder, scorers] = positionals;
if (folder === undefined || scorers === undefined) {
	console.error("Usage: node training/judge.ts STORIES SCORERS [--python PYTHON] [--without STORY]");
	process.exit(2);
}

const read = (path: string): readonly Statement[] =>
	readFileSync(path, "utf8")
		.split("\n")
		.filter((line) => line !== "")
		.flatMap((line) => {
			const reading = JSON.parse(line);
			return statementsOf({ ...reading.article, ...derivedFrom(reading) });
		});

/** For each statement the claims that it is a member of. */
function claimsAt(statements: readonly Statement[], { claims }: MarkedStory): readonly ReadonlySet<number>[] {
	const found = statements.map(() => new Set<number>());
	for (const [claim, members] of claims.entries()) {
		for (const member of members) {
			const near = statements.map((statement) => nearness(member, statement));
			const most = Math.max(...near);
			near.forEach((one, at) => {
				if (one > 0 && one >= most - CLEARLY) found[at]?.add(claim);
			});
		}
	}
	return found;
}

await inFolder((scratch) => {
	const examples = markedStories(folder)
		.filter(({ name }) => name !== values.without)
		.flatMap((story): readonly Example[] => {
			const records = join(scratch, `${story.name}.records.jsonl`);
			writeRecords(values.python, scorers, story.articles, records);
			const readings = join(scratch, `${story.name}.jsonl`);
			readInto(readings, records);
			const statements = read(readings);
			const claims = claimsAt(statements, story);
			return [...pairsOf(statements.map(({ text }) => wordingOf(text)))].map(({ later, earlier, signs }) => ({
				signs,
				right: [...(claims[later] ?? [])].some((claim) => claims[earlier]?.has(claim)),
			}));
		});
	const [base = 0, ...weights] = logistic(examples, RIDGE).map((weight) => Math.round(weight * 1000) / 1000);
	const about = "Weights of the signs by which two statements are judged to take up one claim. Fitted by training/judge.ts.";
	writeFileSync(WEIGHTS, `${JSON.stringify({ about, base, signs: Object.fromEntries(SIGNS.map((sign, at) => [sign, weights[at]])) }, null, "\t")}\n`);
	console.log(`${examples.length} pairs, ${examples.filter(({ right }) => right).length} of one claim`);
});
