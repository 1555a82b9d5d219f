/**
 * Scores the text that is taken from pages: bench/extraction.ts PAGES_FOLDER GROUND_TRUTH.json [READ.jsonl]
 * The measure is the public article-extraction benchmark's: precision and recall over runs of four words, averaged over pages, and F1 of the two.
 * Readability alone and trafilatura, where Python has it (the first `python3` on the path), read the same pages in the same run.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import * as v from "valibot";
import { htmlDraft } from "../src/article/formats/html.ts";
import { countedShingles, type Score, scoreOf } from "./shingles.ts";

const Truth = v.record(v.string(), v.object({ articleBody: v.string(), url: v.string() }));
const Answer = v.object({ page: v.string(), text: v.string(), ms: v.number() });
type Answer = v.InferOutput<typeof Answer>;

const [folder = "", truthPath = "", output] = process.argv.slice(2);
if (folder === "" || truthPath === "") {
	console.error("Usage: node bench/extraction.ts PAGES_FOLDER GROUND_TRUTH.json [READ.jsonl]");
	process.exit(2);
}
const truth = v.parse(Truth, JSON.parse(readFileSync(truthPath, "utf8")));
const wanted = new Map(Object.entries(truth).map(([page, { articleBody }]) => [page, countedShingles(articleBody)]));
const names = readdirSync(folder).sort();
const lines: string[] = [];

const ours = names.map((name) =>
	timed(name, (html) => {
		const { text, zones } = htmlDraft(html, { url: null, captured: null, place: "" });
		lines.push(JSON.stringify({ article: { input: name, text, zones } }));
		const scored = zones.filter(({ zone }) => zone === "body" || zone === "standfirst");
		return scored.map(({ start, end }) => text.slice(start, end)).join("\n");
	}),
);
const scores = report("hearsay", ours);
report(
	"Readability alone",
	names.map((name) => timed(name, (html) => new Readability(parseHTML(html).document).parse()?.textContent ?? "")),
);
const trafilatura = spawnSync("python3", [join(import.meta.dirname, "trafilatura_text.py"), folder], { encoding: "utf8", maxBuffer: 2 ** 28 });
if (trafilatura.status === 0) {
	const answers = trafilatura.stdout.split("\n").filter((line) => line !== "");
	report(
		"trafilatura",
		answers.map((line) => v.parse(Answer, JSON.parse(line))),
	);
} else console.log(`trafilatura: not run (${trafilatura.error?.message ?? trafilatura.stderr.trim().split("\n").at(-1)})`);
console.log("\nThe lowest F1 of hearsay:");
for (const { page, f1 } of [...scores].sort((one, other) => one.f1 - other.f1).slice(0, 10))
	console.log(`${f1.toFixed(3)} ${page.slice(0, 8)} ${truth[page]?.url}`);
if (output !== undefined) writeFileSync(output, `${lines.join("\n")}\n`);

/** Reads one page, and how many milliseconds of processor time that took. */
function timed(name: string, read: (html: string) => string): Answer {
	const bytes = readFileSync(join(folder, name));
	const html = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
	const start = process.cpuUsage();
	const text = read(html);
	const { user, system } = process.cpuUsage(start);
	return { page: name.split(".")[0] ?? name, text, ms: (user + system) / 1000 };
}

function report(tool: string, answers: readonly Answer[]): readonly (Score & { page: string })[] {
	const had = new Map(answers.map(({ page, text }) => [page, countedShingles(text)]));
	const pages = [...wanted].map(([page, want]) => ({ page, ...scoreOf(want, had.get(page) ?? new Map()) }));
	const [even, odd] = [0, 1].map((half) => meanF1(pages.filter((_, index) => index % 2 === half)));
	const { precision, recall, f1 } = mean(pages);
	const spent = answers.map(({ ms }) => ms).sort((one, other) => one - other);
	const [median = 0, tenth = 0] = [0.5, 0.9].map((share) => spent[Math.floor(share * spent.length)]);
	console.log(
		`${tool}: P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)} (halves ${even?.toFixed(3)} and ${odd?.toFixed(3)}), ${median.toFixed(0)} ms a page, ${tenth.toFixed(0)} for the slowest tenth`,
	);
	return pages;
}

function mean(scores: readonly Score[]): Score {
	const sum = (field: "precision" | "recall"): number => scores.reduce((total, score) => total + score[field], 0) / scores.length;
	const [precision, recall] = [sum("precision"), sum("recall")];
	return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function meanF1(scores: readonly Score[]): number {
	return mean(scores).f1;
}
