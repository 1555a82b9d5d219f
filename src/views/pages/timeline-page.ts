import { html } from "hono/html";
import { chronicleOf, type Dated, type Narrowed, narrowedTo } from "../chronicle.ts";
import { counted } from "../page.ts";
import { printable } from "../printable.ts";
import { quote } from "../quote.ts";
import { daysWords } from "../timeline-text.ts";
import { saidAt } from "../told.ts";
import { asking, choice, claimOptions } from "./asking.ts";
import { type Desk, evidence } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { dotted, type Html, NOTHING } from "./html.ts";
import { entryName, filteredBy, timelinePicture } from "./timeline-picture.ts";

/** So many entries stand on one page; nobody reads more in one go. */
const MOST = 500;

const NOT_NARROWED: Narrowed = { words: null, claim: null, source: null, what: null, from: null, to: null };

const row = (desk: Desk, dated: Dated, number: number): Html => {
	const { entry, date, what } = dated;
	const [first, ...rest] = entry.spans;
	const said = first && saidAt(desk.matter, first);
	const others = [...new Set(rest.map(({ article }) => article))];
	return html`<li id="${entryName(number)}" class="is-${date}" ${filteredBy(dated)}><p class="when"><span class="${date}">${daysWords(entry)}</span><br><span class="quiet">${what}</span></p><div><blockquote class="said">${first ? evidence(desk, first, quote(entry.what)) : quote(entry.what)}</blockquote><p class="by">${said?.by ?? ""}</p><p class="about">${dotted([others.length > 0 && `also told by ${counted(others.length, "text")}`, said?.about ?? ""])}</p></div></li>`;
};

const tools = (desk: Desk, chronicle: readonly Dated[], { words, claim, source, what, from, to }: Narrowed): Html => {
	const claims = new Set(chronicle.flatMap((dated) => dated.claims));
	const sources = new Map(chronicle.flatMap((dated) => dated.sources.map(({ key, name }): [string, string] => [key, printable(name)])));
	const isNarrowed = [words, claim, source, what, from, to].some((value) => value !== null);
	return asking(
		desk,
		"timeline",
		"timeline",
		isNarrowed,
		html`<label>Words <input type="search" name="words" value="${words ?? ""}"></label> ${choice("claim", "Claim", claimOptions(desk, claims), claim)} ${choice(
			"source",
			"Source",
			[...sources].toSorted(([, one], [, other]) => (one < other ? -1 : 1)),
			source,
		)} ${choice(
			"what",
			"What",
			[
				["told", "what is told of"],
				["said", "when it was said"],
			],
			what === null ? null : what === "said" ? "said" : "told",
		)} <label>From <input type="date" name="from" value="${from ?? ""}"></label> <label>to <input type="date" name="to" value="${to ?? ""}"></label> `,
	);
};

/** What the texts tell of days that can be known, by day; dates given and dates reckoned look different. */
export const timelinePage = (desk: Desk, narrowed: Narrowed = NOT_NARROWED): Page => {
	const all = chronicleOf(desk.matter, desk.speakers);
	const chronicle = narrowedTo(desk.matter, all, narrowed);
	const listed = chronicle.slice(0, MOST);
	return {
		title: `Timeline of ${desk.matter.name}`,
		under: "timeline",
		name: "timeline",
		body: html`<h1>Timeline</h1><p>What these texts tell of, and when they have somebody say something, by day. A date that a text gives stands upright; one that was reckoned from its words (“on Monday”) stands slanted and says so; one that a person set says that. That a text dates something says nothing of whether it came to pass.</p>
${all.length === 0 ? html`<p>No days found in these texts.</p>` : html`${tools(desk, all, narrowed)}<p class="quiet" role="status" data-shown="timeline">${chronicle.length === all.length ? counted(all.length, "entry", "entries") : `${chronicle.length} of ${counted(all.length, "entry", "entries")}`}</p>${timelinePicture(desk, chronicle)}<ol class="timeline">${listed.map((dated, number) => row(desk, dated, number))}</ol>${chronicle.length > listed.length ? html`<p class="quiet">The first ${listed.length} of ${counted(chronicle.length, "entry", "entries")}; all of them: <code>hearsay timeline CASE</code>.</p>` : NOTHING}`}`,
	};
};
