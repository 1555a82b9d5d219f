import months from "./months.json" with { type: "json" };

const MONTH_NUMBERS = new Map(months.months.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));

/** A date of which at least the year is known; `time` is "T10:00:00Z" or as much of it as was written, else "". */
interface Parts {
	readonly year: number;
	readonly month: number | null;
	readonly day: number | null;
	readonly time: string;
}

const ISO = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T\s]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
/** ISO 32000-1, 7.9.4: D:YYYYMMDDHHmmSSOHH'mm. */
const PDF = /^D:(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})?(\d{2})?(?:(Z)(?:00'?(?:00'?)?)?|([+-]\d{2})'?(\d{2})?'?)?)?$/;
/** RFC 5322, 3.3, as mail and RSS write it. */
const MAIL = /^(?:\p{L}{3,},?\s+)?(\d{1,2})\s+(\p{L}{3,})\s+(\d{4})\s+(\d{1,2}:\d{2}(?::\d{2})?)\s*(Z|UT|UTC|GMT|[+-]\d{4}|[A-Z]{3,4})?(?:\s*\(.*\))?$/u;
const DAY_MONTH_YEAR = /(?:^|[^\p{L}\d])(\d{1,2})(?:er|st|nd|rd|th|\.|º)?\s+(?:de\s+)?(\p{L}{3,})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;
const MONTH_DAY_YEAR = /(?:^|[^\p{L}\d])(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const MONTH_YEAR = /(?:^|[^\p{L}\d])(\p{L}{3,})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;

/** Zones that RFC 5322, 4.3 gives a meaning. */
const NAMED_ZONES: Readonly<Record<string, string>> = {
	EDT: "-04:00",
	EST: "-05:00",
	CDT: "-05:00",
	CST: "-06:00",
	MDT: "-06:00",
	MST: "-07:00",
	PDT: "-07:00",
	PST: "-08:00",
};

/**
 * A date as files write it, in ISO 8601 and as precise as it was written: "Thursday, 23 February 2023" is "2023-02-23".
 * Null where it is no date, or one that does not exist. An order of day and month is never guessed: "03/04/2023" is null.
 */
export function isoDate(written: string): string | null {
	const text = written.trim().slice(0, LONGEST);
	const parts = isoParts(text) ?? compactParts(text) ?? pdfParts(text) ?? mailParts(text) ?? namedMonthParts(text);
	return parts === null ? null : isoOf(parts);
}

/** Longer runs of text are no date, and would only cost time. */
const LONGEST = 120;

function isoParts(text: string): Parts | null {
	const found = ISO.exec(text);
	if (found === null) return null;
	const [, year, month, day, clock, zone] = found;
	return { year: Number(year), month: numberOf(month), day: numberOf(day), time: timeOf(clock, zone) };
}

function compactParts(text: string): Parts | null {
	const found = COMPACT.exec(text);
	if (found === null) return null;
	const [, year, month, day, hour, minute, second, zone] = found;
	return { year: Number(year), month: Number(month), day: Number(day), time: timeOf(clockOf(hour, minute, second), zone) };
}

function pdfParts(text: string): Parts | null {
	const found = PDF.exec(text);
	if (found === null) return null;
	const [, year, month, day, hour, minute, second, utc, hours, minutes] = found;
	const zone = hours === undefined ? utc : `${hours}:${minutes ?? "00"}`;
	return { year: Number(year), month: numberOf(month), day: numberOf(day), time: timeOf(clockOf(hour, minute ?? "00", second), zone) };
}

function mailParts(text: string): Parts | null {
	const found = MAIL.exec(text);
	const month = monthOf(found?.[2]);
	if (found === null || month === null) return null;
	return { year: Number(found[3]), month, day: Number(found[1]), time: timeOf(found[4], found[5]) };
}

function namedMonthParts(text: string): Parts | null {
	const little = DAY_MONTH_YEAR.exec(text);
	const littleMonth = monthOf(little?.[2]);
	if (little !== null && littleMonth !== null) return { year: Number(little[3]), month: littleMonth, day: Number(little[1]), time: "" };
	const middle = MONTH_DAY_YEAR.exec(text);
	const middleMonth = monthOf(middle?.[1]);
	if (middle !== null && middleMonth !== null) return { year: Number(middle[3]), month: middleMonth, day: Number(middle[2]), time: "" };
	const short = MONTH_YEAR.exec(text);
	const shortMonth = monthOf(short?.[1]);
	return short === null || shortMonth === null ? null : { year: Number(short[2]), month: shortMonth, day: null, time: "" };
}

const numberOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
const monthOf = (name: string | undefined): number | null => MONTH_NUMBERS.get(name?.toLowerCase() ?? "") ?? null;

const clockOf = (hour: string | undefined, minute: string | undefined, second: string | undefined): string | undefined =>
	hour === undefined || minute === undefined ? undefined : `${hour}:${minute}${second === undefined ? "" : `:${second}`}`;

function timeOf(clock: string | undefined, zone: string | undefined): string {
	if (clock === undefined) return "";
	const [hour = "", ...rest] = clock.split(":");
	const time = `T${hour.padStart(2, "0")}:${rest.join(":")}`;
	if (zone === undefined) return time;
	const offset = /^([+-]\d{2}):?(\d{2})$/.exec(zone);
	if (offset !== null) return `${time}${offset[1]}:${offset[2]}`;
	if (/^(?:Z|UT|UTC|GMT)$/i.test(zone)) return `${time}Z`;
	return `${time}${NAMED_ZONES[zone] ?? ""}`;
}

function isoOf({ year, month, day, time }: Parts): string | null {
	if (month === null) return `${year}`;
	if (month < 1 || month > 12) return null;
	const short = `${year}-${String(month).padStart(2, "0")}`;
	if (day === null) return short;
	if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
	const isTime = time === "" || /^T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d|:60)?/.test(time);
	return `${short}-${String(day).padStart(2, "0")}${isTime ? time : ""}`;
}
