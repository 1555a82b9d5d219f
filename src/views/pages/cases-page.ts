import { html } from "hono/html";
import type { FoundCase } from "../../ledger/case-files.ts";
import { dateWords } from "../date.ts";
import { printable } from "../printable.ts";
import { barePage } from "./bare-page.ts";
import { type Html, NOTHING } from "./html.ts";

/** What the page to choose a case shows. */
export interface Choice {
	/** The folder's path, as it was given. */
	readonly folder: string;
	readonly cases: readonly FoundCase[];
	/** A case that was asked for and is not there: it is offered to be made. */
	readonly absent: string | null;
	/** Why what was asked for could not be done. */
	readonly failure: string | null;
}

const MB = 1_000_000;

const sizeWords = (bytes: number): string => (bytes < MB / 10 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / MB).toFixed(1)} MB`);

const caseEntry = ({ name, size, changed }: FoundCase): Html =>
	html`<li><a href="/cases/${encodeURIComponent(name)}">${printable(name)}</a> <span class="quiet">${sizeWords(size)}, changed ${dateWords(changed.toISOString().slice(0, 10))}</span></li>`;

const theirs = ({ folder, cases }: Choice): Html =>
	cases.length === 0
		? html`<p>There is no case in <code>${printable(folder)}</code> yet.</p>`
		: html`<p class="quiet">In <code>${printable(folder)}</code>.</p><ul class="cases">${cases.map(caseEntry)}</ul>`;

/** The page to choose a case of a folder, or to make one. */
export const casesPage = (choice: Choice): Html =>
	barePage(
		"Cases",
		html`<h1>${choice.cases.length === 0 ? "Make a case" : "Which case?"}</h1>
${choice.failure === null ? NOTHING : html`<p class="failure" role="alert">${choice.failure}</p>`}
${choice.absent === null ? NOTHING : html`<p class="failure" role="status">There is no case called <strong>${printable(choice.absent)}</strong> here. Make it below, or choose another.</p>`}
${theirs(choice)}
<section aria-labelledby="make"><h2 id="make">A new case</h2><p>A case is one file. It keeps the pages that you add to it, what is read in them, and what you decide.</p><form class="make" method="post" action="/cases"><label>Its name <input type="text" name="name" required maxlength="100" value="${choice.absent ?? ""}" autocomplete="off"></label> <button>Make the case</button></form></section>`,
	);
