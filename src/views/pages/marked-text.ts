import { html } from "hono/html";
import type { Entry } from "../../ledger/contents.ts";
import type { Place } from "../../linking/links.ts";
import { dateWords } from "../date.ts";
import { printable } from "../printable.ts";
import { tellerOf } from "../statement.ts";
import type { Desk } from "./evidence.ts";
import { type Html, NOTHING } from "./html.ts";
import type { Ways } from "./ways.ts";

/** A stretch of one article's text in UTF-16 units, end exclusive. */
interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Deeper nesting than this looks like this. */
const DEEPEST = 3;

/** What stands over every unit of a text: how many contents, and which parts. Painted once, so that a text of any length takes one pass. */
interface Paint {
	readonly depth: Uint8Array;
	readonly part: Uint8Array;
	readonly edges: ReadonlySet<number>;
	/** The number of the statement whose first written part begins here. */
	readonly begins: ReadonlyMap<number, readonly number[]>;
}

const SOURCE = 1;
const CUE = 2;

function paint({ text, attributions }: Entry, places: readonly Place[]): Paint {
	const [depth, part, edges] = [new Uint8Array(text.length + 1), new Uint8Array(text.length + 1), new Set<number>()];
	const begins = new Map<number, number[]>();
	const edge = ({ start, end }: Stretch): void => {
		edges.add(start).add(end);
	};
	for (const place of places) edge(place);
	for (const [at, { source, cue, content }] of attributions.entries()) {
		for (const span of content) {
			edge(span);
			for (let unit = span.start; unit < span.end; unit++) depth[unit] = Math.min(DEEPEST, (depth[unit] ?? 0) + 1);
		}
		for (const [spans, what] of [[source, SOURCE] as const, [cue, CUE] as const])
			for (const span of spans) {
				edge(span);
				part.fill(what, span.start, span.end);
			}
		const first = Math.min(...[...source, ...cue, ...content].map(({ start }) => start));
		begins.set(first, [...(begins.get(first) ?? []), at + 1]);
	}
	return { depth, part, edges, begins };
}

const classOf = ({ depth, part }: Paint, at: number, own: boolean): string => {
	const level = depth[at] ?? 0;
	const kind = part[at] === SOURCE ? " source" : part[at] === CUE ? " cue" : "";
	return `r${kind}${level > 0 ? ` d${level}` : ""}${own && level === 0 && kind === "" ? " own" : ""}`;
};

/** The runs of a sentence, each marked alike from its first to its last character. */
function runs({ ways }: Desk, { id, text }: Entry, painted: Paint, { start, end }: Stretch, own: boolean): Html {
	const parts: Html[] = [];
	for (let from = start; from < end; ) {
		let to = from + 1;
		while (to < end && !painted.edges.has(to)) to++;
		const numbers = (painted.begins.get(from) ?? []).map(
			(number) => html`<sup><a href="#${ways.mark(id, `n${number}`)}" aria-label="statement ${number}">${number}</a></sup>`,
		);
		parts.push(html`${numbers}<span class="${classOf(painted, from, own)}" data-at="${from}">${text.slice(from, to)}</span>`);
		from = to;
	}
	return html`${parts}`;
}

/** A sentence, and whether it is shown where texts are not shown whole. */
interface Shown extends Stretch {
	readonly own: boolean;
	readonly isShown: boolean;
}

const PARAGRAPH = /\n\s*\n|\n/g;

/** Where a text is broken into paragraphs and zones. */
function blocksOf({ text, zones }: Entry): readonly (Stretch & { readonly zone: string; readonly why: string })[] {
	const cuts = new Set([0, text.length, ...zones.flatMap(({ start, end }) => [start, end])]);
	for (const { index } of text.matchAll(PARAGRAPH)) cuts.add(index);
	const sorted = [...cuts].sort((one, other) => one - other);
	let zone = 0;
	return sorted.slice(0, -1).flatMap((start, at) => {
		const end = sorted[at + 1] ?? text.length;
		while ((zones[zone]?.end ?? Number.POSITIVE_INFINITY) <= start) zone++;
		const current = zones[zone];
		const inside = current && current.start <= start ? current : null;
		return text.slice(start, end).trim() === "" ? [] : [{ start, end, zone: inside?.zone ?? "body", why: inside?.why ?? "" }];
	});
}

/** From a paragraph to where it begins on the saved page beside it. */
function toSaved(ways: Ways, article: string, first: Shown | undefined): Html {
	const address = first ? ways.saved(article, first.start) : null;
	return address === null
		? NOTHING
		: html`<a class="to-saved" href="${address}" target="${SAVED_FRAME}" title="find it in the page as it was saved" aria-label="find this paragraph in the page as it was saved">⇥</a>`;
}

/** What the frame with the saved page is called. */
export const SAVED_FRAME = "as-saved";

/** A text as it was read: who says what marked in place, page clutter in grey with the reason, sentences with no source given told apart. Where texts are not shown whole, sentences to which nothing points are left out and counted. */
export function markedText(desk: Desk, entry: Entry): Html {
	const { ways } = desk;
	const places = desk.places.get(entry.id) ?? [];
	const painted = paint(entry, places);
	const sentences = entry.sentences.map(
		({ start, end, voice }): Shown => ({ start, end, own: voice === "writer", isShown: desk.isShown({ article: entry.id, start, end, text: "" }) }),
	);
	let next = 0;
	let left = 0;
	const gap = (): Html => {
		const count = left;
		left = 0;
		return count === 0 ? NOTHING : html`<p class="gap">… ${count === 1 ? "1 sentence" : `${count} sentences`} left out</p>`;
	};
	const parts = blocksOf(entry).map((block) => {
		const inside: Shown[] = [];
		while (next < sentences.length && (sentences[next]?.start ?? 0) < block.end) {
			const sentence = sentences[next++];
			if (sentence) inside.push(sentence);
		}
		if (block.zone === "boilerplate")
			return ways.whole
				? html`<p class="clutter" data-why="${block.why}">${entry.text.slice(block.start, block.end)} <span class="why-clutter">page clutter: ${block.why}</span></p>`
				: NOTHING;
		const shown = inside.filter((sentence) => sentence.isShown);
		if (shown.length === 0) {
			left += inside.length;
			return inside.length === 0 && ways.whole
				? html`<p><span class="r" data-at="${block.start}">${entry.text.slice(block.start, block.end)}</span></p>`
				: NOTHING;
		}
		const before = gap();
		left += inside.length - shown.length;
		return html`${before}<p class="zone-${block.zone}">${shown.map((sentence) => html`<span class="sentence" id="${ways.mark(entry.id, `s${sentence.start}`)}">${runs(desk, entry, painted, sentence, sentence.own)}</span> `)}${toSaved(ways, entry.id, shown[0])}</p>`;
	});
	const { url, captured, input } = entry;
	return html`<div class="text" data-teller="${tellerOf(entry)}" data-address="${url ?? ""}" data-saved="${captured === null ? "" : `saved ${dateWords(captured)}`}" data-input="${printable(input)}" lang="${entry.language === "und" ? "" : entry.language}">${parts}${gap()}</div>`;
}
