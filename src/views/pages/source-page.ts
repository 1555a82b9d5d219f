import { html } from "hono/html";
import type { Attribution, SpeakerType } from "../../attribution/attribution.ts";
import type { Span } from "../../text/span.ts";
import { answeredWords, answerWords } from "../answer.ts";
import { counted } from "../page.ts";
import { printable } from "../printable.ts";
import { quote, quoteAll } from "../quote.ts";
import type { Speaker } from "../speakers.ts";
import { saidIn } from "../told.ts";
import { type Desk, evidence, saying, textLink } from "./evidence.ts";
import type { Page } from "./frame.ts";
import { dotted, type Html, NOTHING } from "./html.ts";

/** So many statements of a source, and about it, stand on its page: in a file, and where pages are served. */
const MOST = { file: 6, served: 300 } as const;

const KINDS: Readonly<Record<SpeakerType, string>> = {
	person: "person",
	organisation: "organisation",
	government: "authority",
	outlet: "outlet",
	company: "company",
	document: "document",
	group: "group",
	anonymous: "unnamed",
	none: "",
};

/** A statement and the text that has it. */
interface Told {
	readonly article: string;
	readonly row: Attribution;
}

/** A source by its name; one that is not named by an article's words for it, and which article's. */
export const sourceName = ({ name, isNamed }: Speaker): string => (isNamed ? printable(name) : quote(name));

/** What a source is, to whom it belongs, and how much it is reported to have said. */
export const sourceFacts = ({ type, sayings, texts, about }: Speaker): Html =>
	dotted([
		KINDS[type],
		sayings.length > 0 && `${counted(sayings.length, "statement")} in ${counted(texts, "text")}`,
		about.length > 0 && `named in ${counted(about.length, "statement")} of others`,
	]);

const inTime = (desk: Desk, told: readonly Told[]): readonly Told[] =>
	told.toSorted((one, other) => (desk.matter.number.get(one.article) ?? 0) - (desk.matter.number.get(other.article) ?? 0));

const listed = (desk: Desk, told: readonly Told[]): Html => {
	const most = desk.ways.asks ? MOST.served : MOST.file;
	return html`<ol class="told">${inTime(desk, told)
		.slice(0, most)
		.map(
			({ article, row }) => html`<li>${saying(desk, saidIn(desk.matter, article, row))}</li>`,
		)}</ol>${told.length > most ? html`<p class="quiet">The first ${most} of ${told.length}; all of them: <code>hearsay sources CASE --all --why</code>.</p>` : NOTHING}`;
};

/** Words of articles, each once, leading to where they stand first. */
const worded = (desk: Desk, told: readonly Told[], spansOf: (row: Attribution) => readonly Span[]): readonly Html[] => {
	const found = told.flatMap(({ article, row }) => {
		const spans = spansOf(row);
		const [first] = spans;
		return first ? [{ place: { ...first, article }, words: quoteAll(spans) }] : [];
	});
	return [...Map.groupBy(found, ({ words }) => words.toLowerCase()).values()].flatMap((same) =>
		same[0] ? [html`${evidence(desk, same[0].place, same[0].words)}`] : [],
	);
};

const joined = (items: readonly Html[]): Html => html`${items.map((item, at) => html`${at === 0 ? "" : " · "}${item}`)}`;

const fact = (name: string, items: readonly Html[], otherwise: string | null = null): Html =>
	items.length === 0 && otherwise === null ? NOTHING : html`<dt>${name}</dt><dd>${items.length === 0 ? otherwise : joined(items)}</dd>`;

const facts = (desk: Desk, { name, sayings, isNamed }: Speaker): Html => {
	const told = inTime(desk, sayings);
	const texts = [...new Set(told.map(({ article }) => article))];
	const through = [...new Set(sayings.flatMap((one) => one.through))].filter((one) => one !== name).toSorted();
	const affiliations = [...new Set(sayings.flatMap(({ row }) => row.affiliation ?? []))].toSorted();
	return html`<dl class="facts">${fact(
		"Told by",
		texts.map((id) => textLink(desk, id)),
	)}${fact(
		"Passed on by",
		through.map((name) => html`${printable(name)}`),
	)}${fact(
		"Belongs to",
		affiliations.map((name) => html`${printable(name)}`),
	)}${fact(
		"Said to",
		worded(desk, told, ({ recipient }) => recipient),
	)}${
		isNamed
			? NOTHING
			: fact(
					"Why unnamed",
					worded(desk, told, ({ grounds }) => grounds),
					"no reason given",
				)
	}${fact(
		"Basis",
		worded(desk, told, ({ basis }) => basis),
	)}</dl>`;
};

const answers = (desk: Desk, { sayings }: Speaker): Html => {
	const found = inTime(desk, sayings).filter(({ row }) => row.answer !== null);
	return found.length === 0
		? NOTHING
		: html`<section><h2>Answers, and of what kind</h2><ul class="plain">${found.map(({ article, row }) => {
				const { place, by } = saidIn(desk.matter, article, row);
				return html`<li><strong>${answerWords(row)}</strong>: ${evidence(desk, place, quoteAll(row.content.length > 0 ? row.content : row.cue))} <span class="quiet">${by} · ${answeredWords(row)}</span></li>`;
			})}</ul></section>`;
};

/** One source: what it is reported to have said, to whom and through whom, what it answered, and what others said of it. */
export const sourcePage = (desk: Desk, speaker: Speaker): Page => {
	const { key, sayings, about } = speaker;
	const [first] = inTime(desk, sayings);
	const name = sourceName(speaker);
	return {
		title: `${name} in ${desk.matter.name}`,
		under: "sources",
		name: key,
		body: html`<p class="up"><a href="${desk.ways.page("sources")}">All sources</a></p><h1>${name}</h1><p class="quiet">${sourceFacts(speaker)}${speaker.isNamed || !first ? NOTHING : html` · in the words of ${textLink(desk, first.article)} alone: the same words elsewhere may mean others`}</p>
${sayings.length === 0 ? NOTHING : facts(desk, speaker)}${answers(desk, speaker)}
${sayings.length === 0 ? html`<p>No statement of this person was found in these texts.</p>` : html`<section><h2>Statements, in order of publication</h2>${listed(desk, sayings)}</section>`}
${about.length === 0 ? NOTHING : html`<section><h2>What others said with this person in it</h2><p class="quiet">Statements that name this person, or mean them by another word, as a machine read it.</p>${listed(desk, about)}</section>`}`,
	};
};
