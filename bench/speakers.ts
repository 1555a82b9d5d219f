/**
 * From pronouns and common nouns to names: npm run bench -- speakers GUM [--wrong]
 * GUM is a folder with the folders dev and train, which hold .conllu files as in github.com/amir-zeldes/gum (annotations CC BY 4.0), parted as there. Of these the news
 * and the interviews are taken. With --wrong the sources that are not traced to the right name are listed.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { inFolder, misused } from "./measure/call.ts";
import { gumText } from "./measure/gum.ts";
import { readInto } from "./measure/hearsay.ts";
import { readings } from "./measure/readings.ts";
import { report, rounded, row } from "./measure/result.ts";
import { traced } from "./measure/traced.ts";

/** Share in percent, as set out for. */
const GOAL = 80;
const GENRES = ["news", "interview"] as const;
const FORMS = ["pronoun", "nominal"] as const;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { wrong: { type: "boolean", default: false } } });
const gum = positionals[0] ?? misused("speakers GUM [--wrong]");
const textsOf = (part: "dev" | "train") =>
	globSync(join(gum, part, "GUM_{news,interview}_*.conllu"))
		.sort()
		.map((path) => ({ part, id: basename(path), ...gumText(readFileSync(path, "utf8")) }));
const texts = [...textsOf("dev"), ...textsOf("train")];

await inFolder((folder) => {
	const records = join(folder, "records.jsonl");
	writeFileSync(records, texts.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(""));
	const output = join(folder, "hearsay.jsonl");
	readInto(output, records);
	const read = new Map(readings(readFileSync(output, "utf8")).map((reading) => [reading.article.id, reading.attributions]));
	const asked = texts.flatMap((text) => traced(text, read.get(text.id) ?? []).map((one) => ({ part: text.part, id: text.id, ...one })));
	if (values.wrong)
		for (const { id, source, given, names } of asked.filter(({ right }) => !right)) console.log(`${id}: ${source} -> ${given}, not ${names.join(", ")}`);
	const share = (what: string, of: readonly { readonly right: boolean }[], goal: number | null) =>
		of.length === 0
			? row(what, "%", null, { goal, note: "no such source was read" })
			: row(what, `% of ${of.length}`, rounded((100 * of.filter(({ right }) => right).length) / of.length, 1), { goal });
	const dev = asked.filter(({ part }) => part === "dev");
	const train = asked.filter(({ part }) => part === "train");
	report("speakers", {
		about: `Sources that are a pronoun or a noun without a name, and that GUM's coreference ties to a name in the same text: how many get that name, in ${texts.length} texts of news and interviews. Before each turn of an interview stands whose it is, as on the page. Asked are the attributions that the program itself reads, so the counts change with what it finds. The training part has more of them, but the model learned from it; rules were written after reading what was wrong in both, and at least six of the development part stand in one article.`,
		command: "npm run bench -- speakers GUM",
		rows: [
			share("development part", dev, GOAL),
			...GENRES.map((genre) =>
				share(
					`development part, ${genre}`,
					dev.filter(({ id }) => id.includes(`_${genre}_`)),
					null,
				),
			),
			share("training part", train, null),
			...FORMS.map((form) =>
				share(
					`training part, ${form}s`,
					train.filter((one) => one.form === form),
					null,
				),
			),
		],
	});
});
