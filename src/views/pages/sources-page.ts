import { html } from "hono/html";
import { counted } from "../page.ts";
import type { Speaker } from "../speakers.ts";
import { type Desk, evidence, textLink } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { type Html, NOTHING } from "./html.ts";
import { sourceFacts, sourceName } from "./source-page.ts";

/** So many sources that are not named stand in the list, and have pages in a file. */
const UNNAMED = 300;

/** Those whom the pages show. */
export const shownSources = ({ speakers }: Desk): readonly Speaker[] => [
	...speakers.all.filter(({ isNamed }) => isNamed),
	...speakers.all.filter(({ isNamed }) => !isNamed).slice(0, UNNAMED),
];

/** Whether a source has a page of its own: in a file, one without a name does only where there is more to tell than one sentence. */
export const hasPage = ({ ways }: Desk, { isNamed, sayings }: Speaker): boolean =>
	ways.asks || isNamed || sayings.length > 1 || sayings.some(({ row }) => row.grounds.length > 0 || row.basis.length > 0);

/** A source by its name, leading to its page; where it has none, to its sentence. */
const lead = (desk: Desk, speaker: Speaker): Html => {
	const [first] = speaker.sayings;
	const [span] = first ? [...first.row.source, ...first.row.cue] : [];
	if (hasPage(desk, speaker) || !first || !span) return html`<a href="${desk.ways.source(speaker.key)}">${sourceName(speaker)}</a>`;
	return evidence(desk, { ...span, article: first.article }, sourceName(speaker));
};

/** Of somebody who is not named, in whose words: the same words elsewhere may mean others. */
const whose = (desk: Desk, { isNamed, sayings: [first] }: Speaker): Html => (isNamed || !first ? NOTHING : html`, ${textLink(desk, first.article)}`);

const part = (desk: Desk, id: string, title: string, about: string, speakers: readonly Speaker[]): Html =>
	speakers.length === 0
		? NOTHING
		: html`<section class="index" aria-labelledby="${id}"><h2 id="${id}">${title}</h2><p class="quiet">${about}</p><ul>${speakers.map((speaker) => html`<li data-item="sources">${lead(desk, speaker)}${whose(desk, speaker)} <span class="quiet">${sourceFacts(speaker)}</span></li>`)}</ul></section>`;

/** Everybody and everything whose words the texts report, and the people whom they are about: the index of those who are named comes first, for whoever answers for naming them. */
export const sourcesPage = (desk: Desk): Page => {
	const speakers = shownSources(desk);
	const people = speakers.filter(({ isNamed, type, about }) => isNamed && (type === "person" || about.length > 0));
	const bodies = speakers.filter((speaker) => speaker.isNamed && !people.includes(speaker));
	const unnamed = speakers.filter(({ isNamed }) => !isNamed);
	const left = desk.speakers.all.length - speakers.length;
	return {
		title: `Sources in ${desk.matter.name}`,
		under: "sources",
		name: "sources",
		body: html`<h1>Sources</h1><p>Who is reported to have said something in these ${counted(desk.matter.texts.length, "text")}, and who is named in what was said. Names were put together by a machine. How often a source is told says nothing of what it knows.</p>
<div class="tools narrow" data-filters="sources" hidden><label>Show sources with <input type="search" name="words"></label></div>
${part(desk, "people", "People named", "What each is reported to have said, and what others said with them in it.", people)}
${part(desk, "bodies", "Institutions, outlets, documents", "By name.", bodies)}
${part(desk, "unnamed", "Not named", "In the words of one text each: whether two of these are the same cannot be known from them.", unnamed)}${left > 0 ? html`<p class="quiet">${counted(left, "source")} more: <code>hearsay sources CASE --all</code>.</p>` : NOTHING}`,
	};
};
