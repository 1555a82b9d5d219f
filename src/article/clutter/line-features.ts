import type { Line } from "../../text/lines.ts";
import { hasEnglishWords } from "../language.ts";
import { type Hit, hitsIn } from "./lexicon.ts";

/** What a line looks like: running text (12 words or more, ending in a stop), a sentence (shorter), a cut (12 or more, no stop), a phrase or a word. */
export type Shape = "prose" | "sentence" | "cut" | "phrase" | "word";

/** A line with what can be told of it alone. */
export interface Seen extends Line {
	readonly shape: Shape;
	readonly hits: readonly Hit[];
	/** Whether it breaks off, with dots for what follows. */
	readonly cutOff: boolean;
	/** What speaks for or against its being clutter; weights.json holds a weight for each. */
	readonly signs: readonly string[];
}

/** A long line's beginning and end tell what it is. UTF-16 units. */
const HEAD_UNITS = 400;
const PROSE_WORDS = 12;
const PHRASE_WORDS = 4;
/** A stop at the line's end, with what closes after it: quotation marks, brackets, marks of footnotes. */
const FINAL = /[.!?…][\s"'”’)\]»*]{0,4}(?:\s?\[\d{1,3}\]){0,4}$/u;
/** "— Jane Doe (@handle) March 3, 2020": who wrote a post that the story quotes. It belongs to the story, as a quoted sentence does. */
const SIGNS_POST = /^[—–-]{1,2}\s?[^()]{1,80}\(@\w{1,30}\)/u;
const CUT_OFF = /(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$/u;
const SAYS = /\b(?:said|says|told|added|according to|reported|asked|announced|wrote|confirmed|warned|argued)\b/;
const REFERS_BACK = /^["“‘]?(?:He|She|They|It|His|Her|Its|Their|That|Those|These|But|And|However|Meanwhile|Also|Still|Both|Neither)\b/u;
const QUOTED = /[“"«][^”"»]{8,}|''[^']{8,}/u;
const ADDRESSED = /\b(?:you|your|our|us)\b/i;
const NAME = "(?:\\p{Lu}[\\p{L}.’'-]*|de|van|der|von|bin|al|el|la|del|of|and|&|for|in)";
/** "By Jane Doe", "BY JANE DOE AND J. R. ROE | The Paper", "Words by Jane Doe, Staff Writer", and nothing else on the line. */
const BYLINE = new RegExp(
	`^(?:(?:Written|Reported|Posted|Published|Words|Story|Text|Photos)\\s)?(?:[Bb]y|BY):?\\s(?=\\p{Lu})${NAME}(?:,?\\s${NAME}){1,14}(?:\\s?[|·•–—-]\\s.*)?$`,
	"u",
);
const DATE =
	/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?,?\s\d|\d(?:st|nd|rd|th)?\s(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b|\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/i;
const CLOCK = /\b\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?!\d)|\b\d+\s?(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?)\s(?:ago|read)\b/i;
const LINKISH = /[|›»>•·→▸▶]|\S@\S|(?:^|\s)[@#]\p{L}|https?:|www\.|\.com\b/u;

/** Looks at one line. */
export function seen(line: Line): Seen {
	const text = line.text.length > HEAD_UNITS ? `${line.text.slice(0, HEAD_UNITS / 2)} ${line.text.slice(-HEAD_UNITS / 2)}` : line.text;
	const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? [];
	const shape = SIGNS_POST.test(text) ? "sentence" : shapeOf(words.length, FINAL.test(text));
	const hits = hitsIn(line.text);
	const points = (shape === "phrase" || shape === "cut") && !text.endsWith(":") && hits.some(({ family, how }) => family === "pointer" && how === "start");
	return {
		...line,
		shape,
		hits,
		cutOff: CUT_OFF.test(text),
		signs: [
			...(points ? ["points to a headline"] : []),
			...hits.map(({ family, how }) => `${family} ${how} in ${bulk(shape)}`),
			...signsOf(text, words, shape),
		],
	};
}

function shapeOf(words: number, final: boolean): Shape {
	if (words >= PROSE_WORDS) return final ? "prose" : "cut";
	if (words >= PHRASE_WORDS) return final ? "sentence" : "phrase";
	return "word";
}

const bulk = (shape: Shape): string => (shape === "prose" || shape === "cut" ? "long" : "short");

function signsOf(text: string, words: readonly string[], shape: Shape): readonly string[] {
	const letters = words.filter((word) => /^\p{L}/u.test(word));
	const long = letters.filter((word) => word.length > 3);
	const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
	const tests: readonly (readonly [string, boolean])[] = [
		[`shape ${shape}`, true],
		["very long", words.length >= 30 && shape === "prose"],
		["ends cut off", CUT_OFF.test(text) && shape !== "word" && shape !== "prose"],
		["ends in a colon", text.endsWith(":")],
		["starts lower", /^\p{Ll}/u.test(text)],
		["starts quoting", /^["“‘«']/u.test(text)],
		["title case", long.length >= 3 && capital >= long.length * 0.75],
		["capitals", /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)],
		["reports speech", SAYS.test(text)],
		["quotes", QUOTED.test(text)],
		["addresses the reader", ADDRESSED.test(text) && !QUOTED.test(text)],
		["links", LINKISH.test(text)],
		["clock", CLOCK.test(text) && shape !== "prose"],
		["date", shape !== "prose" && DATE.test(text)],
		["byline", BYLINE.test(text)],
		["question", /\?["”’]?$/u.test(text)],
		["foreign letters", isForeign(text)],
		["no English word", words.length >= 8 && !hasEnglishWords(text)],
		["refers back", REFERS_BACK.test(text)],
		["signs a post", SIGNS_POST.test(text)],
		["numbered", /^\(?\d{1,3}[.)]\s/.test(text)],
		["speaker", /^\p{Lu}[\p{L}. ’'-]{0,40}:\s/u.test(text)],
		["no letters", letters.length === 0],
	];
	return tests
		.flatMap(([name, holds]) => (holds ? [`${name}`] : []))
		.map((name) => (name.startsWith("shape") || name === "very long" ? name : `${name} in ${bulk(shape)}`));
}

/** Whether most letters are of another script than Latin. */
function isForeign(text: string): boolean {
	const letters = text.match(/\p{L}/gu) ?? [];
	return letters.length > 3 && letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length > letters.length / 2;
}
