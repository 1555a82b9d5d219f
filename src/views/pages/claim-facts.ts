import { html } from "hono/html";
import { DIFFERS, SAYS } from "../../linking/conflicts/explanation.ts";
import type { Claim } from "../../linking/links.ts";
import type { Held } from "../../linking/ranking/conflicts.ts";
import { answerWords } from "../answer.ts";
import { sideBySide } from "../conflicts-text.ts";
import { isHeadline } from "../member.ts";
import { counted } from "../page.ts";
import { printable } from "../printable.ts";
import { quote, quoteAll, wordsOf } from "../quote.ts";
import { tellerOf } from "../statement.ts";
import { answersTo, differencesOf, saidIn, tellersOf, through } from "../told.ts";
import { unansweredIn } from "../unanswered.ts";
import { type Desk, evidence, textLink } from "./evidence.ts";
import { dotted, type Html, NOTHING } from "./html.ts";

/** So many wordings, answers and differences stand on the first screen; the claim's own page has all. */
const SHOWN = 4;

const listed = (items: readonly Html[], rest: Html | string = ""): Html =>
	items.length === 0
		? NOTHING
		: html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}${rest === "" ? "" : html`<li class="quiet">${rest}</li>`}</ul>`;

const more = (count: number, what: string): string => (count > SHOWN ? `${count - SHOWN} more ${what} on its own page` : "");

/** From whom a report has it, as those who pass it on say. */
const sourcesBehind = (names: readonly string[]): string => (names.length === 0 ? "" : `; its sources: ${names.slice(0, SHOWN).map(printable).join(", ")}`);

/** By how many texts a claim is told, and through which reports. */
export const toldBy = (desk: Desk, claim: Claim): Html => {
	const { matter } = desk;
	const tellers = tellersOf(matter, claim);
	const reports = through(matter, claim);
	const via = reports.map(
		({ name, article, texts, behind }) =>
			html`${article === null ? html`<strong>${printable(name)}</strong> (${counted(texts.length, "text")}; not in these texts${sourcesBehind(behind)})` : html`<strong>${printable(name)}</strong> (${counted(texts.length, "text")}; ${textLink(desk, article)}${sourcesBehind(behind)})`}`,
	);
	return dotted([
		`by ${counted(tellers.for.length, "text")}`,
		via.length > 0 && html`through ${via.map((one, at) => (at === 0 ? one : html`, ${one}`))}`,
		tellers.against.length > 0 && `denied, doubted or put otherwise in ${counted(tellers.against.length, "text")}`,
	]);
};

/** How many separate sources stand behind a claim, as a range with its reasons. */
export const range = ({ matter }: Desk, { origins }: Claim): Html => {
	const { min, max, items, reasons } = origins;
	if (items.length === 0 && reasons.length === 0) return html`<span class="quiet">not counted yet</span>`;
	const against = items.filter(({ side }) => side === "against").length;
	const words =
		max === 0
			? html`Nobody is named as knowing this in these ${counted(matter.texts.length, "text")}.`
			: html`Separate sources found in these ${counted(matter.texts.length, "text")}: at least ${min}, at most ${max}.`;
	return html`${words}${against > 0 ? ` Against it: ${counted(against, "source")}, counted apart.` : ""}${reasons.length > 0 ? html` <details class="why"><summary>why</summary>${listed(reasons.map((reason) => html`${reason}`))}</details>` : NOTHING}`;
};

/** How the texts word it: wordings that differ, with the doubting words of each. */
export const wordings = (desk: Desk, { members }: Claim, limit = SHOWN): Html => {
	const inOrder = members.toSorted((one, other) => (desk.matter.number.get(one.article) ?? 0) - (desk.matter.number.get(other.article) ?? 0));
	const worded = [...Map.groupBy(inOrder, ({ text }) => printable(text).toLowerCase()).values()];
	const items = worded.slice(0, limit).map((same) => {
		const [first] = same;
		if (!first) return NOTHING;
		const rows = same.flatMap(({ article, attribution }) => desk.matter.text.get(article)?.attributions.find(({ id }) => id === attribution) ?? []);
		const doubts = rows.find(({ hedgeWords }) => hedgeWords.length > 0);
		const texts = [...new Set(same.map(({ article }) => article))];
		const [text = first.article] = texts;
		const entry = desk.matter.text.get(text);
		return dotted([
			html`${evidence(desk, first, quote(first.text))} <span class="quiet">${texts.length > 1 ? counted(texts.length, "text") : entry ? `${isHeadline(first, entry) ? "headline of " : ""}${tellerOf(entry)}` : ""}</span>`,
			doubts ? `doubting words: ${quoteAll(doubts.hedgeWords)}` : false,
		]);
	});
	return listed(items, limit === SHOWN ? more(worded.length, "wordings") : "");
};

/** What was answered to it, by whom and how, with the words that were answered. */
export const answers = (desk: Desk, claim: Claim, limit = SHOWN): Html => {
	const found = answersTo(desk.matter, claim);
	const silent = unansweredIn(desk.matter, claim);
	const nothing =
		silent.length === 0
			? []
			: [
					html`<span class="quiet">${silent.slice(0, limit).map(printable).join(", ")}${silent.length > limit ? ` and ${silent.length - limit} more` : ""}: nothing found in these texts</span>`,
				];
	if (found.length === 0) return nothing[0] ?? html`<span class="quiet">nothing found in these texts</span>`;
	const items = found.slice(0, limit).map(({ article, row }) => {
		const { place, by } = saidIn(desk.matter, article, row);
		const who = row.speaker.name ?? wordsOf(row.source);
		return html`<strong>${printable(who === "" ? "somebody" : who)}</strong>: ${answerWords(row)} - ${evidence(desk, place, quoteAll(row.content.length > 0 ? row.content : row.cue))} <span class="quiet">${by}</span>${row.answered.length > 0 ? html` <span class="quiet">· answers ${quoteAll(row.answered)}</span>` : NOTHING}`;
	});
	return listed([...items, ...nothing], limit === SHOWN ? more(found.length, "answers") : "");
};

/** One difference in a line: what differs, two of its places, and how the program takes it. */
export const differenceLine = (desk: Desk, held: Held): Html => {
	const { id, type, verdict } = held.conflict;
	const places = sideBySide(held).map((place) => {
		const entry = desk.matter.text.get(place.article);
		return html`${evidence(desk, place, quote(place.text))} <span class="quiet">${entry ? tellerOf(entry) : ""}</span>`;
	});
	return html`<a href="${desk.ways.difference(id)}">${DIFFERS[type]}</a>: ${places.map((place, at) => (at === 0 ? place : html` / ${place}`))} - ${SAYS[verdict]}`;
};

/** What differs between the accounts of it. */
export const differing = (desk: Desk, claim: Claim, limit = SHOWN): Html | null => {
	const found = differencesOf(desk.matter, claim);
	if (found.length === 0) return null;
	const items = found.slice(0, limit).map((held) => differenceLine(desk, held));
	return listed(items, limit === SHOWN ? more(found.length, "differences") : "");
};
