import { type Day, type Days, dayOf, isDate, monthOf, periodOf, weekdayOf, yearOf } from "./days.ts";

export type Unit = "minute" | "hour" | "day" | "week" | "fortnight" | "month" | "quarter" | "year" | "decade";

/** What words of time say by themselves, before they are held against a day (the values and anchors of TIMEX3). */
export type When =
	| ({ readonly kind: "fixed" } & Days)
	/** A weekday; `shift` where "last", "next" or the like stands before it, `week` where its week is told. */
	| { readonly kind: "weekday"; readonly weekday: number; readonly shift: number | null; readonly week: number | null }
	/** A day of a month without its year. */
	| { readonly kind: "date"; readonly month: number; readonly day: number }
	/** A month without its year. */
	| { readonly kind: "month"; readonly month: number; readonly shift: number | null }
	| { readonly kind: "period"; readonly unit: "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade"; readonly shift: number }
	/** A season: in the twelve months around, since a page does not say on which half of the earth it was written. */
	| { readonly kind: "season"; readonly shift: number }
	| { readonly kind: "ago"; readonly unit: Unit; readonly least: number; readonly most: number }
	/** "in the past two weeks": any time since. */
	| { readonly kind: "since"; readonly unit: Unit; readonly most: number }
	/** Told from a day that stands elsewhere: "the next day". */
	| { readonly kind: "elsewhere" };

/**
 * The days that words of time stand for in a text of a certain day, null where only that day could tell and it is not known. Behind a verb of the past
 * a weekday, a date or a month is the last such one up to that day, else the next one from it. What has begun by then is counted up to that day.
 * Where English is of two minds ("last Thursday" on a Friday) both days are in.
 */
export function reckoned(when: When, today: Day | null, ahead: boolean): Days | null {
	if (when.kind === "elsewhere") return null;
	if (when.kind === "fixed") return today === null ? { first: when.first, last: when.last } : cut(when, today, ahead);
	if (today === null) return null;
	const { first, last } = around(when, today, ahead);
	return when.kind === "weekday" ? { first, last } : cut({ first, last }, today, when.kind === "period" && when.shift === 1 ? true : ahead);
}

/** Said by then: not after it; to be said: not before. */
const cut = ({ first, last }: Days, today: Day, ahead: boolean): Days => {
	if (first > today || last < today) return { first, last };
	return ahead ? { first: today, last } : { first, last: today };
};

function around(when: Exclude<When, { kind: "fixed" | "elsewhere" }>, today: Day, ahead: boolean): Days {
	switch (when.kind) {
		case "weekday":
			return weekdayAround(when, today, ahead);
		case "date": {
			const years = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((shift) => yearOf(today) + shift).filter((year) => isDate(year, when.month, when.day));
			const days = years.map((year) => dayOf(year, when.month, when.day));
			const day = (ahead ? days.find((one) => one >= today) : days.findLast((one) => one <= today)) ?? today;
			return { first: day, last: day };
		}
		case "month":
			return monthAround(when, today, ahead);
		case "period":
			return when.unit === "weekend" ? weekendAround(when.shift, today, ahead) : periodOf(when.unit, today, when.shift);
		case "season":
			return ahead || when.shift === 1 ? { first: today, last: today + 366 } : { first: today - 366, last: today };
		case "ago":
			return { first: back(when.unit, when.most, today).first, last: back(when.unit, when.least, today).last };
		case "since":
			return { first: back(when.unit, when.most, today).first, last: today };
	}
}

function weekdayAround({ weekday, shift, week }: Extract<When, { kind: "weekday" }>, today: Day, ahead: boolean): Days {
	const inWeek = (of: number): Day => periodOf("week", today, of).first + weekday;
	if (week !== null) return { first: inWeek(week), last: inWeek(week) };
	const since = (weekdayOf(today) - weekday + 7) % 7;
	const past = today - since;
	const coming = since === 0 ? today : past + 7;
	if (shift === -1) {
		const before = since === 0 ? today - 7 : past;
		return { first: Math.min(before, inWeek(-1)), last: before };
	}
	if (shift === 1) {
		const after = since === 0 ? today + 7 : coming;
		return { first: after, last: Math.max(after, inWeek(1)) };
	}
	return ahead ? { first: coming, last: coming } : { first: past, last: past };
}

function monthAround({ month, shift }: Extract<When, { kind: "month" }>, today: Day, ahead: boolean): Days {
	const inYear = (year: number): Days => periodOf("month", dayOf(year, month, 1), 0);
	const year = yearOf(today);
	const now = monthOf(today);
	if (shift === -1) return inYear(month < now ? year : year - 1);
	if (shift === 1) return inYear(month > now ? year : year + 1);
	return inYear(ahead ? (month >= now ? year : year + 1) : month <= now ? year : year - 1);
}

/** Saturday and Sunday: the last ones that have begun, or the coming ones. */
function weekendAround(shift: number, today: Day, ahead: boolean): Days {
	const saturday = periodOf("week", today, 0).first + 5;
	const first = shift === 1 || (shift === 0 && (ahead || saturday <= today)) ? saturday : saturday - 7;
	return { first, last: first + (shift === 1 ? 8 : 1) };
}

/** So many units back; weeks and more as whole ones of the calendar, since nobody counts their days. */
function back(unit: Unit, count: number, today: Day): Days {
	if (unit === "minute" || unit === "hour") return { first: today - Math.ceil(count / (unit === "hour" ? 24 : 1440)), last: today };
	return unit === "fortnight" ? periodOf("week", today, -2 * count) : periodOf(unit, today, -count);
}
