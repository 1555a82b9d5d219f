import { entriesOf } from "../ledger/contents.ts";
import { byWeight } from "../linking/ranking/claims.ts";
import { type Standing, standingOf } from "../linking/ranking/standing.ts";
import { leftOut } from "../views/claims-text.ts";
import { heading } from "../views/ledger-text.ts";
import { ABOUT_ORIGINS, originsItem } from "../views/origins-text.ts";
import { plain } from "../views/page.ts";
import { wrap } from "../views/wrap.ts";
import { allOf, type CaseView, FIRST, viewCase } from "./case-view.ts";
import { claimNamed } from "./claim.ts";
import type { Call, Command } from "./command.ts";
import { atMost } from "./on-case.ts";

const USAGE = "origins CASE [CLAIM]";

async function* originsOf(view: CaseView, { words, options }: Call): AsyncGenerator<string> {
	const { db, page, totals } = view;
	const [, id] = words;
	const one = id === undefined ? undefined : standingOf(await claimNamed(view, id));
	const ranked = one ? { shown: [one], aside: [] } : byWeight(await allOf(view, "claims"));
	const listed: readonly Standing[] = options["all"] === true ? [...ranked.shown, ...ranked.aside] : ranked.shown.slice(0, FIRST);
	if (options["json"] === true) {
		const origins = listed.map(({ claim }) => ({ claim: claim.id, statement: claim.statement, ...claim.origins }));
		yield `${JSON.stringify({ schema: 1, totals, left: ranked.shown.length + ranked.aside.length - listed.length, origins })}\n`;
		return;
	}
	yield heading(page, totals, ABOUT_ORIGINS);
	for (const [at, standing] of listed.entries()) {
		const { claim } = standing;
		const articles = await entriesOf(
			db,
			claim.members.map(({ article }) => article),
		);
		yield originsItem(standing, one ? undefined : at + 1, articles, page, totals.texts, options["why"] === true);
	}
	const rest = options["all"] === true ? "" : leftOut(ranked, listed.length);
	if (rest !== "") yield `\n${plain(wrap(rest, page.width))}`;
}

/** `hearsay origins`: how many separate sources stand behind each claim, with the words that name them. */
export const origins: Command = {
	name: "origins",
	summary: "print for each claim, or one, how many separate sources these texts name: a range with its reasons and the words that name each",
	usage: USAGE,
	options: { all: { type: "boolean" }, why: { type: "boolean" }, json: { type: "boolean" } },
	about: {
		all: `more than the first ${FIRST} claims, and those that were set aside`,
		why: "every place that names a source",
		json: "print one JSON object: for each claim its origins as in the export",
	},
	run: (call) => {
		atMost(call.words, 2, USAGE);
		return viewCase(call, USAGE, (view) => originsOf(view, call));
	},
};
