import type { Article } from "../../article/article.ts";
import { agencyNamed } from "../../article/metadata/agencies.ts";
import { datelineOf } from "../../article/metadata/dateline.ts";

/** What told which of two articles has the passage from the other: an agency's credit, or their dates. */
export type Direction = "credit" | "dates";

export type Dated = Pick<Article, "id" | "text" | "outlet" | "byline" | "published">;

/** Which of two articles is the earlier holder of what they share, and what told it; null where nothing does, or where credit and dates disagree. */
export function directionOf(one: Dated, other: Dated): { readonly from: Dated; readonly by: Direction } | null {
	const credited = byCredit(one, other);
	const dated = byDates(one, other);
	if (credited === "both") return null;
	if (credited === null) return dated && { from: dated, by: "dates" };
	return dated === null || dated === credited ? { from: credited, by: "credit" } : null;
}

/**
 * Where both carry one agency's text, neither need have it from the other, unless one is the agency's own. Where one alone carries an agency's credit,
 * the wording is the agency's, and the other has it from there.
 */
function byCredit(one: Dated, other: Dated): Dated | "both" | null {
	const [credit, otherCredit] = [creditOf(one), creditOf(other)];
	if (credit === null && otherCredit === null) return null;
	if (credit !== null && otherCredit !== null) {
		if (credit !== otherCredit || isOf(one, credit) === isOf(other, credit)) return "both";
		return isOf(one, credit) ? one : other;
	}
	const [carrier, bare, agency] = credit !== null ? [one, other, credit] : [other, one, otherCredit ?? ""];
	return isOf(bare, agency) ? bare : carrier;
}

/** The agency whose text an article says it carries: in its dateline or its byline. */
function creditOf({ text, byline, outlet }: Dated): string | null {
	const opening = text.split("\n").slice(0, OPENING_LINES);
	const named = [...opening.map((line) => datelineOf(line.trimStart())?.agency ?? ""), ...byline, outlet ?? ""];
	return named.map((name) => agencyNamed(name)?.name ?? null).find((name) => name !== null) ?? null;
}

/** A dateline stands in one of the first lines: behind title, standfirst and byline. */
const OPENING_LINES = 12;

const isOf = ({ outlet }: Dated, agency: string): boolean => outlet !== null && agencyNamed(outlet)?.name === agency;

const INSTANT = /T.*(?:Z|[+-]\d\d:?\d\d)$/;

/** The one that is dated earlier: to the moment where both are, else to the day, month or year that both have. */
function byDates(one: Dated, other: Dated): Dated | null {
	if (one.published === null || other.published === null) return null;
	const moments = INSTANT.test(one.published) && INSTANT.test(other.published);
	const length = Math.min(one.published.length, other.published.length, DAY);
	const [left, right] = [one, other].map(({ published }) => (moments ? Date.parse(published ?? "") : (published ?? "").slice(0, length)));
	if (left === undefined || right === undefined || left === right || Number.isNaN(left) || Number.isNaN(right)) return null;
	return left < right ? one : other;
}

/** "2031-05-14". */
const DAY = 10;
