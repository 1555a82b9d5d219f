import { html } from "hono/html";
import { type Day, isoDay } from "../../text/dates/days.ts";
import type { Dated } from "../chronicle.ts";
import { dateWords } from "../date.ts";
import { counted } from "../page.ts";
import { quote } from "../quote.ts";
import { type Axis, axisOf, type Piece } from "../timeline-axis.ts";
import { daysWords, oneDate } from "../timeline-text.ts";
import { saidAt } from "../told.ts";
import type { Desk } from "./evidence.ts";
import { type Html, NOTHING } from "./html.ts";

/** So many entries are drawn; the list below has more. */
const DRAWN = 400;
/** So much of what an entry tells is read out with its mark, in characters. */
const WORDS = 90;
/** Heights in pixels; widths are parts of the picture, so that it is stretched by its style alone. */
const LANE = 17;
const MARK = 11;
const BAND = 26;
const HEAD = 44;
/** The least width of a mark, and of a letter and a day's number, in a picture that is not stretched: parts of it. */
const LEAST = 0.011;
const LETTER = 0.0068;
const NUMBER = 0.016;
/** How often as wide the picture can be drawn. */
const ZOOMS = [1, 2, 4, 8] as const;

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;

interface Mark {
	readonly dated: Dated;
	/** Its place in the list, from 0. */
	readonly number: number;
	readonly from: number;
	readonly to: number;
	readonly lane: number;
}

/** Marks in the first lane in which they have room. */
function lanesOf(entries: readonly Pick<Mark, "dated" | "number">[], axis: Axis): readonly Mark[] {
	const ends: number[] = [];
	return entries.map(({ dated, number }) => {
		const { first, last } = dated.days;
		const from = Math.min(axis.at(first), 1 - LEAST);
		const to = first === last ? from + LEAST : Math.max(from + LEAST, axis.at(last + 1));
		const free = ends.findIndex((end) => end <= from);
		const lane = free < 0 ? ends.length : free;
		ends[lane] = to + LEAST / 3;
		return { dated, number, from, to, lane };
	});
}

const dayWords = (day: Day): string => dateWords(isoDay(day));

/** What a run of days is called: one date as precise as it is, whole years from one to the other, else its first day. */
const pieceWords = ({ first, last }: Piece): string => {
	const [from, to] = [isoDay(first) ?? "", isoDay(last) ?? ""];
	const one = oneDate(from, to);
	if (one !== null) return dateWords(one);
	return from.endsWith("-01-01") && to.endsWith("-12-31") ? `${from.slice(0, 4)} – ${to.slice(0, 4)}` : dateWords(from);
};

/** The dates over the picture: one for each busy run of days, in as many rows as keep them apart. */
function heads(pieces: readonly Piece[]): readonly Html[] {
	const rows: number[] = [0, 0];
	return pieces
		.filter(({ isGap }) => !isGap)
		.flatMap((piece) => {
			const words = pieceWords(piece);
			const row = rows.findIndex((end) => end <= piece.from);
			if (row < 0) return [];
			rows[row] = piece.from + (words.length + 1) * LETTER;
			return [html`<text class="date" x="${percent(piece.from)}" y="${14 + row * 15}">${words}</text>`];
		});
}

/** The days of a busy run, each with its number from the width on in which there is room for it. */
const daysIn = (piece: Piece, height: number): readonly Html[] => {
	const count = piece.last - piece.first + 1;
	const width = (piece.to - piece.from) / count;
	const zoom = ZOOMS.find((times) => times * width >= NUMBER);
	if (zoom === undefined || count < 2) return [];
	return Array.from({ length: count }, (_, at) => {
		const x = percent(piece.from + at * width);
		const day = isoDay(piece.first + at)?.slice(8) ?? "";
		return html`<g class="day from-${zoom}"><line x1="${x}" x2="${x}" y1="${HEAD}" y2="${height}"/>${at === 0 ? NOTHING : html`<text x="${x}" y="${HEAD - 3}">${Number(day)}</text>`}</g>`;
	});
};

const markOf = (desk: Desk, { dated, number, from, to, lane }: Mark, top: number): Html => {
	const { entry, what, date } = dated;
	const [place] = entry.spans;
	const shape = html`<rect class="mark ${what === "said" ? "is-said" : "is-told"} is-${date}" x="${percent(from)}" width="${percent(to - from)}" y="${top + lane * LANE}" height="${MARK}" rx="${what === "said" ? 0 : MARK / 2}"/>`;
	const words = quote(entry.what.length > WORDS ? `${entry.what.slice(0, WORDS)} …` : entry.what);
	return html`<a href="#${entryName(number)}" data-for="${entryName(number)}">${shape}<title>${daysWords(entry)}: ${words} - ${place ? saidAt(desk.matter, place).by : ""}</title></a>`;
};

/** What the element of an entry in the list is called. */
export const entryName = (number: number): string => `entry-${number}`;

/** What the box above the timeline narrows an entry by. */
export const filteredBy = ({ claims, sources, what, entry }: Dated): Html =>
	html`data-item="timeline" data-claim="${claims.join(" ")}" data-source="${sources.map(({ key }) => key).join(" ")}" data-what="${what === "said" ? "said" : "told"}" data-from="${entry.earliest}" data-to="${entry.latest}"`;

const LEGEND = [
	["is-told is-given", "told of, on a day that a text gives"],
	["is-told is-reckoned", "told of, the day reckoned from the text’s own date"],
	["is-said is-given", "said, on a day that a text gives"],
	["is-said is-reckoned", "said, the day reckoned"],
	["is-said is-set", "said, the day set by hand"],
] as const;

const legend = (entries: readonly Dated[]): Html => {
	const there = new Set(entries.map(({ what, date }) => `is-${what === "said" ? "said" : "told"} is-${date}`));
	return html`<ul class="legend">${LEGEND.filter(([kind]) => there.has(kind)).map(
		([kind, words]) =>
			html`<li><svg width="26" height="13" aria-hidden="true"><rect class="mark ${kind}" x="1" y="1" width="22" height="${MARK}" rx="${kind.startsWith("is-said") ? 0 : MARK / 2}"/></svg> ${words}</li>`,
	)}</ul>`;
};

/** How wide it is drawn: a choice that the style alone obeys. */
const zooms = html`<fieldset class="zoom"><legend>Draw it</legend>${ZOOMS.map((times) => html`<label><input type="radio" name="zoom" value="${times}"${times === 1 ? html` checked` : NOTHING}> ${times === 1 ? "as wide as the page" : times === 2 ? "twice as wide" : `${times} times as wide`}</label>`)}</fieldset>`;

/** The entries over time: what is told of above, what was said below; days that are not certain as wide as they may be. */
export const timelinePicture = (desk: Desk, chronicle: readonly Dated[]): Html => {
	const drawn = chronicle.slice(0, DRAWN);
	if (drawn.length === 0) return NOTHING;
	const axis = axisOf(drawn.map(({ days }) => days));
	const bands = (["told of", "said"] as const)
		.map((what) => ({
			what,
			marks: lanesOf(
				drawn.map((dated, number) => ({ dated, number })).filter(({ dated }) => dated.what === what),
				axis,
			),
		}))
		.filter(({ marks }) => marks.length > 0);
	let top = HEAD;
	const parts = bands.map(({ what, marks }) => {
		const from = top;
		top += BAND + (Math.max(...marks.map(({ lane }) => lane)) + 1) * LANE;
		return html`<text class="band" x="0" y="${from + 17}">${what === "said" ? "When it was said" : "What is told of"}</text>${marks.map((mark) => markOf(desk, mark, from + BAND))}`;
	});
	const gaps = axis.pieces.filter(({ isGap }) => isGap);
	return html`<figure class="timeline-picture">${zooms}<div class="scroll" tabindex="0" role="group" aria-label="Picture of the timeline; can be moved sideways"><svg width="100%" height="${top + 6}" role="group" aria-label="${counted(drawn.length, "entry", "entries")} over time, from ${dayWords(axis.pieces[0]?.first ?? 0)} to ${dayWords(axis.pieces.at(-1)?.last ?? 0)}; the same stand in words in the list below">${gaps.map(({ from, to }) => html`<rect class="gap-days" x="${percent(from)}" width="${percent(to - from)}" y="${HEAD}" height="${top - HEAD}"/>`)}${heads(axis.pieces)}${axis.pieces.flatMap((piece) => (piece.isGap ? [] : daysIn(piece, top)))}${parts}</svg></div>
<figcaption>${legend(drawn)}<p class="quiet">A mark opens its sentence. A bar is as long as the days between which it was. Busy days have more room than empty ones: grey stretches are not drawn to scale.${chronicle.length > drawn.length ? ` The first ${drawn.length} of ${counted(chronicle.length, "entry", "entries")}.` : ""}</p></figcaption></figure>`;
};
