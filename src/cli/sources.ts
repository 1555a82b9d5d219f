import { worldIn } from "../ledger/linked.ts";
import { voicesIn } from "../linking/ranking/sources.ts";
import { heading } from "../views/ledger-text.ts";
import { counted, plain } from "../views/page.ts";
import { ABOUT_SOURCES, sourceItem } from "../views/sources-text.ts";
import { wrap } from "../views/wrap.ts";
import { type CaseView, FIRST, viewCase } from "./case-view.ts";
import type { Call, Command } from "./command.ts";
import { atMost } from "./on-case.ts";

const USAGE = "sources CASE";

async function* sourcesOf({ db, page, totals }: CaseView, { options }: Call): AsyncGenerator<string> {
	const world = await worldIn(db);
	const voices = voicesIn(world);
	const listed = options["all"] === true ? voices : voices.slice(0, FIRST);
	if (options["json"] === true) {
		yield `{"schema":1,"totals":${JSON.stringify(totals)},"left":${voices.length - listed.length},"sources":[`;
		for (const [at, { sayings, ...voice }] of listed.entries()) {
			const statements = sayings.map(({ article, row, through }) => ({ article, through, ...row }));
			yield `${at > 0 ? "," : ""}\n${JSON.stringify({ ...voice, statements })}`;
		}
		yield "\n]}\n";
		return;
	}
	yield heading(page, totals, ABOUT_SOURCES);
	for (const [at, voice] of listed.entries()) yield sourceItem(voice, at + 1, world.entries, page, totals.texts, options["why"] === true);
	if (voices.length === 0) yield `\n${plain(wrap("Nobody found in these texts who is said to have said anything.", page.width))}`;
	if (listed.length < voices.length) yield `\n${plain(wrap(`${counted(voices.length - listed.length, "more source")}: --all shows them`, page.width))}`;
}

/** `hearsay sources`: what each person, outlet or unnamed group said. */
export const sources: Command = {
	name: "sources",
	summary: "print what each person, outlet or unnamed group said, to what it answers and how, and who tells it",
	usage: USAGE,
	options: { all: { type: "boolean" }, why: { type: "boolean" }, json: { type: "boolean" } },
	about: {
		all: `more than the first ${FIRST}`,
		why: "every statement of each",
		json: "print one JSON object: each source with its statements, which are as the export's attributions",
	},
	run: (call) => {
		atMost(call.words, 1, USAGE);
		return viewCase(call, USAGE, (view) => sourcesOf(view, call));
	},
};
