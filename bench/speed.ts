/**
 * Speed: npm run bench -- speed TEXTS.jsonl [--articles N] [--runs N] [--python PYTHON]
 * TEXTS.jsonl holds news texts, a record {"text"} a line (train.jsonl made of github.com/networkdynamics/PolNeAR); articles of 600 word pieces are made of
 * them, as JSON lines and as web pages. Nothing else should run on the machine meanwhile.
 */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { inFolder, misused, wholeNumber } from "./measure/call.ts";
import { encoderClock } from "./measure/encoder-clock.ts";
import { readCounting } from "./measure/hearsay.ts";
import { madeArticles, recordOf } from "./measure/made-articles.ts";
import { pageOf } from "./measure/made-page.ts";
import { median, onOneCore, quantile, WARM_UP } from "./measure/one-core.ts";
import { peersOf } from "./measure/peer.ts";
import { peerRun } from "./measure/python.ts";
import { report, rounded, row } from "./measure/result.ts";

const USAGE = "speed TEXTS.jsonl [--articles N] [--runs N] [--python PYTHON]";
/** Cores that everything here is given: threads of hearsay, processes of its peers. */
const WORKERS = 2;
/** As set out for: articles a second, milliseconds of one core, seconds. */
const GOALS = { lines: 12, pages: 10, own: 40, first: 1.5 };

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { python: { type: "string", default: "python3" }, articles: { type: "string", default: "400" }, runs: { type: "string", default: "3" } },
});
const texts = positionals[0] ?? misused(USAGE);
const count = wholeNumber(values.articles, USAGE);
const runs = wholeNumber(values.runs, USAGE);
if (count <= WARM_UP) misused(`${USAGE}, with more than ${WARM_UP} articles`);

interface Timed {
	/** Articles a second, from the start of the command to its end. */
	readonly rate: number;
	/** Seconds from the start of the command to its first line. */
	readonly first: number;
}

async function timed(path: string): Promise<Timed> {
	const start = performance.now();
	const seconds = (): number => (performance.now() - start) / 1000;
	let first = 0;
	let lines = 0;
	await readCounting(["--workers", String(WORKERS), path], {
		lines: (soFar) => {
			if (lines === 0) first = seconds();
			lines = soFar;
		},
	});
	if (lines !== count) throw new Error(`${lines} of ${count} articles were read`);
	return { rate: count / seconds(), first };
}

await inFolder(async (folder) => {
	const records = join(folder, "articles.jsonl");
	const pages = join(folder, "pages");
	mkdirSync(pages);
	const file = openSync(records, "w");
	for (const article of madeArticles(texts, count)) {
		writeSync(file, recordOf(article));
		writeFileSync(join(pages, `${article.id}.html`), pageOf(article));
	}
	closeSync(file);

	const ofLines: Timed[] = [];
	const ofPages: Timed[] = [];
	for (let run = 0; run < runs; run++) {
		ofLines.push(await timed(records));
		ofPages.push(await timed(pages));
	}
	const rate = ({ seconds }: { readonly seconds: number }): readonly number[] => [rounded(count / seconds, 1)];
	const quotations = peersOf("spaCy + textacy", peerRun(values.python, "textacy_quotations.py", records, join(folder, "textacy.jsonl"), WORKERS), 1, rate);
	const trafilatura = peersOf("trafilatura", peerRun(values.python, "trafilatura_pages.py", pages, join(folder, "trafilatura.jsonl"), WORKERS), 1, rate).map(
		(peer) => ({ ...peer, note: peer.note ?? "takes text and metadata only" }),
	);
	const clock = await encoderClock();
	const lines = await onOneCore(records, clock);
	const html = await onOneCore(pages, clock);
	const own = (at: string, { milliseconds }: typeof lines) => [
		row(`all but the network, ${at}: half of the articles within`, "ms of one core", rounded(quantile(milliseconds, 0.5), 1), {
			better: "lower",
			goal: GOALS.own,
		}),
		row(`all but the network, ${at}: 95 of 100 articles within`, "ms of one core", rounded(quantile(milliseconds, 0.95), 1), {
			better: "lower",
			goal: GOALS.own,
		}),
	];
	report("speed", {
		about: `${count} articles of 600 word pieces, made of PolNeAR's texts; as web pages they stand in made-up furniture of the size that pages of the article-extraction benchmark have in the middle. ${WORKERS} threads of hearsay, ${WORKERS} processes of its peers. The time of hearsay counts from the start of the command, that of its peers from when they are loaded; the median of ${runs} runs of hearsay.`,
		command: "npm run bench -- speed POLNEAR/train.jsonl --python PYTHON",
		rows: [
			row("from JSON lines", "articles/s", rounded(median(ofLines.map((run) => run.rate)), 1), { goal: GOALS.lines, peers: [...quotations] }),
			row("from web pages", "articles/s", rounded(median(ofPages.map((run) => run.rate)), 1), { goal: GOALS.pages, peers: [...trafilatura] }),
			row("to the first line, JSON lines", "s", rounded(median(ofLines.map((run) => run.first)), 2), { better: "lower", goal: GOALS.first }),
			row("to the first line, web pages", "s", rounded(median(ofPages.map((run) => run.first)), 2), { better: "lower", goal: GOALS.first }),
			...own("JSON lines", lines),
			...own("web pages", html),
			row("tokens through the network for each token of text, JSON lines", "", rounded(lines.encoded, 3), { better: "lower" }),
			row("tokens through the network for each token of text, web pages", "", rounded(html.encoded, 3), {
				better: "lower",
				note: "page clutter is not sent through the network",
			}),
		],
	});
});
