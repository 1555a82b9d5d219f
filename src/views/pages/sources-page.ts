import { html } from "hono/html";
import { counted } from "../page.ts";
import { printable } from "../printable.ts";
import { quoteAll } from "../quote.ts";
import type { Speaker } from "../speakers.ts";
import { saidIn } from "../told.ts";
import { type Desk, saying } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { dotted, type Html, NOTHING } from "./html.ts";

/** So many statements of one source stand on the page, and so many sources that are not named. */
const MOST = 25;
const UNNAMED = 200;

const KINDS = {
	person: "person",
	organisation: "organisation",
	government: "government",
	outlet: "outlet",
	company: "company",
	document: "document",
	group: "group",
	anonymous: "unnamed",
	none: "",
} as const;

const speakerEntry = (desk: Desk, { key, name, isNamed, type, sayings, texts }: Speaker): Html => {
	const affiliations = [...new Set(sayings.flatMap(({ row }) => row.affiliation ?? []))];
	const grounds = sayings.flatMap(({ row }) => (row.grounds.length > 0 ? [quoteAll(row.grounds)] : []));
	const basis = sayings.flatMap(({ row }) => (row.basis.length > 0 ? [quoteAll(row.basis)] : []));
	return html`<details class="speaker" id="${key}"><summary><h3>${printable(name)}</h3> <span class="quiet">${dotted([KINDS[type], affiliations.length > 0 && printable(affiliations.slice(0, 3).join(", ")), `${counted(sayings.length, "statement")} in ${counted(texts, "text")}`])}</span></summary>
${isNamed ? NOTHING : html`<p class="quiet">${dotted([grounds.length > 0 ? `reason given for not being named: ${[...new Set(grounds)].join("; ")}` : "no reason given for not being named"])}</p>`}${basis.length > 0 ? html`<p class="quiet">how the source knows: ${[...new Set(basis)].join("; ")}</p>` : NOTHING}
<ol>${sayings.slice(0, MOST).map(({ article, row }) => html`<li>${saying(desk, saidIn(desk.matter, article, row))}</li>`)}</ol>${sayings.length > MOST ? html`<p class="quiet">The first ${MOST} of ${sayings.length}; all of them: <code>hearsay sources CASE --all --why</code>.</p>` : NOTHING}</details>`;
};

const part = (desk: Desk, title: string, about: string, speakers: readonly Speaker[]): Html =>
	speakers.length === 0
		? NOTHING
		: html`<section><h2>${title}</h2><p class="quiet">${about}</p>${speakers.map((speaker) => speakerEntry(desk, speaker))}</section>`;

/** Everybody and everything whose words the texts report, with those words; an index of the people who are named comes first, for whoever answers for naming them. */
export const sourcesPage = (desk: Desk): Page => {
	const speakers = desk.speakers.all;
	const people = speakers.filter(({ isNamed, type }) => isNamed && type === "person");
	const bodies = speakers.filter(({ isNamed, type }) => isNamed && type !== "person");
	const unnamed = speakers.filter(({ isNamed }) => !isNamed).slice(0, UNNAMED);
	return {
		title: `Sources in ${desk.matter.name}`,
		under: "sources",
		name: "sources",
		body: html`<h1>Sources</h1><p>Who is reported to have said something in these ${counted(desk.matter.texts.length, "text")}. Names were put together by a machine.</p>
${people.length === 0 ? NOTHING : html`<nav class="index" aria-label="People named"><ul>${people.map(({ key, name, sayings }) => html`<li><a href="${desk.ways.source(key)}">${printable(name)}</a> <span class="quiet">${sayings.length}</span></li>`)}</ul></nav>`}
${part(desk, "People named", "By name, with each statement that a text puts into their mouths.", people)}
${part(desk, "Institutions, outlets, documents", "By name.", bodies)}
${part(desk, "Not named", "In the words of one text each: whether two of these are the same cannot be known from them.", unnamed)}`,
	};
};
