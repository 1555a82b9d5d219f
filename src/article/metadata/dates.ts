import dayOrder from "./lexicon/day-order.json" with { type: "json" };
import months from "./lexicon/months.json" with { type: "json" };
import timeZones from "./lexicon/time-zones.json" with { type: "json" };

/** What helps to read a date: the language of the page ("en-GB") and the host of its address. Either may be empty. */
export interface DateHints {
	readonly language: string;
	readonly host: string;
}

export const NO_HINTS: DateHints = { language: "", host: "" };

/** How much of a text is looked at. UTF-16 units. */
const LONGEST = 300;
/** Years outside are slips of software, such as 0001 and 1970-01-01 (which is no date but the number nought). */
const EARLIEST_YEAR = 1700;
const LATEST_YEAR = 2199;
/** Two digits stand for 1969 to 2068, as POSIX reads them. */
const PIVOT = 68;

interface Day {
	readonly year: number;
	readonly month: number | null;
	readonly day: number | null;
	/** Where in the text the date ends and starts. */
	readonly start: number;
	readonly end: number;
}

/**
 * The first date in `text` as ISO 8601, as precise as the text is: a year, a month, a day, with the time and the offset where they are written. Null where there is none, or where
 * it cannot be told which number is the day. Nothing is added: a date without a zone stays without one.
 */
export function isoDate(text: string, hints: DateHints = NO_HINTS): string | null {
	const short = text
		.slice(0, LONGEST)
		.replace(/[\s\u200e\u200f]+/g, " ")
		.trim();
	const found = firstOf(short, [isoDay, cjkDay, namedDay(hints), yearFirstDay, numberDay(hints), packedDay, namedMonth(hints), bareYear]);
	if (found === null) return epoch(short);
	const { year, month, day } = found;
	const date = [String(year), ...[month, day].flatMap((part) => (part === null ? [] : [two(part)]))].join("-");
	if (day === null) return date;
	const inside = short.slice(found.start, found.end);
	return `${date}${timeIn(`${short.slice(found.end)} ; ${inside.includes(":") ? inside : ""} ; ${short.slice(0, found.start)}`)}`;
}

/** Whether `one` says the same as `other` and is not less precise: "2020-01-02T10:00" holds "2020-01-02". */
export const holdsDate = (one: string, other: string): boolean => one.startsWith(other);

type Reader = (text: string) => Day | null;

/** The valid date of the first pattern that has one: those that can be misread come last. */
function firstOf(text: string, readers: readonly Reader[]): Day | null {
	for (const read of readers) {
		const day = read(text);
		if (day !== null) return day;
	}
	return null;
}

const two = (part: number): string => String(part).padStart(2, "0");

function dayAt(match: RegExpExecArray, year: number, month: number | null, day: number | null): Day | null {
	if (year < EARLIEST_YEAR || year > LATEST_YEAR) return null;
	if (month !== null && (month < 1 || month > 12)) return null;
	if (day !== null && month !== null && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())) return null;
	return { year, month, day, start: match.index, end: match.index + match[0].length };
}

/** A reader of a pattern whose groups year, month and day are numbers. */
const numbered =
	(pattern: RegExp): Reader =>
	(text) => {
		const match = pattern.exec(text);
		const { year, month, day } = match?.groups ?? {};
		return match === null ? null : dayAt(match, Number(year), month === undefined ? null : Number(month), day === undefined ? null : Number(day));
	};

const isoDay = numbered(/(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})(?:-(?<day>\d{1,2})(?!\d))?(?![\d-])/);
const cjkDay = numbered(/(?<year>\d{4})\s?[年년]\s?(?<month>\d{1,2})\s?[月월](?:\s?(?<day>\d{1,2})\s?[日일号號])?/);
const yearFirstDay = numbered(/(?<!\d)(?<year>\d{4})\s?[./]\s?(?<month>\d{1,2})\s?[./]\s?(?<day>\d{1,2})(?!\d)/);
const packedDay = numbered(/(?<!\d)(?<year>(?:1[789]|20)\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?=$|\D|\d{6}(?!\d))/);
const bareYear = numbered(/^(?<year>(?:1[789]|20)\d\d)$/);

const WORD = "[\\p{L}\\p{M}]{3,14}";
const DAY_MONTH_YEAR = new RegExp(
	`(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|°|-?е|-го)?[\\s.,/-]{0,3}(?:(?:de|of|d'|da|di)\\s)?(?<month>${WORD})[\\s.,/'’-]{0,3}(?:(?:de|del|of)\\s)?(?<year>\\d{4}|\\d{2}(?![\\d:.]))`,
	"giu",
);
const MONTH_DAY_YEAR = new RegExp(
	`(?<![\\p{L}\\d])(?<month>${WORD})[.\\s-]{1,2}(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s.,'’-]{1,3}(?:\\d{1,2}:\\d\\d(?::\\d\\d)?\\s(?:[ap]m\\s)?(?:[A-Z]{2,5}\\s)?)?(?<year>\\d{4})`,
	"giu",
);
const YEAR_MONTH_DAY = new RegExp(`(?<!\\d)(?<year>\\d{4})[.,\\s-]{1,2}(?<month>${WORD})[.\\s-]{1,2}(?<day>\\d{1,2})(?!\\d)`, "giu");
const MONTH_YEAR = new RegExp(`(?<![\\p{L}\\d])(?<month>${WORD})\\.?,?\\s(?:de\\s)?(?<year>(?:1[789]|20)\\d\\d)(?!\\d)`, "giu");

/** A reader of dates whose month is a word: "Nov. 19, 2019", "19. November 2019", "19 de novembro de 2019". */
const namedDay =
	(hints: DateHints): Reader =>
	(text) =>
		wordDay(text, [MONTH_DAY_YEAR, DAY_MONTH_YEAR, YEAR_MONTH_DAY], hints);

const namedMonth =
	(hints: DateHints): Reader =>
	(text) =>
		wordDay(text, [MONTH_YEAR], hints);

function wordDay(text: string, patterns: readonly RegExp[], hints: DateHints): Day | null {
	let first: Day | null = null;
	for (const pattern of patterns) {
		for (const match of text.matchAll(pattern)) {
			const { year = "", month = "", day } = match.groups ?? {};
			const number = monthNumber(month.toLowerCase(), hints.language);
			const read = number === null ? null : dayAt(match, fullYear(year), number, day === undefined ? null : Number(day));
			if (read === null) continue;
			if (first === null || read.start < first.start) first = read;
			break;
		}
	}
	return first;
}

const fullYear = (digits: string): number => (digits.length === 2 ? Number(digits) + (Number(digits) > PIVOT ? 1900 : 2000) : Number(digits));

const MONTHS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
	Object.entries(months.languages).map(([language, names]) => [
		language,
		new Map(names.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const))),
	]),
);
const ANY_LANGUAGE: ReadonlyMap<string, ReadonlySet<number>> = [...MONTHS.values()]
	.flatMap((names) => [...names])
	.reduce((all, [form, number]) => all.set(form, (all.get(form) ?? new Set<number>()).add(number)), new Map<string, Set<number>>());

/** The number of a month's name in the page's language, else in any where it means one month only. */
function monthNumber(word: string, language: string): number | null {
	const own = MONTHS.get(language.slice(0, 2).toLowerCase())?.get(word);
	if (own !== undefined) return own;
	const meanings = ANY_LANGUAGE.get(word);
	return meanings?.size === 1 ? ([...meanings][0] ?? null) : null;
}

const NUMBERS = /(?<![\d.:/-])(?<one>\d{1,2})\s?(?<mark>[./-])\s?(?<two>\d{1,2})\s?\k<mark>\s?(?<year>\d{4}|\d{2})(?![\d./-])/;

/** A reader of 19/11/2019 and 11/19/19: the country of the address decides, then the page's region and language, unless one number can only be the day. */
const numberDay =
	(hints: DateHints): Reader =>
	(text) => {
		const match = NUMBERS.exec(text);
		if (match === null) return null;
		const { one = "", two: other = "", year = "", mark = "" } = match.groups ?? {};
		const first = mark === "." && Number(one) <= 31 && Number(other) <= 12 && year.length === 4 ? "day" : dayFirst(Number(one), Number(other), hints);
		if (first === null) return null;
		return first === "day" ? dayAt(match, fullYear(year), Number(other), Number(one)) : dayAt(match, fullYear(year), Number(one), Number(other));
	};

function dayFirst(one: number, other: number, { language, host }: DateHints): "day" | "month" | null {
	if (one > 12 || other > 12) return one > 12 ? "day" : "month";
	if (one === other) return "day";
	const country = host.split(".").at(-1)?.toLowerCase() ?? "";
	if (dayOrder.monthFirstCountries.includes(country)) return "month";
	if (country.length === 2) return "day";
	const [tongue = "", region = ""] = language.toLowerCase().split(/[-_]/);
	if (region !== "" && region.length === 2) return dayOrder.monthFirstRegions.includes(region) ? "month" : "day";
	if (tongue === "") return null;
	return dayOrder.monthFirstLanguages.includes(tongue) ? "month" : "day";
}

const ZONE = "Z(?![a-z])|[+-]\\d\\d:?\\d\\d(?!\\d)|(?:UTC|GMT)[+-]\\d{1,2}(?::?\\d\\d)?|\\p{Lu}{2,5}(?!\\p{L})";
const TIME = new RegExp(
	`(?<![\\d.,])(?:T|@)?(?<hour>[0-2]?\\d)(?:[:h.](?<minute>[0-5]\\d)(?!\\d))(?::(?<second>[0-5]\\d)(?<fraction>\\.\\d{1,9})?)?\\s?(?<half>[ap]\\.?m\\.?(?![a-z]))?\\s?(?:\\(?(?<zone>${ZONE}))?`,
	"iu",
);
const HOUR = /(?<![\d.,:])(?<hour>1[0-2]|[1-9])\s?(?<half>[ap]\.?m\b)/i;
const CJK_HALF = "午前|午後|上午|下午|오전|오후";
const CJK_TIME = new RegExp(`(?<half>${CJK_HALF})?\\s?(?<hour>[0-2]?\\d)[時时시点點]\\s?(?:(?<minute>[0-5]?\\d)[分분])?`);
const CJK_CLOCK = new RegExp(`(?<half>${CJK_HALF})\\s?(?<hour>[0-2]?\\d):(?<minute>[0-5]\\d)`);
const PACKED_TIME = /^(?<hour>[0-2]\d)(?<minute>[0-5]\d)(?<second>[0-5]\d)(?!\d)/;

/** "T10:30:00+01:00" for the first time of day in `text`, or nothing. */
function timeIn(text: string): string {
	const match = PACKED_TIME.exec(text) ?? CJK_CLOCK.exec(text) ?? CJK_TIME.exec(text) ?? TIME.exec(text) ?? HOUR.exec(text);
	const { hour = "", minute = "00", second, fraction = "", half, zone } = match?.groups ?? {};
	if (match === null) return "";
	const hours = onTheClock(Number(hour), half ?? "");
	return hours > 23 ? "" : `T${two(hours)}:${two(Number(minute))}${second === undefined ? "" : `:${second}${fraction}`}${offset(zone ?? "")}`;
}

function onTheClock(hour: number, half: string): number {
	if (/^p|午後|下午|오후/i.test(half)) return hour < 12 ? hour + 12 : hour;
	return /^a|午前|上午|오전/i.test(half) && hour === 12 ? 0 : hour;
}

/** The offset that a zone stands for, or nothing where it stands for several. */
function offset(zone: string): string {
	const numbers = /^(?:UTC|GMT)?(?<sign>[+-])(?<hours>\d{1,2}):?(?<minutes>\d\d)?$/i.exec(zone)?.groups;
	if (numbers !== undefined) return `${numbers["sign"]}${two(Number(numbers["hours"]))}:${numbers["minutes"] ?? "00"}`;
	return new Map(Object.entries(timeZones.offsets)).get(zone.toUpperCase()) ?? "";
}

/** Seconds or milliseconds since 1970, as some pages write them for machines. */
function epoch(text: string): string | null {
	if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
	return new Date(text.length === 10 ? Number(text) * 1000 : Number(text)).toISOString().replace(".000Z", "Z");
}
