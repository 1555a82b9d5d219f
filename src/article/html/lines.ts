import lexicon from "./lexicon/lines.json" with { type: "json" };

/** What a short line is, and the words that told it. */
export interface LineRule {
	readonly rule: string;
	readonly word: string;
}

interface Pattern {
	readonly rule: string;
	readonly most: number;
	readonly words: RegExp;
}

/** A phrase that ends in a letter ends where no other follows; in scripts without spaces anything may follow. */
const END = "(?<!\\p{L}(?=[a-zà-ÿа-яё]))";

const PATTERNS: readonly Pattern[] = lexicon.rules.map(({ rule, where, most, phrases }) => {
	const words = phrases.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
	const source =
		where === "start" ? `^[^\\p{L}\\p{N}(©]*(?:${words})${END}` : where === "whole" ? `^[^\\p{L}\\p{N}]*(?:${words})[^\\p{L}\\p{N}]*$` : `(?:${words})${END}`;
	return { rule, most, words: new RegExp(source, "u") };
});

/** Every kind of clutter that a line's words tell. Every number is compared as "0". */
export function lineRules(text: string): readonly LineRule[] {
	const plain = text.toLowerCase().replace(/\d+/g, "0");
	const found = [];
	for (const { rule, most, words } of PATTERNS) {
		if (plain.length > most) continue;
		const word = words.exec(plain)?.[0];
		if (word !== undefined) found.push({ rule, word: word.trim() });
	}
	return found;
}

const DATED = /(?:19|20)\d\d|\d{1,2}\s*[:h]\s*\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/;

/** Whether a line is a date or a time and next to nothing else. */
export function isDateLine(text: string): boolean {
	if (text.length > 100 || !/\d/.test(text)) return false;
	const plain = text.toLowerCase();
	const rest = plain.replace(CALENDAR, " ");
	const letters = rest.replace(/[^\p{L}]+/gu, "").length;
	return DATED.test(text) ? letters <= 12 && text.length < 12 + 4 * (text.length - letters) : letters === 0 && rest !== plain;
}

const CALENDAR = calendarWords(["en", "de", "fr", "es", "pt", "it", "nl", "sv", "pl", "ru", "uk", "tr"]);

/** Names of months and days, long and short, in each language. */
function calendarWords(languages: readonly string[]): RegExp {
	const words = new Set([
		"am",
		"pm",
		"gmt",
		"utc",
		"est",
		"edt",
		"et",
		"pst",
		"pdt",
		"pt",
		"ist",
		"bst",
		"cet",
		"at",
		"on",
		"às",
		"um",
		"uhr",
		"à",
		"updated",
		"published",
		"posted",
	]);
	for (const language of languages) {
		for (let month = 0; month < 12; month++) {
			const day = new Date(Date.UTC(2001, month, 1 + month));
			for (const width of ["long", "short"] as const) {
				for (const parts of [{ month: width }, { month: width, day: "numeric" }, { weekday: width }] as const) {
					for (const word of new Intl.DateTimeFormat(language, { ...parts, timeZone: "UTC" })
						.format(day)
						.toLowerCase()
						.match(/\p{L}+/gu) ?? [])
						words.add(word);
				}
			}
		}
	}
	const longestFirst = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
	return new RegExp(`(?<!\\p{L})(?:${longestFirst.join("|")})(?!\\p{L})`, "gu");
}
