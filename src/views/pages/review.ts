import { html } from "hono/html";
import { checkOfClaim } from "../../linking/decisions/check.ts";
import type { Held } from "../../linking/decisions/held.ts";
import type { Place } from "../../linking/links.ts";
import { titleOf } from "../decision-title.ts";
import { counted } from "../page.ts";
import { quote } from "../quote.ts";
import { signedWords } from "../signed.ts";
import { claimLine, saidAt } from "../told.ts";
import { type Desk, evidence } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { type Html, NOTHING } from "./html.ts";

/** So many claims wait in the queue that is shown. */
const QUEUED = 20;

const place = ({ article, start, end }: Place, before = ""): Html =>
	html`<input type="hidden" name="${before}article" value="${article}"><input type="hidden" name="${before}start" value="${start}"><input type="hidden" name="${before}end" value="${end}">`;

/** What a person can decide on a place that takes up a claim, where somebody reviews: that it is read right, that it is not, that it is about something else than the words that stand for the claim. */
export const decideOn = ({ review, ways }: Desk, one: Place, spokesman: Place | undefined, back: string): Html => {
	if (review === null) return NOTHING;
	const isOther = spokesman !== undefined && (spokesman.article !== one.article || spokesman.start !== one.start);
	return html`<form class="decide" method="post" action="${ways.at("/decide")}">${place(one)}${isOther ? place(spokesman, "other-") : NOTHING}<input type="hidden" name="back" value="${back}"><button name="decision" value="confirm">Read right</button> <button name="decision" value="reject">Reject</button>${isOther ? html` <button name="decision" value="not_same">Not the same claim</button>` : NOTHING}</form>`;
};

const decisionEntry = (desk: Desk, { decision, state, why }: Held): Html =>
	html`<li><p><strong>${titleOf(decision)}</strong>: ${signedWords(decision)}${state === "holds" ? "" : html` <span class="quiet">${state === "overruled" ? "overruled by a later decision" : `waits: ${why ?? ""}`}</span>`}</p>${decision.spans.map((span) => html`<blockquote class="said">${evidence(desk, span, quote(span.text))}</blockquote><p class="by">${saidAt(desk.matter, span).by}</p>`)}${desk.review === null ? NOTHING : html`<form class="decide" method="post" action="${desk.ways.at("/undo")}"><input type="hidden" name="id" value="${decision.id}"><input type="hidden" name="back" value="review"><button>Take back</button></form>`}</li>`;

/** What people decided on a case, the last first, each to be taken back; before it the claims of which somebody has yet to check a place, those that most texts tell first. */
export const reviewPage = (desk: Desk): Page => {
	const { matter, review, ways } = desk;
	const waiting = matter.claims.filter(({ aside, claim }) => aside === null && checkOfClaim(claim.members, matter.checks) === undefined);
	const decisions = matter.decisions.toReversed();
	return {
		title: `Review of ${matter.name}`,
		under: "review",
		name: "review",
		body: html`<h1>Review</h1>${review === null ? html`<p>To decide, say who you are: <code>hearsay serve CASE --by INITIALS</code>, or use <code>hearsay decide</code>.</p>` : html`<p>Decisions made here are signed <strong>${review}</strong>. On a claim's page each place has its buttons; keys: <kbd>j</kbd> <kbd>k</kbd> go from quotation to quotation, <kbd>y</kbd> reads right, <kbd>n</kbd> rejects, <kbd>z</kbd> takes the last decision back.</p>`}
<section><h2>Waiting</h2><p class="quiet">${counted(waiting.length, "claim")} of which a place is not checked yet.</p><ol>${waiting.slice(0, QUEUED).map((standing) => html`<li><a href="${ways.claim(standing.claim.id)}">${claimLine(matter, standing)}</a> <span class="quiet">${counted(standing.claim.members.length, "place")}</span></li>`)}</ol></section>
<section><h2>Decided</h2>${decisions.length === 0 ? html`<p>Nobody has decided anything here: all is machine reading, not checked.</p>` : html`<ol class="decisions">${decisions.map((held) => decisionEntry(desk, held))}</ol>`}</section>`,
	};
};

/** What takes the last decision back with one key; nothing where there is none, or nobody reviews. */
export const undoLast = ({ matter, review, ways }: Desk): Html => {
	const last = matter.decisions.at(-1);
	return review === null || !last
		? NOTHING
		: html`<form class="decide undo" method="post" action="${ways.at("/undo")}"><input type="hidden" name="id" value="${last.decision.id}"><input type="hidden" name="back" value="review"><button title="${titleOf(last.decision)}: ${signedWords(last.decision)}">Undo (z)</button></form>`;
};
