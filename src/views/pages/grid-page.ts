import { html } from "hono/html";
import type { Member } from "../../linking/links.ts";
import type { Standing } from "../../linking/ranking/standing.ts";
import { standsFor } from "../claims-text.ts";
import { dateWords } from "../date.ts";
import { printable } from "../printable.ts";
import { quote, quoteAll, wordsOf } from "../quote.ts";
import { saidOf } from "../told.ts";
import { type Desk, endMark, evidence } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { type Html, NOTHING } from "./html.ts";

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

const row = (desk: Desk, standing: Standing): Html => {
	const { matter, ways } = desk;
	const { claim, near, texts } = standing;
	const spoken = standsFor(standing);
	const by = Map.groupBy(near, ({ article }) => article);
	return html`<tr><th scope="row"><a href="${ways.claim(claim.id)}">${quote(claim.statement)}</a><br><span class="quiet">${spoken ? saidOf(matter, spoken).by : ""}</span></th><td class="number">${texts}</td>${matter.texts.map(
		({ id }) => {
			const [first, ...rest] = by.get(id) ?? [];
			return html`<td>${first ? cell(desk, first) : NOTHING}${rest.length > 0 ? html`<br><span class="quiet">and ${rest.length} more</span>` : NOTHING}</td>`;
		},
	)}</tr>`;
};

/** Claims by texts: each cell has the verb, on whose word, the doubting words. */
export const gridPage = (desk: Desk): Page => {
	const { matter } = desk;
	return {
		title: `Grid of ${matter.name}`,
		under: "grid",
		name: "grid",
		body: html`<h1>Grid</h1><p>Claims down, texts across in order of publication. A cell has the text's own verb, on whose word it is, and its doubting words; an empty cell means nothing found in that text.</p>
<p class="tools" hidden><label>Show rows with <input type="search" data-filter="grid-table"></label></p>
<div class="scroll grid" tabindex="0" role="group" aria-label="Grid: claims by texts; can be moved sideways"><table id="grid-table"><thead><tr><th scope="col">Claim, and whose words these are</th><th scope="col" class="number">Texts</th>${matter.texts.map(({ id, outlet, input, published, modified }) => html`<th scope="col"><a href="${desk.ways.text(id)}">${printable(outlet ?? input)}</a><br><span class="quiet">${dateWords(published ?? modified)}</span></th>`)}</tr></thead><tbody>${matter.claims.filter(({ aside }) => aside === null).map((standing) => row(desk, standing))}</tbody></table></div>`,
	};
};
