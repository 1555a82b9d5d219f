import { html } from "hono/html";
import type { Place } from "../../linking/links.ts";
import { type Shelves, shelvesOf } from "../found.ts";
import { type Matter, placesIn } from "../matter.ts";
import { type Speakers, speakersIn } from "../speakers.ts";
import { tellerOf } from "../statement.ts";
import type { Said } from "../told.ts";
import { TRAILS } from "../trail.ts";
import { type Html, NOTHING } from "./html.ts";
import { sentenceStart, type Ways } from "./ways.ts";

/** What all pages are made with. */
export interface Desk {
	readonly matter: Matter;
	readonly ways: Ways;
	readonly speakers: Speakers;
	/** By what its statements are found; made when it is first asked for. */
	readonly shelves: () => Shelves;
	/** Every place to which a page points, by text. */
	readonly places: ReadonlyMap<string, readonly Place[]>;
	/** The initials of whoever decides here; null where nobody does. */
	readonly review: string | null;
	/** Whether the sentence of a place stands on its text's page. */
	readonly isShown: (place: Place) => boolean;
}

/** A desk with what its pages point to. */
export const deskOf = (matter: Matter, ways: Ways, review: string | null = null): Desk => {
	const places = placesIn(matter);
	const starts = new Map([...places].map(([article, here]) => [article, new Set(here.map((place) => sentenceStart(matter, place)))]));
	const speakers = speakersIn(matter);
	let shelves: Shelves | null = null;
	return {
		matter,
		ways,
		speakers,
		places,
		review,
		shelves: () => {
			shelves ??= shelvesOf(matter, speakers);
			return shelves;
		},
		isShown: (place) => ways.whole || starts.get(place.article)?.has(sentenceStart(matter, place)) === true,
	};
};

/** Words that lead to their sentence, where it is shown: in a drawer where there is a script, else on the text's page. `by`, where it does not stand behind the words, is copied with them. */
export const evidence = ({ ways, isShown }: Desk, place: Place, words: unknown, by: string | null = null): Html =>
	isShown(place)
		? html`<a class="evidence" href="${ways.place(place)}" data-start="${place.start}" data-end="${place.end}"${by === null ? NOTHING : html` data-by="${by}"`}>${words}</a>`
		: html`<span class="evidence">${words}</span>`;

/** A quotation with who said it, on whose word and when; its words lead to their sentence. */
export const saying = (desk: Desk, { place, said, by, about }: Said): Html =>
	html`<blockquote class="said">${evidence(desk, place, said)}</blockquote><p class="by">${by}</p><p class="about">${about}</p>`;

/** The mark of an end of a trail, with its meaning for those who do not see it. */
export const endMark = (trail: keyof typeof TRAILS): Html =>
	html`<span class="end end-${trail}" role="img" aria-label="${TRAILS[trail][1]}">${TRAILS[trail][0]}</span>`;

/** A text by its outlet and date, leading to its page. */
export const textLink = ({ matter, ways }: Desk, id: string): Html => {
	const entry = matter.text.get(id);
	return entry ? html`<a href="${ways.text(id)}">${tellerOf(entry)}</a>` : html`${id}`;
};
