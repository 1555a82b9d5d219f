import { html } from "hono/html";
import { DIFFERS, SAYS } from "../../linking/conflicts/explanation.ts";
import type { Comparison } from "../../linking/differences/comparisons.ts";
import type { Place } from "../../linking/links.ts";
import type { Held } from "../../linking/ranking/conflicts.ts";
import { sideBySide } from "../conflicts-text.ts";
import { counted } from "../page.ts";
import { printable } from "../printable.ts";
import { saidAt } from "../told.ts";
import { type Desk, evidence } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { type Html, NOTHING } from "./html.ts";

/** A longer sentence is cut around the words that differ, in UTF-16 units on either side. */
const AROUND = 160;
/** So many differences, and wordings side by side, stand on the page; nobody reads more in one go. */
const MOST = 100;
const BESIDE = 40;
/** So many further places of a difference stand under the two that are side by side. */
const FURTHER = 12;

/** Words of a place in their sentence, those that differ marked. */
const inSentence = ({ matter }: Desk, { article, start, end }: Place, marked: readonly { readonly start: number; readonly end: number }[]): Html => {
	const entry = matter.text.get(article);
	if (!entry) return NOTHING;
	const sentence = entry.sentences.findLast((one) => one.start <= start) ?? { start, end };
	const from = Math.max(sentence.start, start - AROUND);
	const to = Math.min(Math.max(sentence.end, end), end + AROUND);
	const parts: Html[] = [];
	let at = from;
	for (const mark of marked.toSorted((one, other) => one.start - other.start)) {
		if (mark.start < at || mark.end > to) continue;
		parts.push(html`${entry.text.slice(at, mark.start)}<mark>${entry.text.slice(mark.start, mark.end)}</mark>`);
		at = mark.end;
	}
	return html`${from > sentence.start ? "… " : ""}${parts}${entry.text.slice(at, to)}${to < sentence.end ? " …" : ""}`;
};

const side = (desk: Desk, head: string, place: Place, marked: readonly { readonly start: number; readonly end: number }[]): Html =>
	html`<div class="side">${head === "" ? NOTHING : html`<p class="side-head">${head}</p>`}<blockquote class="said">${evidence(desk, place, inSentence(desk, place, marked))}</blockquote><p class="by">${saidAt(desk.matter, place).by}</p><p class="about">${saidAt(desk.matter, place).about}</p></div>`;

const conflictEntry = (desk: Desk, held: Held): Html => {
	const { type, verdict, id, spans } = held.conflict;
	const beside = sideBySide(held);
	const others = spans.filter((span) => !beside.includes(span));
	const further = others
		.slice(0, FURTHER)
		.map(
			(place) =>
				html`<li>${evidence(desk, place, inSentence(desk, place, [place]), saidAt(desk.matter, place).by)} <span class="quiet">${saidAt(desk.matter, place).by}</span></li>`,
		);
	return html`<article class="difference" id="difference-${id}"><h3>${DIFFERS[type]} - ${SAYS[verdict]}</h3><div class="sides">${beside.map((place) => side(desk, "", place, [place]))}</div>${others.length === 0 ? NOTHING : html`<details><summary>${counted(others.length, "more place")}</summary><ul class="plain">${further}</ul></details>`}</article>`;
};

const WHAT = {
	hedge: "words of doubt",
	number: "a number",
	stage: "how far it has come",
	source: "whose word it is",
	quotation: "what stands in quotation marks",
	wording: "other words",
} as const;

/** Two wordings of one statement side by side; which was first is said only where the original is here. */
export const comparisonEntry = (desk: Desk, { direction, one, other, differences }: Comparison): Html => {
	const original = direction === "original";
	const kinds = [...new Set(differences.map(({ what }) => WHAT[what]))].join(", ");
	const names = [one, other].map(({ article }) => printable(desk.matter.text.get(article)?.outlet ?? article));
	const head = original ? "Original / as told" : `Wording differs between ${names.join(" and ")}`;
	return html`<article class="difference"><h3>${head}: ${kinds}</h3><div class="sides">${side(
		desk,
		original ? "original" : "",
		one,
		differences.flatMap((difference) => difference.one ?? []),
	)}${side(
		desk,
		original ? "as told" : "",
		other,
		differences.flatMap((difference) => difference.other ?? []),
	)}</div>${original ? NOTHING : html`<p class="about">the text on which both rest is not here</p>`}</article>`;
};

/** Where accounts differ, quotations side by side, and how one wording became another where the original is here. */
export const differencesPage = (desk: Desk): Page => {
	const { conflicts, comparisons, name } = desk.matter;
	return {
		title: `Differences in ${name}`,
		under: "differences",
		name: "differences",
		body: html`<h1>Differences</h1>${conflicts.shown.length > MOST ? html`<p class="quiet">The first ${MOST} of ${conflicts.shown.length}; all of them: <code>hearsay conflicts CASE --all</code>.</p>` : NOTHING}<p>Where these texts differ, or look as if they did: two places of each side by side, the words that differ marked. Those worded alike come first. What is meant by the words is for the reader to judge; “undecided” is said wherever the texts leave it open.</p>
${conflicts.shown.length === 0 ? html`<p>No differences found in these texts.</p>` : html`<section><h2>What cannot, or may not, hold together</h2>${conflicts.shown.slice(0, MOST).map((held) => conflictEntry(desk, held))}</section>`}
${conflicts.aside.length === 0 ? NOTHING : html`<details class="aside"><summary>${counted(conflicts.aside.length, "difference")} set aside because no two of its places are worded alike</summary>${conflicts.aside.slice(0, MOST).map((held) => conflictEntry(desk, held))}</details>`}
${comparisons.length === 0 ? NOTHING : html`<section><h2>Wordings side by side</h2>${comparisons.slice(0, BESIDE).map((comparison) => comparisonEntry(desk, comparison))}</section>`}`,
	};
};
