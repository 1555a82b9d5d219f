import { statSync } from "node:fs";
import * as v from "valibot";
import { Misuse } from "../article/failure.ts";
import { loadMeaning } from "../encoder/meaning.ts";
import { STANDARD_INPUT } from "../intake/json-lines.ts";
import { type StandScores, standOf } from "../linking/stand/stand.ts";
import { type Command, DONE, WRONG_CALL } from "./command.ts";
import { allThere } from "./paths.ts";
import { print } from "./print.ts";
import { eachRecord } from "./records.ts";

/** A claim and a text that may take it up; `id` comes back as it was given. */
const Pair = v.object({ id: v.union([v.string(), v.number()]), claim: v.string(), text: v.string() });

/** `hearsay stance`: how each text stands to its claim, in the order of the pairs. */
export const stance: Command = {
	name: "stance",
	summary: "print how each text stands to its claim: agree, disagree, discuss or unrelated; keep nothing",
	usage: "stance [PAIRS.jsonl...]",
	options: {},
	about: {},
	run: async (call) => {
		const paths = call.words.length > 0 ? call.words : [STANDARD_INPUT];
		const folder = paths.find((path) => path !== STANDARD_INPUT && statSync(path, { throwIfNoEntry: false })?.isDirectory());
		if (folder !== undefined) throw new Misuse(`${JSON.stringify(folder)} is a folder; stance takes files of JSON lines, one {"id", "claim", "text"} a line.`);
		let status = allThere(call.words, call.err) ? DONE : WRONG_CALL;
		const { pairScoresOf } = await loadMeaning();
		for (const path of paths) {
			const read = await eachRecord(path, Pair, call, async ({ id, claim, text }) => {
				const { stance, scores } = await standOf(claim, text, pairScoresOf);
				await print(call.out, `${JSON.stringify({ id, stance, scores: shown(scores) })}\n`);
			});
			status = Math.max(status, read);
		}
		return status;
	},
};

/** Scores to four decimals. */
const shown = ({ agree, disagree, discuss, unrelated }: StandScores): StandScores => ({
	agree: fourDecimals(agree),
	disagree: fourDecimals(disagree),
	discuss: fourDecimals(discuss),
	unrelated: fourDecimals(unrelated),
});

const fourDecimals = (value: number): number => Math.round(value * 10_000) / 10_000;
