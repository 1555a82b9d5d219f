import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import * as v from "valibot";
import { MODEL } from "../../src/encoder/model.ts";
import { RELEASE } from "../../src/release.ts";

const Figure = v.nullable(v.number());

/** Another program on the same material in the same run. Without a figure it was not run, and `note` says why. */
const Peer = v.object({ name: v.string(), version: v.nullable(v.string()), figure: Figure, note: v.nullable(v.string()) });

/** What others say of themselves, or what people reach; `note` says in what the material differs. */
const Published = v.object({ name: v.string(), figure: v.number(), source: v.string(), note: v.nullable(v.string()) });

const Row = v.object({
	what: v.string(),
	unit: v.string(),
	better: v.picklist(["higher", "lower"]),
	/** Without a figure it was not run, and `note` says why. */
	ours: Figure,
	goal: Figure,
	peers: v.array(Peer),
	published: v.array(Published),
	note: v.nullable(v.string()),
});

const Result = v.object({
	/** What is measured, on what, for people. */
	about: v.string(),
	/** The command that makes these figures, with names for the folders that it is given. */
	command: v.string(),
	release: v.string(),
	model: v.object({ name: v.string(), sha256: v.string() }),
	node: v.string(),
	processor: v.string(),
	cores: v.number(),
	rows: v.array(Row),
});

export type Peer = v.InferOutput<typeof Peer>;
export type Published = v.InferOutput<typeof Published>;
export type Row = v.InferOutput<typeof Row>;
export type Result = v.InferOutput<typeof Result>;

/** The benchmarks, in the order in which their tables stand. */
export const BENCHES = [
	"extraction",
	"metadata",
	"attribution",
	"chains",
	"calibration",
	"speakers",
	"entities",
	"labels",
	"stories",
	"copies",
	"match",
	"stance",
	"case",
	"growth",
	"desk",
	"clutter",
	"sentences",
	"speed",
	"memory",
	"length",
] as const;
export type Bench = (typeof BENCHES)[number];

const addressOf = (bench: Bench): URL => new URL(`../results/${bench}.json`, import.meta.url);

/** Whether a benchmark has figures yet. */
export const isMeasured = (bench: Bench): boolean => existsSync(addressOf(bench));

/** The figures of a benchmark as they were last written. */
export const readResult = (bench: Bench): Result => v.parse(Result, JSON.parse(readFileSync(addressOf(bench), "utf8")));

/** A row with nothing beside it yet; `given` fills in the rest. */
export const row = (what: string, unit: string, ours: number | null, given: Partial<Row> = {}): Row => ({
	what,
	unit,
	better: "higher",
	ours,
	goal: null,
	peers: [],
	published: [],
	note: null,
	...given,
});

/** Print the figures and keep them in `bench/results`; `model` is the one that made them. */
export function report(bench: Bench, { about, command, rows }: Pick<Result, "about" | "command" | "rows">, model: Result["model"] = MODEL): void {
	for (const { what, unit, ours, goal, peers, note } of rows) {
		const beside = peers.map((peer) => `${peer.name} ${peer.figure ?? `not run (${peer.note})`}`);
		console.log([`${what}: ${ours ?? `not run (${note})`} ${unit}`, ...(goal === null ? [] : [`goal ${goal}`]), ...beside].join("; "));
	}
	const result: Result = {
		about,
		command,
		release: RELEASE,
		model: { name: model.name, sha256: model.sha256 },
		node: process.versions.node,
		processor: cpus()[0]?.model.trim() ?? "unknown",
		cores: availableParallelism(),
		rows,
	};
	writeFileSync(addressOf(bench), `${JSON.stringify(result, null, "\t")}\n`);
}

/** A figure to so many decimals. */
export const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
