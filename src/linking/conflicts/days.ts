import { datesToldIn, daysOfTold, type Told } from "../wordings/dates.ts";
import type { Wording } from "../wordings/wording.ts";
import type { Figure, Range, Stated } from "./stated.ts";

/** How near the words around two days must be, as a cosine: many things have a day, so that theirs must be nearly the same. */
const NEAR = 0.37;

/** The days that a sentence states of what happened; words that tell when something was said are left aside. */
export function daysIn(wording: Wording): readonly Stated[] {
	return datesToldIn(wording).flatMap((told): readonly Stated[] => {
		const {
			expression: { first, when },
			...span
		} = told;
		const figure = figureOf(told, wording);
		const names = when.kind === "fixed" && when.last > when.first && wording.pieces[first - 1]?.form === "of";
		if (figure === undefined || names || BOUNDS.test(wording.pieces[first - 1]?.form ?? "")) return [];
		const kind = isLong(figure) ? "period" : "day";
		return [{ ...span, type: "date", kind, value: span.text.toLowerCase(), figures: [figure], parts: [], counted: null, passes: false, near: NEAR }];
	});
}

/** "Unchanged since Monday", "by Friday": a day that bounds what is told is not the day of it. */
const BOUNDS = /^(?:since|until|till|before|after|from|by)$/;

/** Years and months are not held against days. */
const LONG = 14;
const isLong = ({ unit, strict }: Figure): boolean => strict.high - strict.low > LONG || (unit === "days before" && strict.low < -2 * LONG);

const DAYS_IN = { minute: 0, hour: 0, day: 1, week: 7, fortnight: 14, month: 30, quarter: 91, year: 365, decade: 3652 } as const;

/** As days of the calendar where the article's own day is known or not needed; else as weekdays, as months, or as days before the article. */
function figureOf(told: Told, wording: Wording): Figure | undefined {
	const days = daysOfTold(told, wording);
	if (days !== null) return plain("day", { low: days.first, high: days.last });
	const { when } = told.expression;
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
