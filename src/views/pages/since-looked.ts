import { html } from "hono/html";
import type { SeenMark } from "../../ledger/seen.ts";
import { type Changes, changesSince, digestOfSeen, seenIn } from "../changes.ts";
import { dateWords } from "../date.ts";
import { counted } from "../page.ts";
import { claimLine } from "../told.ts";
import { differenceLine } from "./claim-facts.ts";
import { type Desk, textLink } from "./evidence.ts";
import { type Html, NOTHING } from "./html.ts";

/** So many of each kind are named; the rest is counted. */
const NAMED = 3;

const some = <Item>(items: readonly Item[], shown: (item: Item) => Html): Html =>
	html`<ul>${items.slice(0, NAMED).map((item) => html`<li>${shown(item)}</li>`)}${items.length > NAMED ? html`<li class="quiet">and ${(items.length - NAMED).toLocaleString("en")} more</li>` : NOTHING}</ul>`;

const changedClaim = (desk: Desk, { standing, before }: Changes["changed"][number], then: number): Html => {
	const { id, origins } = standing.claim;
	const isRange = before !== null && (before.min !== origins.min || before.max !== origins.max);
	return html`<a href="${desk.ways.claim(id)}">${claimLine(desk.matter, standing)}</a><br><span class="quiet">${
		isRange
			? html`separate sources found in these ${counted(desk.matter.texts.length, "text")}: at least ${origins.min}, at most ${origins.max}; in the ${counted(then, "text")} that you had seen: at least ${before.min}, at most ${before.max}`
			: "other statements are put with it now"
	}</span>`;
};

const listed = (desk: Desk, then: number, { texts, statements, claims, changed, differences, gone }: Changes): Html => {
	const { ways, matter } = desk;
	const parts = [
		texts.length > 0 && html`<li>${counted(texts.length, "new text")}${some(texts, (id) => textLink(desk, id))}</li>`,
		statements > 0 && html`<li>${counted(statements, "new statement")}</li>`,
		claims.length > 0 &&
			html`<li>${counted(claims.length, "new claim")}${some(claims, (one) => html`<a href="${ways.claim(one.claim.id)}">${claimLine(matter, one)}</a>`)}</li>`,
		changed.length > 0 &&
			html`<li>${counted(changed.length, "claim")} with other statements or another range${some(changed, (one) => changedClaim(desk, one, then))}</li>`,
		differences.length > 0 &&
			html`<li>${counted(differences.length, "new or changed difference")}${some(differences, (held) => differenceLine(desk, held))}</li>`,
		gone > 0 && html`<li>${counted(gone, "claim or difference", "claims or differences")} no longer put together as you saw it</li>`,
	].filter((part) => part !== false);
	return parts.length === 0 ? html`<p>Nothing is new.</p>` : html`<ul class="plain">${parts}</ul>`;
};

/** What is new since whoever asks marked the case as seen, with the way to mark it again. */
export const sinceLooked = (desk: Desk, mark: SeenMark | null): Html => {
	const { matter, ways } = desk;
	if (matter.texts.length === 0 || matter.isBehind) return NOTHING;
	const button = html`<form class="seen" method="post" action="${ways.at("/seen")}"><input type="hidden" name="state" value="${digestOfSeen(seenIn(matter))}"><button>Mark as seen</button></form>`;
	return mark === null
		? html`<section class="since is-unmarked" aria-label="What is new">${button}<p class="quiet">From then on it says here what is new since you looked.</p></section>`
		: html`<section class="since" aria-labelledby="since"><h2 id="since">New since you looked, ${dateWords(mark.at)}</h2>${listed(desk, mark.seen.texts.length, changesSince(matter, mark.seen))}${button}</section>`;
};
