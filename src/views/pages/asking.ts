import { html } from "hono/html";
import { claimLine } from "../told.ts";
import type { Desk } from "./evidence.ts";
import { type Html, NOTHING } from "./html.ts";
import type { PageName } from "./ways.ts";

/** So much of a claim's words stands in a list to choose from, in characters: whose they are must still be seen. */
const WORDS = 60;

/** A list to choose one thing from, or all. */
export const choice = (name: string, label: string, options: readonly (readonly [value: string, words: string])[], chosen: string | null): Html =>
	options.length === 0
		? NOTHING
		: html`<label>${label} <select name="${name}"><option value="">all</option>${options.map(([value, words]) => html`<option value="${value}"${value === chosen ? html` selected` : NOTHING}>${words}</option>`)}</select></label>`;

/** The claims of those ids to choose from, in the order of the case, never without whose words they are. */
export const claimOptions = ({ matter }: Desk, ids: ReadonlySet<string>): readonly (readonly [string, string])[] =>
	matter.claims
		.filter(({ claim }) => ids.has(claim.id))
		.map((standing): [string, string] => {
			const line = claimLine(matter, standing);
			const { length } = standing.claim.statement;
			return [standing.claim.id, length > WORDS ? line.replace(standing.claim.statement.slice(WORDS), "…") : line];
		});

/** What narrows a page: of a served page a form, which works without a script too; in a file the same for its script alone. `of` is what its items are called. */
export const asking = ({ ways }: Desk, page: PageName, of: string, isNarrowed: boolean, body: Html): Html =>
	ways.asks
		? html`<form class="tools narrow" method="get" action="${ways.page(page)}" data-filters="${of}">${body}<button>Show</button>${isNarrowed ? html` <a href="${ways.page(page)}">Show all</a>` : NOTHING}</form>`
		: html`<div class="tools narrow" data-filters="${of}" hidden>${body}</div>`;
