import { DIFFERS, SAYS } from "../linking/conflicts/explanation.ts";
import type { Conflict, Place } from "../linking/links.ts";
import type { Held } from "../linking/ranking/conflicts.ts";
import type { Articles } from "./member.ts";
import { counted, type Page, plain, styled } from "./page.ts";
import { placeText } from "./place.ts";
import { wrap } from "./wrap.ts";

/** What stands above a list of differences. */
export const ABOUT_CONFLICTS =
	'Where these texts differ, or look as if they did: two places of each side by side, with who said it and through whom it came here ("<-" stands for "as told by"). First come those whose places are worded alike. What is meant by the words is for the reader to judge; "undecided" is said wherever the texts leave it open.';

const INDENT = "    ";

/** A place with its words, the sentence that they stand in, and whose they are. */
export const placeLines = (place: Place, articles: Articles, page: Page, indent = INDENT): string => {
	const { mark, said, within, by, about } = placeText(place, articles, page);
	const inner = `${indent}  `;
	return [
		plain(wrap(within === "" ? said : `${said} in: ${within}`, page.width, `${indent}${mark} `, inner)),
		styled(page, "cyan", wrap(by, page.width, inner, `${inner}  `)),
		styled(page, "dim", wrap(about, page.width, inner)),
	].join("");
};

/** Two places of a conflict: those that are worded most alike, or else the first two of different values. */
export const sideBySide = ({ conflict: { spans }, between }: Held): readonly Conflict["spans"][number][] => {
	if (between) return between;
	const [first] = spans;
	return spans.filter((span) => span === first || span === spans.find(({ value }) => value !== first?.value)).slice(0, 2);
};

/** One conflict of a list: what differs, how the program takes it, and two places side by side; with `why` all of them. */
export const conflictItem = (held: Held, place: number, articles: Articles, page: Page, why: boolean): string => {
	const { conflict } = held;
	const beside = sideBySide(held);
	const others = conflict.spans.filter((span) => !beside.includes(span));
	const values = new Set(conflict.spans.map(({ value }) => value)).size;
	const more = others.length > 0 ? ` · ${counted(others.length, "more place")}${values > 2 ? `, ${counted(values, "value")} in all` : ""}` : "";
	return [
		`\n${styled(page, "bold", wrap(`${DIFFERS[conflict.type]} - ${SAYS[conflict.verdict]}`, page.width, `${String(place).padStart(2)}  `, INDENT))}`,
		...[...beside, ...(why ? others : [])].map((span) => placeLines(span, articles, page)),
		styled(page, "dim", [`${INDENT}conflict ${conflict.id}${more}`]),
	].join("");
};

/** What is said of the conflicts that a list leaves out. */
export const conflictsLeft = (more: number, aside: number): string => {
	const parts = [
		...(more > 0 ? [`${counted(more, "more place", "more")} where these texts differ`] : []),
		...(aside > 0 ? [`${counted(aside, "difference")} set aside because no two of its places are worded alike`] : []),
	];
	return parts.length === 0 ? "" : `${parts.join("; ")}: --all shows them`;
};
