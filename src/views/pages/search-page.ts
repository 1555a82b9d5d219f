import { html } from "hono/html";
import { dateWords } from "../date.ts";
import { FACET_TITLES, facetWords } from "../facet-words.ts";
import { type Chosen, FACETS, type FacetName, type FacetValue, type Findings } from "../found.ts";
import { counted } from "../page.ts";
import { saidAt } from "../told.ts";
import { type Desk, saying } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { type Html, NOTHING } from "./html.ts";

/** So many values of a facet stand open; the others unfold. */
const OPEN = 8;

/** What somebody looked for, and what there is. */
export interface Search {
	readonly words: string;
	readonly chosen: Chosen;
	readonly findings: Findings;
}

/** The address of a search with one choice changed. */
const address = ({ ways }: Desk, { words, chosen }: Search, facet: FacetName, value: string | null): string => {
	const asked = new URLSearchParams(words === "" ? {} : { q: words });
	for (const name of FACETS) {
		const held = name === facet ? value : chosen[name];
		if (held !== null) asked.set(name, held);
	}
	return `${ways.page("search")}?${asked}`;
};

const values = (desk: Desk, search: Search, facet: FacetName, all: readonly FacetValue[]): readonly Html[] =>
	all.map(
		({ value, count }) =>
			html`<li><a href="${address(desk, search, facet, value)}" rel="nofollow">${facetWords(desk.matter, desk.speakers, facet, value)}</a> <span class="count">${count.toLocaleString("en")}</span></li>`,
	);

const facetPart = (desk: Desk, search: Search, facet: FacetName): Html => {
	const chosen = search.chosen[facet];
	const all = search.findings.facets[facet];
	if (chosen !== null)
		return html`<section class="facet"><h2>${FACET_TITLES[facet]}</h2><p class="chosen">${facetWords(desk.matter, desk.speakers, facet, chosen)} <a href="${address(desk, search, facet, null)}" aria-label="${FACET_TITLES[facet]}: all again">take away</a></p></section>`;
	if (all.length === 0) return NOTHING;
	const rest = all.slice(OPEN);
	return html`<section class="facet"><h2>${FACET_TITLES[facet]}</h2><ul>${values(desk, search, facet, all.slice(0, OPEN))}</ul>${rest.length === 0 ? NOTHING : html`<details><summary>${rest.length} more</summary><ul>${values(desk, search, facet, rest)}</ul></details>`}</section>`;
};

const isAsked = ({ words, chosen }: Search): boolean => words !== "" || FACETS.some((facet) => chosen[facet] !== null);

const foundWords = ({ findings: { total, hits } }: Search): string => {
	if (total === 0) return "Not found in these texts, which does not mean that there is nothing.";
	return total > hits.length
		? `${counted(total, "statement")} found, the nearest ${hits.length} below.`
		: `${counted(total, "statement")} found, nearest first.`;
};

/** Statements that have the words that somebody looked for, and what they can be narrowed by, with counts. */
export const searchPage = (desk: Desk, search: Search): Page => {
	const { words, chosen, findings } = search;
	const kept = FACETS.map((facet) => (chosen[facet] === null ? NOTHING : html`<input type="hidden" name="${facet}" value="${chosen[facet]}">`));
	return {
		title: words === "" ? `Search in ${desk.matter.name}` : `Search for “${words}” in ${desk.matter.name}`,
		under: "search",
		name: "search",
		body: html`<h1>Search</h1><form action="${desk.ways.page("search")}" method="get" role="search"><label>Words of a statement, or of whoever made it <input type="search" name="q" value="${words}" maxlength="400"></label> ${kept}<button type="submit">Search</button></form>
<div class="searching"><nav class="facets" aria-label="Narrow what is found">${FACETS.map((facet) => facetPart(desk, search, facet))}</nav><div>${isAsked(search) ? html`<p class="quiet" role="status">${foundWords(search)}</p><ol class="hits">${findings.hits.map(({ statement }) => html`<li>${saying(desk, saidAt(desk.matter, statement))}</li>`)}</ol>` : html`<p class="quiet">${counted(desk.matter.texts.length, "text")}, ${dateWords(desk.matter.texts[0]?.published ?? null)} and later. Look for words, or choose at the side.</p>`}</div></div>`,
	};
};

/** The page of a report that searches what is in the file, with its script alone. */
export const searchInFile = ({ matter }: Desk): Page => ({
	title: `Search in ${matter.name}`,
	under: "search",
	name: "search",
	body: html`<h1>Search</h1><p data-without-script>To search here, scripts must be on. Without them the browser’s own search (Ctrl and F) finds words on the page that is shown.</p>
<div data-search hidden><p><label>Words of a statement, or of whoever made it <input type="search" maxlength="400"></label></p>
<div class="searching"><nav class="facets" aria-label="Narrow what is found">${FACETS.map((facet) => html`<section class="facet" data-facet="${facet}" hidden><h2>${FACET_TITLES[facet]}</h2><ul></ul></section>`)}</nav><div><p class="quiet" role="status"></p><ol class="hits"></ol></div></div></div>`,
});
