import { html } from "hono/html";
import type { TimelineEntry } from "../../linking/links.ts";
import { dateWords } from "../date.ts";
import { counted } from "../page.ts";
import { quote } from "../quote.ts";
import { saidAt } from "../told.ts";
import { type Desk, evidence } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { dotted, type Html } from "./html.ts";

/** A day, a month, a year, or the days between which it was. */
const daysOf = ({ earliest, latest }: TimelineEntry): string => {
	if (earliest === latest) return dateWords(earliest);
	const [year, month] = [earliest.slice(0, 4), earliest.slice(0, 7)];
	if (earliest === `${year}-01-01` && latest === `${year}-12-31`) return year;
	const lastDay = new Date(Date.UTC(Number(year), Number(month.slice(5)), 0)).getUTCDate();
	return earliest === `${month}-01` && latest === `${month}-${lastDay}` ? dateWords(month) : `${dateWords(earliest)} – ${dateWords(latest)}`;
};

/** When it was; a day that was reckoned says so. */
const when = (entry: TimelineEntry): Html =>
	entry.reckoned
		? html`<span class="reckoned">about ${daysOf(entry)}<br><span class="quiet">reckoned</span></span>`
		: html`<span class="given">${daysOf(entry)}</span>`;

const row = (desk: Desk, entry: TimelineEntry): Html => {
	const { spans, what, reckoned } = entry;
	const [first, ...rest] = spans;
	const said = first && saidAt(desk.matter, first);
	const others = [...new Set(rest.map(({ article }) => article))];
	return html`<li class="${reckoned ? "is-reckoned" : "is-given"}"><p class="when">${when(entry)}</p><div><blockquote class="said">${first ? evidence(desk, first, quote(what)) : quote(what)}</blockquote><p class="by">${said?.by ?? ""}</p><p class="about">${dotted([others.length > 0 && `also told by ${counted(others.length, "text")}`, said?.about ?? ""])}</p></div></li>`;
};

/** What the texts tell of days that can be known, by day; dates given and dates reckoned look different. */
export const timelinePage = (desk: Desk): Page => ({
	title: `Timeline of ${desk.matter.name}`,
	under: "timeline",
	name: "timeline",
	body: html`<h1>Timeline</h1><p>Events and statements with a day that these texts tell. A date that a text gives stands upright; one that was reckoned from its words (“on Monday”) stands slanted and says so.</p>
<p class="tools" hidden><label>Show entries with <input type="search" data-filter="timeline-list"></label></p>
${desk.matter.timeline.length === 0 ? html`<p>No days found in these texts.</p>` : html`<ol class="timeline" id="timeline-list">${desk.matter.timeline.map((entry) => row(desk, entry))}</ol>`}`,
});
