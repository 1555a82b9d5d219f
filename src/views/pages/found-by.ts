import { html } from "hono/html";
import type { Attribution } from "../../attribution/attribution.ts";
import type { Entry } from "../../linking/entry.ts";
import { facetWords } from "../facet-words.ts";
import { NONE } from "../found.ts";
import type { Desk } from "./evidence.ts";
import { type Html, NOTHING } from "./html.ts";

/** In a file, by what the script finds a statement; where pages are served, nothing. */
export const foundBy = ({ matter, ways, speakers, shelves }: Desk, article: string, row: Attribution): Html => {
	if (ways.asks) return NOTHING;
	const { speaker, act, claim } = shelves().valuesOf({ article, start: row.content[0]?.start ?? 0, attribution: row });
	const words = (facet: "speaker" | "act", values: readonly string[]): string => facetWords(matter, speakers, facet, values[0] ?? NONE);
	return html`data-speaker="${words("speaker", speaker)}" data-act="${words("act", act)}"${claim.length === 0 ? NOTHING : html` data-claim="${claim.join(" ")}"`}`;
};

/** In a file, by what the script finds all statements of a text. */
export const textFoundBy = ({ matter, ways, speakers }: Desk, { outlet, published, modified }: Entry): Html =>
	ways.asks
		? NOTHING
		: html`data-outlet="${facetWords(matter, speakers, "outlet", outlet ?? NONE)}" data-date="${facetWords(matter, speakers, "date", (published ?? modified)?.slice(0, 10) ?? NONE)}"`;
