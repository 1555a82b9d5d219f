import { html } from "hono/html";
import type { Hit } from "../../linking/find/found.ts";
import { counted } from "../page.ts";
import { saidAt } from "../told.ts";
import { type Desk, saying } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { NOTHING } from "./html.ts";

/** Statements that have the words that somebody looked for. */
export const searchPage = (desk: Desk, words: string, found: readonly Hit[]): Page => ({
	title: words === "" ? `Search in ${desk.matter.name}` : `Search for “${words}” in ${desk.matter.name}`,
	under: "search",
	name: "search",
	body: html`<h1>Search</h1><form action="${desk.ways.page("search")}" method="get" role="search"><label>Words of a statement, or of whoever made it <input type="search" name="q" value="${words}" maxlength="400"></label> <button type="submit">Search</button></form>
${words === "" ? NOTHING : html`<p class="quiet" role="status">${found.length === 0 ? "Not found in these texts, which does not mean that there is nothing." : `${counted(found.length, "statement")} found, nearest first.`}</p><ol class="hits">${found.map(({ statement }) => html`<li>${saying(desk, saidAt(desk.matter, statement))}</li>`)}</ol>`}`,
});
