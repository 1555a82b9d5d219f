import { html } from "hono/html";
import { keyHelp, undoLast } from "./deciding.ts";
import type { Desk } from "./evidence.ts";
import { type Html, NOTHING } from "./html.ts";
import { type Addresses, PAGES, type PageName } from "./ways.ts";

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

/** Where one can be, as the menu shows it: a page, or where something is added. */
type Place = PageName | "add";

/** The menu; the page on which one is stands out. */
const menu = (ways: Pick<Addresses, "pages" | "page">, current: Place | null): Html =>
	html`<nav aria-label="Pages of this case"><ul>${ways.pages.map((name) => html`<li><a href="${ways.page(name)}"${name === current ? html` aria-current="page"` : NOTHING}>${PAGES[name]}</a></li>`)}</ul></nav>`;

/** The head of every page: the program, the case, the menu with `tools` behind it, and below it `notice`. */
export const head = (name: string, ways: Omit<Addresses, "at" | "json">, current: Place | null, { tools = NOTHING, notice = NOTHING } = {}): Html =>
	html`<a class="skip" href="#content">To the content</a><header><div class="masthead"><div class="brand"><a href="${ways.page("case")}"><strong>Hearsay</strong> <span class="case-name">${name}</span></a>${ways.cases === null ? NOTHING : html` <a class="other-cases" href="${ways.cases}">other cases</a>`}</div>${menu(ways, current)}${ways.add === null ? NOTHING : html`<a class="add" href="${ways.add}"${current === "add" ? html` aria-current="page"` : NOTHING}>Add</a>`}${tools}</div>${notice}<p class="caveat">${CAVEAT}</p></header>`;

/** The head of a page of a case. */
export const masthead = (desk: Desk, current: PageName | null): Html =>
	head(desk.matter.name, desk.ways, current, {
		tools: undoLast(desk),
		notice: desk.matter.isBehind
			? html`<p class="behind" role="status">The case was changed. What follows from that is being worked out; these pages show what was before.</p>`
			: NOTHING,
	});

/** The foot of every page, with where the same is for programs. */
export const foot = (desk: Desk, json: string | null = null): Html =>
	html`<footer class="foot"><p>${CAVEAT}</p><p>${json === null ? NOTHING : html`<a href="${json}">This page as JSON</a> · `}hearsay ${desk.matter.release}</p></footer>${keyHelp(desk)}`;
