import { entriesOf } from "../ledger/contents.ts";
import { byWeight } from "../linking/ranking/claims.ts";
import { ABOUT_CLAIMS, claimItem, leftOut } from "../views/claims-text.ts";
import { heading } from "../views/ledger-text.ts";
import { plain } from "../views/page.ts";
import { wrap } from "../views/wrap.ts";
import { allOf, type CaseView, FIRST, viewCase } from "./case-view.ts";
import type { Call, Command } from "./command.ts";
import { atMost } from "./on-case.ts";

const USAGE = "claims CASE";

async function* claimsOf(view: CaseView, { options }: Call): AsyncGenerator<string> {
	const { db, page, totals } = view;
	const ranked = byWeight(await allOf(view, "claims"));
	const listed = options["all"] === true ? [...ranked.shown, ...ranked.aside] : ranked.shown.slice(0, FIRST);
	if (options["json"] === true) {
		const left = ranked.shown.length + ranked.aside.length - listed.length;
		yield `{"schema":1,"totals":${JSON.stringify(totals)},"left":${left},"claims":[`;
		for (const [at, { claim, near, texts, aside }] of listed.entries()) {
			const rank = { near: near.map(({ article, start, end }) => ({ article, start, end })), texts, aside };
			yield `${at > 0 ? "," : ""}\n${JSON.stringify({ ...claim, ...rank })}`;
		}
		yield "\n]}\n";
		return;
	}
	yield heading(page, totals, ABOUT_CLAIMS);
	for (const [at, standing] of listed.entries()) {
		const articles = await entriesOf(
			db,
			standing.near.map(({ article }) => article),
		);
		yield claimItem(standing, at + 1, articles, page, totals.texts, options["why"] === true);
	}
	if (ranked.shown.length === 0) yield `\n${plain(wrap("No claim found that two of these texts tell in near the same words.", page.width))}`;
	const rest = options["all"] === true ? "" : leftOut(ranked, listed.length);
	if (rest !== "") yield `\n${plain(wrap(rest, page.width))}`;
	if (listed.length > 0) yield plain(wrap(`Whose word each is, text by text: hearsay claim ${view.path} ID`, page.width));
}

/** `hearsay claims`: what several statements put forward or answer, those that matter most first. */
export const claims: Command = {
	name: "claims",
	summary: "print what several texts tell or answer, those told by most first, each with whose word it is and a range of separate sources",
	usage: USAGE,
	options: { all: { type: "boolean" }, why: { type: "boolean" }, json: { type: "boolean" } },
	about: {
		all: `more than the first ${FIRST}, and those that were set aside as fragments or because one text alone has the words`,
		why: "each place that tells a claim, with its own words",
		json: "print one JSON object: claims as in the export, and which of their members are near the claim's words",
	},
	run: (call) => {
		atMost(call.words, 1, USAGE);
		return viewCase(call, USAGE, (view) => claimsOf(view, call));
	},
};
