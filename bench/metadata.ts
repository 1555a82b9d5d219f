/** Scores authors and dates of saved pages against labels made by hand: bench/metadata.ts PAGES_FOLDER LABELS.txt [READ.jsonl] */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { metadataOf } from "../src/article/metadata/metadata.ts";

const [folder = "", labels = "", output] = process.argv.slice(2);
if (folder === "" || labels === "") {
	console.error("Usage: node bench/metadata.ts PAGES_FOLDER LABELS.txt [READ.jsonl]");
	process.exit(2);
}

const folded = (names: readonly string[]): string =>
	names
		.map((name) => name.toLowerCase().replace(/\s+/g, " ").trim())
		.sort()
		.join(" & ");
const truths = new Map(
	readFileSync(labels, "utf8")
		.split("\n")
		.filter((line) => line !== "" && !line.startsWith("#"))
		.map((line) => [line.split("|")[0] ?? "", line.split("|")] as const),
);
const score = { author: [0, 0], date: [0, 0] };
const lines: string[] = [];
let spent = 0;

/** Counts one answer, and prints it where it is wrong. */
function count(field: "author" | "date", page: string, right: boolean, got: string, wanted: string): void {
	const [hits = 0, asked = 0] = score[field];
	score[field] = [hits + Number(right), asked + 1];
	if (!right) console.log(`${page} ${field}: ${got || "none"}, not ${wanted}`);
}

for (const name of readdirSync(folder).sort()) {
	const bytes = readFileSync(join(folder, name));
	const html = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
	const { document } = parseHTML(html);
	const start = process.cpuUsage();
	const found = metadataOf({ document, html, url: null, captured: null });
	const { user, system } = process.cpuUsage(start);
	spent += (user + system) / 1000;
	lines.push(JSON.stringify({ article: { input: name, ...found } }));
	const [page = "", authors = "?", dates = "?"] = truths.get(name.slice(0, 8)) ?? [];
	if (authors !== "?") count("author", page, folded(found.byline) === folded(authors === "-" ? [] : authors.split("&")), found.byline.join(" & "), authors);
	if (dates !== "?") count("date", page, dates.split(",").includes(found.published?.slice(0, 10) ?? ""), found.published ?? "", dates);
}
if (output !== undefined) writeFileSync(output, `${lines.join("\n")}\n`);
console.log(
	`authors ${score.author.join(" of ")}, dates ${score.date.join(" of ")}; ${(spent / lines.length).toFixed(1)} ms of one core a page, beside parsing`,
);
