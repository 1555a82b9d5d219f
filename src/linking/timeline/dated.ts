import { isoDay } from "../../text/dates/days.ts";
import { datesToldIn, daysOfTold } from "../wordings/dates.ts";
import type { Wording } from "../wordings/wording.ts";

/** The days that words of time in a sentence stand for; ISO 8601. */
export interface Dated {
	readonly earliest: string;
	readonly latest: string;
	/** Whether they follow from the article's own date rather than from the words. */
	readonly reckoned: boolean;
	/** Whether a person set them. */
	readonly byHand?: true;
}

/** The dates of a sentence that are of what it tells; not those that only an unknown day could tell. */
export function datedIn(wording: Wording): readonly Dated[] {
	return datesToldIn(wording).flatMap((told): readonly Dated[] => {
		const days = daysOfTold(told, wording);
		if (days === null) return [];
		const [earliest, latest] = [isoDay(days.first), isoDay(days.last)];
		return earliest === null || latest === null ? [] : [{ earliest, latest, reckoned: told.expression.when.kind !== "fixed" }];
	});
}
