/** What a search can be narrowed to. */
export const FILTERS = ["speaker", "act", "outlet", "date", "claim"] as const;
type Filter = (typeof FILTERS)[number];

/** A question or words to look for, and what narrows the search: each filter's values, all of which must hold. */
export interface Question {
	readonly words: string;
	readonly filters: Readonly<Record<Filter, readonly string[]>>;
}

const FILTER = new RegExp(`(?<=^|\\s)(?<name>${FILTERS.join("|")}):(?:"(?<quoted>[^"]*)"|(?<bare>\\S+))`, "giu");

/** Take a question apart: `speaker:Wick date:2025-10 "how many tugs"`; a value of several words stands in quotation marks. */
export function questionOf(text: string): Question {
	const filters: Record<Filter, string[]> = { speaker: [], act: [], outlet: [], date: [], claim: [] };
	const words = text.replaceAll(FILTER, (_, ...groups) => {
		const { name, quoted, bare }: { name?: string; quoted?: string; bare?: string } = groups.at(-1);
		const filter = FILTERS.find((one) => one === name?.toLowerCase());
		if (filter) filters[filter].push(quoted ?? bare ?? "");
		return " ";
	});
	return { words: words.trim(), filters };
}

/** Whether a question has neither words nor a filter. */
export const asksForNothing = ({ words, filters }: Question): boolean => words === "" && Object.values(filters).every((values) => values.length === 0);
