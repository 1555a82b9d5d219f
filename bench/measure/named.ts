import type { MarkedName } from "./conll.ts";
import type { Reading } from "./readings.ts";

const CONLL_TYPES: Readonly<Record<string, string>> = {
	person: "PER",
	organisation: "ORG",
	government: "ORG",
	outlet: "ORG",
	company: "ORG",
	place: "LOC",
};

/** The mentions of form "name" of an article's entities, with types as CoNLL-2003 has them: what has no place there is MISC. */
export const foundNames = ({ entities }: Pick<Reading, "entities">): readonly MarkedName[] =>
	entities.flatMap(({ type, mentions }) =>
		mentions.filter(({ form }) => form === "name").map(({ start, end }) => ({ start, end, type: CONLL_TYPES[type] ?? "MISC" })),
	);
