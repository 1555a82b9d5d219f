import { readFileSync } from "node:fs";
import { join } from "node:path";
import { derivedFrom } from "../../src/ledger/shapes.ts";
import { pairsOf } from "../../src/linking/claims/pairs.ts";
import { type Statement, statementsOf } from "../../src/linking/claims/statement.ts";
import { wordingOf } from "../../src/linking/claims/wording.ts";
import type { Entry } from "../../src/linking/entry.ts";
import { readInto } from "./hearsay.ts";
import { type Example, logistic } from "./logistic.ts";
import { type MarkedStory, nearness } from "./marked-stories.ts";
import { writeRecords } from "./python.ts";

/** In examples, on signs that are mostly between 0 and 4. */
const RIDGE = 1;
/** A statement that is clearly nearer to a member than another takes its place. */
const CLEARLY = 0.1;

/** The articles of a story as `hearsay read` reads their texts. */
export function entriesOf({ name, articles }: MarkedStory, scratch: string, scorers: string, python: string): readonly Entry[] {
	const records = join(scratch, `${name}.records.jsonl`);
	writeRecords(python, scorers, articles, records);
	const readings = join(scratch, `${name}.jsonl`);
	readInto(readings, records);
	const lines = readFileSync(readings, "utf8").split("\n");
	return lines
		.filter((line) => line !== "")
		.map((line) => {
			const reading = JSON.parse(line);
			return { ...reading.article, ...derivedFrom(reading) };
		});
}

/** The pairs that are judged among a story's statements: those at members of one claim are right. */
export function claimExamples(story: MarkedStory, entries: readonly Entry[]): readonly Example[] {
	const statements = entries.flatMap(statementsOf);
	const claims = claimsAt(statements, story);
	const judged = [...pairsOf(statements.map(({ text }) => wordingOf(text)))].filter(({ areApart }) => !areApart);
	return judged.map(({ later, earlier, signs }) => ({
		signs,
		right: [...(claims[later] ?? [])].some((claim) => claims[earlier]?.has(claim)),
	}));
}

/** The weights for some examples, three decimals; the first belongs to no sign. */
export const judgeWeights = (examples: readonly Example[]): readonly number[] => logistic(examples, RIDGE).map((weight) => Math.round(weight * 1000) / 1000);

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
