import type { Days } from "../../text/dates/days.ts";
import { datesIn } from "../../text/dates/expressions.ts";
import { reckoned, type When } from "../../text/dates/when.ts";
import { spanOf } from "../../text/span.ts";
import type { Wording } from "../wordings/wording.ts";
import type { Figure, Range, Stated } from "./stated.ts";

/** How near the words around two days must be, as a cosine: many things have a day, so that theirs must be nearly the same. */
const NEAR = 0.42;

/** The days that a sentence states of what happened; words that tell when something was said are left aside. */
export function daysIn({ text, pieces, day, saidAt }: Wording): readonly Stated[] {
	return datesIn(pieces).flatMap(({ first, last, when }): readonly Stated[] => {
		const span = spanOf(text, pieces[first]?.start ?? 0, pieces[last]?.end ?? 0);
		if (saidAt.some(({ start, end }) => start < span.end && span.start < end)) return [];
		const figure = figureOf(when, day);
		return figure === undefined
			? []
			: [{ ...span, type: "date", kind: "day", value: span.text.toLowerCase(), figures: [figure], parts: [], counted: null, passes: false, near: NEAR }];
	});
}

const DAYS_IN = { minute: 0, hour: 0, day: 1, week: 7, fortnight: 14, month: 30, quarter: 91, year: 365, decade: 3652 } as const;

/** As days of the calendar where the article's own day is known or not needed; else as weekdays, as months, or as days before the article. */
function figureOf(when: When, day: Days | null): Figure | undefined {
	const days = reckoned(when, day?.first ?? null, false);
	if (days !== null) {
		const latest = reckoned(when, day?.last ?? null, false) ?? days;
		return plain("day", { low: Math.min(days.first, latest.first), high: Math.max(days.last, latest.last) });
	}
	switch (when.kind) {
		case "weekday":
			return when.shift === null && when.week === null ? plain("weekday", { low: when.weekday, high: when.weekday }) : undefined;
		case "date":
			return plain("day of a year", { low: when.month * 31 + when.day, high: when.month * 31 + when.day });
		case "month":
			return plain("day of a year", { low: when.month * 31 + 1, high: when.month * 31 + 31 });
		case "ago": {
			return withSlack({ low: -when.most * DAYS_IN[when.unit], high: -when.least * DAYS_IN[when.unit] }, Math.floor(DAYS_IN[when.unit] / 2));
		}
		case "since":
			return withSlack({ low: -when.most * DAYS_IN[when.unit], high: 0 }, Math.max(LEAST_SLACK, Math.floor(DAYS_IN[when.unit] / 2)));
		case "period":
			return when.unit === "day" ? plain("days before", { low: when.shift, high: when.shift }) : undefined;
		default:
			return undefined;
	}
}
/** "Recent days" may be so many more. */
const LEAST_SLACK = 5;
const withSlack = (strict: Range, slack: number): Figure => ({
	unit: "days before",
	strict,
	rounded: { low: strict.low - slack, high: strict.high + slack },
	converted: null,
});
const plain = (unit: string, strict: Range): Figure => ({ unit, strict, rounded: strict, converted: null });
