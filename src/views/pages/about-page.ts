import { html } from "hono/html";
import type { Held } from "../../linking/decisions/held.ts";
import { dateWords } from "../date.ts";
import { titleOf } from "../decision-title.ts";
import { type ErrorRates, errorRates } from "../error-rates.ts";
import { counted } from "../page.ts";
import { printable } from "../printable.ts";
import { quote } from "../quote.ts";
import { signedWords } from "../signed.ts";
import { saidAt } from "../told.ts";
import { TRAILS } from "../trail.ts";
import { type Desk, evidence, textLink } from "./evidence.ts";
import { CAVEAT, type Page } from "./frame.ts";
import { type Html, NOTHING } from "./html.ts";

/** A table that can be moved sideways in a narrow window. */
const table = (label: string, head: Html, rows: readonly Html[]): Html =>
	html`<div class="scroll" tabindex="0" role="group" aria-label="${label}"><table><thead>${head}</thead><tbody>${rows}</tbody></table></div>`;

const made = ({ matter: { release, models, checked } }: Desk): Html =>
	html`<section><h2>How it was made</h2><dl class="facts"><dt>Release</dt><dd>hearsay ${release}</dd>${models.map((model) => html`<dt>Model</dt><dd>${model.name}<br><code class="hash">${model.sha256}</code></dd>`)}<dt>Checked</dt><dd>${checked === 0 ? "no statement of it was checked by a person" : `${counted(checked, "statement")} checked by a person`}</dd></dl></section>`;

const inputs = ({ matter: { taken } }: Desk): Html =>
	html`<section><h2>What came in</h2>${table(
		"Table of inputs",
		html`<tr><th scope="col">Input</th><th scope="col" class="number">Bytes</th><th scope="col">Taken in</th><th scope="col">SHA-256</th></tr>`,
		taken.map(
			({ input, size, received, sha256 }) =>
				html`<tr><td>${printable(input)}</td><td class="number">${size.toLocaleString("en")}</td><td class="when"><time datetime="${received}">${dateWords(received)}, ${received.slice(11, 16)} UTC</time></td><td><code class="hash">${sha256}</code></td></tr>`,
		),
	)}</section>`;

/** Inputs that could not be read, what was noticed on those that were, and what was taken out of each. */
const leftOut = (desk: Desk): Html => {
	const { unread, texts } = desk.matter;
	const notices = texts.flatMap(({ id, notices: own }) => own.map(({ message }) => html`<li>${textLink(desk, id)}: ${printable(message)}</li>`));
	const cut = texts.filter(({ removed }) => removed.length > 0);
	const removed = cut.reduce((sum, entry) => sum + entry.removed.length, 0);
	return html`<section><h2>What was left out, and why</h2><ul class="plain">${unread.map(({ input, message }) => html`<li>${printable(input)}: ${printable(message)}</li>`)}${notices}<li>${removed === 0 ? "No page clutter was taken out." : html`${counted(removed, "block")} of page clutter taken out of ${counted(cut.length, "text")}, each with its reason on its text’s page.`}</li></ul>${
		removed === 0
			? NOTHING
			: html`<details><summary>From which texts</summary><ul class="plain">${cut.map(({ id, removed: own }) => html`<li>${textLink(desk, id)}: ${counted(own.length, "block")} (${[...new Set(own.map(({ why }) => printable(why)))].join("; ")})</li>`)}</ul></details>`
	}</section>`;
};

const figure = (right: number, unit: string): string => (unit === "%" ? `${right} %` : `${right} ${unit}`.trim());

const rates = ({ groups }: ErrorRates): Html =>
	html`<section><h2>Known error rates</h2><p>How often the program was right on texts that people had marked by hand. None of them is of this case; on texts of another kind it may do worse. F1 weighs what was found and need not have been against what was missed; 100 % would be without an error.</p>${groups.map(
		({ bench, on, model, rates: own }) =>
			html`<h3>${on}</h3>${table(
				`Error rates: ${bench}`,
				html`<tr><th scope="col">What was looked for</th><th scope="col" class="number">Right</th></tr>`,
				own.map(({ what, right, unit }) => html`<tr><td>${what}</td><td class="number">${figure(right, unit)}</td></tr>`),
			)}<p class="quiet">Model ${model}.</p>`,
	)}</section>`;

const decision = (desk: Desk, { decision: made, state, why }: Held): Html => {
	const places = made.spans.map((span) => html`<p>${evidence(desk, span, quote(span.text))}<br><span class="quiet">${saidAt(desk.matter, span).by}</span></p>`);
	const now = state === "holds" ? "holds" : state === "overruled" ? "overruled by a later decision" : `waits: ${why ?? ""}`;
	return html`<tr><th scope="row">${titleOf(made)}</th><td>${places}${made.note === "" ? NOTHING : html`<p class="quiet">note: ${quote(made.note)}</p>`}</td><td>${signedWords(made)}</td><td>${now}</td></tr>`;
};

const decisions = (desk: Desk): Html => {
	const made = desk.matter.decisions;
	const people = [...Map.groupBy(made, ({ decision: { by } }) => by)].toSorted(([one], [other]) => (one < other ? -1 : 1));
	return html`<section><h2>Decisions made</h2>${
		made.length === 0
			? html`<p>Nobody has decided anything here: all is machine reading, not checked.</p>`
			: html`<p>${people.map(([by, own], at) => html`${at === 0 ? "" : " · "}${printable(by)}: ${counted(own.length, "decision")}`)}</p>${table(
					"Table of decisions",
					html`<tr><th scope="col">Decision</th><th scope="col">On</th><th scope="col">By whom, when</th><th scope="col">State</th></tr>`,
					made.map((held) => decision(desk, held)),
				)}`
	}</section>`;
};

/** What went into a case and what made the pages from it: inputs with their hashes, release and model, what was left out and why, how often the program errs, and what people decided. */
export const aboutPage = (desk: Desk): Page => ({
	title: `About ${desk.matter.name}`,
	under: "about",
	name: "about",
	body: html`<h1>About this case</h1><p>${CAVEAT} “Not found in these texts” never means that there is nothing.</p>
${made(desk)}${rates(errorRates())}
<section><h2>Marks</h2><ul class="legend">${Object.entries(TRAILS).map(([end, [mark, meaning]]) => html`<li><span class="end end-${end}" aria-hidden="true">${mark}</span> ${meaning}</li>`)}</ul></section>
${decisions(desk)}${leftOut(desk)}${inputs(desk)}`,
});
