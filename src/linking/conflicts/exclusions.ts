import type { Piece } from "../../text/numbers/pieces.ts";
import { type Match, matchesOf, phraseBook } from "../../text/phrases.ts";
import { spanOf } from "../../text/span.ts";
import type { Conflict } from "../links.ts";
import type { Wording } from "../wordings/wording.ts";
import lexicon from "./lexicons/exclusions.json" with { type: "json" };
import { LEAVES_OPEN } from "./negation.ts";
import type { Stated } from "./stated.ts";

/** Words of one set so many pieces apart are one value: "two sons and a daughter". */
const JOINED = 4;
/** A negation so many pieces before a word is taken to be of it. */
const NEGATED = 4;
const NEGATIONS = /^(?:not|never|no|neither|nor|without|denied|denies|deny|cannot|\p{L}+n't)$/u;
const BEFORE_NOUN = /^(?:a|an|the|his|her|their|its|my|our|your|this|that|'s|one|two|three|four|five|six|seven|of)$/;
const TYPES: readonly Conflict["type"][] = ["number", "date", "place", "name", "polarity", "attribution", "stage"];

const SETS = lexicon.sets.map(({ name, type, pass, near, values }) => ({
	name,
	type: TYPES.find((one) => one === type) ?? "name",
	pass,
	near,
	book: phraseBook(Object.entries(values).flatMap(([value, entries]) => entries.map((entry) => [entry, value] as const))),
}));

/** The words in a sentence that exclude others of their set; a negated one is a value of its own. */
export function exclusionsIn({ text, pieces }: Wording): readonly Stated[] {
	return SETS.flatMap(({ name, type, pass, near, book }) =>
		joined(matchesOf(book, pieces)).flatMap((run): readonly Stated[] => {
			const [first] = run;
			const last = run.at(-1);
			const from = startOf(pieces, first?.first ?? 0);
			const values = [...new Set(run.map(({ value }) => value))].sort();
			const negation = pieces.slice(0, from).findLastIndex(({ form }, index) => index >= from - NEGATED && NEGATIONS.test(form));
			const negated = negation >= 0;
			if (negated && pieces.slice(negation, from).some(({ form }) => LEAVES_OPEN.test(form))) return [];
			const stated: Stated = {
				...spanOf(text, pieces[negated ? negation : from]?.start ?? 0, last?.end ?? 0),
				type,
				kind: `set ${name}`,
				value: `${negated ? "not " : ""}${values.join(" and ")}`,
				figures: [],
				parts: [],
				counted: null,
				passes: pass,
				near,
			};
			return [stated];
		}),
	);
}

/** Matches that stand close together, as one. */
function joined(matches: readonly Match<string>[]): readonly (readonly Match<string>[])[] {
	const runs: Match<string>[][] = [];
	for (const match of matches) {
		const before = runs.at(-1)?.at(-1);
		if (before !== undefined && match.first - before.last <= JOINED) runs.at(-1)?.push(match);
		else runs.push([match]);
	}
	return runs;
}

/** Where the noun phrase of a word begins: with its article, number or the name whose it is. */
function startOf(pieces: readonly Piece[], first: number): number {
	let from = first;
	while (from > 0 && first - from < JOINED) {
		const before = pieces[from - 1];
		const owner = pieces[from]?.form === "'s" && before?.isWord === true;
		if (before === undefined || !(owner || BEFORE_NOUN.test(before.form) || before.form === "'s")) break;
		from--;
	}
	return pieces[from]?.form === "of" ? from + 1 : from;
}
