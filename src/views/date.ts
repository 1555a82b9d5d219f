const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** A date that the page itself gives, as precise as it is given, in the page's own time zone. */
export const dateWords = (date: string | null): string => {
	const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? "") ?? [];
	if (year === undefined) return "date not given";
	const name = MONTHS[Number(month) - 1];
	if (name === undefined) return year;
	return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
};

/** When something was said, which is reckoned and must not look like a date that is given. */
export const reckonedWords = (earliest: string | null, latest: string | null): string => {
	if (earliest === null && latest === null) return "";
	if (earliest === latest) return `about ${dateWords(earliest)} (reckoned)`;
	if (earliest === null) return `not after ${dateWords(latest)} (reckoned)`;
	return latest === null ? `not before ${dateWords(earliest)} (reckoned)` : `between ${dateWords(earliest)} and ${dateWords(latest)} (reckoned)`;
};
