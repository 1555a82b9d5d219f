/**
 * Names of people, institutions and places: npm run bench -- entities CONLL2003 [--python PYTHON]
 * CONLL2003 is a folder with dev.conllu, the development part of CoNLL-2003 (Tjong Kim Sang, De Meulder 2003; here the copy in github.com/Babelscape/wikineural): a token a
 * line with its number, form and tag. A name is found when an entity has a mention of form "name" with the same start, end and type.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { inFolder, misused } from "./measure/call.ts";
import { conllTexts } from "./measure/conll.ts";
import { readInto } from "./measure/hearsay.ts";
import { foundNames } from "./measure/named.ts";
import { peersOf } from "./measure/peer.ts";
import { peerRun } from "./measure/python.ts";
import { readings } from "./measure/readings.ts";
import { type Published, report, rounded, row } from "./measure/result.ts";

const USAGE = "entities CONLL2003 [--python PYTHON]";
/** F1 in percent, as set out for. */
const GOAL = 88;
const TYPES = ["PER", "ORG", "LOC", "MISC"] as const;
const PUBLISHED: readonly Published[] = [
	{ name: "BERT-base", figure: 96.4, source: "Devlin et al., NAACL 2019, arxiv.org/abs/1810.04805, table 7", note: "trained on CoNLL-2003" },
];

const { positionals, values } = parseArgs({ allowPositionals: true, options: { python: { type: "string", default: "python3" } } });
const conll = positionals[0] ?? misused(USAGE);
const gold = conllTexts(readFileSync(join(conll, "dev.conllu"), "utf8"));
const keysOf = (at: number, names: ReturnType<typeof foundNames>, type: string | null): readonly string[] =>
	names.filter((name) => type === null || name.type === type).map(({ start, end, type }) => `${at} ${start} ${end} ${type}`);

await inFolder((folder) => {
	const records = join(folder, "records.jsonl");
	writeFileSync(records, gold.map(({ text }, at) => `${JSON.stringify({ id: String(at), text })}\n`).join(""));

	/** F1 in percent over all types, and of each. */
	const figuresOf = (output: string): readonly number[] => {
		const read = new Map(readings(readFileSync(output, "utf8")).map((reading) => [reading.article.id, foundNames(reading)]));
		return [null, ...TYPES].map((type) => {
			const wanted = new Set(gold.flatMap(({ names }, at) => keysOf(at, names, type)));
			const found = new Set(gold.flatMap((_, at) => keysOf(at, read.get(String(at)) ?? [], type)));
			const both = [...found].filter((key) => wanted.has(key)).length;
			return rounded((200 * both) / Math.max(1, wanted.size + found.size), 1);
		});
	};

	const ours = join(folder, "hearsay.jsonl");
	readInto(ours, records);
	const figures = figuresOf(ours);
	const theirs = join(folder, "spacy.jsonl");
	const peers = peersOf("spaCy", peerRun(values.python, "spacy_entities.py", records, theirs), figures.length, () => figuresOf(theirs));
	const count = (type: string | null): number => gold.flatMap(({ names }) => names.filter((name) => type === null || name.type === type)).length;
	report("entities", {
		about: `Named entities in the ${gold.length} documents of CoNLL-2003 dev, Reuters news of 1996: F1 over names with the same start, end and type. Tokens stand with blanks between them, a sentence a line. PER is person, LOC place, ORG organisation, government, outlet and company, MISC all else. Nothing here was trained on CoNLL-2003, where not said otherwise.`,
		command: "npm run bench -- entities CONLL2003 --python PYTHON",
		rows: [
			row("all names, F1", `% of ${count(null)}`, figures[0] ?? 0, { goal: GOAL, peers: peers.slice(0, 1), published: [...PUBLISHED] }),
			...TYPES.map((type, at) => row(`${type}, F1`, `% of ${count(type)}`, figures[at + 1] ?? 0, { peers: peers.slice(at + 1, at + 2) })),
		],
	});
});
