import words from "./lexicon/byline-words.json" with { type: "json" };
import months from "./lexicon/months.json" with { type: "json" };

const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/ /g, "\\s");

/** Alternatives of a pattern, the longest first so that no phrase hides a longer one. */
const anyOf = (phrases: readonly string[]): string =>
	[...phrases]
		.sort((one, other) => other.length - one.length)
		.map(escaped)
		.join("|");

const NOT_AFTER_LETTER = "(?<![\\p{L}\\p{N}])";
const NOT_BEFORE_LETTER = "(?![\\p{L}\\p{N}])";
const LEAD = "^[\\s\\p{P}]{0,5}";
const ALL_MONTHS = Object.values(months.languages).flat(2);
const LONG_MONTHS = ALL_MONTHS.filter((name) => name.length > 2);

/** "By" that is set against the name, as where a page hides a blank in its style sheet. */
export const GLUED_BY = /^\s*[Bb]y(?:by)?\s?(?=\p{Lu})/u;
/** "By ", "Author: ", "文/" at the start, where it is known that a byline follows. */
export const OPENING = new RegExp(`${LEAD}(?:${anyOf([...words.openings, ...words.labels])})(?:\\s?[:：/／|=・]\\s?|\\s+|$)`, "iu");
export const PREPOSITION = new RegExp(`^(?:${anyOf(words.prepositions)})(?:\\s?:\\s?|\\s(?=\\p{L}+\\s\\p{L}))`, "iu");
/** What only a byline starts with: an opening, a label with its colon, or a preposition before two words. */
export const CERTAIN_OPENING = new RegExp(
	`${LEAD}(?:(?:${anyOf(words.openings)})(?:\\s?[:：]|\\s)|(?:${anyOf(words.labels)})\\s?[:：/／]|(?:${anyOf(words.prepositions)})\\s(?=\\p{L}+\\s\\p{L}))\\s*`,
	"iu",
);
export const ENDING = new RegExp(`\\s?(?:${anyOf(words.endings)})$|^(?:${anyOf(words.endings)})\\s`, "u");
export const LEFTOVER = new RegExp(`\\s(?:${anyOf(words.leftovers)})$`, "iu");
export const CUT = new RegExp(`${NOT_AFTER_LETTER}(?:${anyOf(words.cuts)})${NOT_BEFORE_LETTER}`, "iu");
export const JOINT = new RegExp(
	`\\s*[,;、，；&＆]\\s*(?:and\\s)?|\\s(?:${anyOf(words.joints.filter((joint) => joint.length > 1))})\\s|\\s(?:${anyOf(words.joints.filter((joint) => joint.length === 1))})\\s(?=\\p{L}+\\s\\p{L})`,
	"iu",
);
/** A joint that stands between two marked elements. */
export const JOINT_APART = new RegExp(`\\s*\\t\\s*([,;、，&](?!\\s*$)|(?:${anyOf(words.joints.filter((joint) => joint.length > 1))})(?=\\s))\\s*`, "giu");
/** Where a date starts. */
export const DATES: readonly RegExp[] = [
	new RegExp(
		`${NOT_AFTER_LETTER}(?:${anyOf(LONG_MONTHS)})\\.?\\s\\d|\\d\\d?(?:st|nd|rd|th|\\.)?\\s(?:de\\s)?(?:${anyOf(ALL_MONTHS)})${NOT_BEFORE_LETTER}`,
		"iu",
	),
	/(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\p{L})|(?<!\p{L})(?:mon|tue|wed|thu|fri|sat|sun)[.,]?\s(?=\p{L}{3,9}\.?\s\d|\d)/iu,
	/\d{1,2}:\d\d|\d{1,4}[./年-]\s?\d{1,2}[./月-]\s?\d{1,4}|\d+\s?(?:min|hour|day|week|month|year)s?\s(?:ago|read)/iu,
];
export const TURN = new RegExp(`\\s(?:${anyOf(words.turns)})\\s`, "u");
/** Where another part of the line starts. */
export const BREAK = /\s?[|｜•·–—▪►»›／]\s?|\s[-/]\s|\t|\n|\s?[<>]|(?<=\p{L}{4})\.\s(?=\p{Lu}\p{L}{2})|\.{3}|…/u;
/** What is no name: tags that were escaped, e-mails, handles, web addresses, words in brackets. */
export const EMAIL = /[^\s@<(]{1,64}@[^\s@]{1,100}\.\p{L}{2,}/gu;
/** Without a state of its own, so that it can be searched for. */
export const HANDLE = /\(?(?<![\p{L}\d])@[\w.]+\)?/u;
export const NAMELESS: readonly RegExp[] = [/<\/?\p{L}[^<>]{0,200}>/gu, EMAIL, new RegExp(HANDLE, "gu"), /(?:https?:\/\/|www\.)\S+/gi];
export const BRACKETS = /\([^()]{0,80}\)|\[[^[\]]{0,80}\]|（[^（）]{0,80}）/g;
