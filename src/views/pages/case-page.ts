import { html } from "hono/html";
import type { Standing } from "../../linking/ranking/standing.ts";
import { standsFor } from "../claims-text.ts";
import { dateWords } from "../date.ts";
import type { Matter } from "../matter.ts";
import { nextSteps } from "../next-steps.ts";
import { counted } from "../page.ts";
import { printable } from "../printable.ts";
import { quote } from "../quote.ts";
import { nearClaim, saidOf, tellersOf } from "../told.ts";
import { answers, differing, range, toldBy, wordings } from "./claim-facts.ts";
import { type Desk, endMark, evidence } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { dotted, type Html, NOTHING } from "./html.ts";

/** The first screen shows so many claims; the grid has all. */
const SHOWN = 20;
/** So many names of what is relied on and not here stand in the first line. */
const RELIED = 8;

/** The first text that puts a claim forward; texts without a date come last. */
const firstOf = (matter: Matter, { near }: Standing): string => {
	const tellers = tellersOf(matter, { members: near });
	return tellers.for[0] ?? tellers.against[0] ?? "";
};

const begun = (matter: Matter, standing: Standing): number => matter.number.get(firstOf(matter, standing)) ?? Number.POSITIVE_INFINITY;

/** The claims that matter most, in time order. */
export const shownClaims = (matter: Matter): readonly Standing[] =>
	matter.claims
		.filter(({ aside }) => aside === null)
		.slice(0, SHOWN)
		.toSorted((one, other) => begun(matter, one) - begun(matter, other));

/** How much there is, and what is missing from it. */
const totals = ({ matter, ways }: Desk): Html => {
	const statements = matter.texts.reduce((sum, { attributions }) => sum + attributions.length, 0);
	const foreign = matter.texts.filter(({ notices }) => notices.some(({ code }) => code === "not_read"));
	const undated = matter.texts.filter(({ published, modified }) => published === null && modified === null).length;
	return html`<p class="totals">${dotted([
		html`<a href="${ways.page("texts")}">${counted(matter.texts.length, "text")}</a>`,
		`${counted(statements, "statement")}, ${matter.checked === 0 ? "none" : matter.checked.toLocaleString("en")} checked by a person`,
		foreign.length > 0 && `${counted(foreign.length, "text")} not read (${[...new Set(foreign.map(({ language }) => languageName(language)))].join(", ")})`,
		undated > 0 && `${counted(undated, "text")} without a date`,
		matter.unread.length > 0 && html`<a href="${ways.page("about")}">${counted(matter.unread.length, "input")} could not be read</a>`,
	])}</p>`;
};

const languageName = (code: string): string => new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;

const relied = (desk: Desk): Html => {
	const names = desk.matter.fetches;
	if (names.length === 0) return NOTHING;
	const open = nextSteps(desk.matter).length;
	const shown = names.slice(0, RELIED).map(({ name, places, articles }) => {
		const [place] = places;
		return html`<li>${place ? evidence(desk, place, printable(name)) : printable(name)} <span class="quiet">${counted(articles.length, "text")}</span></li>`;
	});
	return html`<section class="relied" aria-labelledby="relied"><h2 id="relied">Relied on, not here</h2><ul class="chips">${shown}${names.length > RELIED ? html`<li class="quiet">and ${names.length - RELIED} more</li>` : NOTHING}<li class="work"><a href="#next">Work list: ${open} open</a></li></ul></section>`;
};

const claimEntry = (desk: Desk, standing: Standing): Html => {
	const { matter, ways } = desk;
	const claim = nearClaim(standing);
	const member = standsFor(standing);
	if (!member) return NOTHING;
	const said = saidOf(matter, member);
	const when = matter.text.get(firstOf(matter, standing));
	const differs = differing(desk, claim);
	return html`<article class="claim"><p class="when">${dateWords(when?.published ?? when?.modified ?? null)}</p><div><h3>${endMark(member.trail)} <a href="${ways.claim(claim.id)}">${quote(claim.statement)}</a></h3><p class="by">${said.by}</p><dl>
<dt>Told</dt><dd>${toldBy(desk, claim)}</dd>
<dt>Sources</dt><dd>${range(desk, claim)}</dd>
<dt>As worded</dt><dd>${wordings(desk, claim)}</dd>
<dt>Answers</dt><dd>${answers(desk, claim)}</dd>
${differs === null ? NOTHING : html`<dt>Differs</dt><dd>${differs}</dd>`}
</dl></div></article>`;
};

const next = (desk: Desk): Html => {
	const steps = nextSteps(desk.matter);
	return steps.length === 0
		? NOTHING
		: html`<section class="next" aria-labelledby="next"><h2 id="next">What to do next</h2><ol>${steps.map(({ what, why, search }) => html`<li><strong>${what}</strong>${why === "" ? "" : html` <span class="quiet">${why}</span>`}${search === "" ? "" : html`<br><span class="quiet">search for</span> <code>${search}</code>`}</li>`)}</ol></section>`;
};

const nothingYet = ({ ways }: Desk): Html =>
	html`<p>There is no text in this case yet.${ways.add === null ? NOTHING : html` <a href="${ways.add}">Add files, a folder, or a text that you paste</a>, or drop them here.`}</p>`;

/** The first screen: how much there is, what is new `since` somebody looked, what it rests on that is not here, the claims that matter in time order, what to do next. */
export const casePage = (desk: Desk, since: Html = NOTHING): Page => {
	const { matter, ways } = desk;
	const claims = shownClaims(matter);
	const title = matter.question ?? matter.name;
	if (matter.texts.length === 0) return { title, under: "case", name: "case", body: html`<h1>${title}</h1>${nothingYet(desk)}` };
	const rest = matter.claims.length - claims.length;
	return {
		title,
		under: "case",
		name: "case",
		body: html`<h1>${title}</h1>${totals(desk)}${since}${relied(desk)}
<section aria-labelledby="claims"><h2 id="claims">Who said what, on whose word</h2>${claims.length === 0 ? html`<p>Nothing was found that two texts, or two sentences, tell of. Each text's own statements are under <a href="${ways.page("texts")}">Texts</a>.</p>` : claims.map((claim) => claimEntry(desk, claim))}${rest > 0 ? html`<p class="quiet">${counted(rest, "claim")} more in the <a href="${ways.page("grid")}">grid</a>.</p>` : NOTHING}</section>${next(desk)}`,
	};
};
