import type { Line } from "../../text/lines.ts";
import { ENGLISH, languageOf } from "../language.ts";
import { contextSigns } from "./context-signs.ts";
import { type Seen, seen } from "./line-features.ts";
import learned from "./weights.json" with { type: "json" };

/** A line with the verdict on it. */
export interface Judged extends Seen {
	readonly clutter: boolean;
	/** What told that the line is clutter. */
	readonly why: string;
}

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(learned.weights));
/** The language is told from so many UTF-16 units of running text. */
const TOLD_FROM = 4_000;

/** All signs of each line, its own and those of what stands around it. */
export function signsOfLines(lines: readonly Seen[]): readonly (readonly string[])[] {
	const context = contextSigns(lines);
	return lines.map(({ signs }, at) => [...signs, ...(context[at] ?? [])]);
}

/** Tells each line of a text from a news page: story, or page clutter. Of a text in another language than English only lines that say what they are are told. */
export function judged(plain: readonly Line[]): readonly Judged[] {
	const lines = plain.map(seen);
	const signs = signsOfLines(lines);
	const english = isEnglish(lines);
	const verdicts = english ? likeliest(signs.map(oddsOf)) : [];
	return lines.map((line, at) => ({ ...line, clutter: certain(line, english) ?? verdicts[at] ?? false, why: reason(line, signs[at] ?? []) }));
}

/** What a line alone tells for certain, whatever stands around it; null where it tells nothing. */
function certain(line: Seen, english: boolean): boolean | null {
	const has = (name: string): boolean => line.signs.some((sign) => sign.startsWith(name));
	if (line.hits.some((hit) => hit.sure) || has("byline")) return true;
	if (has("signs a post")) return false;
	const foreign =
		has("foreign letters") || ((line.shape === "prose" || line.shape === "sentence") && has("no English word") && languageOf(line.text) !== ENGLISH);
	return english && foreign ? true : null;
}

const oddsOf = (signs: readonly string[]): number => signs.reduce((sum, sign) => sum + (WEIGHTS.get(sign) ?? 0), learned.bias);

function isEnglish(lines: readonly Seen[]): boolean {
	const running = lines.filter(({ shape }) => shape === "prose" || shape === "cut");
	let told = "";
	for (const { text } of running.length > 0 ? running : lines) if (told.length < TOLD_FROM) told += `${text.slice(0, TOLD_FROM)}\n`;
	return languageOf(told) === ENGLISH;
}

/** The words of the lexicon that the line holds, else the sign that weighs most. */
function reason({ hits }: Seen, signs: readonly string[]): string {
	const [hit] = hits;
	if (hit !== undefined) return `${hit.family}: ${hit.words.trim()}`;
	return `looks like it: ${signs.reduce((best, sign) => ((WEIGHTS.get(sign) ?? 0) > (WEIGHTS.get(best) ?? 0) ? sign : best), "")}`;
}

/**
 * The likeliest row of verdicts (true is clutter), given each line's log-odds of being clutter and what a change from one to the other costs:
 * Viterbi's algorithm with two states.
 */
function likeliest(odds: readonly number[]): readonly boolean[] {
	let story = 0;
	let clutter = 0;
	const steps = odds.map((own) => {
		const fromClutter = clutter - learned.change > story;
		const fromStory = story - learned.change > clutter;
		[story, clutter] = [(fromClutter ? clutter - learned.change : story) - own / 2, (fromStory ? story - learned.change : clutter) + own / 2];
		return { story: fromClutter, clutter: !fromStory };
	});
	const verdicts: boolean[] = [];
	let state = clutter > story;
	for (const step of steps.toReversed()) {
		verdicts.push(state);
		state = state ? step.clutter : step.story;
	}
	return verdicts.reverse();
}
