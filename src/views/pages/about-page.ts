import { html } from "hono/html";
import { counted } from "../page.ts";
import { printable } from "../printable.ts";
import { TRAILS } from "../trail.ts";
import type { Desk } from "./evidence.ts";
import { CAVEAT, type Page } from "./frame.ts";

/** What went into a case and what made the pages from it: inputs with their hashes, release and model, what was left out and why. */
export const aboutPage = ({ matter }: Desk): Page => {
	const { taken, unread, texts, release, models, name } = matter;
	const removed = texts.reduce((sum, entry) => sum + entry.removed.length, 0);
	const notices = texts.flatMap((entry) => entry.notices.map(({ message }) => ({ input: entry.input, message })));
	return {
		title: `About ${name}`,
		under: "about",
		name: "about",
		body: html`<h1>About this case</h1><p>${CAVEAT} “Not found in these texts” never means that there is nothing.</p>
<section><h2>How it was made</h2><dl class="facts"><dt>Release</dt><dd>hearsay ${release}</dd>${models.map((model) => html`<dt>Model</dt><dd>${model.name}<br><code class="hash">${model.sha256}</code></dd>`)}<dt>Checked</dt><dd>${matter.checked === 0 ? "no statement of it was checked by a person" : `${counted(matter.checked, "statement")} checked by a person`}</dd></dl></section>
<section><h2>Marks</h2><ul class="legend">${Object.entries(TRAILS).map(([end, [mark, meaning]]) => html`<li><span class="end end-${end}" aria-hidden="true">${mark}</span> ${meaning}</li>`)}</ul></section>
<section><h2>What came in</h2><div class="scroll" tabindex="0" role="group" aria-label="Table of inputs"><table><thead><tr><th scope="col">Input</th><th scope="col" class="number">Bytes</th><th scope="col">Taken in</th><th scope="col">SHA-256</th></tr></thead><tbody>${taken.map(({ input, size, received, sha256 }) => html`<tr><td>${printable(input)}</td><td class="number">${size.toLocaleString("en")}</td><td>${received}</td><td><code class="hash">${sha256}</code></td></tr>`)}</tbody></table></div></section>
<section><h2>What was left out, and why</h2><ul class="plain">${unread.map(({ input, message }) => html`<li>${printable(input)}: ${printable(message)}</li>`)}${notices.map(({ input, message }) => html`<li>${printable(input)}: ${printable(message)}</li>`)}<li>${removed === 0 ? "No page clutter was taken out." : `${counted(removed, "block")} of page clutter taken out, each with its reason on its text's page.`}</li></ul></section>`,
	};
};
