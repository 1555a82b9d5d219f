import { html } from "hono/html";
import type { Attribution } from "../../attribution/attribution.ts";
import type { Entry } from "../../ledger/contents.ts";
import { outletKey, trailOf } from "../../linking/whose/trail.ts";
import { dateWords } from "../date.ts";
import { counted } from "../page.ts";
import { printable } from "../printable.ts";
import { quote } from "../quote.ts";
import { dayOf, tellerOf } from "../statement.ts";
import { saidIn } from "../told.ts";
import { decideOn } from "./deciding.ts";
import { type Desk, endMark, saying } from "./evidence.ts";
import { foundBy, textFoundBy } from "./found-by.ts";
import type { Page } from "./frame.ts";
import { dotted, type Html, NOTHING } from "./html.ts";
import { markedText, SAVED_FRAME } from "./marked-text.ts";
import { missedForm } from "./missed-form.ts";
import { notesOnText } from "./notes.ts";

/** So much of a block that was taken out is shown, in characters. */
const CLUTTER = 160;

const trailIn = ({ matter }: Desk, row: Attribution): ReturnType<typeof trailOf> => trailOf(row, (name) => matter.outlets.has(outletKey(name)));

/** What can be seen of a text's sourcing, in counts: no pass and no fail. */
const sourcing = (desk: Desk, { attributions, sentences }: Entry): Html => {
	const unnamed = attributions.filter((row) => trailIn(desk, row) === "unnamed");
	const reasonless = unnamed.filter(({ grounds }) => grounds.length === 0).length;
	const unwritten = attributions.filter((row) => trailIn(desk, row) === "unwritten").length;
	const own = sentences.filter(({ voice }) => voice === "writer").length;
	return html`<p class="quiet">${dotted([
		counted(attributions.length, "statement"),
		unnamed.length > 0 && `${unnamed.length} from unnamed sources${reasonless > 0 ? ` (${reasonless} with no reason given)` : ""}`,
		unwritten > 0 && `${unwritten} with no source written`,
		own > 0 && `${counted(own, "sentence")} with no source given here`,
	])}</p>`;
};

const head = (desk: Desk, entry: Entry): Html => {
	const { title, url, byline, kind, input, captured, published, modified, language, revises, notices } = entry;
	const address = url !== null && /^https?:\/\//i.test(url) ? html`<span class="address">${printable(url)}</span>` : url === null ? null : printable(url);
	return html`<h1>${tellerOf(entry)}</h1>${title === null ? NOTHING : html`<p class="headline">${quote(title)} <span class="quiet">- headline of ${tellerOf(entry)}</span></p>`}
<p class="quiet">${dotted([byline.length > 0 && `by ${printable(byline.join(", "))}`, kind, language !== "en" && `language: ${language}`, modified !== null && published !== null && modified !== published && `changed ${dateWords(modified)}`, captured !== null && `saved ${dateWords(captured)}`, address])}</p>
<p class="quiet">${dotted([`input ${printable(input)}`, revises !== null && html`another text of <a href="${desk.ways.text(revises)}">${revises}</a>`])}</p>${notices.length > 0 ? html`<ul class="notices">${notices.map(({ message }) => html`<li>${printable(message)}</li>`)}</ul>` : NOTHING}${sourcing(desk, entry)}`;
};

/** The page as it was saved, in a frame in which nothing runs; null where a page cannot show it. */
const asSaved = ({ ways }: Desk, entry: Entry): Html | null => {
	const address = ways.saved(entry.id, null);
	return address === null
		? null
		: html`<section class="saved"><h2>As it was saved</h2><p class="quiet">No script, no network, no links · <a href="${address}" target="_blank" rel="noopener">on a page of its own</a></p><iframe name="${SAVED_FRAME}" src="${address}" sandbox title="As it was saved: ${tellerOf(entry)}" loading="lazy" referrerpolicy="no-referrer"></iframe></section>`;
};

const LEGEND = html`<p class="legend-line"><span class="r source">source</span> <span class="r cue">verb</span> <span class="r d1">what is said</span> <span class="r d2">said within it</span> <span class="r own">no source given here</span> <span class="r clutter">page clutter</span></p>`;

/** A statement of a text, with what there is to decide on it. */
const statementEntry = (desk: Desk, id: string, row: Attribution, at: number): Html => {
	const said = saidIn(desk.matter, id, row);
	return html`<li class="item" id="${desk.ways.mark(id, `n${at + 1}`)}" ${foundBy(desk, id, row)}>${endMark(trailIn(desk, row))}${saying(desk, said)}${decideOn(desk, { place: said.place, isSaid: true, back: desk.ways.text(id) })}</li>`;
};

const statements = (desk: Desk, entry: Entry): Html => {
	const { id, attributions } = entry;
	return html`<section class="statements"><h2>Statements in this text</h2>${attributions.length === 0 ? html`<p>No statements found in this text.</p>` : html`<ol ${textFoundBy(desk, entry)}>${attributions.map((row, at) => statementEntry(desk, id, row, at))}</ol>`}${notesOnText(desk, id)}${missedForm(desk, entry)}</section>`;
};

const takenOut = ({ removed }: Entry): Html =>
	removed.length === 0
		? NOTHING
		: html`<details class="removed"><summary>${counted(removed.length, "block")} of page clutter taken out</summary><ul>${removed.map(({ text, why }) => html`<li><q>${printable(text.length > CLUTTER ? `${text.slice(0, CLUTTER)} …` : text)}</q> <span class="quiet">${printable(why)}</span></li>`)}</ul></details>`;

/** One text: as it was read, with who says what marked in place, beside it the page as it was saved, and its statements one by one. */
export const textPage = (desk: Desk, entry: Entry): Page => {
	const asRead = html`<section class="as-read"><h2>As read</h2>${LEGEND}${markedText(desk, entry)}</section>`;
	const saved = asSaved(desk, entry);
	const beside =
		saved === null
			? html`<div class="reading">${asRead}${statements(desk, entry)}</div>`
			: html`<div class="reading">${asRead}${saved}</div>${statements(desk, entry)}`;
	return {
		title: tellerOf(entry),
		under: "texts",
		name: `text-${desk.matter.number.get(entry.id) ?? entry.id}`,
		body: html`${head(desk, entry)}${beside}${takenOut(entry)}`,
	};
};

/** All texts of a case, in order, each with how much was found in it. */
export const textsPage = (desk: Desk): Page => ({
	title: `Texts of ${desk.matter.name}`,
	under: "texts",
	name: "texts",
	body: html`<h1>Texts</h1><div class="scroll" tabindex="0" role="group" aria-label="Table of texts"><table><thead><tr><th scope="col">Date</th><th scope="col">Text</th><th scope="col">Headline</th><th scope="col" class="number">Statements</th><th scope="col">Kind</th></tr></thead><tbody>${desk.matter.texts.map(
		(entry) =>
			html`<tr><td class="when">${dayOf(entry)}</td><td><a href="${desk.ways.text(entry.id)}">${printable(entry.outlet ?? entry.input)}</a></td><td>${entry.title === null ? "" : quote(entry.title)}</td><td class="number">${entry.attributions.length}</td><td>${entry.kind}${entry.language === "en" ? "" : `, ${entry.language}: not read`}</td></tr>`,
	)}</tbody></table></div>`,
});
