import { html } from "hono/html";
import type { Held } from "../../linking/decisions/held.ts";
import type { Place } from "../../linking/links.ts";
import { printable } from "../printable.ts";
import { quote } from "../quote.ts";
import { signedWords } from "../signed.ts";
import { type Desk, evidence } from "./evidence.ts";
import { type Html, NOTHING } from "./html.ts";

/** Notes whose words stand in a text, with where they stand now; none in a report: they are for those who work at the case. */
const notesIn = ({ matter, ways }: Desk, article: string): readonly { readonly held: Held; readonly place: Place }[] =>
	(ways.pages.includes("review") ? matter.decisions : []).flatMap((held) => {
		const place = held.decision.decision === "note" ? held.readings[0]?.[0] : undefined;
		return place?.article === article ? [{ held, place }] : [];
	});

const noteWords = ({ decision }: Held): Html =>
	html`<p class="note">${printable(decision.note)} <span class="quiet">note by ${signedWords(decision)}</span></p>`;

/** What people noted on a place, or on words in it. */
export const notesOn = (desk: Desk, { article, start, end }: Place): Html =>
	html`${notesIn(desk, article)
		.filter(({ place }) => place.start < end && start < place.end)
		.map(({ held }) => noteWords(held))}`;

/** All notes on a text, each with its words. */
export const notesOnText = (desk: Desk, article: string): Html => {
	const notes = notesIn(desk, article).toSorted((one, other) => one.place.start - other.place.start);
	return notes.length === 0
		? NOTHING
		: html`<section class="notes"><h2>Notes</h2><ol>${notes.map(({ held, place }) => html`<li><p>${evidence(desk, place, quote(place.text))}</p>${noteWords(held)}</li>`)}</ol></section>`;
};
