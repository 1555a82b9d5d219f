import { printable } from "../printable.ts";

/**
 * The signs with which a spreadsheet takes what follows for a formula, as they are and in full width (OWASP, "CSV Injection"), behind whatever a program may pass over: white
 * space, what cannot be seen, an apostrophe.
 */
const FORMULA = String.raw`[\p{Z}\p{C}\u3164\u115f']*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe63\ufe62\ufe66\ufe6b]`;
const OPENS = new RegExp(`^${FORMULA}`, "u");
/** The same behind a sign at which a program that is set otherwise than to commas may cut a line, also where a quotation mark opens there. */
const OPENS_BEHIND = new RegExp(`(?<=[;|])(?=["“”\\s]*${FORMULA})`, "gu");

/** What a spreadsheet takes for words, whatever follows. */
const WORDS = "'";

/** More than this a spreadsheet's cell cannot hold, in UTF-16 units (Excel specifications and limits). */
const LONGEST = 32_767;
const CUT = " … (cut here: a cell holds no more)";

/** Words of a text as they may stand in a cell: on one line, and never the beginning of a formula; an apostrophe goes before such. */
export const cellText = (text: string): string => {
	const line = printable(text);
	const safe = OPENS.test(line) ? `${WORDS}${line}` : line;
	return safe.length > LONGEST ? `${safe.slice(0, LONGEST - CUT.length).replace(/[\ud800-\udbff]$/, "")}${CUT}` : safe;
};

/** The same where the cell may be cut at other signs than the writer meant. */
export const cellTextOfLine = (text: string): string => cellText(text).replaceAll(OPENS_BEHIND, WORDS);
