/**
 * Memory: npm run bench -- memory TEXTS.jsonl [--articles N]
 * TEXTS.jsonl as for speed; 10,000 articles of 600 word pieces are read from one file of JSON lines. Linux only: what is resident is read from /proc.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { inFolder, misused, wholeNumber } from "./measure/call.ts";
import { readCounting } from "./measure/hearsay.ts";
import { madeArticles, recordOf } from "./measure/made-articles.ts";
import { median } from "./measure/one-core.ts";
import { residentMegabytes } from "./measure/resident.ts";
import { report, rounded, row } from "./measure/result.ts";

const USAGE = "memory TEXTS.jsonl [--articles N]";
/** Megabytes (of 1,000,000 bytes), as set out for. */
const GOAL = 600;
const MILLISECONDS_BETWEEN = 100;
/** Percent that the last level may lie above the first one: it is then called flat. */
const FLAT = 5;
/** Where the level is told, in tenths of all articles; of 10,000 after the 1,000th, 5,000th and last. */
const LEVELS = [1, 5, 10];

const { positionals, values } = parseArgs({ allowPositionals: true, options: { articles: { type: "string", default: "10000" } } });
const texts = positionals[0] ?? misused(USAGE);
const count = wholeNumber(values.articles, USAGE);

await inFolder(async (folder) => {
	const records = join(folder, "articles.jsonl");
	const file = openSync(records, "w");
	for (const article of madeArticles(texts, count)) writeSync(file, recordOf(article));
	closeSync(file);

	const samples: { readonly lines: number; readonly megabytes: number }[] = [];
	if (process.platform === "linux") {
		let lines = 0;
		let timer: NodeJS.Timeout | undefined;
		await readCounting([records], {
			started: (pid) => {
				timer = setInterval(() => samples.push({ lines, megabytes: residentMegabytes(pid) }), MILLISECONDS_BETWEEN);
			},
			lines: (soFar) => {
				lines = soFar;
			},
		}).finally(() => clearInterval(timer));
		if (lines !== count) throw new Error(`${lines} of ${count} articles were read`);
	}
	const note = samples.length > 0 ? null : "what is resident can be told on Linux only";
	/** What is resident goes up and down with each clearing of memory; its level is the median over a twentieth of all articles. */
	const levelAt = (tenth: number): number | null => {
		const upTo = (count * tenth) / 10;
		const near = samples.filter(({ lines }) => lines > upTo - count / 20 && lines <= upTo);
		return near.length > 0 ? rounded(median(near.map(({ megabytes }) => megabytes)), 0) : null;
	};
	const [first, last] = [levelAt(1), levelAt(10)];
	const growth = first === null || last === null ? null : rounded((last / first - 1) * 100, 1);
	const most = samples.length > 0 ? rounded(Math.max(...samples.map(({ megabytes }) => megabytes)), 0) : null;
	report("memory", {
		about: `Resident memory of the command, all its threads and processes together, while it reads ${count.toLocaleString("en")} articles of 600 word pieces from one file of JSON lines, looked at ten times a second.`,
		command: "npm run bench -- memory POLNEAR/train.jsonl",
		rows: [
			row("the most", "MB", most, { better: "lower", goal: GOAL, note }),
			...LEVELS.map((tenth) =>
				row(`level at article ${((count * tenth) / 10).toLocaleString("en")}`, "MB", levelAt(tenth), { better: "lower", goal: GOAL, note }),
			),
			row(`growth from article ${(count / 10).toLocaleString("en")} to the last`, "%", growth, { better: "lower", goal: FLAT, note }),
		],
	});
});
