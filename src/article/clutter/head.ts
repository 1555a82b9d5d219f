import { agencyNamed } from "../metadata/agencies.ts";
import { isCaption } from "./captions.ts";
import type { Judged } from "./clutter-lines.ts";

/** The lines above a story's running text that say what it is; numbers count lines. */
export interface Head {
	readonly title: number | null;
	/** Lines with the title's words once more. */
	readonly repeats: readonly number[];
	readonly standfirst: readonly number[];
	/** The first line of the story's running text; the number of lines where there is none. */
	readonly story: number;
}

/** A title stands at most so many lines above the story: between them stand bylines, dates, share buttons and a caption. */
const TITLE_LINES = 12;
/** Longer lines are paragraphs, shorter ones name a section. */
const TITLE_WORDS = { least: 3, most: 26 };
/** A line that ends in a stop can be a title where it is short. */
const STOPPED_WORDS = 14;
/** Shorter lines between title and story name a section or a writer. */
const STANDFIRST_WORDS = 6;
/** A title or a standfirst is hardly ever somebody's words from their first one. */
const OPENS_QUOTING = /^["“‘]/u;
/** Short words are in every line. */
const CONTENT_WORD = /\p{L}{4,}/gu;
/** "(Agency) —", "CITY, March 3 (Agency) -", "CITY — ": how a report begins. */
const DATELINE = /^(?:\p{Lu}[\p{L}. ,/’'\d-]{0,60}\([\p{L}. /-]{2,40}\)\s?[-–—:]|\([\p{Lu}][\p{L}. /-]{1,40}\)\s)|^\p{Lu}{3,}[\p{L}., /-]{0,40}\s[-–—]{1,2}\s/u;

/** Finds the title and the standfirst. `known` is the title as something else than the text gives it. */
export function headOf(lines: readonly Judged[], known: string | null): Head {
	const story = storyStart(lines);
	const title = known === null ? likelyTitle(lines, story) : knownTitle(lines, story, known);
	const words = title === null ? "" : plain(lines[title]?.text ?? "");
	const repeats: readonly number[] = title === null ? [] : lines.flatMap(({ text }, at) => (at !== title && at <= story && plain(text) === words ? [at] : []));
	const summary = standfirst(lines, title, repeats, story);
	const first = lines.findIndex(({ text }, at) => at >= story && !summary.includes(at) && !isCaption(text) && !lines[at]?.clutter);
	return { title, repeats, standfirst: summary, story: first === -1 ? lines.length : first };
}

const storyStart = (lines: readonly Judged[]): number => {
	const start = lines.findIndex(({ clutter, shape, text }) => !clutter && (shape === "prose" || DATELINE.test(text)));
	return start === -1 ? lines.length : start;
};

const plain = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
const wordsIn = (text: string): number => plain(text).split(" ").length;
const contentWords = (text: string): readonly string[] => [...new Set(text.toLowerCase().match(CONTENT_WORD) ?? [])];

/** The nearest line above or at the story's start that says what `known` says. */
function knownTitle(lines: readonly Judged[], story: number, known: string): number | null {
	const words = plain(known);
	const places = lines.slice(0, story + 1).flatMap(({ text }, at) => (plain(text) === words ? [at] : []));
	return places.find((at) => story - at <= TITLE_LINES) ?? places.at(-1) ?? null;
}

/** The line above the story that stands there twice, or else shares most words with the story; else the first line where it reads like a title. */
function likelyTitle(lines: readonly Judged[], story: number): number | null {
	const from = Math.max(0, story - TITLE_LINES);
	const above = lines.slice(from, story).flatMap((line, step) => (canBeTitle(line) ? [from + step] : []));
	const twice = above.find((at) => above.some((other) => other !== at && plain(lines[other]?.text ?? "") === plain(lines[at]?.text ?? "")));
	if (twice !== undefined) return twice;
	const topic = new Set(lines.filter(({ clutter, shape }) => !clutter && shape === "prose").flatMap(({ text }) => contentWords(text)));
	const shared = (at: number): number => contentWords(lines[at]?.text ?? "").filter((word) => topic.has(word)).length;
	const best = above.reduce<number | null>((first, at) => (first === null || shared(at) > shared(first) ? at : first), null);
	if (best !== null) return shared(best) > 0 || above.length === 1 ? best : null;
	return stoppedTitle(lines, story);
}

function canBeTitle({ text, shape, hits, signs }: Judged): boolean {
	const words = wordsIn(text);
	if (shape === "prose" || shape === "sentence" ? !/[?!]["”’]?$/u.test(text) : text.endsWith(":")) return false;
	if (words < TITLE_WORDS.least || words > TITLE_WORDS.most || isCaption(text) || agencyNamed(text) !== null || /[-–—,]$/u.test(text)) return false;
	if ((text.match(/\p{L}{2,}/gu) ?? []).length < TITLE_WORDS.least) return false;
	return !hits.some(({ how }) => how !== "phrase") && !signs.some((sign) => /^(?:byline|date|clock|links|no letters|ends cut off)/.test(sign));
}

/** A first line that ends in a stop and still reads like a title: its words begin with capitals, or it is short and a dateline follows. */
function stoppedTitle(lines: readonly Judged[], story: number): number | null {
	const [first, second] = lines;
	if (first === undefined || second === undefined || first.clutter || story > 1 || !/^(?:prose|sentence)$/.test(first.shape)) return null;
	const words = wordsIn(first.text);
	if (/[.!?]\s+\p{Lu}/u.test(first.text) || OPENS_QUOTING.test(first.text)) return null;
	const capital = first.signs.some((sign) => sign.startsWith("title case"));
	const short = words <= STOPPED_WORDS && DATELINE.test(second.text);
	return words >= TITLE_WORDS.least && words <= TITLE_WORDS.most && (capital || short) ? 0 : null;
}

/** The lines that sum the story up: between title and byline or dateline, or a first line that the next one repeats. */
function standfirst(lines: readonly Judged[], title: number | null, repeats: readonly number[], story: number): readonly number[] {
	const first = lines[story];
	const second = lines[story + 1];
	if (title === null && first !== undefined && second !== undefined && repeatsStart(first.text, second.text)) return [story];
	if (title === null || first === undefined) return [];
	const next = lines.findIndex(({ clutter, text }, at) => at > title && (clutter ? !repeats.includes(at) : DATELINE.test(text)));
	const above = lines.slice(title + 1, next === -1 ? title + 1 : next).map((_, step) => title + 1 + step);
	const own = above.filter((at) => !repeats.includes(at) && wordsIn(lines[at]?.text ?? "") >= STANDFIRST_WORDS && !OPENS_QUOTING.test(lines[at]?.text ?? ""));
	const goesOn = lines.slice(next).some(({ clutter, shape }) => !clutter && shape === "prose");
	const says = lines[next]?.signs.some((sign) => /^(?:byline|date|clock|stamp)/.test(sign)) === true || DATELINE.test(lines[next]?.text ?? "");
	return own.length > 0 && own.length <= 2 && goesOn && says ? own : [];
}

/** Whether `next` begins with what `line` says, a dateline aside. */
function repeatsStart(line: string, next: string): boolean {
	const words = plain(line);
	return words.length > 30 && plain(next.replace(DATELINE, "")).startsWith(words);
}
