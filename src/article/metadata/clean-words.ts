import { decodeHTML } from "entities";

const CONTROLS = /[\p{Cc}\p{Cf}\p{Co}\u2028\u2029\uFFFD]/gu;
const BLANK = /\s+/g;

/** `text` as a person would read it: entities decoded, control and format characters out, blanks collapsed, at most `limit` UTF-16 units. */
export function cleanWords(text: string, limit = 1000): string {
	const short = text.length > limit * 4 ? text.slice(0, limit * 4) : text;
	const decoded = short.includes("&") ? decodeTwice(short) : short;
	return decoded.replace(BLANK, " ").replace(CONTROLS, "").trim().slice(0, limit).toWellFormed();
}

/** Feeds and JSON in pages are often escaped once more than they should be. */
function decodeTwice(text: string): string {
	const once = decodeHTML(text);
	return once.includes("&") ? decodeHTML(once) : once;
}
