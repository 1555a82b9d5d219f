import { numbersIn } from "./python.ts";

/** Figures in percent by what they tell. */
export type ChainFigures = Readonly<Record<string, number>>;

const LABELS = { "speaker's name": "speaker", anonymity: "anonymity", act: "act", hedge: "hedge", polarity: "polarity", kind: "kind" };

/** What chains.py printed: each figure, and of how many attributions it is where that is told. */
export function chainFigures(printed: string): { readonly figures: ChainFigures; readonly counts: ChainFigures } {
	const [found = 0] = numbersIn(printed, /^found .*F1 ([\d.]+)/mu);
	const [nested = 0, parent = 0, chained = 0] = numbersIn(printed, /^nested +found ([\d.]+) +parent right ([\d.]+) +of (\d+)/mu);
	const [flat = 0, top = 0] = numbersIn(printed, /^flat +([\d.]+) of (\d+)/mu);
	const figures: Record<string, number> = { "found, F1": found, "nested found": nested, "parent right": parent, "no parent where there is none": flat };
	const counts: Record<string, number> = { "nested found": chained, "parent right": chained, "no parent where there is none": top };
	const count = (what: string, pattern: RegExp): void => {
		const [figure = 0, all = 0] = numbersIn(printed, pattern);
		figures[what] = figure;
		counts[what] = all;
	};
	for (const [what, label] of Object.entries(LABELS)) count(what, new RegExp(`^${label} *([\\d.]+) of (\\d+)`, "mu"));
	for (const rare of ["hedged", "negated"]) count(`${rare}, F1`, new RegExp(`^rare +${rare} .*F1 ([\\d.]+) of (\\d+)`, "mu"));
	return { figures, counts };
}
