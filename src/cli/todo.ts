import { worldIn } from "../ledger/linked.ts";
import { unreadInputs } from "../ledger/unread-inputs.ts";
import { byWeight } from "../linking/ranking/claims.ts";
import { fetchesIn } from "../linking/ranking/fetch.ts";
import { heading } from "../views/ledger-text.ts";
import { byDate } from "../views/member.ts";
import { counted, plain } from "../views/page.ts";
import { ABOUT_TODO, fetchItem, gapsText } from "../views/todo-text.ts";
import { wrap } from "../views/wrap.ts";
import { allOf, type CaseView, FIRST, viewCase } from "./case-view.ts";
import type { Call, Command } from "./command.ts";
import { atMost } from "./on-case.ts";

const USAGE = "todo CASE";

async function* todoOf(view: CaseView, { options }: Call): AsyncGenerator<string> {
	const { db, page, totals } = view;
	const world = await worldIn(db);
	const { shown } = byWeight(await allOf(view, "claims"));
	const fetches = fetchesIn(world, await allOf(view, "derivations"), shown);
	const listed = options["all"] === true ? fetches : fetches.slice(0, FIRST);
	const entries = [...world.entries.values()].sort(byDate);
	const undated = entries.filter(({ published, modified }) => published === null && modified === null);
	const foreign = entries.filter(({ notices }) => notices.some(({ code }) => code === "not_read"));
	const unread = await unreadInputs(db);
	if (options["json"] === true) {
		const fetched = listed.map(({ claims, ...fetch }) => ({ ...fetch, claims: claims.map(({ id }) => id) }));
		const ids = { undated: undated.map(({ id }) => id), languages: foreign.map(({ id }) => id), unread };
		yield `${JSON.stringify({ schema: 1, totals, left: fetches.length - listed.length, fetch: fetched, ...ids })}\n`;
		return;
	}
	yield heading(page, totals, ABOUT_TODO);
	for (const [at, fetch] of listed.entries()) yield fetchItem(fetch, at + 1, world.entries, page, totals.texts, options["why"] === true);
	if (fetches.length === 0) yield `\n${plain(wrap("No outlet or document found that these texts rest on and that is not among them.", page.width))}`;
	if (listed.length < fetches.length)
		yield `\n${plain(wrap(`${counted(fetches.length - listed.length, "more", "more")} to fetch: --all shows them`, page.width))}`;
	yield gapsText(undated, foreign, unread, page);
}

/** `hearsay todo`: what to fetch next. */
export const todo: Command = {
	name: "todo",
	summary: "print what to fetch next: what texts rest on and what is not among them, with words and days to search for; texts without a date; texts not read",
	usage: USAGE,
	options: { all: { type: "boolean" }, why: { type: "boolean" }, json: { type: "boolean" } },
	about: {
		all: `more than the first ${FIRST}`,
		why: "every place that names it, and the claims that rest on it",
		json: "print one JSON object: what to fetch, with the ids of texts and claims that rest on it",
	},
	run: (call) => {
		atMost(call.words, 1, USAGE);
		return viewCase(call, USAGE, (view) => todoOf(view, call));
	},
};
