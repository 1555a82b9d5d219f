import { html } from "hono/html";
import type { Place } from "../../linking/links.ts";
import { titleOf } from "../decision-title.ts";
import { signedWords } from "../signed.ts";
import type { Desk } from "./evidence.ts";
import { type Html, NOTHING } from "./html.ts";

/** A place as forms name it. */
export const placeField = ({ article, start, end }: Omit<Place, "text">): string => `${start}-${end}:${article}`;

/** What all forms of one place send. */
const fields = (place: Place, back: string): Html =>
	html`<input type="hidden" name="place" value="${placeField(place)}"><input type="hidden" name="back" value="${back}">`;

/** A button with the key that presses it. */
export const keyed = (decision: string, key: string, words: string): Html =>
	html`<button name="decision" value="${decision}" data-key="${key}">${words} <kbd>${key}</kbd></button>`;

/** Something to write about a place, and the button that keeps it. */
const written = ({ ways }: Desk, place: Place, back: string, [decision, field, key, label, button]: readonly [string, string, string, string, string]): Html =>
	html`<form class="write" method="post" action="${ways.at("/decide")}">${fields(place, back)}<label>${label} <input name="${field}" data-key="${key}" required autocomplete="off"${field === "date" ? html` pattern="[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?" placeholder="2025-10-14" size="11"` : NOTHING}></label> <button name="decision" value="${decision}">${button}</button></form>`;

/** What there is to decide on a place: on any, and on one that takes up a claim. */
export interface Decidable {
	readonly place: Place;
	/** The words that stand for the claim that it takes up; absent where it takes up none. */
	readonly spokesman?: Place | undefined;
	/** Whether somebody is read there as saying it. */
	readonly isSaid: boolean;
	/** The page to come back to. */
	readonly back: string;
}

/** What a person can decide on a place, where somebody reviews; nothing where nobody does. */
export const decideOn = (desk: Desk, { place, spokesman, isSaid, back }: Decidable): Html => {
	if (desk.review === null) return NOTHING;
	const isOther = spokesman !== undefined && (spokesman.article !== place.article || spokesman.start !== place.start);
	return html`<div class="decide"><form method="post" action="${desk.ways.at("/decide")}">${fields(place, back)}${isOther ? html`<input type="hidden" name="other" value="${placeField(spokesman)}">` : NOTHING}${keyed("confirm", "y", "Read right")} ${keyed("reject", "n", "Reject")}${isOther ? html` ${keyed("not_same", "x", "Not the same claim")} ${keyed("rename", "w", "These words for the claim")}` : NOTHING}</form><details><summary>Correct, note</summary>${isSaid ? html`${written(desk, place, back, ["speaker", "name", "s", "Speaker", "Set"])}${written(desk, place, back, ["date", "date", "d", "Said on", "Set"])}` : NOTHING}${written(desk, place, back, ["note", "note", "t", "Note", "Keep"])}</details></div>`;
};

/** What takes one's own last decision back with one key, and the one before it after that; nothing where there is none, or nobody reviews. */
export const undoLast = ({ matter, review, ways }: Desk): Html => {
	const last = matter.decisions.findLast(({ decision }) => decision.by === review);
	return review === null || !last
		? NOTHING
		: html`<form class="undo" method="post" action="${ways.at("/undo")}"><input type="hidden" name="id" value="${last.decision.id}"><input type="hidden" name="back" value="${ways.at("/review")}"><button data-key="z" title="${titleOf(last.decision)}: ${signedWords(last.decision)}">Undo <kbd>z</kbd></button></form>`;
};

/** What the keys do, for the dialog that `?` opens. */
export const KEYS: readonly (readonly [keys: string, does: string])[] = [
	["j k", "to the next place, to the one before"],
	["Enter", "opens the sentence of a quotation"],
	["Esc", "closes what is open, back to where one was"],
	["y", "the place is read right"],
	["n", "rejects it: no such statement is made there"],
	["x", "it is not the same claim as the words at the top"],
	["w", "its words stand for the claim"],
	["s", "corrects the speaker"],
	["d", "sets the day on which it was said"],
	["t", "writes a note"],
	["v", "marks it; b splits what is marked off as another claim"],
	["m", "merges the claim with another"],
	["a", "adds the words that are selected in a text as a statement"],
	["z", "takes your last decision back, and again the one before"],
	["r", "shows the case as it is now"],
	["c", "copies the quotation with its source"],
	["/", "to the box that searches or filters"],
	["?", "this help"],
];

/** The help on keys, unseen until it is asked for. */
export const keyHelp = ({ review }: Desk): Html =>
	review === null
		? NOTHING
		: html`<dialog class="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2><dl>${KEYS.map(([keys, does]) => html`<dt>${keys.split(" ").map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${does}</dd>`)}</dl><form method="dialog"><button>Close</button></form></dialog>`;
