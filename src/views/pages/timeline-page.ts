import { html } from "hono/html";
import type { TimelineEntry } from "../../linking/links.ts";
import { dateWords } from "../date.ts";
import { counted } from "../page.ts";
import { quote } from "../quote.ts";
import { saidAt } from "../told.ts";
import { type Desk, evidence } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { dotted, type Html } from "./html.ts";

/** A day, or the days between which it was; one that was reckoned says so. */
const when = ({ earliest, latest, reckoned }: TimelineEntry): Html => {
	const year = earliest.endsWith("-01-01") && latest === `${earliest.slice(0, 4)}-12-31`;
	const words = year ? `in ${earliest.slice(0, 4)}` : earliest === latest ? dateWords(earliest) : `${dateWords(earliest)} – ${dateWords(latest)}`;
	return reckoned ? html`<span class="reckoned">about ${words}<br><span class="quiet">reckoned</span></span>` : html`<span class="given">${words}</span>`;
};

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
