import { html } from "hono/html";
import type { Desk } from "./evidence.ts";
import { type Html, NOTHING } from "./html.ts";
import { undoLast } from "./review.ts";
import { PAGES, type PageName } from "./ways.ts";

/** One page: what its window is called, which entry of the menu it belongs to, and what stands on it. */
export interface Page {
	/** Of a claim: its words with who said them. */
	readonly title: string;
	readonly under: PageName;
	/** Its own name among all pages of a case: `claim-ID`; the element that holds it is called so. */
	readonly name: string;
	readonly body: Html;
}

/** What every report and every desk opens with: what kind of paper it is, and what its counts are not. */
export const CAVEAT = "Working paper. Machine reading, not checked. Counts are of what a machine found in these texts: who is cited in them, not what is so.";

/** The menu; the page on which one is stands out. */
export const menu = ({ ways }: Desk, current: PageName | null): Html =>
	html`<nav aria-label="Pages of this case"><ul>${ways.pages.map((name) => html`<li><a href="${ways.page(name)}"${name === current ? html` aria-current="page"` : NOTHING}>${PAGES[name]}</a></li>`)}</ul></nav>`;

/** The head of every page: the program, the case, the menu. */
export const masthead = (desk: Desk, current: PageName | null): Html =>
	html`<a class="skip" href="#content">To the content</a><header><div class="masthead"><div class="brand"><a href="${desk.ways.page("case")}"><strong>Hearsay</strong> <span class="case-name">${desk.matter.name}</span></a>${desk.ways.cases === null ? NOTHING : html` <a class="other-cases" href="${desk.ways.cases}">other cases</a>`}</div>${menu(desk, current)}${undoLast(desk)}</div>${desk.matter.isBehind ? html`<p class="behind" role="status">The case was changed. What follows from that is being worked out; these pages show what was before.</p>` : NOTHING}<p class="caveat">${CAVEAT}</p></header>`;

/** The foot of every page, with where the same is for programs. */
export const foot = ({ matter }: Desk, json: string | null = null): Html =>
	html`<footer class="foot"><p>${CAVEAT}</p><p>${json === null ? NOTHING : html`<a href="${json}">This page as JSON</a> · `}hearsay ${matter.release}</p></footer>`;
