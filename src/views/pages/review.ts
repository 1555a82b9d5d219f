import { html } from "hono/html";
import { placesOf } from "../../linking/decisions/decision.ts";
import type { Held } from "../../linking/decisions/held.ts";
import type { Member } from "../../linking/links.ts";
import { type Change, type Waiting, waitingIn } from "../../linking/ranking/waiting.ts";
import { standsFor } from "../claims-text.ts";
import { addedWords } from "../decision-text.ts";
import { titleOf } from "../decision-title.ts";
import type { Matter } from "../matter.ts";
import { counted } from "../page.ts";
import { sentenceAt } from "../place.ts";
import { printable } from "../printable.ts";
import { quote } from "../quote.ts";
import { signedWords } from "../signed.ts";
import { claimLine, saidAt, saidOf } from "../told.ts";
import { decideOn } from "./deciding.ts";
import { type Desk, evidence, saying } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { type Html, NOTHING } from "./html.ts";

/** So many places wait in the queue that is shown. */
const QUEUED = 20;

/** So many places of one decision are listed. */
const LISTED = 4;

/** What would be otherwise if a place were read wrong. */
const CHANGES: Readonly<Record<Change, string>> = {
	source: "a source is counted on this place alone",
	"second text": "without it one text alone tells the claim",
	answer: "it is the one answer",
	words: "its words stand for the claim",
	difference: "a difference is shown with it",
};

/** The places that wait to be checked, those first that would change the picture most. */
export const queueOf = (matter: Matter): readonly Waiting[] => {
	const confidences = new Map(matter.texts.flatMap(({ attributions }) => attributions.map(({ id, confidence }) => [id, confidence] as const)));
	return waitingIn(matter.claims, {
		isChecked: (member: Member) => matter.checks(member).check !== undefined,
		confidenceOf: ({ attribution }) => (attribution === null ? undefined : confidences.get(attribution)),
		conflicts: matter.conflicts.shown.map(({ conflict }) => conflict),
	});
};

const waitingEntry = (desk: Desk, { standing, member, changes }: Waiting): Html => {
	const { matter, ways } = desk;
	const entry = matter.text.get(member.article);
	const spokesman = standsFor(standing);
	const sentence = entry ? sentenceAt(entry, member) : "";
	return html`<li class="item">${saying(desk, saidOf(matter, member))}${sentence === "" || quote(sentence) === quote(member.text) ? NOTHING : html`<p class="within">in: ${quote(printable(sentence))}</p>`}<p class="quiet">${spokesman === member ? html`<a href="${ways.claim(standing.claim.id)}">The claim</a> is in these words.` : html`For the claim <a href="${ways.claim(standing.claim.id)}">${claimLine(matter, standing)}</a>.`}${changes.length === 0 ? "" : ` Comes here because ${changes.map((change) => CHANGES[change]).join(", and ")}.`}</p>${decideOn(desk, { place: member, spokesman, isSaid: member.attribution !== null, back: ways.at("/review") })}</li>`;
};

/** A decision as it is listed: what it says, whose it is, on what, and how to take it back. */
const decisionEntry = (desk: Desk, { decision, state, why, overruledBy }: Held): Html => {
	const rest =
		state === "orphaned"
			? `waits: ${printable(why ?? "")}`
			: overruledBy.length > 0
				? `${state === "overruled" ? "" : "in part "}overruled by a later decision`
				: "";
	const places = placesOf(decision);
	return html`<li><p><strong>${titleOf(decision)}</strong>: ${signedWords(decision)}${rest === "" ? NOTHING : html` <span class="quiet">${rest}</span>`}</p>${places.slice(0, LISTED).map((span) => html`<blockquote class="said">${evidence(desk, span, quote(span.text))}</blockquote><p class="by">${saidAt(desk.matter, span).by}</p>`)}${places.length > LISTED ? html`<p class="quiet">and ${counted(places.length - LISTED, "more place")}</p>` : NOTHING}${decision.decision === "add" ? html`<p>${addedWords(decision)}</p>` : NOTHING}${decision.note === "" ? NOTHING : html`<p class="note">${printable(decision.note)}</p>`}${desk.review === null ? NOTHING : html`<form class="take-back" method="post" action="${desk.ways.at("/undo")}"><input type="hidden" name="id" value="${decision.id}"><input type="hidden" name="back" value="${desk.ways.at("/review")}"><button>Take back</button></form>`}</li>`;
};

/** Where two people differ: what each said, the one that holds last. */
const differing = (desk: Desk): Html => {
	const byId = new Map(desk.matter.decisions.map((held) => [held.decision.id, held]));
	const pairs = desk.matter.decisions.flatMap((held) => {
		const later = held.overruledBy.flatMap((id) => byId.get(id) ?? []).filter(({ decision }) => decision.by !== held.decision.by);
		return later.length > 0 ? [[held, ...later]] : [];
	});
	return pairs.length === 0
		? NOTHING
		: html`<section><h2>Where people differ</h2><p class="quiet">The later word stands over the earlier one until it is taken back.</p>${pairs.map((pair) => html`<ol class="decisions differing">${pair.map((held) => decisionEntry(desk, held))}</ol>`)}</section>`;
};

/** The places that wait for somebody to check them, those first that would change the picture most; where people differ; and what they decided, the last first, each to be taken back. */
export const reviewPage = (desk: Desk): Page => {
	const { matter, review } = desk;
	const waiting = queueOf(matter);
	const decisions = matter.decisions.toReversed();
	return {
		title: `Review of ${matter.name}`,
		under: "review",
		name: "review",
		body: html`<h1>Review</h1>${review === null ? html`<p>To decide, say who you are: <code>hearsay serve CASE --by INITIALS</code>, or use <code>hearsay decide</code>.</p>` : html`<p>Decisions made here are signed <strong>${review}</strong>. Every one has a key, and can be taken back: <kbd>?</kbd> shows them.</p>`}
<section><h2>Waiting</h2><p class="quiet">${counted(waiting.length, "place")} not checked yet${waiting.length > QUEUED ? `; the ${QUEUED} that would change the picture most` : ""}.</p><ol class="queue">${waiting.slice(0, QUEUED).map((one) => waitingEntry(desk, one))}</ol></section>${differing(desk)}
<section><h2>Decided</h2>${decisions.length === 0 ? html`<p>Nobody has decided anything here: all is machine reading, not checked.</p>` : html`<ol class="decisions">${decisions.map((held) => decisionEntry(desk, held))}</ol>`}</section>`,
	};
};
