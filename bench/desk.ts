/**
 * The desk and the report: npm run bench -- desk [--articles N]
 * The example story is read once; cases of 50 and of 1,000 texts (or N) are filled with its articles under other names and numbers, and served as they ship, to a real Chromium. Each page
 * is asked for five times, the median counts. Nothing else should run on the machine meanwhile.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import * as v from "valibot";
import { MODEL } from "../src/encoder/model.ts";
import { openCase } from "../src/ledger/case-file.ts";
import { link } from "../src/ledger/linked.ts";
import { RELEASE } from "../src/release.ts";
import { startBrowser } from "../test/desk/browser.ts";
import { inFolder, misused, wholeNumber } from "./measure/call.ts";
import { fillCase, readingsOf } from "./measure/filled-case.ts";
import { built, readInto } from "./measure/hearsay.ts";
import { report, rounded, row } from "./measure/result.ts";

const USAGE = "desk [--articles N]";
const STORY = fileURLToPath(new URL("../examples/grain-reserve/pages", import.meta.url));
const SMALL = 50;
const ROUNDS = 5;
/** As set out for, in milliseconds; the report in seconds and megabytes. */
const GOALS = { firstByte: 50, paint: 500, decision: 100, report: 2, size: 3 };

const { values } = parseArgs({ options: { articles: { type: "string", default: "1000" } } });
const most = wholeNumber(values.articles, USAGE);

const median = (all: readonly number[]): number => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? Number.NaN;

/** Milliseconds of one loading of a page, as the browser has them. */
const Timing = v.object({ firstByte: v.number(), ready: v.number(), paint: v.number() });
type Timing = v.InferOutput<typeof Timing>;
const TIMING = `new Promise((done) => new PerformanceObserver((list) => {
	const [page] = performance.getEntriesByType("navigation");
	done({ firstByte: page.responseStart - page.requestStart, ready: page.domContentLoadedEventEnd, paint: list.getEntries().at(-1).startTime });
}).observe({ type: "largest-contentful-paint", buffered: true }))`;

const Claims = v.object({
	claims: v.array(v.object({ id: v.string(), members: v.array(v.object({ article: v.string(), start: v.number(), end: v.number() })) })),
});

async function served(path: string): Promise<{ readonly address: string; readonly desk: ChildProcess }> {
	const desk = spawn(process.execPath, [built(), "serve", path, "--by", "AB"], { stdio: ["ignore", "pipe", "inherit"] });
	for await (const line of createInterface({ input: desk.stdout })) {
		const [address] = /http:\/\/[\d.:]+/.exec(line) ?? [];
		if (address !== undefined) return { address, desk };
	}
	throw new Error("the desk did not start");
}

async function timed(page: Page, address: string): Promise<Timing> {
	const all: Timing[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		await page.goto(address, { waitUntil: "load" });
		all.push(v.parse(Timing, await page.evaluate(TIMING)));
	}
	return {
		firstByte: median(all.map(({ firstByte }) => firstByte)),
		ready: median(all.map(({ ready }) => ready)),
		paint: median(all.map(({ paint }) => paint)),
	};
}

const decision = async (
	address: string,
	{ article, start, end }: { readonly article: string; readonly start: number; readonly end: number },
): Promise<number> => {
	const begun = performance.now();
	const answer = await fetch(`${address}/decide`, {
		method: "POST",
		redirect: "manual",
		headers: { origin: address },
		body: new URLSearchParams({ decision: "confirm", place: `${start}-${end}:${article}` }),
	});
	if (answer.status !== 303) throw new Error(`deciding was answered with ${answer.status}: ${await answer.text()}`);
	return performance.now() - begun;
};

/** What one case gives: the page that is slowest by each measure, the picture of its largest claim, and how long a decision takes. */
async function measured(page: Page, path: string) {
	const { address, desk } = await served(path);
	try {
		const { claims } = v.parse(Claims, await (await fetch(`${address}/grid.json`)).json());
		const largest = claims.reduce((one, other) => (other.members.length > one.members.length ? other : one));
		const [member] = largest.members;
		if (!member) throw new Error("the case has no claims");
		const claim = `/claims/${largest.id}`;
		const paths = [
			"/",
			"/grid",
			claim,
			"/differences",
			"/sources",
			"/timeline",
			"/texts",
			`/texts/${encodeURIComponent(member.article)}`,
			"/search?q=reserve",
			"/review",
			"/about",
		];
		const pages: { readonly name: string; readonly timing: Timing }[] = [];
		for (const name of paths) pages.push({ name: name.split("/").slice(0, 2).join("/"), timing: await timed(page, `${address}${name}`) });
		const picture = pages[paths.indexOf(claim)];
		const slowest = (by: keyof Timing) => pages.reduce((one, other) => (other.timing[by] > one.timing[by] ? other : one));
		const decisions: number[] = [];
		for (const { article, start, end } of largest.members.slice(0, ROUNDS)) decisions.push(await decision(address, { article, start, end }));
		return {
			firstByte: slowest("firstByte"),
			paint: slowest("paint"),
			picture: picture?.timing.ready ?? Number.NaN,
			members: largest.members.length,
			decision: median(decisions),
		};
	} finally {
		desk.kill("SIGTERM");
		await once(desk, "exit");
	}
}

const browser = await startBrowser();
if (typeof browser === "string") misused(`${USAGE}: ${browser}`);
await inFolder(async (folder) => {
	const output = join(folder, "readings.jsonl");
	readInto(output, STORY);
	const readings = readingsOf(output);
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const caseOf = async (size: number): Promise<string> => {
		const path = join(folder, `of-${size}.case`);
		const file = await openCase(path, "write");
		await fillCase(file, readings, { release: RELEASE, model: MODEL.name, sha256: MODEL.sha256 }, 0, size);
		await link(file);
		await file.close();
		return path;
	};
	const small = await caseOf(SMALL);
	const story = join(folder, "story.html");
	const begun = performance.now();
	const [status] = await once(spawn(process.execPath, [built(), "report", small, "-o", story], { stdio: "ignore" }), "exit");
	if (status !== 0) throw new Error(`the report ended with ${status}`);
	const reported = (performance.now() - begun) / 1000;
	const all = [
		{ size: SMALL, ...(await measured(page, small)) },
		{ size: most, ...(await measured(page, await caseOf(most))) },
	];
	report("desk", {
		about: `Cases filled with the ${readings.length} texts of the example story under other names and numbers, served as they ship, in Chromium at 1,280 by 900: the median of ${ROUNDS} loadings of each kind of page, of which the slowest counts.`,
		command: "npm run bench -- desk --articles 1000",
		rows: [
			...all.flatMap(({ size, firstByte, paint, picture, members, decision }) => {
				const of = `${size.toLocaleString("en")} texts`;
				return [
					row(`first byte of the slowest page, ${of}`, "ms", rounded(firstByte.timing.firstByte, 0), {
						better: "lower",
						goal: GOALS.firstByte,
						note: firstByte.name,
					}),
					row(`largest paint of the slowest page, ${of}`, "ms", rounded(paint.timing.paint, 0), { better: "lower", goal: GOALS.paint, note: paint.name }),
					row(`page of the largest claim until it can be used, ${of}`, "ms", rounded(picture, 0), { better: "lower", note: `${members} members` }),
					row(`a decision, ${of}`, "ms", rounded(decision, 0), { better: "lower", goal: GOALS.decision }),
				];
			}),
			row(`report of ${SMALL} texts, the start of the command among it`, "s", rounded(reported, 2), { better: "lower", goal: GOALS.report }),
			row(`the same, its size`, "MB", rounded(statSync(story).size / 1e6, 2), { better: "lower", goal: GOALS.size }),
		],
	});
});
await browser.close();
