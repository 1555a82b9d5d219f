/** Writes the tables of bench/README.md, and the figures that ship in models/error-rates.json, from bench/results: node bench/table.ts */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { errorRates } from "./measure/error-rates.ts";
import { BENCHES, type Bench, isMeasured, type Peer, type Published, type Result, type Row, readResult } from "./measure/result.ts";

const README = new URL("./README.md", import.meta.url);
export const ERROR_RATES = new URL("../models/error-rates.json", import.meta.url);
const BEGIN = "<!-- tables: written by bench/table.ts -->";
const END = "<!-- end of tables -->";

const ratio = (ours: number | null, theirs: number): string => (ours === null || theirs === 0 ? "" : `×${(ours / theirs).toFixed(2)}`);
const inBrackets = (parts: readonly (string | null)[]): string => {
	const said = parts.filter((part) => part !== null && part !== "");
	return said.length > 0 ? ` (${said.join("; ")})` : "";
};

const peerCell = (ours: number | null, { name, version, figure, note }: Peer): string =>
	figure === null ? `${name}: not run${inBrackets([note])}` : `${name}: ${figure}${inBrackets([ratio(ours, figure), version, note])}`;

const publishedCell = (ours: number | null, { name, figure, note }: Published): string => `${name}: ${figure}${inBrackets([ratio(ours, figure), note])}`;

const oursCell = ({ ours, unit, note }: Row): string =>
	ours === null ? `not run${inBrackets([note])}` : `**${ours}**${unit === "" ? "" : ` ${unit}`}${inBrackets([note])}`;

function goalCell({ ours, goal, better }: Row): string {
	if (goal === null) return "";
	const reached = ours !== null && (better === "higher" ? ours >= goal : ours <= goal);
	return `${better === "higher" ? "≥" : "≤"} ${goal}${ours === null ? "" : reached ? ", reached" : ", missed"}`;
}

/** A Markdown table that leaves out columns in which nothing stands. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const kept = head.map((_, at) => rows.some((cells) => cells[at] !== ""));
	const line = (cells: readonly string[]): string =>
		`| ${cells
			.filter((_, at) => kept[at])
			.map((cell) => cell.replaceAll("|", "\\|"))
			.join(" | ")} |`;
	return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** What a benchmark gave, as Markdown. */
export function tableOf(bench: Bench, result: Result): string {
	const { about, command, release, model, node, processor, cores, rows } = result;
	const body = rows.map((row) => [
		row.what,
		oursCell(row),
		goalCell(row),
		row.peers.map((peer) => peerCell(row.ours, peer)).join("<br>"),
		row.published.map((one) => publishedCell(row.ours, one)).join("<br>"),
	]);
	const sources = [...new Set(rows.flatMap(({ published }) => published.map(({ name, source }) => `${name}: ${source}`)))];
	return [
		`## ${bench}`,
		about,
		`\`${command}\``,
		markdownTable(["what", "hearsay", "goal", "in the same run", "published"], body),
		...(sources.length > 0 ? [`Where the published figures stand: ${sources.join("; ")}.`] : []),
		`Measured with hearsay ${release}, model ${model.name} (SHA-256 ${model.sha256.slice(0, 12)}…), Node ${node}, ${processor}, ${cores} cores.`,
	].join("\n\n");
}

/** The README with the tables of all results between its marks. */
export function withTables(readme: string): string {
	const [head, rest] = readme.split(BEGIN);
	const tail = rest?.split(END)[1];
	if (head === undefined || tail === undefined) throw new Error(`bench/README.md has no "${BEGIN}" with "${END}" after it`);
	const tables = BENCHES.map((bench) => (isMeasured(bench) ? tableOf(bench, readResult(bench)) : `## ${bench}\n\nNot measured yet.`));
	return [head, BEGIN, `\n${tables.join("\n\n")}\n`, END, tail].join("");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(README, withTables(readFileSync(README, "utf8")));
	writeFileSync(ERROR_RATES, errorRates());
}
