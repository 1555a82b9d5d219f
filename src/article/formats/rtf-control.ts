import charsets from "./rtf-charsets.json" with { type: "json" };
import { type Group, put, type RtfState, type Sink } from "./rtf-state.ts";
import words from "./rtf-words.json" with { type: "json" };

const DESTINATIONS: ReadonlySet<string> = new Set(words.destinations);
const CHARACTERS: ReadonlyMap<string, string> = new Map(Object.entries(words.characters));
const BREAKS: ReadonlySet<string> = new Set(words.breaks);
const DATE_PARTS: ReadonlySet<string> = new Set(["yr", "mo", "dy", "hr", "min"]);
const CHARSETS: ReadonlyMap<string, string> = new Map(Object.entries(charsets.encodings));
const PAGES: ReadonlyMap<string, string> = new Map(Object.entries(charsets.pages));
const INFORMATION: ReadonlyMap<string, Sink> = new Map([
	["title", "title"],
	["author", "author"],
	["creatim", "created"],
	["revtim", "modified"],
]);

/** Does what a control word asks: turns the group's text elsewhere, prints a character, or changes how what follows is read. */
export function control(state: RtfState, word: string, number: string | null): void {
	const { group } = state;
	const into = sinkOf(group, word);
	if (into !== null) state.group = { ...group, into, isIgnorable: false };
	else if (CHARACTERS.has(word)) put(state, CHARACTERS.get(word) ?? "");
	else if (BREAKS.has(word)) put(state, "\n");
	else if (word === "u") unicode(state, Number(number));
	else if (DATE_PARTS.has(word)) state.date.set(word, number ?? "");
	else fonts(state, word, number);
}

/** Where a word turns the text of its group, or null where it does not. "\*" before a word asks to leave out what is not known. */
function sinkOf({ into, isIgnorable }: Group, word: string): Sink | null {
	const field = INFORMATION.get(word);
	if (field !== undefined && into === "nowhere") return field;
	if (word === "fonttbl") return "fonts";
	if (word === "info") return "nowhere";
	return isIgnorable || DESTINATIONS.has(word) ? "nowhere" : null;
}

/** \u holds a UTF-16 code unit as a signed number of 16 bits. */
function unicode(state: RtfState, value: number): void {
	put(state, String.fromCharCode(value & 0xffff));
	state.skip = state.group.fallback;
}

function fonts(state: RtfState, word: string, number: string | null): void {
	const { group } = state;
	if (word === "f") {
		state.font = number ?? "0";
		if (group.into !== "fonts") state.group = { ...group, encoding: state.fonts.get(state.font) ?? null };
	} else if (word === "fcharset" && group.into === "fonts") {
		const encoding = CHARSETS.get(number ?? "");
		if (encoding !== undefined) state.fonts.set(state.font, encoding);
	} else if (word === "ansicpg") state.encoding = PAGES.get(number ?? "") ?? state.encoding;
	else if (word === "mac") state.encoding = "macintosh";
	else if (word === "uc") state.group = { ...group, fallback: Math.max(0, Number(number ?? "1")) };
	else if (word === "v" || word === "deleted") state.group = { ...group, isHidden: number !== "0" };
	else if (word === "plain") state.group = { ...group, isHidden: false, encoding: null };
}
