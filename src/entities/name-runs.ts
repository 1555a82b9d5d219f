import functionWords from "../text/function-words.json" with { type: "json" };
import type { Token } from "../text/tokens.ts";
import { isFirstName } from "./first-names.ts";
import { institutionByAnyWord, institutionByLastWord, isInstitutionWord, knownInstitution } from "./institutions.ts";
import titles from "./lexicons/titles.json" with { type: "json" };
import { countryWord } from "./places.ts";

/** A proper name as written, titles and all: the tokens from `first` to `last`. */
export interface NameRun {
	readonly first: number;
	readonly last: number;
	readonly tokens: readonly Token[];
}

/** A run taken apart: what stands before the person's name, whether that is a title, and the name; `name` is empty where the run is a title alone. */
export interface TitledName {
	readonly before: readonly Token[];
	readonly titled: boolean;
	readonly name: readonly Token[];
}

const HONORIFICS: ReadonlySet<string> = new Set(titles.honorifics);
const RANKS: ReadonlySet<string> = new Set([...titles.honorifics, ...titles.ranks]);
const MODIFIERS: ReadonlySet<string> = new Set(titles.modifiers);
const CAPITAL = /^\p{Lu}/u;
/** Lower-case words inside names of people ("van der") and of institutions ("Bank of the Rhine"). */
const INSIDE: ReadonlySet<string> = new Set(functionWords.insideName);
const NEVER_FIRST: ReadonlySet<string> = new Set(functionWords.neverFirst);
/** Longest gap of lower-case words inside one name: "of the". */
const LONGEST_GAP = 2;
/** No name is longer, in tokens; a line of capitalised words is cut there. */
const LONGEST_NAME = 16;

const isCapital = (token: Token | undefined): boolean => token?.isWord === true && CAPITAL.test(token.text);

/** The proper names in a list of tokens, as runs of capitalised words; an article or pronoun at a sentence's head begins none. */
export function nameRunsOf(tokens: readonly Token[]): readonly NameRun[] {
	const runs: NameRun[] = [];
	for (let first = 0; first < tokens.length; first++) {
		const token = tokens[first];
		if (token === undefined || !isCapital(token) || NEVER_FIRST.has(token.form)) {
			continue;
		}
		const last = endOfName(tokens, first, endOfRun(tokens, first));
		runs.push({ first, last, tokens: tokens.slice(first, last + 1) });
		first = last;
	}
	return runs;
}

function endOfRun(tokens: readonly Token[], first: number): number {
	let last = first;
	for (let next = first + 1; next - last <= LONGEST_GAP + 1 && next < first + LONGEST_NAME; next++) {
		const token = tokens[next];
		if (isCapital(token) && !isSelf(tokens, next)) {
			last = next;
		} else if (token === undefined || !INSIDE.has(token.form)) {
			break;
		}
	}
	return last;
}

/** Whether "I" is whoever speaks: it is a number after a first name and a war. */
const isSelf = (tokens: readonly Token[], index: number): boolean =>
	tokens[index]?.text === "I" && tokens[index - 1]?.form !== "war" && !isFirstName(tokens[index - 1]?.form ?? "");

/** Cuts "Ada Quill of the Ostmark Institute" after the human being: before "of" or "for" stand two words or more, and none that tells an institution or an office. */
function endOfName(tokens: readonly Token[], first: number, last: number): number {
	const preposition = first + tokens.slice(first, last).findIndex(({ form }) => form === "of" || form === "for");
	const name = tokens.slice(first, Math.max(first, preposition));
	if (preposition <= first) return last;
	if (name.length === 1) return isCut(tokens, preposition, last) ? first : last;
	const human = !RANKS.has(name.at(-1)?.form ?? "") && (institutionByLastWord(name) ?? institutionByAnyWord(name) ?? knownInstitution(name)) === undefined;
	return human ? preposition - 1 : last;
}

/** Whether one word and "of" or "for" are no name together with what follows: "Gulls of Ostmark", "Ostmark for the Cup". */
function isCut(tokens: readonly Token[], preposition: number, last: number): boolean {
	const word = tokens.slice(preposition - 1, preposition);
	const after = tokens.slice(preposition + 1, last + 1);
	return countryWord(word)?.by === "name" || (countryWord(after)?.by === "name" && !word.some((token) => isTitleWord(token) || isInstitutionWord(token.form)));
}

/** Takes titles and party adjectives off the front of a run: "Deputy Foreign Minister Ada Quill" gives "Ada Quill". */
export function withoutTitle({ tokens }: NameRun): TitledName {
	const rank = tokens.findLastIndex(({ form }, index) => RANKS.has(form) && (index < tokens.length - 1 || tokens.length === 1 || isTitleAlone(tokens)));
	let from = rank + 1;
	if (rank >= 0 && tokens[from]?.form === "of") {
		from = afterOffice(tokens, from + 1);
	}
	while (from < tokens.length - 1 && MODIFIERS.has(tokens[from]?.form ?? "")) {
		from += 1;
	}
	return { before: tokens.slice(0, from), titled: rank >= 0, name: tokens.slice(from) };
}

/** Whether a run holds nothing but titles: "Prime Minister", "Secretary of State". */
const isTitleAlone = (tokens: readonly Token[]): boolean => tokens.every(({ form }) => RANKS.has(form) || MODIFIERS.has(form) || INSIDE.has(form));

/** Where a name begins after "Secretary of": behind the office, which is the modifiers there or else one word. */
function afterOffice(tokens: readonly Token[], office: number): number {
	let from = tokens[office]?.form === "the" ? office + 1 : office;
	const start = from;
	while (from < tokens.length && MODIFIERS.has(tokens[from]?.form ?? "")) {
		from += 1;
	}
	return from === start ? Math.min(start + 1, tokens.length) : from;
}

/** Whether a token is a form of address that only people have. */
export const isHonorific = (token: Token | undefined): boolean => token !== undefined && HONORIFICS.has(token.form);

/** Whether a token belongs to titles rather than to names. */
export const isTitleWord = ({ form }: Pick<Token, "form">): boolean => RANKS.has(form) || MODIFIERS.has(form);
