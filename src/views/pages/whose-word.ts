import { html } from "hono/html";
import type { Claim } from "../../linking/links.ts";
import { counted } from "../page.ts";
import { type Knot, type Strand, threadOf } from "../thread.ts";
import { TRAILS } from "../trail.ts";
import { type Desk, textLink } from "./evidence.ts";
import { type Html, NOTHING } from "./html.ts";

/** Lengths in the picture's own units, of which a line of its letters has 13. */
const WIDTH = 980;
const ROW = 44;
const BOX = 32;
const HEAD = 34;
/** Where each column begins, and how wide its boxes are. Left of the texts is room for arcs from text to text. */
const COLUMNS = { text: { x: 74, width: 262 }, source: { x: 404, width: 236 }, end: { x: 708, width: 268 } } as const;
/** So many letters fit into a box of that width. */
const letters = (width: number): number => Math.floor((width - 34) / 6.9);

const TITLES = { text: "Texts, in order", source: "Through", end: "Where it ends" } as const;

interface Placed extends Knot {
	readonly short: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
}

const cut = (words: string, length: number): string => (words.length > length ? `${words.slice(0, length - 1).trimEnd()}…` : words);

/** Sources and ends stand at the height of those who tell of them, so that few lines cross. */
function placed(knots: readonly Knot[], strands: readonly Strand[]): readonly Placed[] {
	const height = new Map<string, number>();
	const inColumn = (column: Knot["column"]): readonly Knot[] => {
		const own = knots.filter((knot) => knot.column === column);
		const wanted = new Map(
			own.map(({ id }) => {
				const tellers = strands.flatMap(({ from, to }) => (to === id ? (height.get(from) ?? []) : []));
				return [id, tellers.length === 0 ? 0 : tellers.reduce((sum, y) => sum + y, 0) / tellers.length];
			}),
		);
		const sorted =
			column === "text" ? own : own.toSorted((one, other) => (wanted.get(one.id) ?? 0) - (wanted.get(other.id) ?? 0) || (one.name < other.name ? -1 : 1));
		for (const [index, { id }] of sorted.entries()) height.set(id, HEAD + index * ROW + ROW / 2);
		return sorted;
	};
	return (["text", "source", "end"] as const).flatMap((column) =>
		inColumn(column).map((knot) => {
			const { x, width } = COLUMNS[column];
			const many = knot.column === "text" && knot.articles.length > 1 ? counted(knot.articles.length, "text") : knot.note;
			const note = many === "" ? "" : `, ${many}`;
			const room = letters(width) - (knot.end === null ? 0 : 2);
			return { ...knot, x, width, y: height.get(knot.id) ?? 0, short: `${cut(knot.name, Math.max(8, room - note.length))}${note}` };
		}),
	);
}

/** A line from a teller to the one whose word it is: across to the right, or an arc on the left between two texts. */
const path = (from: Placed, to: Placed): string => {
	if (from.column === to.column) {
		const bulge = from.x - Math.min(76, 24 + Math.abs(from.y - to.y) / 5);
		const [start, end] = from.column === "text" ? [from.x, to.x] : [from.x + from.width, to.x + to.width];
		const far = from.column === "text" ? bulge : start + 40;
		return `M${start} ${from.y}C${far} ${from.y} ${far} ${to.y} ${end} ${to.y}`;
	}
	const back = to.x < from.x;
	const [start, end] = back ? [from.x, to.x + to.width] : [from.x + from.width, to.x];
	const middle = (start + end) / 2;
	return `M${start} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${end} ${to.y}`;
};

const strandLine = (isFile: boolean, known: ReadonlyMap<string, Placed>, { from, to, how }: Strand): Html => {
	const [one, other] = [known.get(from), known.get(to)];
	return one && other
		? html`<path class="strand how-${how.replace(" ", "-")}" d="${path(one, other)}" data-from="${from}" data-to="${to}" data-how="${how}">${isFile ? NOTHING : html`<title>${one.name}: ${how} ${other.name}</title>`}</path>`
		: NOTHING;
};

const box = (ways: Desk["ways"], unfolding: (outlet: string) => string, { id, column, name, note, end, short, x, y, width, articles }: Placed): Html => {
	const mark = end === null ? NOTHING : html`<text class="end end-${end}" x="${x + 12}" y="${y + 5}">${TRAILS[end][0]}</text>`;
	const inside = html`<rect x="${x}" y="${y - BOX / 2}" width="${width}" height="${BOX}" rx="${column === "text" ? 3 : BOX / 2}"/>${mark}<text x="${x + (end === null ? 12 : 32)}" y="${y + 4.5}">${short}</text><title>${name}${note === "" ? "" : `, ${note}`}${end === null ? "" : ` - ${TRAILS[end][1]}`}</title>`;
	const [article] = articles;
	const lead = column !== "text" || article === undefined ? null : articles.length === 1 ? ways.text(article) : unfolding(name);
	const drawn = lead === null ? inside : html`<a href="${lead}">${inside}</a>`;
	return html`<g class="knot in-${column}" data-knot="${id}" data-column="${column}" data-end="${end ?? ""}" data-name="${name}${note === "" ? "" : `, ${note}`}">${drawn}</g>`;
};

/** What the lines and marks mean; only those that are drawn. */
const legend = (knots: readonly Knot[], strands: readonly Strand[]): Html => {
	const ways = (["told", "cites", "same wording", "answers"] as const).filter((how) => strands.some((strand) => strand.how === how));
	const words = {
		told: "told on the word of",
		cites: "cites another text here",
		"same wording": "same wording as",
		answers: "answers, denies or doubts",
	} as const;
	const ends = Object.entries(TRAILS).filter(([end]) => knots.some((knot) => knot.end === end));
	return html`<ul class="legend">${ways.map((how) => html`<li><svg width="34" height="8" aria-hidden="true"><path class="strand how-${how.replace(" ", "-")}" d="M1 4H33"/></svg> ${words[how]}</li>`)}${ends.map(([end, [mark, meaning]]) => html`<li><span class="end end-${end}" aria-hidden="true">${mark}</span> ${meaning}</li>`)}</ul>`;
};

/** The sources that can be switched off, to see what is left without them. Works with the script of the desk alone. */
const pull = (knots: readonly Knot[], strands: readonly Strand[]): Html => {
	const cited = knots.filter(({ id, end }) => end !== "unwritten" && strands.some(({ to, how }) => to === id && how !== "same wording"));
	return cited.length === 0
		? NOTHING
		: html`<fieldset class="pull" hidden><legend>Pull a thread: without …</legend>${cited.map(({ id, name, note }) => html`<label><input type="checkbox" value="${id}"> ${cut(name, 60)}${note === "" ? "" : `, ${note}`}</label>`)}<p class="left" role="status"></p></fieldset>`;
};

/** What the element is called that lists the texts of a fold. */
const foldName = ({ id }: Claim, outlet: string, folds: readonly Knot[]): string => `fold-${id}-${folds.findIndex(({ name }) => name === outlet)}`;

/** The picture of a claim: texts on the left, those through whom they have it in the middle, the ends of the trails on the right. */
export const whoseWord = (desk: Desk, claim: Claim, apart: ReadonlySet<string>): Html => {
	const { matter, ways } = desk;
	const { knots, strands, folded } = threadOf(matter, claim, apart);
	const folds = knots.filter(({ articles, column }) => column === "text" && articles.length > 1);
	const unfolding = (outlet: string): string =>
		ways.asks
			? `${ways.claim(claim.id)}?${new URLSearchParams([...apart, outlet].map((one): [string, string] => ["unfold", one]))}#whose-word`
			: `#${foldName(claim, outlet, folds)}`;
	const known = new Map(placed(knots, strands).map((knot) => [knot.id, knot]));
	const rows = Math.max(...(["text", "source", "end"] as const).map((column) => knots.filter((knot) => knot.column === column).length));
	const height = HEAD + rows * ROW + 6;
	const columns = (["text", "source", "end"] as const).filter((column) => knots.some((knot) => knot.column === column));
	return html`<section class="whose-word"><h2 id="${ways.asks ? "whose-word" : `whose-word-${claim.id}`}">Whose word</h2><figure><div class="scroll" tabindex="0" role="group" aria-label="Picture: whose word it is; can be moved sideways"><svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="group" aria-label="Whose word: ${counted(claim.members.length, "place")} in ${counted(knots.filter(({ column }) => column === "text").length, "text")}; the same stands in words under “Each in its sentence”">
${columns.map((column) => html`<text class="column" x="${COLUMNS[column].x}" y="16">${TITLES[column]}</text>`)}${strands.map((strand) => strandLine(!ways.asks, known, strand))}${[...known.values()].map((knot) => box(ways, unfolding, knot))}</svg></div>
<figcaption>${legend(knots, strands)}<p class="quiet">From ${counted(claim.members.length, "place")} in these texts, as read by a machine.${folds.length > 0 ? ` Texts of one outlet are drawn as one; a box with several ${ways.asks ? "draws them apart" : "leads to them"}.` : ""}${folded && apart.size > 0 ? html` <a href="${ways.claim(claim.id)}">Fold all again.</a>` : NOTHING} Lines say who is cited, not who knew.</p></figcaption></figure>${folds.map(({ name, articles }) => html`<details class="fold" id="${foldName(claim, name, folds)}"><summary>${name}: ${counted(articles.length, "text")}</summary><ul class="plain">${articles.map((id) => html`<li>${textLink(desk, id)}</li>`)}</ul></details>`)}${pull(knots, strands)}</section>`;
};
