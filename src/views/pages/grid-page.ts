import { html } from "hono/html";
import type { Entry } from "../../linking/entry.ts";
import type { Member } from "../../linking/links.ts";
import type { Standing } from "../../linking/ranking/standing.ts";
import { standsFor } from "../claims-text.ts";
import { dateWords } from "../date.ts";
import { counted } from "../page.ts";
import { printable } from "../printable.ts";
import { quote, quoteAll, wordsOf } from "../quote.ts";
import { saidOf } from "../told.ts";
import { TRAILS } from "../trail.ts";
import { choice } from "./asking.ts";
import { type Desk, endMark, evidence } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { type Html, NOTHING } from "./html.ts";

/** So many claims stand in the grid, and so many texts that take one of them up: a wider table nobody reads. */
const ROWS = 100;
const COLUMNS = 60;
/** So long a name of a source stands in a cell, in characters. */
const NAME = 42;

const short = (words: string): string => (words.length > NAME ? `${words.slice(0, NAME - 1)}…` : words);

/** How one text takes a claim up: the verb, on whose word, the doubting words. */
const cell = (desk: Desk, member: Member): Html => {
	const row = desk.matter.text.get(member.article)?.attributions.find(({ id }) => id === member.attribution);
	const verb = row && row.cue.length > 0 ? quoteAll(row.cue) : "in its own voice";
	const who = member.whose.at(-1) ?? (row ? wordsOf(row.source) : "");
	const doubts = row && row.hedgeWords.length > 0 ? html`<br><span class="quiet">${quoteAll(row.hedgeWords)}</span>` : NOTHING;
	return html`${endMark(member.trail)} ${evidence(desk, member, verb)}${who === "" ? NOTHING : html`<br><span class="quiet">${short(printable(who))}</span>`}${doubts}`;
};

const row = (desk: Desk, standing: Standing, texts: readonly Entry[]): Html => {
	const { matter, ways } = desk;
	const { claim, near } = standing;
	const spoken = standsFor(standing);
	const by = Map.groupBy(near, ({ article }) => article);
	const first = Math.min(...near.map(({ article }) => matter.number.get(article) ?? Number.POSITIVE_INFINITY));
	const ends = [...new Set(near.map(({ trail }) => trail))].join(" ");
	return html`<tr data-item="grid" data-texts="${standing.texts}" data-first="${first}" data-end="${ends}"><th scope="row"><a href="${ways.claim(claim.id)}">${quote(claim.statement)}</a><br><span class="quiet">${spoken ? saidOf(matter, spoken).by : ""}</span></th><td class="number">${standing.texts}</td><td class="when">${dateWords(matter.texts[first]?.published ?? matter.texts[first]?.modified ?? null)}</td>${texts.map(
		({ id }) => {
			const [first, ...rest] = by.get(id) ?? [];
			return html`<td>${first ? cell(desk, first) : NOTHING}${rest.length > 0 ? html`<br><span class="quiet">and ${rest.length} more</span>` : NOTHING}</td>`;
		},
	)}</tr>`;
};

/** The claims of the grid, and the texts that take one of them up. */
export const gridOf = ({ matter }: Desk): { readonly standings: readonly Standing[]; readonly texts: readonly Entry[] } => {
	const standings = matter.claims.filter(({ aside }) => aside === null).slice(0, ROWS);
	const taking = new Set(standings.flatMap(({ near }) => near.map(({ article }) => article)));
	return { standings, texts: matter.texts.filter(({ id }) => taking.has(id)) };
};

/** Claims by texts: each cell has the verb, on whose word, the doubting words. */
export const gridPage = (desk: Desk): Page => {
	const { matter } = desk;
	const { standings, texts: all } = gridOf(desk);
	const texts = all.slice(0, COLUMNS);
	return {
		title: `Grid of ${matter.name}`,
		under: "grid",
		name: "grid",
		body: html`<h1>Grid</h1><p>Claims down, texts across in order of publication. A cell has the text's own verb, on whose word it is, and its doubting words; an empty cell means nothing found in that text.${all.length > texts.length ? ` The first ${texts.length} of ${all.length} texts that take one of them up.` : ""}</p>
<div class="tools narrow" data-filters="grid" hidden><label>Show rows with <input type="search" name="words"></label> ${choice(
			"end",
			"Whose word ends with",
			(["person", "document", "unnamed", "unwritten", "outside"] as const).map((end): [string, string] => [end, `${TRAILS[end][0]} ${TRAILS[end][1]}`]),
			null,
		)}</div><p class="quiet" role="status" data-shown="grid">${counted(standings.length, "claim")}${desk.ways.asks ? html` · <a href="${desk.ways.at("/grid.csv")}" download>these rows as a spreadsheet (CSV)</a>` : NOTHING}</p>
<div class="scroll grid" tabindex="0" role="group" aria-label="Grid: claims by texts; can be moved sideways"><table id="grid-table"><thead><tr><th scope="col" data-sort="words">Claim, and whose words these are</th><th scope="col" class="number" data-sort="texts">Texts</th><th scope="col" data-sort="first">First told</th>${texts.map(({ id, outlet, input, published, modified }) => html`<th scope="col"><a href="${desk.ways.text(id)}">${printable(outlet ?? input)}</a><br><span class="quiet">${dateWords(published ?? modified)}</span></th>`)}</tr></thead><tbody>${standings.map((standing) => row(desk, standing, texts))}</tbody></table></div>`,
	};
};
