/**
 * A case that grows: npm run bench -- growth TEXTS.jsonl [--articles N]
 * TEXTS.jsonl as for speed. A few hundred articles of 600 word pieces are read once; the case is filled with them under other names and numbers, so that only linking is measured,
 * and the links are brought up to date after one more article at several sizes. Nothing else should run on the machine meanwhile.
 */
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { MODEL } from "../src/encoder/model.ts";
import { openCase } from "../src/ledger/case-file.ts";
import { link, linkedOf } from "../src/ledger/linked.ts";
import { RELEASE } from "../src/release.ts";
import { inFolder, misused, wholeNumber } from "./measure/call.ts";
import { fillCase, readingsOf } from "./measure/filled-case.ts";
import { readCounting, readInto } from "./measure/hearsay.ts";
import { madeArticles, recordOf } from "./measure/made-articles.ts";
import { report, rounded, row } from "./measure/result.ts";

const USAGE = "growth TEXTS.jsonl [--articles N]";
/** Articles that are really read. */
const READ = 250;
const SIZES = [100, 1000, 10_000];
/** As set out for: the part of the time of reading that linking adds; how many times as long as the 100th article the last one may take; milliseconds for a claim. */
const GOALS = { part: 20, times: 1.5, claim: 100 };

const { positionals, values } = parseArgs({ allowPositionals: true, options: { articles: { type: "string", default: "10000" } } });
const texts = positionals[0] ?? misused(USAGE);
const most = wholeNumber(values.articles, USAGE);

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
	const start = performance.now();
	await work();
	return (performance.now() - start) / 1000;
};

await inFolder(async (folder) => {
	const records = join(folder, "articles.jsonl");
	const file = openSync(records, "w");
	for (const article of madeArticles(texts, READ)) writeSync(file, recordOf(article));
	closeSync(file);
	const reading = await seconds(() => readCounting([records], { lines: () => undefined }));
	const output = join(folder, "readings.jsonl");
	readInto(output, records);
	const readings = readingsOf(output);

	const path = join(folder, "growing.case");
	const maker = { release: RELEASE, model: MODEL.name, sha256: MODEL.sha256 };
	let held = 0;
	const grow = async (size: number): Promise<void> => {
		const open = await openCase(path, "write");
		await fillCase(open, readings, maker, held, size);
		held = size;
		await open.close();
	};
	const linking = async (): Promise<number> => {
		const open = await openCase(path, "write");
		const taken = await seconds(() => link(open));
		await open.close();
		return taken;
	};
	const all: { readonly size: number; readonly whole: number; readonly one: number }[] = [];
	for (const size of SIZES.filter((size) => size <= most)) {
		await grow(size - 1);
		const whole = await linking();
		await grow(size);
		all.push({ size, whole, one: await linking() });
	}
	let claim = 0;
	const opened = await seconds(async () => {
		const open = await openCase(path, "read");
		await open.transact(async (db) => {
			const links = await linkedOf(db);
			const first = await links.all("claims").next();
			const id = first.done ? "" : first.value.id;
			claim = await seconds(() => links.named("claims", id));
		});
		await open.close();
	});
	const last = all.at(-1);
	report("growth", {
		about: `A case filled with ${READ} articles of 600 word pieces under other names and numbers. Links are worked out for the whole case whenever it was changed: once for all articles that are added together.`,
		command: "npm run bench -- growth POLNEAR/train.jsonl",
		rows: [
			...all.map(({ size, whole }) =>
				row(
					`linking ${size.toLocaleString("en")} articles that were added together, in percent of the time of reading them`,
					"%",
					rounded((100 * whole) / ((reading / READ) * size), 1),
					{
						better: "lower",
						goal: GOALS.part,
					},
				),
			),
			...all.map(({ size, one }) =>
				row(`bringing links up to date after the ${size.toLocaleString("en")}th article`, "s", rounded(one, 2), { better: "lower" }),
			),
			row("the last of these against the first", "times", rounded((last?.one ?? 0) / (all[0]?.one ?? 1), 1), { better: "lower", goal: GOALS.times }),
			row(`opening a case of ${(last?.size ?? 0).toLocaleString("en")} articles and reading its first claim`, "ms", rounded(opened * 1000, 0), {
				better: "lower",
				goal: 1000,
			}),
			row("a claim by its id, in the open case", "ms", rounded(claim * 1000, 1), { better: "lower", goal: GOALS.claim }),
		],
	});
});
