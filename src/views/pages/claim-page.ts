import { html } from "hono/html";
import type { Claim, Member, Place } from "../../linking/links.ts";
import type { Standing } from "../../linking/ranking/standing.ts";
import { standsFor } from "../claims-text.ts";
import { counted } from "../page.ts";
import { printable } from "../printable.ts";
import { quote } from "../quote.ts";
import { dayOf } from "../statement.ts";
import { claimLine, nearClaim, saidOf } from "../told.ts";
import { answers, differing, range, toldBy, wordings } from "./claim-facts.ts";
import { claimTools, markBox } from "./claim-tools.ts";
import { decideOn } from "./deciding.ts";
import { comparisonEntry } from "./differences-page.ts";
import { type Desk, endMark, evidence, saying, textLink } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { type Html, NOTHING } from "./html.ts";
import { notesOn } from "./notes.ts";
import { whoseWord } from "./whose-word.ts";

/** Everybody and everything that may have known it, with the words that say so. */
const sources = (desk: Desk, { origins }: Claim): Html =>
	origins.items.length === 0
		? NOTHING
		: html`<section><h2>Sources found</h2><ul class="sources">${origins.items.map(
				({ name, side, articles, evidence: places }) =>
					html`<li><strong>${printable(name)}</strong>${side === "against" ? " (against it)" : ""} <span class="quiet">in ${articles.map((id, at) => html`${at === 0 ? "" : "; "}${textLink(desk, id)}`)}</span><br>${places.map((place, at) => html`${at === 0 ? "" : " … "}${evidence(desk, place, quote(place.text))}`)}</li>`,
			)}</ul></section>`;

const decided = (desk: Desk, member: Member, spokesman: Place | undefined, { id }: Claim): Html =>
	decideOn(desk, { place: member, spokesman, isSaid: member.attribution !== null, back: desk.ways.claim(id) });

const members = (desk: Desk, claim: Claim, spoken: Place | undefined): Html => {
	const { matter } = desk;
	const byText = Map.groupBy(claim.members, ({ article }) => article);
	const texts = matter.texts.filter(({ id }) => byText.has(id));
	return html`<section><h2>Each in its sentence</h2><p class="quiet">In order of publication. A quotation opens its sentence.</p><ol class="members">${texts.map(
		(text) =>
			html`<li><p class="when">${dayOf(text)}</p><div><p>${textLink(desk, text.id)}</p>${(byText.get(text.id) ?? []).map((member) => {
				return html`<div class="member item">${endMark(member.trail)}${saying(desk, saidOf(matter, member))}${notesOn(desk, member)}${markBox(desk, member)}${decided(desk, member, spoken, claim)}</div>`;
			})}</div></li>`,
	)}</ol></section>`;
};

/** So many wordings stand side by side under one claim. */
const BESIDE = 6;

/** How those who have it from a text that is here word it, beside that text's own wording. */
const beside = (desk: Desk, { id }: Claim): Html => {
	const own = desk.matter.comparisons.filter(({ claim }) => claim === id);
	return own.length === 0
		? NOTHING
		: html`<section><h2>Wordings side by side</h2>${own.slice(0, BESIDE).map((comparison) => comparisonEntry(desk, comparison))}</section>`;
};

/** Statements that were put with a claim by what stands between, and may be about something else. */
const loosely = (desk: Desk, { loose, claim }: Standing, spoken: Place | undefined): Html =>
	loose.length === 0
		? NOTHING
		: html`<details class="loose"><summary>${counted(loose.length, "more statement")} put with it, less near in words: they may be about something else</summary><ol>${loose.map((member) => html`<li class="item">${endMark(member.trail)}${saying(desk, saidOf(desk.matter, member))}${notesOn(desk, member)}${markBox(desk, member)}${decided(desk, member, spoken, claim)}</li>`)}</ol></details>`;

/** One claim: its words with who said them, the picture of whose word it is, and every place where a text takes it up. */
export const claimPage = (desk: Desk, standing: Standing, apart: ReadonlySet<string> = new Set()): Page => {
	const { matter } = desk;
	const claim = nearClaim(standing);
	const spoken = standsFor(standing);
	const said = spoken ? saidOf(matter, spoken) : null;
	const differs = differing(desk, claim, Number.POSITIVE_INFINITY);
	return {
		title: claimLine(matter, standing),
		under: "grid",
		name: `claim-${claim.id}`,
		body: html`<h1 class="quotation">${said ? evidence(desk, said.place, quote(claim.statement)) : quote(claim.statement)}</h1>${said ? html`<p class="by">${said.by}</p><p class="about">${said.about}</p>` : NOTHING}
<dl class="facts"><dt>Told</dt><dd>${toldBy(desk, claim)}</dd><dt>Sources</dt><dd>${range(desk, claim)}</dd></dl>
${whoseWord(desk, claim, apart)}${sources(desk, claim)}
<section><h2>As worded</h2>${wordings(desk, claim, Number.POSITIVE_INFINITY)}</section>
<section><h2>Answers</h2>${answers(desk, claim, Number.POSITIVE_INFINITY)}</section>
${differs === null ? NOTHING : html`<section><h2>Differs</h2>${differs}</section>`}
${beside(desk, claim)}${members(desk, claim, spoken)}${loosely(desk, standing, spoken)}${claimTools(desk, standing)}`,
	};
};
