import type { UnreadInput } from "../ledger/unread-inputs.ts";
import type { Entry } from "../linking/entry.ts";
import type { Claim, Place } from "../linking/links.ts";
import type { Fetch } from "../linking/ranking/fetch.ts";
import { checkWords } from "./check.ts";
import { dateWords, reckonedWords } from "./date.ts";
import type { Articles } from "./member.ts";
import { counted, type Page, plain, styled } from "./page.ts";
import { placeText, sentenceAt } from "./place.ts";
import { printable } from "./printable.ts";
import { quote } from "./quote.ts";
import { tellerOf } from "./statement.ts";
import { wrap } from "./wrap.ts";

/** What stands above a list of what to do. */
export const ABOUT_TODO =
	"What these texts rest on and what is not among them: an outlet or a document that they name for what they tell. First comes what most rests on. Not to find it does not mean that there is nothing.";

/** So many places are shown for each, where nobody asks why. */
const FIRST = 2;

const line = (words: string, page: Page): string => plain(wrap(words, page.width, "    ", "      "));

const quoted = (place: Place, articles: Articles, page: Page): string => {
	const { said, by } = placeText(place, articles, page);
	return `${said} ${by}`;
};

const whenWords = ({ earliest, latest }: Fetch): string => {
	if (earliest !== null) return `dated ${reckonedWords(earliest, latest ?? earliest)}`;
	return latest === null ? "its date not found in these texts" : `not after ${dateWords(latest)}, the day of the earliest text that names it`;
};

/** The sentence that names a source, with whose text it is. */
const naming = (place: Place, articles: Articles): string => {
	const entry = articles.get(place.article);
	return entry ? `${quote(sentenceAt(entry, place) || place.text)} - ${tellerOf(entry)}` : `${quote(place.text)} - article ${printable(place.article)}`;
};

/** A claim by its words and the text that has them. */
const claimWords = ({ statement, members, id }: Claim, articles: Articles, page: Page): string => {
	const member = members.find(({ text }) => text === statement) ?? members[0];
	return `${member ? quoted(member, articles, page) : quote(statement)} (claim ${id})`;
};

/** One source to fetch: what rests on it, words and days to search for; with `why` every place. */
export const fetchItem = (fetch: Fetch, place: number, articles: Articles, page: Page, all: number, why: boolean): string => {
	const { name, articles: texts, claims, places, said, words } = fetch;
	const tellers = texts.map((id) => articles.get(id)).flatMap((entry) => (entry ? [tellerOf(entry)] : []));
	const shown = why ? said : said.slice(0, FIRST);
	const named = why || said.length === 0 ? places.slice(0, why ? places.length : FIRST) : [];
	return [
		`\n${styled(page, "bold", wrap(`${printable(name)} - ${texts.length} of these ${counted(all, "text")} ${texts.length === 1 ? "rests" : "rest"} on it, for ${counted(claims.length, "claim")}`, page.width, `${String(place).padStart(2)}  ↗ `, "      "))}`,
		words.length > 0
			? line(`search for: ${printable(name)}; ${words.map(printable).join(", ")}; ${whenWords(fetch)}`, page)
			: line(`search for: ${printable(name)}; ${whenWords(fetch)}`, page),
		styled(page, "dim", wrap(`named by ${tellers.join("; ")} · ${checkWords({})}`, page.width, "    ", "      ")),
		...shown.map((one) => line(quoted(one, articles, page), page)),
		...named.map((one) => line(`named in: ${naming(one, articles)}`, page)),
		...(why ? claims.map((claim) => line(`for: ${claimWords(claim, articles, page)}`, page)) : []),
	].join("");
};

/** Texts and inputs of which something is missing: a date, or all that a reader would find. */
export const gapsText = (undated: readonly Entry[], foreign: readonly Entry[], unread: readonly UnreadInput[], page: Page): string => {
	const part = (title: string, lines: readonly string[]): string =>
		lines.length === 0 ? "" : `\n${styled(page, "bold", wrap(title, page.width))}${lines.map((words) => line(words, page)).join("")}`;
	const named = (entry: Entry): string =>
		`${entry.title === null ? "" : `${quote(entry.title)} - headline of `}${tellerOf(entry)} · article ${printable(entry.id)}`;
	return [
		part("Texts whose date was not found: what they tell has no place in time", undated.map(named)),
		part("Texts in a language that is not read: nothing was looked for in them", foreign.map(named)),
		part(
			"Inputs that were not read",
			unread.map(({ input, message }) => `${printable(input)}: ${printable(message)}`),
		),
	].join("");
};
