import { type Bench, readResult } from "./result.ts";

/** Which figures a case tells of the program that read it, and in whose words: `what` is a row's name in the results. */
const TOLD: readonly { readonly bench: Bench; readonly rows: Readonly<Record<string, string>> }[] = [
	{
		bench: "attribution",
		rows: {
			"source, exact F1": "who said it, found to the letter (F1)",
			"cue, exact F1": "the verb, found to the letter (F1)",
			"content, exact F1": "what was said, found to the letter (F1)",
			"whole attributions, all three parts exact, F1": "all three of one statement, found to the letter (F1)",
		},
	},
	{
		bench: "chains",
		rows: {
			"found, F1": "statements found, near enough to be told which is meant (F1)",
			"nested found": "statements inside other statements, found",
			"parent right": "inside which statement such a one stands",
			"speaker's name": "the name of whoever speaks",
			anonymity: "whether the source is named, and if not, how",
			hedge: "whether there are doubting words",
		},
	},
	{ bench: "speakers", rows: { "development part": "which name a pronoun or a noun stands for" } },
	{ bench: "metadata", rows: { "authors right": "pages with all their authors", "date right": "pages with their day" } },
	{
		bench: "case",
		rows: {
			"claims, B-cubed precision": "of what is put together as one claim, what belongs together",
			"claims, B-cubed recall": "of what belongs together, what is put together as one claim",
			"members found": "places that take up a claim, found",
			"stance, for or against": "whether a place is for the claim or against it",
			"derivations, F1": "which text rests on which (F1)",
			"origins, both ends right": "the range of separate sources, at both ends",
			"conflicts found": "differences that a person marked, found",
		},
	},
];

/** The figures that `hearsay serve` and `hearsay report` tell of the program, from the results; as `models/error-rates.json` holds them; `on` is the first sentence of what a benchmark says of itself. Throws where a result lacks a row. */
export const errorRates = (): string => {
	const groups = TOLD.map(({ bench, rows }) => {
		const { about, model, rows: measured } = readResult(bench);
		const rates = Object.entries(rows).map(([what, says]) => {
			const found = measured.find((row) => row.what === what);
			if (!found || found.ours === null) throw new Error(`bench/results/${bench}.json has no figure for "${what}"`);
			return { what: says, right: found.ours, unit: found.unit };
		});
		const [on = about] = about.split(/(?<=\.)\s/u);
		return { bench, on, model: model.name, rates };
	});
	return `${JSON.stringify({ about: "Written by bench/table.ts from bench/results; read by the page About this case.", groups }, null, "\t")}\n`;
};
