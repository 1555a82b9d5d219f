import { entriesOf } from "../ledger/contents.ts";
import { jsonList } from "../ledger/export.ts";
import { heading } from "../views/ledger-text.ts";
import { plain } from "../views/page.ts";
import { ABOUT_TIMELINE, timelineItem } from "../views/timeline-text.ts";
import { wrap } from "../views/wrap.ts";
import { type CaseView, viewCase } from "./case-view.ts";
import type { Call, Command } from "./command.ts";
import { atMost } from "./on-case.ts";

const USAGE = "timeline CASE";

async function* timelineOf({ db, page, totals, links }: CaseView, { options }: Call): AsyncGenerator<string> {
	if (options["json"] === true) {
		yield `{"schema":1,"totals":${JSON.stringify(totals)},"timeline":`;
		yield* jsonList(links.all("timeline"));
		yield "}\n";
		return;
	}
	yield heading(page, totals, ABOUT_TIMELINE);
	let isEmpty = true;
	for await (const entry of links.all("timeline")) {
		const articles = await entriesOf(
			db,
			entry.spans.map(({ article }) => article),
		);
		yield timelineItem(entry, articles, page, options["why"] === true);
		isEmpty = false;
	}
	if (isEmpty) yield `\n${plain(wrap("No day found that these texts give or that follows from their own dates.", page.width))}`;
}

/** `hearsay timeline`: what the texts of a case date, by day. */
export const timeline: Command = {
	name: "timeline",
	summary: "print what texts date, by day, in their own words",
	usage: USAGE,
	options: { why: { type: "boolean" }, json: { type: "boolean" } },
	about: { why: "every place that dates it", json: "print one JSON object: the timeline as in the export" },
	run: (call) => {
		atMost(call.words, 1, USAGE);
		return viewCase(call, USAGE, (view) => timelineOf(view, call));
	},
};
