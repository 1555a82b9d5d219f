import { html } from "hono/html";
import type { Claim, Member } from "../../linking/links.ts";
import type { Standing } from "../../linking/ranking/standing.ts";
import { claimLine } from "../told.ts";
import { keyed, placeField } from "./deciding.ts";
import type { Desk } from "./evidence.ts";
import { type Html, NOTHING } from "./html.ts";

/** So many other claims can be chosen from, those that matter most. */
const CHOICE = 100;

/** A claim's line is cut so long in a list to choose from, in characters. */
const LINE = 140;

/** The form that the marks on a claim's places are sent with. */
const FORM = "split-off";

/** A box that marks a place of a claim to be split off. */
export const markBox = ({ review }: Desk, member: Member): Html =>
	review === null
		? NOTHING
		: html`<label class="mark-box"><input type="checkbox" name="marked" form="${FORM}" value="${placeField(member)}" data-key="v"> mark <kbd>v</kbd></label>`;

const hidden = (desk: Desk, { id }: Claim): Html =>
	html`<input type="hidden" name="claim" value="${id}"><input type="hidden" name="back" value="${desk.ways.claim(id)}">`;

/** What a person can do with a claim as a whole: split the marked places off, or merge it with another claim. */
export const claimTools = (desk: Desk, { claim }: Standing): Html => {
	const { matter, ways, review } = desk;
	if (review === null) return NOTHING;
	const others = matter.claims.filter((other) => other.claim.id !== claim.id).slice(0, CHOICE);
	const line = (other: Standing): string => {
		const words = claimLine(matter, other);
		return words.length > LINE ? `${words.slice(0, LINE)} …` : words;
	};
	return html`<section class="claim-tools"><h2>This claim</h2><form id="${FORM}" method="post" action="${ways.at("/decide")}">${hidden(desk, claim)}<p>The marked places are another claim than the rest: ${keyed("split", "b", "Split them off")}</p></form><form method="post" action="${ways.at("/decide")}">${hidden(desk, claim)}<p><label>It is one claim with <select name="with" data-key="m">${others.map((other) => html`<option value="${other.claim.id}">${line(other)}</option>`)}</select></label> <button name="decision" value="merge">Merge</button> <kbd>m</kbd></p></form></section>`;
};
