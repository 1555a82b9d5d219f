import type { Article } from "./article.ts";

/** ISO 8601 as precise as the source is: year, month, day, or a time with or without its zone. */
const ISO_DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/;
const TIME_WITHOUT_ZONE = /T[\d:.]+$/;
/** Sorts before every date: a text of which nobody says when it was written comes first. */
const UNKNOWN = "-";

/** A date as text that sorts by time, in UTC; a time without a zone counts as UTC, so that every computer sorts alike. Null where it is no date. */
export const sortableDate = (date: string | null): string | null => {
	if (date === null || !ISO_DATE.test(date)) return null;
	const time = Date.parse(TIME_WITHOUT_ZONE.test(date) ? `${date}Z` : date);
	return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/** What the revisions of one article have in common: the canonical address, or the record's id where there is none. */
export const lineageOf = ({ url, id }: Pick<Article, "url" | "id">): string => (url === null ? `record ${id}` : `address ${url}`);

/**
 * Where a text stands among its revisions, as text that compares byte by byte: by `modified`, then `published`, then id, then what tells texts apart.
 * A text that says nothing of a change was last changed when it was published.
 */
export const revisionOrder = ({ modified, published, id }: Pick<Article, "modified" | "published" | "id">, tieBreak: string): string =>
	`${sortableDate(modified ?? published) ?? UNKNOWN} ${sortableDate(published) ?? UNKNOWN} ${id} ${tieBreak}`;
