import { wordsWithin } from "./run-on.ts";

/** A text that may be a post, taken apart. */
export interface Post {
	/** What it says, without addresses; hashtags and account names as the words that they are made of. */
	readonly body: string;
	/** Whose it is, name and account as words; empty where it is not signed. */
	readonly author: string;
	/** The four digits of the year in which it was written; null where it does not say. */
	readonly year: string | null;
}

/** The line under a post where a page carries it: — Name (@account) January 31, 2020. */
const SIGNED = /\s*(?:—|–|--)\s*([^—]{0,100}?)\s*\(@(\w{1,20})\)\s*(?:\p{L}+\.? \d{1,2},? ((?:\d{2})?\d{2}))?\s*$/u;
/** Addresses, also those that lost the space before them. */
const ADDRESS = /(?:https?:\/\/|pic\.twitter\.com\/|www\.)\S*/giu;
const TAG = /[#@]([\p{L}\p{N}_]+)/gu;

/** Take a post apart; `isWord` tells the words that hashtags and account names written as one may be made of. Any other text is all body. */
export function postOf(text: string, isWord: (word: string) => boolean): Post {
	const signed = SIGNED.exec(text);
	const [line = "", name = "", account = "", year] = signed ?? [];
	const said = line === "" ? text : text.slice(0, text.length - line.length);
	const body = said.replaceAll(ADDRESS, " ");
	return {
		body: body.replaceAll(TAG, (_, run: string) => ` ${wordsWithin(run, isWord)} `).trim(),
		author: signed === null ? "" : `${name} ${wordsWithin(account, isWord)}`.trim(),
		year: year === undefined ? null : year.length === 2 ? `20${year}` : year,
	};
}
