import { linesOf } from "../text/lines.ts";
import { type Token, tokensOf } from "../text/tokens.ts";
import { countryWord, isKnownPlace } from "./places.ts";
import type { Tagged } from "./tags.ts";

const CAPITAL = /^\p{Lu}/u;
/** A score, a place in a table, points, or the dash that stands for none. */
const FIGURE = /^(?:[\p{N}.,:/+½-]*\p{N}[\p{N}.,:/+½-]*|-)$/u;
const SMALL: ReadonlySet<string> = new Set(["of", "de", "la", "del", "da", "do", "and", "&"]);
/** What stands between the two of a fixture. */
const AGAINST: ReadonlySet<string> = new Set(["v", "vs", "at"]);
/** Longest name of a team in words. */
const LONGEST = 4;
/** So many figures after a name make a line of standings. */
const STANDINGS = 4;

/** What is certain: no other word on the same line is a name. */
const CERTAIN = 1;

/**
 * The teams in lines of results ("Quarrytown 3 Port Ellery 1") and of standings ("Quarrytown 22 14 3 5 40"), in reading order: a country goes by its name there, a town
 * stands for its team. Time is linear in the text.
 */
export const teamsIn = (text: string): readonly Tagged[] =>
	linesOf(text).flatMap(({ start, end }) => {
		const line = tokensOf(text, start, end);
		return runsBesideFigures(line).map(([first, last]): Tagged => {
			const name = line.slice(first, last + 1);
			return {
				start: name[0]?.start ?? start,
				end: name.at(-1)?.end ?? end,
				type: countryWord(name)?.by === "name" ? "place" : "organisation",
				certainty: CERTAIN,
			};
		});
	});

/** The names in a line that holds nothing but names and their figures, as indexes of tokens, the last one included; none in any other line. In brackets may stand what goes with a score. */
function runsBesideFigures(line: readonly Token[]): readonly (readonly [first: number, last: number])[] {
	const names: [number, number][] = [];
	const figures: number[] = [];
	let [depth, against] = [0, ""];
	for (const [index, token] of line.entries()) {
		depth += token.text === "(" ? 1 : token.text === ")" ? -1 : 0;
		if (depth > 0 || token.text === ")") continue;
		const last = names.at(-1);
		const counted = figures[names.length - 1];
		const fraction = token.text === "." && counted !== undefined && FIGURE.test(line[index + 1]?.text ?? "");
		if (fraction) continue;
		if (FIGURE.test(token.text)) {
			if (last === undefined) return [];
			figures[names.length - 1] = (counted ?? 0) + 1;
		} else if (
			last !== undefined &&
			last[1] === index - 1 &&
			!AGAINST.has(token.form) &&
			(CAPITAL.test(token.text) || SMALL.has(token.form) || token.text === ".")
		) {
			last[1] = index;
		} else if (last !== undefined && names.length === 1 && counted === undefined && AGAINST.has(token.form)) {
			against = token.form;
		} else if (CAPITAL.test(token.text) && (last === undefined || counted !== undefined || line[index - 1]?.form === against)) {
			names.push([index, index]);
		} else {
			return [];
		}
	}
	const short = names.every(([first, last]) => last - first < LONGEST);
	const results = names.length === 2 && figures[0] === 1 && figures[1] === 1;
	const fixture = names.length === 2 && against !== "" && figures.length === 0 && names.every(([first, last]) => isKnownPlace(line.slice(first, last + 1)));
	const standings = names.length === 1 && (figures[0] ?? 0) >= STANDINGS;
	return short && (results || fixture || standings) ? names : [];
}
