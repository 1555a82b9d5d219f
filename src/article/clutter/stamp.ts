import type { Metadata } from "../article.ts";
import { authorsFrom } from "../metadata/byline.ts";
import { isoDate } from "../metadata/dates.ts";
import type { Judged } from "./clutter-lines.ts";
import type { Head } from "./head.ts";

/** A month or a year in a line is not when the story came out. "2024-03-05" is so long. */
const DAY_UNITS = 10;
/** Bylines and dates stand from so many lines above the title to so many below the story's first line. */
const NEAR_LINES = { above: 3, below: 1 };
const CHANGED = /\b(?:updated?|modified|changed|corrected)\b|обновлено|mis à jour/iu;

/** What the lines around the title say of who wrote the story and when. What they do not say is left out. */
export function stamped(lines: readonly Judged[], { title, story }: Head): Pick<Metadata, "byline" | "published" | "modified"> {
	const top = Math.max(0, (title ?? story) - NEAR_LINES.above);
	const around = lines.slice(top, story + NEAR_LINES.below).filter(({ clutter }) => clutter);
	const dates = around.flatMap(({ text, signs }) =>
		signs.some((sign) => /^(?:date|stamp)/.test(sign)) ? [{ date: isoDate(text), changed: CHANGED.test(text) }] : [],
	);
	const firstDate = (changed: boolean): string | null =>
		dates.find((found) => found.changed === changed && (found.date?.length ?? 0) >= DAY_UNITS)?.date ?? null;
	const byline = around.find(({ signs }) => signs.some((sign) => sign.startsWith("byline")));
	return { byline: byline === undefined ? [] : authorsFrom(byline.text), published: firstDate(false), modified: firstDate(true) };
}
