/** A day of the Gregorian calendar, as days since 1 January 1970: no hour, no time zone. */
export type Day = number;

/** Days from `first` to `last`, both counted. */
export interface Days {
	readonly first: Day;
	readonly last: Day;
}

const DAY_MS = 86_400_000;
const EARLIEST = Date.UTC(1000, 0, 1) / DAY_MS;
const LATEST = Date.UTC(2999, 11, 31) / DAY_MS;

/** The day of a date; months count from 1, and months and days beyond a year's or a month's end go on into the next. */
export const dayOf = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / DAY_MS;

const partsOf = (day: Day): readonly [year: number, month: number] => {
	const date = new Date(day * DAY_MS);
	return [date.getUTCFullYear(), date.getUTCMonth() + 1];
};
export const yearOf = (day: Day): number => partsOf(day)[0];
export const monthOf = (day: Day): number => partsOf(day)[1];
/** 0 is Monday, as in ISO 8601. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

/** A week, month, quarter, year or decade, `shift` of them after the one that holds a day. Weeks are those of ISO 8601, from Monday. */
export function periodOf(unit: "day" | "week" | "month" | "quarter" | "year" | "decade", day: Day, shift: number): Days {
	if (unit === "day") return { first: day + shift, last: day + shift };
	if (unit === "week") {
		const first = day - weekdayOf(day) + 7 * shift;
		return { first, last: first + 6 };
	}
	const months = MONTHS[unit];
	const count = (Math.floor((yearOf(day) * 12 + monthOf(day) - 1) / months) + shift) * months;
	const begin = (at: number): Day => dayOf(Math.floor(at / 12), (at % 12) + 1, 1);
	return { first: begin(count), last: begin(count + months) - 1 };
}
const MONTHS = { month: 1, quarter: 3, year: 12, decade: 120 } as const;

/** ISO 8601; null for days that no newspaper means. */
export const isoDay = (day: Day): string | null => (day >= EARLIEST && day <= LATEST ? new Date(day * DAY_MS).toISOString().slice(0, 10) : null);

/** The days that an ISO 8601 date may stand for, as precise as it is ("2023-02" is the month); its hour and time zone are left aside. */
export function daysOf(iso: string): Days | undefined {
	const [, year, month, day] = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)/.exec(iso) ?? [];
	if (year === undefined) return undefined;
	if (month === undefined) return periodOf("year", dayOf(Number(year), 1, 1), 0);
	if (day === undefined) return periodOf("month", dayOf(Number(year), Number(month), 1), 0);
	const one = dayOf(Number(year), Number(month), Number(day));
	return { first: one, last: one };
}

/** Whether a month has such a day; in any year where none is given. */
export function isDate(year: number | undefined, month: number, day: number): boolean {
	return month >= 1 && month <= 12 && day >= 1 && monthOf(dayOf(year ?? 2000, month, day)) === month && day <= 31;
}
