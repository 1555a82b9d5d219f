/**
 * What stands between articles: npm run bench -- case STORIES SCORERS [--python PYTHON]
 * STORIES is a folder of stories marked by hand for this project: NAME/story.json with claims, members, derivations, origins and conflicts, and NAME/articles/ID.txt; it is not
 * published. SCORERS holds records.py, which makes records of the articles, and stories.py, which takes the stories and `hearsay export` of their cases and prints figures in
 * percent, each with what it counts at its head. The judge of two statements is fitted on these stories, so its figures are also given for each story by the other three.
 */
import { spawnSync } from "node:child_process";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { clusteredByClaim } from "../src/linking/claims/clustered.ts";
import { judgeWith } from "../src/linking/claims/judge.ts";
import { statementsOf } from "../src/linking/claims/statement.ts";
import { inFolder, misused } from "./measure/call.ts";
import { claimExamples, entriesOf, judgeWeights } from "./measure/claim-examples.ts";
import { markedStories } from "./measure/marked-stories.ts";
import { numbersIn, scored, writeRecords } from "./measure/python.ts";
import { type Published, type Row, report, row } from "./measure/result.ts";

const USAGE = "case STORIES SCORERS [--python PYTHON]";
const COMMAND = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

const { positionals, values } = parseArgs({ allowPositionals: true, options: { python: { type: "string", default: "python3" } } });
const [folder = misused(USAGE), scorers = misused(USAGE)] = positionals;

const SECOND = { name: "a second reader, blind, the claims given", source: "the notes that belong to the marked stories" };
const second = (figure: number): readonly Published[] => [{ ...SECOND, figure, note: "one story" }];
const constant = (figure: number, note: string): Published => ({ name: "a constant", figure, source: "stories.py, at its head", note });

/** What the scorer prints of a figure, and what is set out for. */
interface Figure {
	readonly what: string;
	readonly pattern: RegExp;
	readonly given?: Partial<Row>;
}

const CLAIMS: readonly Figure[] = [
	{ what: "claims, B-cubed F1", pattern: /^claims .*F1 ([\d.]+)/mu, given: { goal: 70, published: [...second(79.7)] } },
	{ what: "claims, B-cubed precision", pattern: /^claims .*P ([\d.]+)/mu },
	{ what: "claims, B-cubed recall", pattern: /^claims .*R ([\d.]+)/mu },
	{ what: "members found", pattern: /^members +found ([\d.]+)/mu, given: { goal: 75, published: [...second(95.5)] } },
	{
		what: "claims named across articles; marked are 27",
		pattern: /the program names (\d+) across articles/u,
		given: { goal: 162, better: "lower", unit: "" },
	},
];
const FIGURES: readonly Figure[] = [
	...CLAIMS,
	{ what: "stance, for or against", pattern: /for or against ([\d.]+)/u, given: { goal: 92, published: [constant(84, "always asserts")] } },
	{ what: "stance, exact", pattern: /exact ([\d.]+)/u, given: { goal: 75, published: [...second(88.2), constant(59, "always asserts")] } },
	{ what: "stance, against F1", pattern: /against F1 ([\d.]+)/u, given: { goal: 60, published: [constant(0, "always asserts")] } },
	{ what: "derivations, F1", pattern: /^derivations .*F1 ([\d.]+)/mu, given: { goal: 70, published: [...second(80)] } },
	{
		what: "origins, both ends off by, together",
		pattern: /off by ([\d.]+)/u,
		given: { goal: 1, better: "lower", unit: "sources", published: [...second(0.83), constant(1.37, "always 1 to 3")] },
	},
	{ what: "origins, both ends right", pattern: /both right ([\d.]+)/u, given: { goal: 38, published: [...second(50), constant(18.5, "always 1 to 3")] } },
	{ what: "origins named, F1", pattern: /^named .*F1 ([\d.]+)/mu, given: { goal: 55, published: [...second(78.9)] } },
	{ what: "conflicts found", pattern: /^conflicts +found ([\d.]+)/mu, given: { goal: 60, published: [...second(91.7)] } },
	{ what: "conflicts named; 38 are marked", pattern: /of \d+; the program names (\d+)/u, given: { goal: 114, better: "lower", unit: "" } },
];

const rowsOf = (printed: string, figures: readonly Figure[], name: (what: string) => string, goals: boolean): readonly Row[] =>
	figures.map(({ what, pattern, given }) =>
		row(name(what), "%", numbersIn(printed, pattern)[0] ?? 0, goals ? given : { better: given?.better ?? "higher", unit: given?.unit ?? "%" }),
	);

function hearsay(words: readonly string[], output: string): void {
	const file = openSync(output, "w");
	const { status, error } = spawnSync(process.execPath, [COMMAND, ...words], { stdio: ["ignore", file, "inherit"] });
	closeSync(file);
	if (error) throw error;
	if (status !== 0) throw new Error(`hearsay ${words[0]} ended with status ${status}`);
}

await inFolder((scratch) => {
	const stories = markedStories(folder);
	const printed = (name: string, exports: readonly string[]): string => {
		const print = scored(values.python, scorers, "stories.py", ...stories.flatMap((story, at) => [join(folder, story.name), exports[at] ?? ""]));
		console.log(`${name}\n${print}`);
		return print;
	};
	const shipped = printed(
		"as it ships",
		stories.map(({ name, articles }) => {
			const [records, path, exported] = [".records.jsonl", ".case", ".json"].map((end) => join(scratch, `${name}${end}`));
			writeRecords(values.python, scorers, articles, records ?? "");
			hearsay(["add", path ?? "", records ?? ""], join(scratch, "added"));
			hearsay(["export", path ?? "", "--format", "json"], exported ?? "");
			return exported ?? "";
		}),
	);
	const read = stories.map((story) => {
		const entries = entriesOf(story, scratch, scorers, values.python);
		return { entries, examples: claimExamples(story, entries) };
	});
	const leftOut = printed(
		"each story by the other three",
		stories.map(({ name }, at) => {
			const [base = 0, ...weights] = judgeWeights(read.flatMap(({ examples }, other) => (other === at ? [] : examples)));
			const entries = read[at]?.entries ?? [];
			const claims = clusteredByClaim(entries.flatMap(statementsOf), [], judgeWith(base, weights)).map((statements, claim) => ({
				id: String(claim),
				members: statements.map(({ article, start, end, text }) => ({ article, start, end, text, stance: "asserts" })),
				origins: { min: 0, max: 0, items: [] },
			}));
			const path = join(scratch, `${name}.left-out.json`);
			writeFileSync(path, JSON.stringify({ articles: entries.map(({ id, text }) => ({ id, text })), claims, derivations: [], conflicts: [] }));
			return path;
		}),
	);
	report("case", {
		about: `Claims, stances, derivations, origins and conflicts over ${stories.length} stories marked by hand, each read into a case of its own as plain texts without dates or outlets. The rules were made while these stories were looked at, and the judge of two statements is fitted on them; rows that say so are of a judge fitted on the other three stories. What was tried stands in [claims-tried.md](claims-tried.md).`,
		command: "npm run bench -- case STORIES SCORERS --python PYTHON",
		rows: [...rowsOf(shipped, FIGURES, (what) => what, true), ...rowsOf(leftOut, CLAIMS, (what) => `judge of the other three stories: ${what}`, false)],
	});
});
